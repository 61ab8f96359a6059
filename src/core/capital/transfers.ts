import type { CapitalFields } from '../journal/entries.ts';

/** Where shares come from and go to when nobody holds them. */
export const outsideCapital = 'outside:capital';

/** The account that a member's shares are on, of every class; each class is a unit of its own. */
export function sharesAccount(member: number): string {
  return `member:${member}:shares`;
}

const unitPrefix = 'share:';

export function shareUnit(shareClass: number): string {
  return `${unitPrefix}${shareClass}`;
}

/** The class that a unit counts the shares of; null for money. */
export function classOfUnit(unit: string): number | null {
  return unit.startsWith(unitPrefix) ? Number(unit.slice(unitPrefix.length)) : null;
}

/** What an operation moves between accounts: a payment moves no share. */
export function shareTransfers({
  kind,
  member,
  class: shareClass,
  shares,
  to,
  into,
}: CapitalFields): readonly { readonly unit: string; readonly from: string; readonly to: string; readonly shares: number }[] {
  const [own, unit] = [sharesAccount(member), shareUnit(shareClass)];
  switch (kind) {
    case 'payment':
      return [];
    case 'subscription':
      return [{ unit, from: outsideCapital, to: own, shares }];
    case 'transfer':
      return [{ unit, from: own, to: sharesAccount(to!), shares }];
    case 'redemption':
    case 'cancellation':
      return [{ unit, from: own, to: outsideCapital, shares }];
    case 'conversion':
      return [
        { unit, from: own, to: outsideCapital, shares },
        { unit: shareUnit(into!.class), from: outsideCapital, to: own, shares: into!.shares },
      ];
  }
}
