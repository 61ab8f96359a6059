import type { UnitKind } from '../quantities/unit.ts';

/** A text that members read, in both languages of the interface. */
export interface Label {
  readonly en: string;
  readonly fr: string;
}

export const activityKinds = ['work', 'cash', 'expense', 'equipment', 'material'] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** Which unit each kind of contribution is counted in. Material is entered at the value that the group agrees for it. */
export const unitOfKind: Readonly<Record<ActivityKind, UnitKind>> = {
  work: 'time',
  cash: 'money',
  expense: 'money',
  equipment: 'time',
  material: 'money',
};

/** An activity that a charter proposes; the book turns it into an activity of its own with a first rate. */
export interface CharterActivity {
  readonly key: string;
  readonly kind: ActivityKind;
  readonly label: Label;
  /** Hundredths of a minor unit for one hour, one minor unit or one piece. */
  readonly rate: number;
  /** Hundredths: 200 doubles. */
  readonly multiplier: number;
}

/** Whose contributions a key follows: those of the period, or all since the start up to the period's end. */
export const spans = ['period', 'sinceStart'] as const;
export type Span = (typeof spans)[number];

/**
 * How rights on the results are shared. There is no silent default: a charter names its rule.
 * `mixed` gives `equalBasisPoints` of 10 000 equally and the rest by weight.
 * `among` says who shares equally: those who contributed in the span, or all who were members in it.
 */
export type RightsRule =
  | { readonly rule: 'equal'; readonly among: 'contributors' | 'members'; readonly span: Span }
  | { readonly rule: 'proRata'; readonly span: Span }
  | { readonly rule: 'mixed'; readonly equalBasisPoints: number; readonly among: 'contributors' | 'members'; readonly span: Span };

/** A part of what is there: of the whole result, or of what earlier steps left. 10 000 basis points are all of it. */
export interface Take {
  readonly of: 'result' | 'remainder';
  readonly basisPoints: number;
}

/** One line of the sharing. The mechanism is a list, so that more kinds of step can join it without changing what is there. */
export type WaterfallStep =
  | { readonly kind: 'absorbLosses'; readonly label: Label }
  | { readonly kind: 'reserve' | 'fund'; readonly account: string; readonly take: Take; readonly label: Label }
  | {
      readonly kind: 'split';
      readonly take: Take;
      readonly key:
        | { readonly of: 'contribution'; readonly span: Span }
        | { readonly of: 'equal'; readonly among: 'contributors' | 'members'; readonly span: Span };
      readonly label: Label;
      /** What happens when nobody holds the key: the amount stays undistributed and is shown. The charter must say so. */
      readonly whenEmpty: 'undistributed';
    };

/** The group's dated agreement, as data. A distribution keeps a copy of the charter that it used. */
export interface Charter {
  readonly schema: 1;
  readonly name: string;
  readonly title: Label;
  readonly summary: Label;
  readonly activities: readonly CharterActivity[];
  readonly rights: RightsRule;
  readonly steps: readonly WaterfallStep[];
  /** A loss is carried forward to the next surplus; members are charged nothing. Other rules come with the full charter. */
  readonly loss: { readonly rule: 'carryForward'; readonly label: Label };
  readonly selfApproval: boolean;
}
