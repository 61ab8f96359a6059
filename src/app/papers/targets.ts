import type { Day } from '../../core/days/day.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { documentKinds, type DocumentTarget, type IssuedKind } from '../../core/statements/kinds.ts';
import { requireDays } from '../context.ts';
import { closedPeriods } from '../facts.ts';
import { requirePeriod } from '../periods.ts';
import type { Reads } from '../ports/book.ts';
import { statementMembers } from '../statements.ts';
import { currentDocument } from './state.ts';
import type { Run } from './run.ts';

/** What somebody asks for: what is left out is null, and a period stands for its days where a kind looks at any days. */
export type AskedTarget = { readonly kind: IssuedKind } & Partial<DocumentTarget>;

/**
 * The target that was asked for with nothing missing and nothing more than its kind has. A member that is left out stays out: one
 * document for each is then meant (`eachTarget`).
 *
 * @throws Refused where the book does not have what is named.
 */
export function settleTarget(read: Reads, today: Day, asked: AskedTarget): DocumentTarget {
  const { kind } = asked;
  const { time, about } = documentKinds[kind];
  const none: DocumentTarget = { kind, member: null, period: null, from: null, to: null, asOf: null, subject: null };
  const member = about === 'member' ? (asked.member ?? null) : null;
  if (member !== null && !read.members().some((known) => known.number === member)) throw new Refused(refuse('MEMBER_UNKNOWN', { member }));
  return { ...none, member, ...timeOf(read, today, asked, time) };
}

function timeOf(read: Reads, _today: Day, asked: AskedTarget, time: string): Partial<DocumentTarget> {
  if (time !== 'period') return {};
  requireDays(asked.from ?? null, asked.to ?? null);
  const period = asked.period === null || asked.period === undefined ? lastClosedPeriod(read) : requirePeriod(read, asked.period);
  if (period.state !== 'closed') throw new Refused(refuse('PERIOD_NOT_CLOSED', { period: period.number }));
  return { period: period.number };
}

function lastClosedPeriod(read: Reads) {
  const last = closedPeriods(read).at(-1);
  if (!last) throw new Refused(refuse('NO_PERIOD'));
  return last;
}

/** One target for each member that a document of this kind is for, unless one was named. */
export function eachTarget(read: Reads, target: DocumentTarget): DocumentTarget[] {
  if (documentKinds[target.kind].about !== 'member') return [target];
  const members = membersOf(read, target);
  if (target.member === null) return members.map((member) => ({ ...target, member }));
  if (!members.includes(target.member)) throw new Refused(refuse('MEMBER_UNKNOWN', { member: target.member }));
  return [target];
}

function membersOf(read: Reads, target: DocumentTarget): number[] {
  return statementMembers(read, target.period!);
}

/** What a closed period hands out and does not have yet: a statement for each member, and the report for all. */
export function closingTargets(run: Run, period: number): DocumentTarget[] {
  const statement = settleTarget(run.read, run.today, { kind: 'shareholding-statement', period });
  const report = settleTarget(run.read, run.today, { kind: 'distribution-report', period });
  return [...eachTarget(run.read, statement), report].filter((target) => currentDocument(run, target) === undefined);
}
