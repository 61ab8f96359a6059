import type { Day } from '../../core/days/day.ts';
import type { PeriodFacts } from '../../core/statements/build.ts';
import type { DocumentRow, MemberRow, PeriodRow, Reads } from '../ports/book.ts';
import { periodFacts } from '../statements.ts';

/** Every period with its distribution is much to read: whoever asks for many documents reads them once. */
export type PeriodsByNumber = ReadonlyMap<number, PeriodRow>;
export function periodsByNumber(read: Reads): PeriodsByNumber {
  return new Map(read.periods().map((period) => [period.number, period]));
}

/** What every document of one run looks up, read once: thousands of statements name the same few things. */
export interface Run {
  readonly read: Reads;
  readonly today: Day;
  readonly periods: PeriodsByNumber;
  readonly documents: readonly DocumentRow[];
  readonly members: ReadonlyMap<number, MemberRow>;
  periodFacts(period: number): PeriodFacts;
}

export function startRun(read: Reads, today: Day): Run {
  const facts = new Map<number, PeriodFacts>();
  return {
    read,
    today,
    periods: periodsByNumber(read),
    documents: read.documents(),
    members: new Map(read.members().map((member) => [member.number, member])),
    periodFacts(period) {
      const known = facts.get(period) ?? periodFacts(read, period);
      facts.set(period, known);
      return known;
    },
  };
}
