import type { CapitalKind, CapitalOperation } from '../capital/operation.ts';
import { nominalOf } from '../capital/operation.ts';
import { capitalOf, changesOf, Holdings, holdingsOn } from '../capital/holdings.ts';
import type { Label } from '../charters/charter.ts';
import { amountText } from '../money/amount.ts';
import { signedHeader, type SignedHeader } from './auditLog.ts';
import type { Recipient } from './document.ts';
import { paperHeader, type IssueFacts, type Issuing, type PaperHeader } from './paper.ts';

/** How somebody is named in a register. */
export interface Holder {
  readonly number: number;
  readonly name: string;
  readonly address: string;
}

/** What a member holds on a day, and how they came to it: amounts as decimal text. */
export interface ShareCertificate extends SignedHeader {
  readonly kind: 'share-certificate';
  readonly schema: 2;
  readonly asOf: string;
  readonly member: Recipient;
  /** What the operations did to this member's shares; a payment changes their number by nothing. */
  readonly movements: readonly {
    readonly number: number;
    readonly day: string;
    readonly operation: CapitalKind;
    readonly class: Label;
    readonly shares: number;
    readonly nominal: string;
    readonly amount: string;
  }[];
  readonly holdings: readonly HeldShares[];
  readonly shares: number;
  readonly amount: string;
  readonly paidUp: string;
}

export interface HeldShares {
  readonly class: Label;
  readonly shares: number;
  readonly nominal: string;
  readonly amount: string;
  readonly paidUp: string;
}

/** Who holds which shares on a day. */
export interface MembersRegister extends SignedHeader {
  readonly kind: 'members-register';
  readonly schema: 2;
  readonly asOf: string;
  readonly rows: readonly (HeldShares & { readonly holder: Holder; readonly joined: string })[];
  readonly holders: number;
  readonly shares: number;
  readonly amount: string;
  readonly paidUp: string;
}

/** Every operation up to a day, in the order of the register, with those that were taken back. */
export interface MovementRegister extends SignedHeader {
  readonly kind: 'movement-register';
  readonly schema: 2;
  readonly asOf: string;
  readonly rows: readonly {
    readonly number: number;
    readonly day: string;
    readonly operation: CapitalKind;
    /** Who held the shares before, and who after: null where nobody did, and before a payment, which changes no holder. */
    readonly from: Holder | null;
    readonly to: Holder | null;
    readonly class: Label;
    readonly shares: number;
    readonly nominal: string;
    readonly amount: string;
    readonly paid: string;
    /** What a conversion led to. */
    readonly into: { readonly class: Label; readonly shares: number } | null;
    readonly takenBack: boolean;
  }[];
  readonly amount: string;
}

/** What a subscriber signs: who, how many shares, what is paid now, and what it does to the capital. */
export interface SubscriptionForm extends PaperHeader {
  readonly kind: 'subscription-form';
  readonly schema: 1;
  readonly operation: number;
  readonly day: string;
  readonly member: Recipient;
  readonly class: Label;
  readonly shares: number;
  readonly nominal: string;
  readonly amount: string;
  readonly paid: string;
  readonly due: string;
  /** The capital before it and with it. */
  readonly capitalBefore: string;
  readonly capitalAfter: string;
  readonly note: string;
}

export interface CapitalFacts extends Issuing {
  /** Those that stand, in the order of the register. */
  readonly operations: readonly CapitalOperation[];
  readonly classes: ReadonlyMap<number, Label>;
  readonly members: ReadonlyMap<number, Recipient>;
}

const noClass: Label = { en: '', fr: '' };

function labelOf(facts: CapitalFacts, shareClass: number): Label {
  return facts.classes.get(shareClass) ?? noClass;
}

function textOf(facts: CapitalFacts): (amount: bigint) => string {
  return (amount) => amountText(amount, facts.cooperative.currencyDigits);
}

function holderOf(facts: CapitalFacts, number: number): Holder {
  const { name = '', address = '' } = facts.members.get(number) ?? {};
  return { number, name, address };
}

function held(facts: CapitalFacts, holding: ReturnType<typeof holdingsOn>[number]): HeldShares {
  const text = textOf(facts);
  const value = nominalOf(holding);
  return {
    class: labelOf(facts, holding.shareClass),
    shares: holding.shares,
    nominal: text(holding.nominal),
    amount: text(value),
    paidUp: text(value - holding.due),
  };
}

