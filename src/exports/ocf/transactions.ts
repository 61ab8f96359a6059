import type { CapTable } from '../../app/ports/capTable.ts';
import type { CapitalOperation } from '../../core/capital/operation.ts';
import { amountText } from '../../core/money/amount.ts';
import { assert } from '../../core/refusals/refusal.ts';

export type OcfObject = Readonly<Record<string, unknown>> & { readonly object_type: string; readonly id: string };

/** What is said of the shares that an operation takes from one security. */
type Fields = Readonly<Record<string, unknown>> & { readonly object_type: string };

/** Shares that came to a holder together: what this format calls a security. It never changes; what is left of one is another. */
interface Lot {
  readonly id: string;
  readonly custom: string;
  readonly shares: number;
}

export const memberId = (number: number): string => `member-${number}`;
export const classId = (number: number): string => `class-${number}`;
export const classPrefix = (number: number): string => `S${number}-`;

/**
 * The operations as transactions of the Open Cap Format. There each one is about a security, so shares that leave are taken from a
 * holder's oldest securities first; what is left of the last one, and what comes to a receiver, are issued as new securities.
 */
export function transactionsOf(table: CapTable): OcfObject[] {
  const lots = new Map<string, Lot[]>();
  const transactions: OcfObject[] = [];
  const money = (amount: bigint) => ({ amount: amountText(amount, table.digits), currency: table.currency });
  const lotsOf = (member: number, shareClass: number): Lot[] => {
    const key = `${member} ${shareClass}`;
    const own = lots.get(key) ?? [];
    lots.set(key, own);
    return own;
  };
  const issue = (lot: Lot, day: string, member: number, shareClass: number, nominal: bigint, comments: readonly string[]): void => {
    lotsOf(member, shareClass).push(lot);
    transactions.push({
      object_type: 'TX_STOCK_ISSUANCE',
      id: `tx-issuance-${lot.id}`,
      security_id: lot.id,
      date: day,
      custom_id: lot.custom,
      stakeholder_id: memberId(member),
      security_law_exemptions: [],
      stock_class_id: classId(shareClass),
      share_price: money(nominal),
      quantity: String(lot.shares),
      stock_legend_ids: [],
      ...(comments.length > 0 ? { comments } : {}),
    });
  };
  /** Takes an operation's shares from the holder's securities, the oldest first. */
  const take = (operation: CapitalOperation, each: (taken: { readonly shares: number }) => Fields): void => {
    const { number, member, shareClass, shares, day, nominal } = operation;
    const own = lotsOf(member, shareClass);
    let rest = shares;
    while (rest > 0) {
      const lot = own.shift();
      assert(lot, 'nobody gives away more than they hold');
      const taken = Math.min(lot.shares, rest);
      const left = lot.shares - taken;
      rest -= taken;
      const balance: Lot = { id: `security-${number}-left`, custom: `${lot.custom}.${number}`, shares: left };
      transactions.push({
        ...each({ shares: taken }),
        id: `tx-${number}-${lot.id}`,
        security_id: lot.id,
        date: day,
        ...(left > 0 ? { balance_security_id: balance.id } : {}),
      });
      if (left === 0) continue;
      issue(balance, day, member, shareClass, nominal, [`What is left of ${lot.custom}`]);
      // It keeps the place of what it is left of: it is the oldest still.
      own.unshift(own.pop()!);
    }
  };
  for (const operation of table.operations) {
    const { kind, number, day, member, shareClass, nominal, shares, toMember, toClass, toNominal, toShares } = operation;
    const note = operation.note === '' ? [] : [operation.note];
    const fresh = (of: number, count: number): Lot => ({ id: `security-${number}`, custom: `${classPrefix(of)}${number}`, shares: count });
    const quantity = (taken: { readonly shares: number }): string => String(taken.shares);
    switch (kind) {
      case 'subscription':
        issue(fresh(shareClass, shares), day, member, shareClass, nominal, note);
        break;
      case 'payment':
        break;
      case 'transfer': {
        const given = fresh(shareClass, shares);
        take(operation, (taken) => ({
          object_type: 'TX_STOCK_TRANSFER',
          quantity: quantity(taken),
          resulting_security_ids: [given.id],
          ...(note.length > 0 ? { comments: note } : {}),
        }));
        issue(given, day, toMember!, shareClass, nominal, []);
        break;
      }
      case 'redemption':
        take(operation, (taken) => ({
          object_type: 'TX_STOCK_REPURCHASE',
          price: money(nominal),
          quantity: quantity(taken),
          ...(note.length > 0 ? { comments: note } : {}),
        }));
        break;
      case 'cancellation':
        take(operation, (taken) => ({
          object_type: 'TX_STOCK_CANCELLATION',
          quantity: quantity(taken),
          reason_text: operation.note || 'Cancelled without repayment',
        }));
        break;
      case 'conversion': {
        const made = fresh(toClass!, toShares);
        take(operation, (taken) => ({
          object_type: 'TX_STOCK_CONVERSION',
          quantity_converted: quantity(taken),
          resulting_security_ids: [made.id],
          ...(note.length > 0 ? { comments: note } : {}),
        }));
        issue(made, day, member, toClass!, toNominal!, []);
        break;
      }
    }
  }
  return transactions;
}
