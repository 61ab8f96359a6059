/** A fraction "n/d" in percent, rounded half up to `digits` decimals: for the eye, nothing is computed from it. */
export function percentText(fraction: string, digits: number): string {
  const [over, under] = fraction.split('/').map((part) => BigInt(part)) as [bigint, bigint];
  const scale = 10n ** BigInt(digits);
  const negative = over < 0n;
  const rounded = ((negative ? -over : over) * 100n * scale * 2n + under) / (under * 2n);
  const figures = rounded.toString().padStart(digits + 1, '0');
  return `${negative && rounded > 0n ? '-' : ''}${figures.slice(0, figures.length - digits)}.${figures.slice(figures.length - digits)}`;
}
