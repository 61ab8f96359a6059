import { callAssembly, callOffAssembly, changeAssembly } from '../../app/assemblies/call.ts';
import { inOrder } from '../../core/assemblies/terms.ts';
import { answering, api, changing } from './base.ts';

const { assemblies } = api;

export const assembliesRouter = assemblies.router({
  list: assemblies.list.handler(answering((desk) => desk.context.book.read.assemblies().toSorted(inOrder))),
  call: assemblies.call.handler(changing((desk, input) => callAssembly(desk.context, input))),
  change: assemblies.change.handler(changing((desk, input) => changeAssembly(desk.context, input))),
  callOff: assemblies.callOff.handler(changing((desk, input) => callOffAssembly(desk.context, input))),
});
