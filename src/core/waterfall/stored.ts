import type { Label } from '../charters/charter.ts';
import type { Day } from '../days/day.ts';
import { fractionText } from '../shares/fraction.ts';
import type { Facts, MemberFacts } from './facts.ts';
import type { Cut, Derivation, LeaverOutcome, PartOutcome, RunOutcome, SplitNote, StepOutcome } from './outcome.ts';

/** A distribution as the journal keeps it: all figures as text, exact. Absent members of it were not known to the program that wrote it. */
export interface StoredOutcome {
  readonly schema?: 2;
  readonly undistributed: string;
  readonly heads: number;
  readonly broughtForward?: string;
  readonly unallocated?: string;
  readonly steps: readonly StoredStep[];
  readonly members: readonly StoredMember[];
  readonly leavers?: readonly StoredLeaver[];
  readonly rightsByProject?: readonly { readonly project: number; readonly members: readonly (readonly [number, string])[] }[];
  /** Members as they were when it was shared: number, type, colleges, joined, left, leaving. */
  readonly placed?: readonly PlacedTuple[];
}

export type PlacedTuple = readonly [number, 'person' | 'organisation', readonly string[], Day, Day | null, 'atFault' | 'notAtFault' | null];

export interface StoredStep {
  readonly key?: string;
  readonly kind: string;
  readonly en: string;
  readonly fr: string;
  readonly amount: string;
  readonly taken?: string;
  /** The one account of a step that an earlier program wrote. */
  readonly account?: string | null;
  readonly toAccounts?: readonly (readonly [string, string])[];
  readonly derivation: { readonly [key: string]: string | number | null };
  readonly cuts?: readonly (readonly [string, string])[];
  readonly split?: StoredSplit | null;
}

interface StoredSplit {
  readonly key: string;
  readonly en: string;
  readonly fr: string;
  readonly total: string;
  readonly holders: number;
  readonly bounded: number;
  readonly fellTo: readonly [string, string, string] | null;
}

export interface StoredMember {
  readonly number: number;
  readonly seconds: number;
  readonly weight: string;
  readonly weightSinceStart: string;
  readonly amount: string;
  readonly retained?: string;
  readonly repaid?: string;
  readonly profitShare: string;
  readonly rightsShare: string;
  readonly parts: readonly {
    readonly step: number;
    readonly amount: string;
    readonly weight: string;
    readonly totalWeight: string;
    readonly pool: string;
    readonly retained?: string;
    readonly due?: Day;
    readonly account?: string;
    readonly chosen?: readonly [string, string];
    readonly bounded?: 'floor' | 'cap';
  }[];
}

interface StoredLeaver {
  readonly number: number;
  readonly leaving: 'atFault' | 'notAtFault';
  readonly before: string;
  readonly after: string;
  readonly offer: string | null;
  readonly instalments: readonly (readonly [Day, string])[];
  readonly lost: readonly [string, string] | null;
}

/** What the book knows of a member beside the run: hours of work, and the weight as recorded. */
export interface MemberRecord {
  readonly seconds: number;
  readonly weight: bigint;
  readonly weightSinceStart: bigint;
}
const noRecord: MemberRecord = { seconds: 0, weight: 0n, weightSinceStart: 0n };

/** A run as the journal keeps it. Members without any part, share or weight are left out: who came later has none. */
export function storeOutcome(outcome: RunOutcome, facts: Facts, records: ReadonlyMap<number, MemberRecord>): StoredOutcome {
  return {
    schema: 2,
    undistributed: outcome.undistributed.toString(),
    heads: outcome.heads,
    broughtForward: outcome.broughtForward.toString(),
    unallocated: outcome.unallocated.toString(),
    steps: outcome.steps.map(storeStep),
    members: outcome.members.flatMap((member) => storeMember(member, records.get(member.number) ?? noRecord)),
    leavers: outcome.leavers.map(storeLeaver),
    rightsByProject: outcome.rightsByProject.map(({ project, members }) => ({
      project,
      members: members.map(({ number, share }) => [number, fractionText(share)] as const),
    })),
    placed: facts.members.map((member) => [member.number, member.type, [...member.colleges], member.joined, member.left, member.leaving]),
  };
}

