import { unitOfKind, type ActivityKind } from '../../core/charters/charter.ts';
import { rateScale, unitScale, type UnitKind } from '../../core/quantities/unit.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { readScaled } from '../quantities/decimal.ts';
import { readSeconds, timeUnit } from '../quantities/seconds.ts';
import { isRefusal, shown } from '../row.ts';
import { fold } from '../text/fold.ts';
import { remembered } from '../text/remember.ts';

export interface Money {
  readonly currency: string;
  readonly digits: number;
}

const pieceNames = new Set(['piece', 'pieces', 'pce', 'pces', 'pc', 'pcs', 'u', 'unit', 'units', 'unite', 'unites']);

const currencySigns: Readonly<Record<string, readonly string[]>> = {
  EUR: ['€', 'euro', 'euros'],
  USD: ['$'],
  CAD: ['$'],
  AUD: ['$'],
  NZD: ['$'],
  GBP: ['£'],
  JPY: ['¥'],
  CHF: ['fr', 'frs', 'francs'],
};

export interface MeasureCells {
  readonly quantity: string;
  readonly unit: string;
  readonly unitValue: string;
}

export interface Measured {
  readonly quantity: bigint;
  /** Hundredths of a minor unit for one hour, one piece or, for money, one minor unit (1.00 a euro is 100); null when the file gives none. */
  readonly unitRate: number | null;
}

/**
 * A quantity in the smallest unit of its kind (seconds, minor units, hundredths of a piece) and its unit value. Exact, or refused.
 * What is counted in money may be given in pieces with the price of one: it is then worth their product.
 */
export function readMeasured(kind: ActivityKind, cells: MeasureCells, money: Money): Measured | Refusal {
  const unitKind = unitOfKind[kind];
  if (unitKind === 'money' && isPiece(cells.unit)) return readPriced(cells, money);
  const quantity = readQuantity(unitKind, cells.quantity, money, cells.unit);
  if (isRefusal(quantity)) return quantity;
  const unitRate = readUnitRate(unitKind, cells.unitValue, money);
  return isRefusal(unitRate) ? unitRate : { quantity, unitRate };
}

/** Kinds with their units, in the few ways that one file writes them. */
const mostReaders = 24;

/** `readMeasured` for the rows of one file: cells that say the same are read once. */
export function measureReader(money: Money): (kind: ActivityKind, cells: MeasureCells) => Measured | Refusal {
  const readers: (MeasureCells & { readonly kind: ActivityKind; readonly read: (quantity: string) => Measured | Refusal })[] = [];
  return (kind, cells) => {
    const { quantity, unit, unitValue } = cells;
    for (const known of readers)
      if (known.kind === kind && known.unit === unit && known.unitValue === unitValue) return known.read(quantity);
    const read = remembered((text) => readMeasured(kind, { quantity: text, unit, unitValue }, money));
    // Unit values can all differ; their readers are then not worth keeping.
    if (readers.length < mostReaders) readers.push({ kind, quantity, unit, unitValue, read });
    return read(quantity);
  };
}

/** A quantity in the smallest unit of its kind; without a unit it is hours, money of the book, or pieces. */
export function readQuantity(unitKind: UnitKind, text: string, money: Money, unit = ''): bigint | Refusal {
  if (text === '') return refuse('QUANTITY_NOT_NUMBER', { text });
  switch (unitKind) {
    case 'time': {
      const named = unit === '' ? 'h' : timeUnit(unit);
      return named ? readSeconds(text, named) : refuse('UNIT_UNKNOWN', { unit: shown(unit), expected: 'h' });
    }
    case 'money':
      if (unit !== '' && !isCurrency(unit, money.currency)) return refuse('UNIT_UNKNOWN', { unit: shown(unit), expected: money.currency });
      return readMoney(text, money, 10n ** BigInt(money.digits));
    case 'count':
      return unit === '' || isPiece(unit)
        ? readScaled(text, unitScale.count, true)
        : refuse('UNIT_UNKNOWN', { unit: shown(unit), expected: 'unit' });
  }
}

function readPriced(cells: MeasureCells, money: Money): Measured | Refusal {
  const pieces = readQuantity('count', cells.quantity, money, cells.unit);
  if (isRefusal(pieces)) return pieces;
  const price = readUnitRate('count', cells.unitValue, money);
  if (isRefusal(price)) return price;
  if (price === null) return refuse('RATE_MISSING', { unit: shown(cells.unit) });
  const worth = pieces * BigInt(price);
  const divisor = unitScale.count * rateScale;
  if (worth % divisor !== 0n) return refuse('QUANTITY_TOO_FINE', { text: shown(`${cells.quantity} × ${cells.unitValue}`) });
  return { quantity: worth / divisor, unitRate: null };
}

function readUnitRate(unitKind: UnitKind, text: string, money: Money): number | null | Refusal {
  if (text === '') return null;
  const scale = unitKind === 'money' ? rateScale : 10n ** BigInt(money.digits) * rateScale;
  const rate = readMoney(text, money, scale);
  if (isRefusal(rate) || rate < 0n || rate > BigInt(Number.MAX_SAFE_INTEGER)) return refuse('RATE_INVALID', { text: shown(text) });
  return Number(rate);
}

function isPiece(unit: string): boolean {
  return unit !== '' && pieceNames.has(fold(unit));
}

export function isCurrency(text: string, currency: string): boolean {
  const name = fold(text);
  return name === currency.toLowerCase() || (currencySigns[currency] ?? []).includes(name);
}

const bareFigures = /^[\d.,]+$/;

/** A number with perhaps the currency in front of it or behind it. */
function readMoney(text: string, money: Money, scale: bigint): bigint | Refusal {
  if (bareFigures.test(text)) return readScaled(text, scale, money.digits !== 3);
  const match = /^([^\d\s.,'’+−-]*)\s*([-+−]?[\d.,\s'’]+?)\s*([^\d\s.,'’+−-]*)$/u.exec(text);
  if (!match) return refuse('QUANTITY_NOT_NUMBER', { text: shown(text) });
  for (const sign of [match[1]!, match[3]!]) {
    if (sign === '' || isCurrency(sign, money.currency)) continue;
    // Three letters or a sign may be another currency; a longer word is no unit at all.
    if (/^\p{L}{4,}/u.test(sign)) return refuse('QUANTITY_NOT_NUMBER', { text: shown(text) });
    return refuse('UNIT_UNKNOWN', { unit: shown(sign), expected: money.currency });
  }
  // Only where money itself has three decimals is `1,000` plainly one.
  return readScaled(match[2]!, scale, money.digits !== 3);
}
