import type { Label } from '../charters/charter.ts';
import type { UnitKind } from '../quantities/unit.ts';
import type { SignerRole } from '../signers/role.ts';
import type { AnnualStatement, YearOfCapital } from './annual.ts';
import type { SignedHeader } from './auditLog.ts';
import type { MembersRegister, MovementRegister, ShareCertificate, SubscriptionForm } from './capital.ts';
import type { CharterPaper } from './charterPaper.ts';
import type { ContributionStatement } from './contributions.ts';
import type { FirstDocument } from './first.ts';
import type { PatronageNotice } from './notice.ts';
import type { ProjectPaper } from './projectPaper.ts';
import type { SecondDocument } from './second.ts';
import type { ThirdDocument } from './third.ts';

/**
 * A statement is first this document: data only, complete, in a fixed order, written as canonical JSON. The PDF is rendered
 * from it alone and carries its bytes. Money is a decimal string in the currency's digits, weights and shares are exact:
 * weights are whole numbers of fine units as text, shares are fractions "n/d". Days are YYYY-MM-DD.
 */
/** What documents had in common before there were more than two kinds of them; `paper.ts` has what they have now. */
export interface CommonHeader {
  readonly language: 'en' | 'fr';
  /** Gapless within the book: 2016-0001. */
  readonly number: string;
  readonly issuedOn: string;
  readonly cooperative: {
    readonly bookId: string;
    readonly name: string;
    readonly legalForm: string;
    readonly seat: string;
    readonly registration: string;
    readonly currency: string;
    readonly currencyDigits: number;
  };
  readonly period: { readonly number: number; readonly from: string; readonly to: string };
  /** The journal's head when the period was closed: the figures below follow from the journal up to it. */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly roundingRule: string;
  /** Set when this document takes the place of an earlier one. */
  readonly replaces: { readonly number: string; readonly reason: string } | null;
  /** The person who signs, and in which capacity. */
  readonly signer: DocumentSigner;
}

export interface DocumentSigner {
  readonly name: string;
  readonly role: SignerRole;
}

/** What a document of a closed period rests on. */
export interface ChartedFacts extends Pick<CommonHeader, 'period' | 'roundingRule'> {
  readonly charter: { readonly name: string; readonly title: Label; readonly adoptedFrom: string; readonly rights: RightsWording };
}

/** The rule of rights as a reader needs it; `heads` is how many counted where rights are equal, `key` what the rest follows. */
export type RightsWording = RightsConditions &
  (
    | { readonly rule: 'equal'; readonly among: 'contributors' | 'members'; readonly heads: number }
    | { readonly rule: 'proRata'; readonly key: Label }
    | {
        readonly rule: 'mixed';
        /** A percentage as decimal text. */
        readonly equalPercent: string;
        readonly among: 'contributors' | 'members';
        readonly heads: number;
        readonly key: Label;
      }
    | { readonly rule: 'colleges'; readonly colleges: readonly { readonly label: Label; readonly percent: string }[] }
  );

interface RightsConditions {
  readonly perProject: boolean;
  /** Only those who meet the charter's conditions have rights. */
  readonly conditions: boolean;
  readonly vesting: { readonly months: number; readonly cliffMonths: number } | null;
}

/** An amount on an account, by the words that members know the account by. */
export interface AccountAmount {
  readonly account: string;
  readonly label: Label;
  readonly amount: string;
}

/** One line of the sharing with the sentences that say how it came to its amount. */
export interface StepLine {
  readonly key: string;
  readonly kind: string;
  readonly label: Label;
  /** What it took from what was left; the lines come to what was there, with what stays undistributed and what nobody bears. */
  readonly taken: string;
  /** What reached accounts and members: other than `taken` only where earlier retained parts become payable. */
  readonly amount: string;
  readonly words: Label;
  readonly toAccounts: readonly AccountAmount[];
}

export interface ResultLines {
  readonly amount: string;
  /** Undistributed before, added to what is shared. */
  readonly broughtForward: string;
  readonly steps: readonly StepLine[];
  readonly undistributed: string;
  /** A part of a loss that neither accounts nor members bear: zero or negative. */
  readonly unallocated: string;
}

/** A member's part of one step; negative where the member pays in. */
export interface MemberPart {
  readonly step: string;
  readonly label: Label;
  readonly amount: string;
  readonly cash: string;
  readonly retained: string;
  /** When the retained part is due; null without one. */
  readonly due: string | null;
  /** The member's account that receives the cash part. */
  readonly account: { readonly account: string; readonly label: Label };
  readonly chosen: AccountAmount | null;
  readonly weight: string;
  readonly totalWeight: string;
  readonly pool: string;
  readonly bounded: 'floor' | 'cap' | null;
  /** How the amount came about; null where there is no more to say than the amount. */
  readonly words: Label | null;
}

/** A movement of the holding: one contribution, or the contrary entry that corrects one. */
export interface MovementLine {
  readonly day: string;
  /** The contribution's number in the book. */
  readonly reference: number;
  readonly project: string;
  readonly activity: Label;
  readonly unit: UnitKind;
  readonly quantity: number;
  readonly rate: number;
  readonly multiplier: number;
  readonly weight: string;
  readonly corrects: number | null;
}

/** Sums of the movements by activity and rate: the basis of calculation at a glance. */
export interface BasisLine {
  readonly activity: Label;
  readonly unit: UnitKind;
  readonly quantity: number;
  readonly rate: number;
  readonly multiplier: number;
  readonly weight: string;
  readonly entries: number;
}

