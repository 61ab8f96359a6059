import { amountText } from '../money/amount.ts';
import type { UnitKind } from '../quantities/unit.ts';
import { clockText } from './clock.ts';
import type { Entry, EntryWorld } from './entry.ts';
import { quoted } from './quoting.ts';

/** A quantity as a line says it, the same in both languages: `1h30`, `45m`, `12.50 EUR`, `3 pcs`. */
export function quantityText(quantity: number, unit: UnitKind, world: Pick<EntryWorld, 'currency' | 'currencyDigits'>): string {
  if (unit === 'money') return `${amountText(BigInt(quantity), world.currencyDigits)} ${world.currency}`;
  if (unit === 'count') return `${amountText(BigInt(quantity), 2).replace(/\.?0+$/u, '')} pcs`;
  if (quantity % 60 !== 0) return `${quantity}s`;
  const [hours, minutes] = [Math.floor(quantity / 3600), (quantity % 3600) / 60];
  if (hours === 0) return `${minutes}m`;
  return minutes === 0 ? `${hours}h` : `${hours}h${String(minutes).padStart(2, '0')}`;
}

/** An entry as a line that reads as the same entry again, with nothing left to guess. */
export function writeEntry(entry: Entry, world: EntryWorld): string {
  const name = (list: readonly { number: number; name: string }[], number: number): string =>
    quoted(list.find((one) => one.number === number)?.name ?? '');
  const activity = world.activities.find((one) => one.number === entry.activity);
  return [
    quantityText(entry.quantity, activity?.unit ?? 'time', world),
    ...(entry.note === '' ? [] : [quoted(entry.note)]),
    `#${name(world.projects, entry.project)}`,
    `/${quoted(activity?.label.en ?? '')}`,
    `@${name(world.members, entry.member)}`,
    entry.day,
    ...(entry.startsAt === null ? [] : [`at ${clockText(entry.startsAt)}`]),
  ].join(' ');
}
