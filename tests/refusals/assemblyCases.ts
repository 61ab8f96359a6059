import { callAssembly, callOffAssembly, changeAssembly, type AssemblyInput } from '../../src/app/assemblies/call.ts';
import type { Context } from '../../src/app/context.ts';
import { undo } from '../../src/app/undo.ts';
import { id, on } from './caseTools.ts';
import type { Kit } from './kit.ts';

const terms = (changes: Partial<AssemblyInput> = {}): AssemblyInput => ({
  day: '2026-06-12',
  time: '18:30',
  title: 'General assembly',
  place: '',
  ...changes,
});
const call = (kit: Kit, changes: Partial<AssemblyInput> = {}, context: Context = kit.lead) =>
  callAssembly(context, { id: id(), ...terms(changes) });

on('NOT_ALLOWED', 'a member calling an assembly', (kit) => call(kit, {}, kit.ada));
on('NOT_ALLOWED', 'a member changing an assembly', (kit) => {
  const { number } = call(kit);
  changeAssembly(kit.bo, { id: id(), number, ...terms() });
});
on('NOT_ALLOWED', 'a member calling an assembly off', (kit) => {
  const { number } = call(kit);
  callOffAssembly(kit.ada, { id: id(), number });
});
on('NAME_MISSING', 'an assembly without a title', (kit) => call(kit, { title: ' \u200b ' }));
on('DATE_IMPOSSIBLE', 'an assembly on 31 June', (kit) => call(kit, { day: '2026-06-31' }));
on('ASSEMBLY_HOUR', 'an assembly at 24:00', (kit) => call(kit, { time: '24:00' }));
on('ASSEMBLY_TOO_FAR', 'an assembly in 2062, where 2026 was meant', (kit) => call(kit, { day: '2062-06-12' }));
on('ASSEMBLY_UNKNOWN', 'changing an assembly that is not there', (kit) => changeAssembly(kit.lead, { id: id(), number: 9, ...terms() }));
on('ASSEMBLY_UNKNOWN', 'calling one off whose calling was undone', (kit) => {
  const { number, seq } = call(kit);
  undo(kit.lead, { id: id(), seq });
  callOffAssembly(kit.lead, { id: id(), number });
});
on('ASSEMBLY_CALLED_OFF', 'changing an assembly that is called off', (kit) => {
  const { number } = call(kit);
  callOffAssembly(kit.lead, { id: id(), number });
  changeAssembly(kit.lead, { id: id(), number, ...terms() });
});
on('ASSEMBLY_CALLED_OFF', 'calling an assembly off twice', (kit) => {
  const { number } = call(kit);
  for (let count = 0; count < 2; count++) callOffAssembly(kit.lead, { id: id(), number });
});
on('UNDO_IMPOSSIBLE', 'undoing a change of an assembly that was changed again since', (kit) => {
  const { number } = call(kit);
  const { seq } = changeAssembly(kit.lead, { id: id(), number, ...terms({ time: null }) });
  changeAssembly(kit.lead, { id: id(), number, ...terms({ place: 'Town hall' }) });
  undo(kit.lead, { id: id(), seq });
});
