import { decimalText } from '../quantities/decimal.ts';
import { assert } from '../refusals/refusal.ts';
import { rateDigits } from './rateDigits.ts';
import { oneApproval, type Charter, type Label, type Span } from './charter.ts';
import type { Bound, Key, Source } from './keys.ts';
import type { RightsRule } from './rules.ts';
import type { Step } from './steps.ts';

// Books that were written before charters had schema 2 hold charters of this form in their journal, which is never rewritten.

type Among = 'contributors' | 'members';

interface TakeOne {
  readonly of: 'result' | 'remainder';
  /** Of 10 000. */
  readonly basisPoints: number;
}

type SplitKeyOne =
  | { readonly of: 'contribution'; readonly span: Span }
  | { readonly of: 'equal'; readonly among: Among; readonly span: Span };

type StepOne =
  | { readonly kind: 'absorbLosses'; readonly label: Label }
  | { readonly kind: 'reserve' | 'fund'; readonly account: string; readonly take: TakeOne; readonly label: Label }
  | {
      readonly kind: 'split';
      readonly take: TakeOne;
      readonly key: SplitKeyOne;
      readonly label: Label;
      readonly whenEmpty: 'undistributed';
    };

/** A charter of schema 1. */
export interface CharterOne {
  readonly schema: 1;
  readonly name: string;
  readonly title: Label;
  readonly summary: Label;
  readonly activities: readonly {
    readonly key: string;
    readonly kind: 'work' | 'cash' | 'expense' | 'equipment' | 'material';
    readonly label: Label;
    /** Hundredths of a minor unit for one hour, one minor unit of money or one piece. */
    readonly rate: number;
    /** Hundredths. */
    readonly multiplier: number;
  }[];
  readonly rights:
    | { readonly rule: 'equal'; readonly among: Among; readonly span: Span }
    | { readonly rule: 'proRata'; readonly span: Span }
    | { readonly rule: 'mixed'; readonly equalBasisPoints: number; readonly among: Among; readonly span: Span };
  readonly steps: readonly StepOne[];
  readonly loss: { readonly rule: 'carryForward'; readonly label: Label };
  readonly selfApproval: boolean;
}

/** A charter as a journal or a file has it, whichever its schema. `digits` are those of the currency's minor unit. */
export function readCharter(body: unknown, digits = 2): Charter {
  const { schema } = body as { schema?: unknown };
  assert(schema === 1 || schema === 2, 'the schema of a charter in a book is known');
  return schema === 2 ? completed(body as Charter) : upgradeCharter(body as CharterOne, digits);
}

/** What a charter was written without, because there was no choice then: as it always was. */
function completed(charter: Charter): Charter {
  const bound = (one: Bound | null): Bound | null => (one?.is === 'figure' ? { ...one, percent: one.percent ?? '100' } : one);
  const keys = Object.entries(charter.keys).map(([name, key]): [string, Key] => [
    name,
    { ...key, notEligible: key.notEligible ?? 'leaveOut', floor: bound(key.floor), cap: bound(key.cap) },
  ]);
  const steps = charter.steps.map((step): Step => (step.kind === 'levy' ? { ...step, fee: step.fee ?? '0' } : step));
  const loss = { ...charter.loss, fromPercent: charter.loss.fromPercent ?? '100' };
  return { ...charter, keys: Object.fromEntries(keys), steps, approval: charter.approval ?? oneApproval, loss };
}

/** The same agreement in the form of today. Whoever shared nothing by a key kept it undistributed, and nothing was brought forward. */
export function upgradeCharter(old: CharterOne, digits = 2): Charter {
  const keys = new KeyList();
  const rights = upgradeRights(old.rights, keys);
  const names = new Set<string>();
  const unique = (name: string): string => {
    let free = name;
    for (let count = 2; names.has(free); count++) free = `${name}-${count}`;
    names.add(free);
    return free;
  };
  return {
    schema: 2,
    name: old.name,
    title: old.title,
    summary: old.summary,
    activities: old.activities.map(({ key, kind, label, rate, multiplier }) => ({
      key,
      kind,
      label,
      rate: decimalText(BigInt(rate), rateDigits(kind, digits)),
      multiplier: decimalText(BigInt(multiplier), 2),
      rates: [],
      cap: null,
      lessPaid: null,
      onceSpent: null,
      creditedTo: null,
    })),
    figures: [],
    steps: old.steps.map((step) => upgradeStep(step, keys, unique)),
    keys: keys.all,
    undistributed: 'keep',
    rights,
    loss: { rule: 'carryForward', label: old.loss.label, from: [], fromPercent: '100' },
    leaver: null,
    rounding: 'largestRemainder',
    selfApproval: old.selfApproval,
    approval: oneApproval,
  };
}

function upgradeStep(step: StepOne, keys: KeyList, unique: (name: string) => string): Step {
  if (step.kind === 'absorbLosses') return { kind: 'losses', key: unique('losses'), label: step.label };
  const take = { take: 'percent', percent: decimalText(BigInt(step.take.basisPoints), 2), of: step.take.of } as const;
  if (step.kind !== 'split')
    return { kind: 'share', key: unique(step.kind), label: step.label, take, limits: [], give: { to: 'account', account: step.account } };
  const { key } = step;
  const name = key.of === 'contribution' ? keys.contributions(key.span) : keys.heads(key.among, key.span);
  return {
    kind: 'share',
    key: unique('shares'),
    label: step.label,
    take,
    limits: [],
    give: { to: 'key', key: name, account: 'profits', retained: null, choice: null },
  };
}

function upgradeRights(old: CharterOne['rights'], keys: KeyList): RightsRule {
  const conditions = { vesting: null, eligible: null, per: 'cooperative' } as const;
  if (old.rule === 'equal') return { rule: 'equal', among: old.among, span: old.span, ...conditions };
  const key = keys.contributions(old.span);
  if (old.rule === 'proRata') return { rule: 'proRata', key, ...conditions };
  const equalPercent = decimalText(BigInt(old.equalBasisPoints), 2);
  return { rule: 'mixed', equalPercent, among: old.among, span: old.span, key, ...conditions };
}

/** The keys that an old charter only implied, each once and under a name of its own. */
class KeyList {
  readonly all: Record<string, Key> = {};

  contributions(span: Span): string {
    const since = span === 'sinceStart';
    return this.#add(
      since ? 'contributions-since-start' : 'contributions',
      since
        ? { en: 'Contributions since the start', fr: 'Apports depuis le début' }
        : { en: 'Contributions of the period', fr: 'Apports de la période' },
      { by: 'weight', activities: null, span, fade: null },
    );
  }

  heads(among: Among, span: Span): string {
    const who = among === 'members' ? '-of-members' : '';
    const since = span === 'sinceStart' ? '-since-start' : '';
    return this.#add(`equal-heads${who}${since}`, { en: 'Equal for each', fr: 'Égal pour chacun' }, { by: 'equal', among, span });
  }

  #add(name: string, label: Label, of: Source): string {
    this.all[name] ??= {
      label,
      of,
      scaledBy: null,
      seniority: [],
      lessReceived: null,
      eligible: null,
      notEligible: 'leaveOut',
      atLeast: null,
      floor: null,
      cap: null,
      smallest: null,
      whenEmpty: { then: 'carryForward' },
    };
    return name;
  }
}
