import type { Step } from '../charters/steps.ts';
import { isPositive } from '../quantities/ratio.ts';
import { apportion } from '../shares/apportion.ts';
import { openClaims, payClaims } from './claims.ts';
import { isEligible, wasMember } from './eligible.ts';
import { figureOf } from './figures.ts';
import { bookParts, noBounds, oneMember, splitPool } from './give.ts';
import type { RetainedPart } from './facts.ts';
import type { Cut } from './outcome.ts';
import { money, type Pot } from './pot.ts';
import { limitTo, minorOf, percentOf, wantedBy, type Percentages, type ShareStep } from './takes.ts';

/** One step of a surplus. */
export function runStep(step: Step, pot: Pot, percentages: Percentages): void {
  if (step.kind === 'losses') makeGoodLosses(step, pot);
  else if (step.kind === 'levy') levy(step, pot);
  else if (step.kind === 'repay') repay(step, pot);
  else share(step, pot, percentages);
}

function makeGoodLosses(step: Extract<Step, { kind: 'losses' }>, pot: Pot): void {
  const balance = pot.balance('losses');
  const carriedLoss = balance < 0n ? -balance : 0n;
  if (carriedLoss === 0n) return;
  const available = pot.left;
  const taken = carriedLoss < available ? carriedLoss : available;
  pot.note({
    key: step.key,
    kind: 'losses',
    label: step.label,
    taken,
    amount: taken,
    toAccounts: [{ account: 'losses', amount: taken }],
    derivation: { form: 'losses', carriedLoss, available },
  });
}

function share(step: ShareStep, pot: Pot, percentages: Percentages): void {
  if (step.take.take === 'claims') return shareClaims(step, pot);
  const { wanted, derivation } = wantedBy(step, step.take, pot, percentages);
  const { pool: allowed, cuts } = limitTo(wanted, step, pot);
  const pool = step.take.take === 'asked' && step.take.whenShort === 'nothing' && allowed < wanted ? 0n : allowed;
  const named = { key: step.key, kind: 'share' as const, label: step.label, derivation, cuts };
  const { give } = step;
  if (give.to === 'account')
    return pot.note({ ...named, taken: pool, amount: pool, toAccounts: [{ account: give.account, amount: pool }] });
  if (give.to === 'member') {
    const parts = oneMember(pot, give.member, pool);
    if (!parts) return pot.note({ ...named, taken: 0n, amount: 0n });
    const weights = parts.map((part) => (part === 0n ? 0n : 1n));
    bookParts(pot, null, { parts, weights, totalWeight: 1n, bounded: noBounds(pot) }, step.limits);
    return pot.note({ ...named, taken: pool, amount: pool });
  }
  if (give.to !== 'key') return;
  const split = splitPool(pool, give.key, pot);
  bookParts(pot, give, split.together, step.limits);
  const taken = pool - split.back;
  pot.note({ ...named, taken, amount: taken, toAccounts: split.toAccounts, split: split.note });
}

function shareClaims(step: ShareStep, pot: Pot): void {
  const { take, give } = step;
  if (take.take !== 'claims' || give.to !== 'claimants') return;
  const claims = openClaims(step.key, take, pot);
  const { pool, cuts } = limitTo(claims.wanted, step, pot);
  const { parts, weights } = payClaims(pool, claims, take, pot);
  bookParts(
    pot,
    give,
    { parts, weights, totalWeight: weights.reduce((sum, weight) => sum + weight, 0n), bounded: noBounds(pot) },
    step.limits,
  );
  pot.note({
    key: step.key,
    kind: 'share',
    label: step.label,
    taken: pool,
    amount: pool,
    derivation: { form: 'claims', wanted: claims.wanted, lasting: take.lasting, order: take.order },
    cuts,
  });
}

