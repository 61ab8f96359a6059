import type { Day } from '../../core/days/day.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { documentKinds, type DocumentAbout, type DocumentTarget, type DocumentTime, type IssuedKind } from '../../core/statements/kinds.ts';
import { requireDays } from '../context.ts';
import { closedPeriods } from '../facts.ts';
import { requireMember } from '../members.ts';
import { requirePeriod } from '../periods.ts';
import type { PeriodRow, Reads } from '../ports/book.ts';
import { requireProject } from '../projects.ts';
import { statementMembers } from '../statements.ts';
import { holdersOn, requireSubscription } from '../capital/held.ts';
import type { Run } from './run.ts';
import { closingKinds, currentDocument, type DocumentLanguage } from './state.ts';

/** What somebody asks for: what is left out is null, and a period stands for its days where a kind looks at any days. */
export type AskedTarget = { readonly kind: IssuedKind } & Partial<DocumentTarget>;

/**
 * The target that was asked for with nothing missing and nothing more than its kind has. A member that is left out stays out: one
 * document for each is then meant (`eachTarget`).
 *
 * @throws Refused where the book does not have what is named, or a day or a subject is missing.
 */
export function settleTarget(read: Reads, today: Day, asked: AskedTarget): DocumentTarget {
  const { kind } = asked;
  const { time, about }: { time: DocumentTime; about: DocumentAbout } = documentKinds[kind];
  const none: DocumentTarget = { kind, member: null, period: null, from: null, to: null, asOf: null, subject: null };
  requireDays(asked.from ?? null, asked.to ?? null, asked.asOf ?? null);
  return { ...none, ...whomOf(read, today, asked, about), ...timeOf(read, today, asked, time) };
}

function whomOf(read: Reads, today: Day, asked: AskedTarget, about: DocumentAbout): Partial<DocumentTarget> {
  const { member = null, subject = null } = asked;
  switch (about) {
    case 'member':
    case 'holder':
      return { member: member === null ? null : requireMember(read, member).number };
    case 'project':
      if (subject === null) throw new Refused(refuse('PROJECT_UNKNOWN'));
      return { subject: requireProject(read, subject).number };
    case 'charter':
      return { subject: subject === null ? charterInForce(read, today) : requireCharter(read, subject) };
    case 'subscription':
      return { subject: requireSubscription(read, subject).number };
    case 'everyone':
      return {};
  }
}

function timeOf(read: Reads, today: Day, asked: AskedTarget, time: DocumentTime): Partial<DocumentTarget> {
  const { period = null, from = null, to = null, asOf = null } = asked;
  switch (time) {
    case 'period':
      return { period: requireClosed(read, period).number };
    case 'days':
      if (period !== null) return daysOf(requireClosed(read, period));
      if (from === null || to === null || from > to) throw new Refused(refuse('DOCUMENT_DAYS', from && to ? { from, to } : {}));
      return { from, to };
    case 'day':
      return { asOf: asOf ?? today };
    case 'none':
    case 'trial':
      return {};
  }
}

function daysOf({ from, to }: PeriodRow): Pick<DocumentTarget, 'from' | 'to'> {
  return { from, to };
}

/** Null is the last one. */
function requireClosed(read: Reads, number: number | null): PeriodRow {
  const period = number === null ? closedPeriods(read).at(-1) : requirePeriod(read, number);
  if (!period) throw new Refused(refuse('NO_PERIOD'));
  if (period.state !== 'closed') throw new Refused(refuse('PERIOD_NOT_CLOSED', { period: period.number }));
  return period;
}

function requireCharter(read: Reads, number: number): number {
  const known = read.charters().map((charter) => charter.number);
  if (!known.includes(number)) throw new Refused(refuse('DOCUMENT_CHARTER', { charter: number, known: known.join(', ') }));
  return number;
}

function charterInForce(read: Reads, today: Day): number {
  const charters = read.charters().toSorted((left, right) => (left.from < right.from ? -1 : 1));
  return (charters.findLast((charter) => charter.from <= today) ?? charters[0])!.number;
}

/** One target for each member that a document of this kind is for, unless one was named. */
export function eachTarget(read: Reads, target: DocumentTarget): DocumentTarget[] {
  const { about }: { about: DocumentAbout } = documentKinds[target.kind];
  if (about === 'holder') return eachHolder(read, target);
  if (about !== 'member') return [target];
  if (target.period === null && target.member !== null) return [target];
  const members = target.period === null ? membersIn(read, target.from!, target.to!) : statementMembers(read, target.period);
  if (target.member === null) return members.map((member) => ({ ...target, member }));
  return onlyAmong(read, target, members);
}

function eachHolder(read: Reads, target: DocumentTarget): DocumentTarget[] {
  const holders = holdersOn(read, target.asOf);
  return target.member === null ? holders.map((member) => ({ ...target, member })) : onlyAmong(read, target, holders);
}

/** @throws Refused DOCUMENT_NOTHING for a member who had no part in the period or held no share on the day. */
function onlyAmong(read: Reads, target: DocumentTarget, members: readonly number[]): DocumentTarget[] {
  if (target.member !== null && members.includes(target.member)) return [target];
  const name = read.members().find((member) => member.number === target.member)?.name ?? '';
  throw new Refused(refuse('DOCUMENT_NOTHING', name === '' ? {} : { name }));
}

/** Who belonged on one of the days, or gave something on one. */
function membersIn(read: Reads, from: Day, to: Day): number[] {
  const gave = read.totals({ from, to, project: null });
  return read
    .members()
    .filter((member) => gave.has(member.number) || (member.joined <= to && (member.left === null || member.left >= from)))
    .map((member) => member.number);
}

/** What a closed period hands out and does not have yet, in a language or in any (null): a statement for each member, and the report for all. */
export function closingTargets(run: Run, period: number, language: DocumentLanguage | null): DocumentTarget[] {
  return closingKinds
    .flatMap((kind) => eachTarget(run.read, settleTarget(run.read, run.today, { kind, period })))
    .filter((target) => currentDocument(run, target, language) === undefined);
}