function storeStep(step: StepOutcome): StoredStep {
  const { split } = step;
  return {
    key: step.key,
    kind: step.kind,
    en: step.label.en,
    fr: step.label.fr,
    amount: step.amount.toString(),
    taken: step.taken.toString(),
    toAccounts: step.toAccounts.map(({ account, amount }) => [account, amount.toString()]),
    derivation: Object.fromEntries(
      Object.entries(step.derivation).map(([key, value]) => [key, typeof value === 'bigint' ? value.toString() : (value as string | null)]),
    ),
    cuts: step.cuts.map((cut) => [cut.limit, cut.allowed.toString()]),
    split: split && {
      key: split.key,
      en: split.label.en,
      fr: split.label.fr,
      total: split.total,
      holders: split.holders,
      bounded: split.bounded,
      fellTo: split.fellTo && [split.fellTo.then, split.fellTo.where, split.fellTo.amount.toString()],
    },
  };
}

function storeMember(member: RunOutcome['members'][number], record: MemberRecord): StoredMember[] {
  const nothing =
    record.weight === 0n &&
    record.weightSinceStart === 0n &&
    member.rightsShare.numerator === 0n &&
    member.parts.length === 0 &&
    member.repaid === 0n;
  if (nothing) return [];
  return [
    {
      number: member.number,
      seconds: record.seconds,
      weight: record.weight.toString(),
      weightSinceStart: record.weightSinceStart.toString(),
      amount: member.amount.toString(),
      retained: member.retained.toString(),
      repaid: member.repaid.toString(),
      profitShare: fractionText(member.profitShare),
      rightsShare: fractionText(member.rightsShare),
      parts: member.parts.map((part) => ({
        step: part.step,
        amount: part.amount.toString(),
        weight: part.weight.toString(),
        totalWeight: part.totalWeight.toString(),
        pool: part.pool.toString(),
        account: part.account,
        ...(part.retained === 0n ? {} : { retained: part.retained.toString(), due: part.due! }),
        ...(part.chosen === null ? {} : { chosen: [part.chosen.account, part.chosen.amount.toString()] as const }),
        ...(part.bounded === null ? {} : { bounded: part.bounded }),
      })),
    },
  ];
}

function storeLeaver(leaver: LeaverOutcome): StoredLeaver {
  return {
    number: leaver.number,
    leaving: leaver.leaving,
    before: leaver.weightBefore.toString(),
    after: leaver.weightAfter.toString(),
    offer: leaver.offer?.toString() ?? null,
    instalments: leaver.instalments.map(({ due, amount }) => [due, amount.toString()]),
    lost: leaver.lost && [leaver.lost.account, leaver.lost.amount.toString()],
  };
}

/** A stored distribution with its figures as numbers again. */
export interface KeptOutcome {
  readonly broughtForward: bigint;
  readonly undistributed: bigint;
  readonly unallocated: bigint;
  readonly heads: number;
  readonly steps: readonly KeptStep[];
  readonly members: readonly KeptMember[];
  readonly leavers: readonly LeaverOutcome[];
  readonly rightsByProject: readonly {
    readonly project: number;
    readonly members: readonly { readonly number: number; readonly share: string }[];
  }[];
}
export interface KeptStep {
  readonly key: string;
  readonly kind: string;
  readonly label: Label;
  readonly taken: bigint;
  readonly amount: bigint;
  readonly toAccounts: readonly { readonly account: string; readonly amount: bigint }[];
  readonly derivation: Derivation;
  readonly cuts: readonly Cut[];
  readonly split: SplitNote | null;
}
export interface KeptMember {
  readonly number: number;
  readonly seconds: number;
  readonly weight: bigint;
  readonly weightSinceStart: bigint;
  readonly amount: bigint;
  readonly retained: bigint;
  readonly repaid: bigint;
  readonly profitShare: string;
  readonly rightsShare: string;
  readonly parts: readonly PartOutcome[];
}

export function readOutcome(stored: StoredOutcome): KeptOutcome {
  return {
    broughtForward: BigInt(stored.broughtForward ?? 0),
    undistributed: BigInt(stored.undistributed),
    unallocated: BigInt(stored.unallocated ?? 0),
    heads: stored.heads,
    steps: stored.steps.map(readStep),
    members: stored.members.map(readMember),
    leavers: (stored.leavers ?? []).map((leaver) => ({
      number: leaver.number,
      leaving: leaver.leaving,
      weightBefore: BigInt(leaver.before),
      weightAfter: BigInt(leaver.after),
      offer: leaver.offer === null ? null : BigInt(leaver.offer),
      instalments: leaver.instalments.map(([due, amount]) => ({ due, amount: BigInt(amount) })),
      lost: leaver.lost && { account: leaver.lost[0], amount: BigInt(leaver.lost[1]) },
    })),
    rightsByProject: (stored.rightsByProject ?? []).map(({ project, members }) => ({
      project,
      members: members.map(([number, share]) => ({ number, share })),
    })),
  };
}

