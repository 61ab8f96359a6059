import { addShareClass, updateShareClass } from '../../app/capital/classes.ts';
import { recordCapital, takeBackCapital } from '../../app/capital/record.ts';
import { capitalView } from '../../app/capital/view.ts';
import { answering, api, changing } from './base.ts';

const { capital } = api;

export const capitalRouter = capital.router({
  classes: capital.classes.handler(
    answering((desk) =>
      desk.opened.book.read
        .shareClasses()
        .map(({ usedSince, label, ...row }) => ({ ...row, label: { ...label }, used: usedSince !== null })),
    ),
  ),
  addClass: capital.addClass.handler(changing((desk, input) => addShareClass(desk.context, input))),
  updateClass: capital.updateClass.handler(changing((desk, input) => updateShareClass(desk.context, input))),
  holdings: capital.holdings.handler(
    answering((desk, input) => {
      const { holdings, ...view } = capitalView(desk.context, input.asOf);
      return { ...view, holdings: holdings.map((holding) => ({ ...holding })) };
    }),
  ),
  operations: capital.operations.handler(
    answering((desk, { after, limit, kind }) => {
      const all = desk.opened.book.read.everyCapitalOperation();
      const every = (kind === null ? all : all.filter((row) => row.kind === kind)).toReversed();
      return { total: every.length, operations: every.slice(after, after + limit).map((row) => ({ ...row })) };
    }),
  ),
  record: capital.record.handler(changing((desk, input) => recordCapital(desk.context, input))),
  takeBack: capital.takeBack.handler(changing((desk, input) => takeBackCapital(desk.context, input))),
});
