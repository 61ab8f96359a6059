import { canonicalJson } from '../../core/canonical/canonicalJson.ts';
import { dayNumber, parseIsoDay, type Day } from '../../core/days/day.ts';
import { largestAmount } from '../../core/money/amount.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { perform, requireLead, tidyText, type Context } from '../context.ts';
import type { MoneyFileLine } from './plan.ts';

export interface ChosenLine {
  readonly line: MoneyFileLine;
  readonly settles: number | null;
  readonly project: number | null;
}

export interface MoneyFile {
  readonly id: string;
  readonly fileName: string;
  readonly format: string;
}

/**
 * Writes the movements that a person confirmed, as one batch that can be taken back. The texts, which may name people, lie beside
 * the journal.
 * @throws Refused MONEY_NONE, CONTRIBUTION_UNKNOWN, PROJECT_UNKNOWN, DATE_FUTURE, AMOUNT_ZERO, AMOUNT_TOO_LARGE, NOT_ALLOWED.
 */
export function recordMoney(
  context: Context,
  file: MoneyFile,
  chosen: readonly ChosenLine[],
): { seq: number; batch: number; added: number } {
  requireLead(context);
  if (chosen.length === 0) throw new Refused(refuse('MONEY_NONE'));
  const { read } = context.book;
  const input = {
    id: file.id,
    fileName: file.fileName,
    lines: chosen.map(({ line, settles, project }) => [line.fingerprint, line.day, line.amount, settles, project, line.label]),
  };
  return perform(context, 'money.record', input, (write) => {
    const first = read.nextMoneyLine();
    const open = new Set(read.settleable('1900-01-01', '2199-12-31').map((one) => one.number));
    const projects = new Set(read.projects().map((project) => project.number));
    for (const { line, settles, project } of chosen) {
      requireLine(line, context.clock.today());
      if (settles !== null && !open.delete(settles)) throw new Refused(refuse('CONTRIBUTION_UNKNOWN', { number: settles }));
      if (project !== null && !projects.has(project)) throw new Refused(refuse('PROJECT_UNKNOWN', { project }));
    }
    const author = context.actor.personId;
    const seq = write.append(
      'money.recorded',
      {
        format: file.format,
        first,
        lines: chosen.map(({ line, settles, project }) => [
          dayNumber(line.day),
          line.amount.toString(),
          line.fingerprint,
          settles ?? 0,
          project ?? 0,
        ]),
      },
      {
        notes: [
          { number: 0, author, text: file.fileName },
          ...chosen.map(({ line }, index) => ({
            number: first + index,
            author,
            text: canonicalJson({ label: tidyText(line.label), counterparty: tidyText(line.counterparty) }),
          })),
        ],
      },
    );
    return { batch: seq, added: chosen.length };
  });
}

function requireLine(line: MoneyFileLine, today: Day): void {
  if (!parseIsoDay(line.day)) throw new Refused(refuse('DATE_IMPOSSIBLE', { text: line.day }));
  if (line.day > today) throw new Refused(refuse('DATE_FUTURE', { day: line.day }));
  if (line.amount === 0n) throw new Refused(refuse('AMOUNT_ZERO'));
  if (line.amount > largestAmount || line.amount < -largestAmount)
    throw new Refused(refuse('AMOUNT_TOO_LARGE', { text: line.amount.toString() }));
}

/** One movement by hand: cash, or what no bank's file tells. */
export function addMoney(
  context: Context,
  input: { id: string; day: Day; amount: bigint; label: string; project: number | null },
): { seq: number; batch: number; added: number } {
  if (input.label.trim() === '') throw new Refused(refuse('NAME_MISSING'));
  const line = { row: 1, day: input.day, amount: input.amount, label: input.label, counterparty: '', fingerprint: '' };
  return recordMoney(context, { id: input.id, fileName: '', format: 'hand' }, [{ line, settles: null, project: input.project }]);
}

/** Takes a whole batch back. Closed periods were shared on a result that the group gave, so that nothing closed changes by it. */
export function takeBackMoney(context: Context, input: { id: string; batch: number }): { seq: number } {
  requireLead(context);
  return perform(context, 'money.takeBack', input, (write) => {
    const batch = context.book.read.moneyBatches().find((known) => known.seq === input.batch);
    if (!batch) throw new Refused(refuse('IMPORT_UNKNOWN', { batch: input.batch }));
    if (batch.removed) throw new Refused(refuse('IMPORT_TAKEN_BACK', { batch: input.batch }));
    write.append('money.removed', { batch: input.batch });
    return {};
  });
}
