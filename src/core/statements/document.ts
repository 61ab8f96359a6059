import type { Label } from '../charters/charter.ts';
import type { UnitKind } from '../quantities/unit.ts';

/**
 * A statement is first this document: data only, complete, in a fixed order, written as canonical JSON. The PDF is rendered
 * from it alone and carries its bytes. Money is a decimal string in the currency's digits, weights and shares are exact:
 * weights are whole numbers of fine units as text, shares are fractions "n/d". Days are YYYY-MM-DD.
 */
export interface DocumentHeader {
  readonly schema: 1;
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
  readonly charter: { readonly name: string; readonly title: Label; readonly adoptedFrom: string; readonly rights: RightsWording };
  readonly roundingRule: string;
  /** Set when this document takes the place of an earlier one. */
  readonly replaces: { readonly number: string; readonly reason: string } | null;
  /** The person who signs, and in which capacity. */
  readonly signer: { readonly name: string; readonly role: 'lead' };
}

export type RightsWording =
  | { readonly rule: 'equal'; readonly among: 'contributors' | 'members'; readonly heads: number }
  | { readonly rule: 'proRata' }
  | { readonly rule: 'mixed'; readonly equalBasisPoints: number; readonly among: 'contributors' | 'members'; readonly heads: number };

/** One line of the waterfall with the words and numbers that it came from. */
export interface StepLine {
  readonly kind: 'absorbLosses' | 'reserve' | 'fund' | 'split' | 'lossCarriedForward';
  readonly label: Label;
  readonly amount: string;
  readonly derivation: StepDerivation;
}
export type StepDerivation =
  | { readonly form: 'losses'; readonly carriedLoss: string; readonly available: string }
  | { readonly form: 'percentage'; readonly basisPoints: number; readonly of: 'result' | 'remainder'; readonly base: string }
  | {
      readonly form: 'split';
      readonly basisPoints: number;
      readonly of: 'result' | 'remainder';
      readonly base: string;
      readonly key: 'contribution' | 'equal';
      readonly span: 'period' | 'sinceStart';
      readonly totalWeight: string;
      readonly holders: number;
    }
  | { readonly form: 'whole' };

/** A member's part of one split step. */
export interface MemberPart {
  readonly label: Label;
  readonly amount: string;
  readonly weight: string;
  readonly totalWeight: string;
  readonly pool: string;
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

export interface ShareholdingStatement extends DocumentHeader {
  readonly kind: 'shareholding-statement';
  readonly member: {
    readonly number: number;
    readonly name: string;
    readonly type: 'person' | 'organisation';
    readonly address: string;
    readonly joined: string;
  };
  readonly holding: {
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
  };
  readonly result: { readonly amount: string; readonly steps: readonly StepLine[]; readonly undistributed: string };
  readonly parts: readonly MemberPart[];
  /** What the member receives from this period. */
  readonly amount: string;
  readonly basis: readonly BasisLine[];
  readonly movements: readonly MovementLine[];
}

export interface DistributionMember {
  readonly number: number;
  readonly name: string;
  readonly seconds: number;
  readonly weight: string;
  readonly profitShare: string;
  readonly rightsShare: string;
  readonly amount: string;
}

export interface DistributionReport extends DocumentHeader {
  readonly kind: 'distribution-report';
  readonly result: { readonly amount: string; readonly steps: readonly StepLine[]; readonly undistributed: string };
  readonly members: readonly DistributionMember[];
  /** Accounts before and after: reserves, funds, losses carried forward, members' profits. */
  readonly accounts: readonly { readonly account: string; readonly label: Label; readonly before: string; readonly after: string }[];
}

export type StatementDocument = ShareholdingStatement | DistributionReport;
