import type { CapitalKind } from '../capital/operation.ts';
import type { Charter } from '../charters/charter.ts';
import type { CriticalSize } from '../commitments/report.ts';
import type { Pace } from '../commitments/terms.ts';
import type { RevocationReason } from '../signers/revocation.ts';
import type { NamedRole } from '../signers/role.ts';
import type { StoredOutcome } from '../waterfall/stored.ts';
import type { ActivityKind } from '../charters/charter.ts';

/**
 * What each kind of journal entry says. State is a function of these entries alone: `store/apply` turns one into table
 * rows, now and when the journal is replayed. Days are integers (days since 1970), weights decimal strings.
 */

/** number, member, project, activity, rate, day, quantity, weight, fingerprint ('' when none), corrects (0 when none). */
export type ContributionTuple = readonly [number, number, number, number, number, number, number, string, string, number];

/**
 * member, project, activity, rate, day, quantity, fingerprint ('' when none). An imported row's number is its place, it corrects
 * nothing, and its weight is what its rate makes of its quantity: none of them is written.
 */
export type ImportedTuple = readonly [number, number, number, number, number, number, string];

/** name, member (0 for the cooperative), day, value in ten-thousandths as decimal text. */
export type FigureTuple = readonly [string, number, number, string];

/** day, amount in minor units as decimal text, fingerprint ('' by hand), the contribution that it settles (0: none), project (0: none). */
export type MoneyTuple = readonly [number, string, string, number, number];

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

/** Where a member sits, and how they left once they have. Colleges are in alphabetical order, each once. */
export interface PlacingFields {
  readonly colleges: readonly string[];
  readonly leaving: 'atFault' | 'notAtFault' | null;
}

/** What is not said is not there: entries of earlier programs know neither the day of founding nor the country (two letters). */
export interface CooperativeFields {
  readonly name: string;
  readonly legalForm: string;
  readonly seat: string;
  readonly registration: string;
  readonly founded?: number;
  readonly country?: string;
}

/** One transfer between two accounts of one unit: unbalanced movements cannot be written. */
export type TransferTuple = readonly [from: string, to: string, amount: string];

