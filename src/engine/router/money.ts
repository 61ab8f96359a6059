import { planMoney, type PlannedLine } from '../../app/money/plan.ts';
import { addMoney, recordMoney, takeBackMoney, type ChosenLine } from '../../app/money/record.ts';
import { requireLead } from '../../app/context.ts';
import type { Reads } from '../../app/ports/book.ts';
import type { PlannedMoney } from '../../contract/money.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { readMoney, type MoneyProposal } from '../../imports/money/index.ts';
import type { Desk } from '../desk.ts';
import { answering, api, changing } from './base.ts';

const { money } = api;

/** What each waiting file was last read to be; it goes with the file. */
const proposals = new WeakMap<object, MoneyProposal>();

async function read(desk: Desk, upload: string, dateOrder: 'dmy' | 'mdy' | null): Promise<MoneyProposal> {
  const held = desk.uploads.get(upload);
  const { bytes } = await desk.uploads.prepare(upload);
  const { currency, currencyDigits } = desk.opened.book.read.cooperative();
  const proposal = readMoney(bytes, {
    fileName: held.fileName,
    currency,
    currencyDigits,
    today: desk.context.clock.today(),
    fingerprintKey: desk.opened.book.read.importKey(),
    ...(dateOrder === null ? {} : { dateOrder }),
  });
  proposals.set(held, proposal);
  return proposal;
}

function toPlanned(book: Reads, planned: PlannedLine, names: ReadonlyMap<number, string>): PlannedMoney {
  const { line, state, existing } = planned;
  const settled = planned.settles === null ? undefined : book.contribution(planned.settles);
  return {
    row: line.row,
    state,
    day: line.day,
    amount: line.amount,
    label: line.label,
    counterparty: line.counterparty,
    existing,
    settles: settled
      ? {
          number: settled.number,
          member: settled.member,
          name: names.get(settled.member) ?? '',
          day: settled.day,
          kind: settled.kind === 'cash' ? 'cash' : 'expense',
        }
      : null,
    code: null,
    details: {},
  };
}

export const moneyRouter = money.router({
  list: money.list.handler(
    answering((desk, input) => {
      const book = desk.opened.book.read;
      const lines = book.moneyLines(input, input.limit, input.before).map((line) => ({
        number: line.number,
        batch: line.seq,
        day: line.day,
        amount: line.amount,
        label: line.label,
        counterparty: line.counterparty,
        settles: line.settles,
        project: line.project,
        member: line.settles === null ? null : (book.contribution(line.settles)?.member ?? null),
      }));
      return { lines, sums: { ...book.moneySums(input) } };
    }),
  ),
  batches: money.batches.handler(answering((desk) => desk.opened.book.read.moneyBatches().map((batch) => ({ ...batch })))),
  preview: money.preview.handler(
    answering(async (desk, input) => {
      requireLead(desk.context);
      const book = desk.opened.book.read;
      const proposal = await read(desk, input.upload, input.dateOrder);
      const names = new Map(book.members().map((member) => [member.number, member.name]));
      const refused = proposal.refused.map(({ row, code, details }): PlannedMoney => ({
        row,
        state: 'refused',
        day: '',
        amount: 0n,
        label: '',
        counterparty: '',
        existing: null,
        settles: null,
        code,
        details: { ...details },
      }));
      const planned = planMoney(desk.context, proposal.lines).map((one) => toPlanned(book, one, names));
      return {
        upload: input.upload,
        fileName: desk.uploads.get(input.upload).fileName,
        format: proposal.format,
        encoding: proposal.encoding,
        dateOrder: proposal.dateOrder,
        lines: [...planned, ...refused].sort((left, right) => left.row - right.row),
      };
    }),
  ),
  apply: money.apply.handler(
    changing((desk, input) => {
      const held = desk.uploads.get(input.upload);
      const proposal = proposals.get(held);
      if (!proposal) throw new Refused(refuse('UPLOAD_UNKNOWN'));
      const byRow = new Map(proposal.lines.map((line) => [line.row, line]));
      const chosen = input.chosen.flatMap(({ row, settles, project }): ChosenLine[] => {
        const line = byRow.get(row);
        return line ? [{ line, settles, project }] : [];
      });
      return recordMoney(desk.context, { id: input.id, fileName: held.fileName, format: proposal.format }, chosen);
    }),
  ),
  add: money.add.handler(changing((desk, input) => addMoney(desk.context, input))),
  takeBack: money.takeBack.handler(changing((desk, input) => takeBackMoney(desk.context, input))),
});
