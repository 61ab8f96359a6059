import { parseFraction, fraction, fractionText, addFractions, type Fraction } from '../../core/shares/fraction.ts';

/** At most six series are told apart; what is smaller is gathered in the seventh, the grey one. */
export const largestSeriesCount = 6;
export const othersIndex = 6;

export const seriesColor = (index: number): string => `var(--series-${Math.min(index, othersIndex) + 1})`;
export const seriesFill = (id: string, index: number): string => `url(#${id}-${Math.min(index, othersIndex)})`;

const strokes: readonly (string | undefined)[] = [
  undefined,
  'M0 8 L8 0 M-2 2 L2 -2 M6 10 L10 6',
  'M2 2 h0.01 M6 6 h0.01',
  'M0 4 H8',
  'M0 0 L8 8 M-2 6 L2 10 M6 -2 L10 2',
  'M4 0 V8',
  undefined,
];

/** Each series has a texture beside its colour, so that it can be told apart without seeing colours, and on grey paper. */
export function SeriesPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {strokes.map((path, index) => (
        <pattern key={index} id={`${id}-${index}`} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} fill={seriesColor(index)} />
          {path && (
            <path
              d={path}
              stroke="var(--paper)"
              strokeWidth={index === 2 ? 2.5 : 1.25}
              strokeLinecap="round"
              strokeOpacity={0.55}
              fill="none"
            />
          )}
        </pattern>
      ))}
    </defs>
  );
}

/** The same colour and texture, small, beside a name. */
export function Swatch({ id, index }: { readonly id: string; readonly index: number }) {
  return (
    <svg width={16} height={16} aria-hidden focusable="false">
      <SeriesPatterns id={`${id}-swatch`} />
      <rect width={16} height={16} rx={3} fill={seriesFill(`${id}-swatch`, index)} />
    </svg>
  );
}

export interface Gathered<Item> {
  readonly shown: readonly Item[];
  readonly others: readonly Item[];
}

/** The largest ones in their given order, and the rest. One that would stand alone as "others" is shown by its own name. */
export function gather<Item>(items: readonly Item[], size: (item: Item) => bigint): Gathered<Item> {
  if (items.length <= largestSeriesCount) return { shown: items, others: [] };
  const kept = new Set([...items].sort((a, b) => (size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : 0)).slice(0, largestSeriesCount));
  return { shown: items.filter((item) => kept.has(item)), others: items.filter((item) => !kept.has(item)) };
}

/** Compares exact shares without a float: a common scale large enough for any two that differ on screen. */
export function shareSize(share: string): bigint {
  const { numerator, denominator } = parseFraction(share);
  return (numerator * 10n ** 24n) / denominator;
}

export function sumShares(shares: readonly string[]): string {
  return fractionText(shares.map(parseFraction).reduce<Fraction>(addFractions, { numerator: 0n, denominator: 1n }));
}

/** Part of a whole as "n/d"; none of nothing is zero. */
export function shareOf(part: bigint, whole: bigint): string {
  return whole === 0n ? '0/1' : fractionText(fraction(part, whole));
}

/** For the drawing only: about fifteen figures, never read by anyone. */
export function drawn(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 1_000_000_000n) / whole) / 1e9;
}