const amounts: ReadonlySet<string> = new Set([
  'carriedLoss',
  'available',
  'base',
  'wanted',
  'grant',
  'levied',
  'granted',
  'due',
  'cash',
  'balance',
  'loss',
  'accepted',
]);
const earlierKinds: Readonly<Record<string, string>> = { absorbLosses: 'losses', reserve: 'share', fund: 'share', split: 'share' };

function readStep(step: StoredStep, index: number): KeptStep {
  const amount = BigInt(step.amount);
  const { split } = step;
  return {
    key: step.key ?? `${step.kind}-${index + 1}`,
    kind: earlierKinds[step.kind] ?? step.kind,
    label: { en: step.en, fr: step.fr },
    taken: BigInt(step.taken ?? step.amount),
    amount,
    toAccounts:
      step.toAccounts?.map(([account, part]) => ({ account, amount: BigInt(part) })) ??
      (step.account ? [{ account: step.account, amount }] : []),
    derivation: readDerivation(step, amount),
    cuts: (step.cuts ?? []).map(([limit, allowed]) => ({ limit: limit as Cut['limit'], allowed: BigInt(allowed) })),
    split: split
      ? {
          key: split.key,
          label: { en: split.en, fr: split.fr },
          total: split.total,
          holders: split.holders,
          bounded: split.bounded,
          fellTo: split.fellTo && { then: split.fellTo[0] as 'account', where: split.fellTo[1], amount: BigInt(split.fellTo[2]) },
        }
      : earlierSplit(step),
  };
}

/** Percentages and splits as the first program wrote them. */
function readDerivation(step: StoredStep, amount: bigint): Derivation {
  const { derivation } = step;
  if ('basisPoints' in derivation) {
    const percent = (Number(derivation['basisPoints']) / 100).toString();
    return { form: 'percent', percent, of: derivation['of'] as 'result' | 'remainder', base: BigInt(derivation['base']!), wanted: amount };
  }
  return Object.fromEntries(
    Object.entries(derivation).map(([key, value]) => [key, value !== null && amounts.has(key) ? BigInt(value) : value]),
  ) as unknown as Derivation;
}

function earlierSplit(step: StoredStep): SplitNote | null {
  const { derivation } = step;
  if (derivation['form'] !== 'split') return null;
  const byHead = derivation['key'] === 'equal';
  return {
    key: byHead ? 'equal' : 'contributions',
    label: byHead ? { en: 'Equal', fr: 'À égalité' } : { en: 'Contributions', fr: 'Apports' },
    total: `${derivation['totalWeight']}/1`,
    holders: Number(derivation['holders']),
    bounded: 0,
    fellTo: null,
  };
}

function readMember(member: StoredMember): KeptMember {
  return {
    number: member.number,
    seconds: member.seconds,
    weight: BigInt(member.weight),
    weightSinceStart: BigInt(member.weightSinceStart),
    amount: BigInt(member.amount),
    retained: BigInt(member.retained ?? 0),
    repaid: BigInt(member.repaid ?? 0),
    profitShare: member.profitShare,
    rightsShare: member.rightsShare,
    parts: member.parts.map((part): PartOutcome => {
      const amount = BigInt(part.amount);
      const retained = BigInt(part.retained ?? 0);
      const chosen = part.chosen ? { account: part.chosen[0], amount: BigInt(part.chosen[1]) } : null;
      return {
        step: part.step,
        amount,
        cash: amount - retained - (chosen?.amount ?? 0n),
        retained,
        due: part.due ?? null,
        account: part.account ?? 'profits',
        chosen,
        weight: BigInt(part.weight),
        totalWeight: BigInt(part.totalWeight),
        pool: BigInt(part.pool),
        bounded: part.bounded ?? null,
      };
    }),
  };
}

/** Members as a run found them, with the names they have today. */
export function placedMembers(placed: readonly PlacedTuple[], names: ReadonlyMap<number, string>): MemberFacts[] {
  return placed.map(([number, type, colleges, joined, left, leaving]) => ({
    number,
    name: names.get(number) ?? '',
    type,
    colleges,
    joined,
    left,
    leaving,
  }));
}
