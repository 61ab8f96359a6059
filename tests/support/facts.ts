import type { ActivityKind } from '../../src/core/charters/charter.ts';

/** What was done, in the words of the rules alone: what a second opinion can follow without knowing the book. */
export type Fact =
  | { readonly what: 'member'; readonly number: number; readonly joined: string }
  | { readonly what: 'activity'; readonly number: number; readonly kind: ActivityKind }
  | {
      readonly what: 'rate';
      readonly activity: number;
      readonly member: number | null;
      readonly from: string;
      readonly rate: number;
      readonly multiplier: number;
      /** Of a member's own: everyone's holds from that day. */
      readonly ends?: boolean;
    }
  | {
      readonly what: 'charter';
      readonly name: string;
      readonly from: string;
      readonly rights: Rights | null;
      readonly reserve: number;
      readonly fund: number;
    }
  | {
      readonly what: 'given';
      readonly number: number;
      readonly member: number;
      readonly activity: number;
      readonly day: string;
      readonly quantity: number;
    }
  | { readonly what: 'approved' | 'unapproved' | 'withdrawn' | 'returned'; readonly numbers: readonly number[] }
  | {
      readonly what: 'corrected';
      readonly number: number;
      readonly contrary: number;
      readonly replacement: { readonly number: number; readonly day: string; readonly quantity: number } | null;
    }
  | { readonly what: 'closed'; readonly number: number; readonly from: string; readonly to: string; readonly result: bigint }
  | { readonly what: 'reopened'; readonly number: number };
export type Rights = { readonly rule: 'equal' | 'proRata' } | { readonly rule: 'mixed'; readonly equalBasisPoints: number };