function totals(facts: CapitalFacts, holdings: ReturnType<typeof holdingsOn>) {
  const { subscribed, paidUp } = capitalOf(holdings);
  const text = textOf(facts);
  return { shares: holdings.reduce((sum, holding) => sum + holding.shares, 0), amount: text(subscribed), paidUp: text(paidUp) };
}

/** Pure, like the others below: the same facts give the same document. */
export function buildShareCertificate(facts: CapitalFacts, issue: IssueFacts, member: Recipient, asOf: string): ShareCertificate {
  const text = textOf(facts);
  const until = facts.operations.filter((operation) => operation.day <= asOf);
  const running = new Holdings();
  const movements: ShareCertificate['movements'][number][] = [];
  for (const operation of until) {
    const own = changesOf(operation, running).filter((change) => change.member === member.number);
    for (const change of own)
      movements.push({
        number: operation.number,
        day: operation.day,
        operation: operation.kind,
        class: labelOf(facts, change.shareClass),
        shares: change.shares,
        nominal: text(change.nominal),
        amount: text(operation.kind === 'payment' ? operation.amount : nominalOf(change)),
      });
    running.apply(operation);
  }
  const holdings = holdingsOn(until, null).filter((holding) => holding.member === member.number);
  return {
    kind: 'share-certificate',
    schema: 2,
    ...signedHeader(facts, issue),
    asOf,
    member,
    movements,
    holdings: holdings.map((holding) => held(facts, holding)),
    ...totals(facts, holdings),
  };
}

export function buildMembersRegister(facts: CapitalFacts, issue: IssueFacts, asOf: string): MembersRegister {
  const holdings = holdingsOn(facts.operations, asOf);
  return {
    kind: 'members-register',
    schema: 2,
    ...signedHeader(facts, issue),
    asOf,
    rows: holdings.map((holding) => ({
      ...held(facts, holding),
      holder: holderOf(facts, holding.member),
      joined: facts.members.get(holding.member)?.joined ?? asOf,
    })),
    holders: new Set(holdings.map((holding) => holding.member)).size,
    ...totals(facts, holdings),
  };
}

/** `every`: also those that were taken back, in the order of the register. */
export function buildMovementRegister(
  facts: CapitalFacts,
  issue: IssueFacts,
  asOf: string,
  every: readonly (CapitalOperation & { readonly takenBack: boolean })[],
): MovementRegister {
  const text = textOf(facts);
  return {
    kind: 'movement-register',
    schema: 2,
    ...signedHeader(facts, issue),
    asOf,
    rows: every
      .filter((operation) => operation.day <= asOf)
      .map((operation) => ({
        number: operation.number,
        day: operation.day,
        operation: operation.kind,
        ...between(facts, operation),
        class: labelOf(facts, operation.shareClass),
        shares: operation.shares,
        nominal: text(operation.nominal),
        amount: text(nominalOf(operation)),
        paid: text(operation.amount),
        into: operation.toClass === null ? null : { class: labelOf(facts, operation.toClass), shares: operation.toShares },
        takenBack: operation.takenBack,
      })),
    amount: text(capitalOf(holdingsOn(facts.operations, asOf)).subscribed),
  };
}

function between(facts: CapitalFacts, { kind, member, toMember }: CapitalOperation): { from: Holder | null; to: Holder | null } {
  const own = holderOf(facts, member);
  if (kind === 'subscription' || kind === 'payment') return { from: null, to: own };
  if (kind === 'transfer') return { from: own, to: holderOf(facts, toMember!) };
  return kind === 'redemption' || kind === 'cancellation' ? { from: own, to: null } : { from: own, to: own };
}

export function buildSubscriptionForm(
  facts: CapitalFacts,
  issue: IssueFacts,
  operation: CapitalOperation & { readonly note: string },
): SubscriptionForm {
  const text = textOf(facts);
  const value = nominalOf(operation);
  const isBefore = ({ day, number }: CapitalOperation): boolean =>
    day < operation.day || (day === operation.day && number < operation.number);
  const before = capitalOf(holdingsOn(facts.operations.filter(isBefore), null)).subscribed;
  return {
    kind: 'subscription-form',
    schema: 1,
    ...paperHeader(facts, issue),
    operation: operation.number,
    day: operation.day,
    member: facts.members.get(operation.member)!,
    class: labelOf(facts, operation.shareClass),
    shares: operation.shares,
    nominal: text(operation.nominal),
    amount: text(value),
    paid: text(operation.amount),
    due: text(value - operation.amount),
    capitalBefore: text(before),
    capitalAfter: text(before + value),
    note: operation.note,
  };
}
