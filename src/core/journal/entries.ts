import type { Charter } from '../charters/charter.ts';
import type { ActivityKind } from '../charters/charter.ts';

/**
 * What each kind of journal entry says. State is a function of these entries alone: `store/apply` turns one into table
 * rows, now and when the journal is replayed. Days are integers (days since 1970), weights decimal strings.
 */

/** number, member, project, activity, rate, day, quantity, weight, fingerprint ('' when none), corrects (0 when none). */
export type ContributionTuple = readonly [number, number, number, number, number, number, number, string, string, number];

export const contributionStates = { submitted: 1, returned: 2, approved: 3, withdrawn: 4 } as const;
export type StateNumber = (typeof contributionStates)[keyof typeof contributionStates];

/** Inclusive ranges of contribution numbers that leave one state together. */
export interface Move {
  readonly from: StateNumber;
  readonly ranges: readonly (readonly [number, number])[];
}

export interface MemberFields {
  readonly type: 'person' | 'organisation';
  readonly joined: number;
  readonly left: number | null;
}

export interface CooperativeFields {
  readonly name: string;
  readonly legalForm: string;
  readonly seat: string;
  readonly registration: string;
}

/** One transfer between two accounts of one unit: unbalanced movements cannot be written. */
export type TransferTuple = readonly [from: string, to: string, amount: string];

export interface EntryData {
  'cooperative.founded': CooperativeFields & { currency: string; currencyDigits: number; language: 'en' | 'fr'; sample: boolean };
  'cooperative.changed': { after: CooperativeFields; before: CooperativeFields };
  'person.added': { person: string; lead: boolean };
  'member.added': MemberFields & { number: number; person: string };
  'member.changed': { number: number; after: MemberFields; before: MemberFields };
  'member.removed': { number: number };
  'member.restored': { number: number };
  'project.added': { number: number; name: string; owner: number | null };
  'project.changed': { number: number; after: ProjectFields; before: ProjectFields };
  'project.removed': { number: number };
  'project.restored': { number: number };
  'activity.added': { number: number; kind: ActivityKind; en: string; fr: string };
  'activity.changed': { number: number; after: ActivityFields; before: ActivityFields };
  'activity.removed': { number: number };
  'activity.restored': { number: number };
  'rate.set': { number: number; activity: number; member: number | null; from: number; rate: number; multiplier: number };
  'rate.removed': { number: number };
  'rate.restored': { number: number };
  'charter.adopted': { number: number; from: number; charter: Charter };
  'charter.withdrawn': { number: number };
  'charter.restored': { number: number };
  'import.begun': { batch: number; format: string; rows: number };
  'import.takenBack': { batch: number };
  'import.restored': { batch: number };
  'contributions.submitted': { batch: number; rows: readonly ContributionTuple[] };
  'contributions.resubmitted': {
    after: ContributionTuple;
    before: ContributionTuple;
    beforeState: StateNumber;
    beforeSubmitted: number;
    beforeDecided: number;
  };
  'contributions.editUndone': {
    after: ContributionTuple;
    before: ContributionTuple;
    beforeState: StateNumber;
    beforeSubmitted: number;
    beforeDecided: number;
  };
  'contributions.approved': { moves: readonly Move[] };
  'contributions.returned': { moves: readonly Move[] };
  'contributions.withdrawn': { moves: readonly Move[] };
  /** Takes back an approval, a return or a withdrawal: `to` is where they go again. */
  'contributions.moved': { moves: readonly Move[]; to: StateNumber };
  'contribution.corrected': { corrects: number; rows: readonly ContributionTuple[] };
  'contribution.correctionUndone': { corrects: number; rows: readonly number[] };
  'receipt.attached': { number: number; sha256: string };
  'receipt.removed': { number: number; sha256: string };
  'period.closed': {
    number: number;
    from: number;
    to: number;
    result: string;
    charter: number;
    outcome: StoredOutcome;
    transfers: readonly TransferTuple[];
  };
  'period.reopened': { number: number };
  'identity.made': { fingerprint: string; authority: string };
  'document.issued': {
    number: string;
    kind: string;
    member: number | null;
    period: number;
    language: 'en' | 'fr';
    sha256: string;
    dataSha256: string;
    signer: string;
    replaces: string | null;
  };
  'documents.handedOut': { numbers: readonly string[] };
}

export interface ProjectFields {
  readonly name: string;
  readonly owner: number | null;
  readonly archived: boolean;
}
export interface ActivityFields {
  readonly en: string;
  readonly fr: string;
  readonly archived: boolean;
}

/** A distribution as the journal keeps it: all figures as text, exact. */
export interface StoredOutcome {
  readonly undistributed: string;
  readonly heads: number;
  readonly steps: readonly {
    readonly kind: string;
    readonly en: string;
    readonly fr: string;
    readonly amount: string;
    readonly account: string | null;
    readonly derivation: { readonly [key: string]: string | number };
  }[];
  readonly members: readonly {
    readonly number: number;
    readonly seconds: number;
    readonly weight: string;
    readonly weightSinceStart: string;
    readonly amount: string;
    readonly profitShare: string;
    readonly rightsShare: string;
    readonly parts: readonly {
      readonly step: number;
      readonly amount: string;
      readonly weight: string;
      readonly totalWeight: string;
      readonly pool: string;
    }[];
  }[];
}

export type EntryKind = keyof EntryData;