/** Grant less fee and levy for each; who owes pays in, who is owed is paid from what is there. */
function levy(step: Extract<Step, { kind: 'levy' }>, pot: Pot): void {
  const { facts } = pot;
  const grant = money(step.grant, facts.digits) - money(step.fee, facts.digits);
  const takesPart = facts.members.map(
    (member, position) => wasMember(facts, member) && isEligible(step.eligible, facts, member, () => pot.valuer.workHours(position)),
  );
  const levies = facts.members.map((member, position) => {
    if (!takesPart[position]) return 0n;
    const base = figureOf(facts, step.figure, member.number, step.over);
    return isPositive(base) ? leviedOn(step, minorOf(base, facts), facts.digits) : 0n;
  });
  const lines = levies.map((amount, position) => (takesPart[position] ? grant - amount : 0n));
  const levied = lines.reduce((sum, line) => (line < 0n ? sum - line : sum), 0n);
  const granted = lines.reduce((sum, line) => (line > 0n ? sum + line : sum), 0n);
  const available = pot.left + levied;
  const cuts: Cut[] = [];
  let parts = lines;
  if (granted > available) {
    cuts.push({ limit: 'left', allowed: available });
    const cut = apportion(
      available,
      facts.members.map((member, position) => ({ number: member.number, weight: lines[position]! > 0n ? lines[position]! : 0n })),
    );
    parts = lines.map((line, position) => (line > 0n ? cut[position]! : line));
  }
  const weights = lines.map((line) => (line < 0n ? -line : line));
  bookParts(pot, null, { parts, weights, totalWeight: weights.reduce((sum, weight) => sum + weight, 0n), bounded: noBounds(pot) }, []);
  const amount = parts.reduce((sum, part) => sum + part, 0n);
  pot.note({
    key: step.key,
    kind: 'levy',
    label: step.label,
    taken: amount,
    amount,
    derivation: { form: 'levy', percent: step.percent, grant, levied, granted, available },
    cuts,
  });
}

/** A levy, band by band: above the amount of a band its percentage holds. */
function leviedOn(step: Extract<Step, { kind: 'levy' }>, figure: bigint, digits: number): bigint {
  const most = step.atMost === null ? figure : money(step.atMost, digits);
  const base = most < figure ? most : figure;
  const bands = [
    { from: 0n, percent: step.percent },
    ...step.bands.map((band) => ({ from: money(band.above, digits), percent: band.percent })),
  ];
  return bands.reduce((sum, band, index) => {
    const next = bands[index + 1]?.from ?? base;
    const end = next < base ? next : base;
    return end > band.from ? sum + percentOf(end - band.from, band.percent) : sum;
  }, 0n);
}

/** What is still open after payments, by day and member: of several parts of one day the first in the list is paid off first. */
function paidOff(open: readonly RetainedPart[], payments: ReadonlyMap<string, bigint>): RetainedPart[] {
  const rest = new Map(payments);
  return open.map((part) => {
    const key = `${part.due} ${part.member}`;
    const left = rest.get(key) ?? 0n;
    if (left === 0n) return part;
    const used = part.amount < left ? part.amount : left;
    rest.set(key, left - used);
    return { ...part, amount: part.amount - used };
  });
}

/** Retained parts that are due become payable, the oldest day first, in proportion within a day, as far as cash allows. */
export function repay(step: Extract<Step, { kind: 'repay' }>, pot: Pot): void {
  const { facts } = pot;
  const positions = new Map(facts.members.map((member, position) => [member.number, position]));
  const due = pot.open.filter((part) => part.due <= facts.to && part.amount > 0n && positions.has(part.member));
  const whole = due.reduce((sum, part) => sum + part.amount, 0n);
  const cash = step.cashFloor === null ? null : pot.cashAbove(step.cashFloor);
  let rest = cash !== null && cash < whole ? cash : whole;
  const amount = rest;
  const owedOn = new Map<string, Map<number, bigint>>();
  for (const part of due) {
    const owed = owedOn.get(part.due) ?? new Map<number, bigint>();
    owedOn.set(part.due, owed.set(part.member, (owed.get(part.member) ?? 0n) + part.amount));
  }
  const payments = new Map<string, bigint>();
  for (const day of [...owedOn.keys()].sort()) {
    const owed = [...owedOn.get(day)!];
    const dayTotal = owed.reduce((sum, [, part]) => sum + part, 0n);
    if (rest === 0n) break;
    const paid = dayTotal < rest ? dayTotal : rest;
    apportion(
      paid,
      owed.map(([number, weight]) => ({ number, weight })),
    ).forEach((part, index) => {
      const [number] = owed[index]!;
      pot.repaid[positions.get(number)!]! += part;
      payments.set(`${day} ${number}`, part);
    });
    rest -= paid;
  }
  pot.open = paidOff(pot.open, payments);
  pot.cashGiven += amount;
  pot.note({ key: step.key, kind: 'repay', label: step.label, taken: 0n, amount, derivation: { form: 'repay', due: whole, cash } });
}
