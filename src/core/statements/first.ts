import type { Label } from '../charters/charter.ts';
import type { BasisLine, CommonHeader, Holding, MovementLine, Recipient } from './document.ts';

/**
 * Documents as the first charters had them issued: no longer made, but what was handed out is still read, verified and drawn
 * again to the byte.
 */
export interface FirstHeader extends CommonHeader {
  readonly schema: 1;
  readonly charter: { readonly name: string; readonly title: Label; readonly adoptedFrom: string; readonly rights: FirstRightsWording };
}

export type FirstRightsWording =
  | { readonly rule: 'equal'; readonly among: 'contributors' | 'members'; readonly heads: number }
  | { readonly rule: 'proRata' }
  | { readonly rule: 'mixed'; readonly equalBasisPoints: number; readonly among: 'contributors' | 'members'; readonly heads: number };

/** One line of the waterfall with the words and numbers that it came from. */
export interface FirstStepLine {
  readonly kind: 'absorbLosses' | 'reserve' | 'fund' | 'split' | 'lossCarriedForward';
  readonly label: Label;
  readonly amount: string;
  readonly derivation: FirstStepDerivation;
}

export type FirstStepDerivation =
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

interface FirstResult {
  readonly amount: string;
  readonly steps: readonly FirstStepLine[];
  readonly undistributed: string;
}

export interface FirstShareholdingStatement extends FirstHeader {
  readonly kind: 'shareholding-statement';
  readonly member: Recipient;
  readonly holding: Holding;
  readonly result: FirstResult;
  /** The member's part of each split step. */
  readonly parts: readonly {
    readonly label: Label;
    readonly amount: string;
    readonly weight: string;
    readonly totalWeight: string;
    readonly pool: string;
  }[];
  readonly amount: string;
  readonly basis: readonly BasisLine[];
  readonly movements: readonly MovementLine[];
}

export interface FirstDistributionReport extends FirstHeader {
  readonly kind: 'distribution-report';
  readonly result: FirstResult;
  readonly members: readonly {
    readonly number: number;
    readonly name: string;
    readonly seconds: number;
    readonly weight: string;
    readonly profitShare: string;
    readonly rightsShare: string;
    readonly amount: string;
  }[];
  readonly accounts: readonly { readonly account: string; readonly label: Label; readonly before: string; readonly after: string }[];
}

export type FirstDocument = FirstShareholdingStatement | FirstDistributionReport;
