import type { UnitKind } from '../quantities/unit.ts';
import type { Key } from './keys.ts';
import type { LeaverRule, LossRule, RightsRule } from './rules.ts';
import type { Step } from './steps.ts';

/** A text that members read, in both languages of the interface. */
export interface Label {
  readonly en: string;
  readonly fr: string;
}

/** An exact decimal as text, `42.5` or `-3`: a charter holds no binary fractions. How many decimals a figure may have is said where it stands. */
export type Decimal = string;

export const activityKinds = [
  'work',
  'cash',
  'expense',
  'equipment',
  'material',
  'space',
  'knowledge',
  'promotion',
  'referral',
  'purchase',
  'sale',
  'usage',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/**
 * Which unit each kind of contribution is counted in. Material and knowledge are entered at the value that the group agrees
 * for them; a referral, and a use, is counted in pieces.
 */
export const unitOfKind: Readonly<Record<ActivityKind, UnitKind>> = {
  work: 'time',
  cash: 'money',
  expense: 'money',
  equipment: 'time',
  material: 'money',
  space: 'time',
  knowledge: 'money',
  promotion: 'time',
  referral: 'count',
  purchase: 'money',
  sale: 'money',
  usage: 'count',
};

/** A rate that holds from a day on (to a last day, when it has one), for one member or, with `member` null, for everyone. */
export interface CharterRate {
  readonly from: string;
  readonly to: string | null;
  /** A member by name or by number, as the file of members has it. */
  readonly member: string | null;
  readonly rate: Decimal;
  readonly multiplier: Decimal;
}

/**
 * An activity that a charter proposes; the book turns it into an activity of its own with a first rate.
 * Money for one hour, one unit of money or one piece (four decimals at most) times a multiplier (two at most).
 */
export interface CharterActivity {
  readonly key: string;
  readonly kind: ActivityKind;
  readonly label: Label;
  readonly rate: Decimal;
  readonly multiplier: Decimal;
  /** Dated rates and members' own, beside the one above that holds for everyone else. */
  readonly rates: readonly CharterRate[];
  /** Of one member, in one month, calendar year or period of sharing: hours, money or pieces beyond this weigh nothing. */
  readonly cap: { readonly quantity: Decimal; readonly per: 'month' | 'year' | 'period' } | null;
  /** Name of a member's figure in money: what was paid for these contributions is taken off their value before the multiplier. */
  readonly lessPaid: string | null;
  /** Name of the cooperative's figure in money: cash counts only as far as it was spent, each one's in proportion. */
  readonly onceSpent: string | null;
  /** Names of activities: this one is credited not to who logged it but to those who gave those, by their weight since the start. */
  readonly creditedTo: readonly string[] | null;
}

/**
 * A figure that the charter needs beside contributions: capital held, pay, works, plays, declared needs, income …
 * `member` figures have one value a member, `cooperative` ones a single value; money or a plain number, four decimals at most.
 */
export interface FigureSpec {
  readonly name: string;
  readonly label: Label;
  readonly of: 'member' | 'cooperative';
  readonly unit: 'money' | 'number';
}

/** Whose contributions a key follows: those of the period, or all since the start up to the period's end. */
export const spans = ['period', 'sinceStart'] as const;
export type Span = (typeof spans)[number];

/** The group's dated agreement, as data (docs/spec/charter.md). A distribution keeps a copy of the charter that it used. */
export interface Charter {
  readonly schema: 2;
  readonly name: string;
  readonly title: Label;
  readonly summary: Label;
  readonly activities: readonly CharterActivity[];
  readonly figures: readonly FigureSpec[];
  /** What splits follow, by name: steps, rights and losses refer to them. */
  readonly keys: { readonly [name: string]: Key };
  /** The sharing, in order. None at all: profits are off, and a result stays whole. */
  readonly steps: readonly Step[];
  /** What no step took stays where it is, or is added to what the next period shares. */
  readonly undistributed: 'keep' | 'bringForward';
  readonly rights: RightsRule;
  readonly loss: LossRule;
  readonly leaver: LeaverRule | null;
  /** The one rule there is (docs/spec/apportionment.md): largest remainder, ties to the larger weight, then to the lower member number. */
  readonly rounding: 'largestRemainder';
  readonly selfApproval: boolean;
  readonly approval: ApprovalRule;
}

/** How many people have to approve a contribution before it counts. */
export interface ApprovalRule {
  /** For every contribution: one, or more, each another person. */
  readonly approvers: number;
  /** What counts for more money than this needs a second approval; null for none. Only where one is enough otherwise. */
  readonly secondAbove: Decimal | null;
}

/** As it was before charters said anything about it: one approval is enough. */
export const oneApproval: ApprovalRule = { approvers: 1, secondAbove: null };