export interface EntryData {
  'cooperative.founded': CooperativeFields & { currency: string; currencyDigits: number; language: 'en' | 'fr'; sample: boolean };
  'cooperative.changed': { after: CooperativeFields; before: CooperativeFields };
  /** SHA-256 of the picture that lies beside the journal; empty for none. */
  'cooperative.logoSet': { after: string; before: string };
  'person.added': { person: string; lead: boolean };
  'member.added': MemberFields & { number: number; person: string };
  'member.changed': { number: number; after: MemberFields; before: MemberFields };
  'member.removed': { number: number };
  'member.restored': { number: number };
  'member.placed': { number: number; after: PlacingFields; before: PlacingFields };
  /** The account itself is a text beside the journal, in the note of the member's number (0: the cooperative); `before` is the entry that said it last. */
  'bankAccount.set': { member: number; before: number | null; known: boolean };
  /** Takes one back: `from` is the entry that held, `to` the one that holds again. */
  'bankAccount.setBack': { member: number; from: number | null; to: number | null };
  'project.added': { number: number; name: string; owner: number | null };
  'project.changed': { number: number; after: ProjectFields; before: ProjectFields };
  /** Who approves in a project besides the lead, in numerical order; none leaves it to its owner. */
  'project.approversSet': { number: number; after: readonly number[]; before: readonly number[] };
  'project.removed': { number: number };
  'project.restored': { number: number };
  'project.sized': { number: number; after: CriticalSize; before: CriticalSize };
  /** A need's title and note are texts beside the journal, numbered 1 and 2; `texts` is the entry that they stood with before. */
  'need.added': NeedFields & { number: number; project: number; activity: number };
  'need.changed': { number: number; after: NeedFields; before: NeedFields & { texts: number } };
  'need.closed': { number: number; day: number };
  /** `day`: from when on it had been closed. */
  'need.reopened': { number: number; day: number };
  'need.removed': { number: number };
  'need.restored': { number: number };
  /** What a commitment says of itself is a text beside the journal, numbered 1; why it ended or was withdrawn too, with that entry. */
  'commitment.made': CommitmentFields & { number: number; member: number; project: number; activity: number; need: number | null };
  'commitment.changed': { number: number; after: CommitmentFields; before: CommitmentFields & { texts: number } };
  /** Its last day, `before` what that was; null where it had none. */
  'commitment.ended': { number: number; to: number; before: number | null };
  'commitment.continued': { number: number; to: number | null; before: number };
  'commitment.withdrawn': { number: number };
  'commitment.restored': { number: number };
  /** An assembly's title and place are texts beside the journal, numbered 1 and 2; `texts` is the entry that they stood with before. */
  'assembly.called': AssemblyFields & { number: number };
  'assembly.changed': { number: number; after: AssemblyFields; before: AssemblyFields & { texts: number } };
  /** It is not held, and stays known; upheld, it is held after all. */
  'assembly.calledOff': { number: number };
  'assembly.upheld': { number: number };
  /** Takes back that it was called at all. */
  'assembly.removed': { number: number };
  'assembly.restored': { number: number };
  /** `key` is the charter's name for it; without one the book makes one of its kind. */
  'activity.added': { number: number; kind: ActivityKind; en: string; fr: string; key?: string };
  'activity.changed': { number: number; after: ActivityFields; before: ActivityFields };
  'activity.removed': { number: number };
  'activity.restored': { number: number };
  'rate.set': { number: number; activity: number; member: number | null; from: number; rate: number; multiplier: number };
  /** The member has no rate of their own any longer from that day: everyone's holds. */
  'rate.ended': { number: number; activity: number; member: number; from: number };
  'rate.removed': { number: number };
  'rate.restored': { number: number };
  /** Who decided is a text beside the journal, in the note of the charter's number; `minutes` is the SHA-256 of the attached file. */
  'charter.adopted': { number: number; from: number; charter: Charter; minutes?: string };
  'charter.withdrawn': { number: number };
  'charter.restored': { number: number };
  /** A row holds from the entry on for its name, member and day, in place of what an earlier batch said of them. */
  'figures.set': { batch: number; rows: readonly FigureTuple[] };
  'figures.removed': { batch: number };
  'figures.restored': { batch: number };
  /** `zone` is the one that its times were read in, where it has times. */
  'import.begun': { batch: number; format: string; rows: number; zone?: string };
  /** Movements of money that came together, numbered through from `first`; texts are in the notes of their numbers, the file's name in note 0. */
  'money.recorded': { format: string; first: number; lines: readonly MoneyTuple[] };
  /** A batch goes by the number of the entry that recorded it. */
  'money.removed': { batch: number };
  'money.restored': { batch: number };
  'shareClass.added': ShareClassFields & { number: number };
  'shareClass.changed': { number: number; after: ShareClassFields; before: ShareClassFields };
  'shareClass.removed': { number: number };
  'shareClass.restored': { number: number };
  /** What is said of an operation (a decision, a form) is a text beside the journal, numbered 1. */
  'capital.recorded': CapitalFields & { number: number };
  'capital.removed': { number: number };
  'capital.restored': { number: number };
  'import.takenBack': { batch: number };
  'import.restored': { batch: number };
  'contributions.submitted': { batch: number; rows: readonly ContributionTuple[] };
  /** Rows of an import, numbered through from `first`. Earlier programs wrote them as `contributions.submitted`. */
  'contributions.imported': { batch: number; first: number; rows: readonly ImportedTuple[] };
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
  /** Approved by one person, and not yet by as many as the charter asks: it still waits. */
  'contributions.endorsed': { person: string; ranges: readonly (readonly [number, number])[] };
  'contributions.endorsementUndone': { person: string; ranges: readonly (readonly [number, number])[] };
  'contributions.returned': { moves: readonly Move[] };
  /** With `drafts`, what was withdrawn lies among the drafts again, to be changed and submitted anew. */
  'contributions.withdrawn': { moves: readonly Move[]; drafts?: true };
  /** Takes back an approval, a return or a withdrawal: `to` is where they go again. With `unapproved`, earlier approvals fall too. */
  'contributions.moved': { moves: readonly Move[]; to: StateNumber; unapproved?: true };
  'contribution.corrected': { corrects: number; rows: readonly ContributionTuple[] };
  'contribution.correctionUndone': { corrects: number; rows: readonly number[] };
  'contribution.correctionRestored': { corrects: number; rows: readonly number[] };
  'receipt.attached': { number: number; sha256: string };
  'receipt.removed': { number: number; sha256: string };
  'period.closed': {
    number: number;
    from: number;
    to: number;
    result: string;
    charter: number;
    outcome: StoredOutcome;
    /** None yet where the run is final but not applied to the accounts. */
    transfers: readonly TransferTuple[];
    applied?: false;
  };
  'period.applied': { number: number; transfers: readonly TransferTuple[] };
  'period.applicationUndone': { number: number };
  'period.reopened': { number: number };
  /** A closing that was undone stands again; its outcome is the one that the period already keeps. */
  'period.restored': { number: number; transfers: readonly TransferTuple[]; applied: boolean };
  /** Somebody says that they gave nothing in a week, or no longer says so. `week` is its Monday. */
  'week.declared': { member: number; week: number };
  'week.undeclared': { member: number; week: number };
  /** How the first programs wrote that the lead has made an identity. */
  'identity.made': { fingerprint: string; authority: string };
  /** A certificate is known from here on. A capacity in words of the group's own is the text 1 beside it; `follows` is the one that it renews. */
  'signer.added': {
    fingerprint: string;
    authority: string;
    person: string;
    role: NamedRole | 'other';
    imported: boolean;
    follows: string | null;
  };
  /** From `day` on nothing that it signs counts. What is to be said about it is text 1. */
  'signer.revoked': { fingerprint: string; day: number; reason: RevocationReason };
  /** The private key of a certificate that the book knew, but could no longer sign with, is there again. */
  'signer.keyBack': { fingerprint: string };
  /** The file grew by a signature: its hash now, and how long it was before. */
  'document.countersigned': { number: string; signer: string; sha256: string; bytesBefore: number };
  /** One of a closed period names it; others say the days, the day or the number (of a project, a charter …) that they are about. */
  'document.issued': {
    number: string;
    kind: string;
    member: number | null;
    period: number | null;
    from?: number;
    to?: number;
    asOf?: number;
    subject?: number;
    language: 'en' | 'fr';
    sha256: string;
    dataSha256: string;
    signer: string;
    replaces: string | null;
  };
  /** How and on which day; entries of earlier programs leave both out. */
  'documents.handedOut': { numbers: readonly string[]; how?: HandOutWay; day?: number };
  /** Takes back that documents were handed out, or that this was taken back: each a document and the entry that said it. */
  'documents.handOutVoided': { marks: readonly HandOutMark[] };
  'documents.handOutRestored': { marks: readonly HandOutMark[] };
}