/** The same with what there is to say of the rate: since when it holds, and whether it is the member's own and not everyone's. */
export interface RateLine extends BasisLine {
  readonly since: string;
  readonly own: boolean;
}

export interface Recipient {
  readonly number: number;
  readonly name: string;
  readonly type: 'person' | 'organisation';
  readonly address: string;
  readonly joined: string;
}

export interface Holding {
  readonly openingWeight: string;
  readonly movementWeight: string;
  readonly closingWeight: string;
  readonly groupClosingWeight: string;
  readonly groupMovementWeight: string;
  /** Share of the period's profit key and of the rights, exact. */
  readonly profitShare: string;
  readonly rightsShare: string;
  readonly previousProfitShare: string | null;
  readonly previousRightsShare: string | null;
  readonly seconds: number;
}

/** What leaving in the period came to, by the charter's terms. */
export interface LeaverLine {
  readonly leaving: 'atFault' | 'notAtFault';
  readonly weightBefore: string;
  readonly weightAfter: string;
  /** The price offered for the weight that remains; null when the group does not buy it back. */
  readonly offer: string | null;
  /** When the retained parts are paid; empty when they wait until they fall due. */
  readonly instalments: readonly DueAmount[];
  /** Retained parts that are lost to an account of the group. */
  readonly lost: AccountAmount | null;
}

export interface DueAmount {
  readonly due: string;
  readonly amount: string;
}

/** What was promised and given of one activity in one project, up to the end of the period. */
export interface PromiseLine {
  readonly project: string;
  readonly activity: Label;
  readonly unit: UnitKind;
  readonly promised: string;
  readonly given: string;
}

export interface StatementBody {
  readonly member: Recipient;
  readonly holding: Holding;
  readonly result: ResultLines;
  readonly parts: readonly MemberPart[];
  /** What the member receives from this period: in cash, retained, and what they chose to send elsewhere, together. */
  readonly amount: string;
  readonly cash: string;
  readonly retained: string;
  /** Retained parts of earlier periods that became payable in this one, beside `amount`. */
  readonly repaid: string;
  /** All retained parts that are open once this period is closed, the earliest first. */
  readonly open: readonly DueAmount[];
  readonly leaver: LeaverLine | null;
  /** Where rights are shared project by project: the member's own. */
  readonly rightsByProject: readonly { readonly project: string; readonly share: string }[];
  readonly basis: readonly BasisLine[];
  readonly movements: readonly MovementLine[];
}

/** A contribution of the period's days that the closing did not count: nobody has decided on it, or it was sent back. */
export interface UnsettledLine extends Pick<MovementLine, 'day' | 'reference' | 'project' | 'activity' | 'unit' | 'quantity'> {
  readonly state: 'waiting' | 'returned';
  /** Why it was sent back, who did it and on which day; empty, and null, while it waits. */
  readonly reason: string;
  readonly by: string;
  readonly on: string | null;
}

/** What the book knows of the time after a period. */
export interface NextPeriod {
  readonly from: string;
  /** Its last day, once it is closed; until then nobody has set it. */
  readonly to: string | null;
  /** Another charter that is adopted already and begins after the period. */
  readonly charter: { readonly title: Label; readonly from: string } | null;
  /** The next assembly that is called on the day when the document is made, with its hour (`HH:MM`) where it has one; texts may be empty. */
  readonly assembly: { readonly day: string; readonly time: string | null; readonly title: string; readonly place: string } | null;
}

export interface ShareholdingStatement extends SignedHeader, ChartedFacts, StatementBody {
  readonly kind: 'shareholding-statement';
  readonly schema: 4;
  readonly unsettled: readonly UnsettledLine[];
  readonly next: NextPeriod;
  /** Shares of the capital on the eve of the period and on its last day; null where the book keeps none. */
  readonly capital: YearOfCapital | null;
  /** Colleges that the member sits in; in each, and in the assembly, a member has one vote. */
  readonly colleges: readonly string[];
  readonly basis: readonly RateLine[];
  readonly promises: readonly PromiseLine[];
}

export interface DistributionMember {
  readonly number: number;
  readonly name: string;
  readonly seconds: number;
  readonly weight: string;
  readonly profitShare: string;
  readonly rightsShare: string;
  readonly amount: string;
  readonly cash: string;
  readonly retained: string;
  readonly repaid: string;
}

export interface ReportBody {
  readonly result: ResultLines;
  readonly members: readonly DistributionMember[];
  readonly leavers: readonly (LeaverLine & { readonly number: number; readonly name: string })[];
  readonly rightsByProject: readonly {
    readonly project: string;
    readonly members: readonly { readonly number: number; readonly name: string; readonly share: string }[];
  }[];
  /** Accounts before and after: reserves, funds, losses carried forward, members' profits. */
  readonly accounts: readonly { readonly account: string; readonly label: Label; readonly before: string; readonly after: string }[];
}

export interface DistributionReport extends SignedHeader, ChartedFacts, ReportBody {
  readonly kind: 'distribution-report';
  readonly schema: 4;
}

/** What a closed period hands out. */
export type PeriodDocument = ShareholdingStatement | DistributionReport;

/** Every kind that is made today, but comparisons; and everything that was ever issued. */
export type CurrentDocument =
  | ShareholdingStatement
  | DistributionReport
  | PatronageNotice
  | ContributionStatement
  | AnnualStatement
  | CharterPaper
  | ShareCertificate
  | MembersRegister
  | MovementRegister
  | SubscriptionForm
  | ProjectPaper;
export type StatementDocument = CurrentDocument | FirstDocument | SecondDocument | ThirdDocument;