/** Nominal value in minor units, as decimal text; `from`: the day since which there are shares of the class. */
export interface ShareClassFields {
  readonly en: string;
  readonly fr: string;
  readonly nominal: string;
  readonly from: number;
  readonly archived: boolean;
}

/** `amount`: minor units as decimal text, what is paid; `to`: who receives, of a transfer; `into`: what a conversion leads to. */
export interface CapitalFields {
  readonly kind: CapitalKind;
  readonly day: number;
  readonly member: number;
  readonly class: number;
  readonly shares: number;
  readonly amount: string;
  readonly to: number | null;
  readonly into: { readonly class: number; readonly shares: number } | null;
}

/** As a file among others, by hand, printed, as an e-mail. */
export const handOutWays = ['file', 'person', 'print', 'email'] as const;
export type HandOutWay = (typeof handOutWays)[number];
export type HandOutMark = readonly [document: string, seq: number];

export interface ProjectFields {
  readonly name: string;
  readonly owner: number | null;
  readonly archived: boolean;
}
/** `by`: the day until which it is needed. */
export interface NeedFields {
  readonly quantity: number;
  readonly by: number | null;
}

export interface CommitmentFields {
  readonly quantity: number;
  readonly per: Pace;
  readonly from: number;
  readonly to: number | null;
}

/** `minute`: since midnight on the book's own clock, null without an hour. */
export interface AssemblyFields {
  readonly day: number;
  readonly minute: number | null;
}

export interface ActivityFields {
  readonly en: string;
  readonly fr: string;
  readonly archived: boolean;
}

export type EntryKind = keyof EntryData;
