import { splitDecimal } from '../money/amount.ts';

/**
 * A duration as people type it, in whole seconds: `1h30`, `1 h 30 min`, `1:30`, `1:30:15`, `1,5`, `1.5 h`, `90m`, `45 min`.
 * A bare number is hours. Undefined when it cannot be read; zero and beyond a day are the book's own business to refuse.
 */
export function parseDuration(text: string): number | undefined {
  const bare = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/u.exec(bare);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  const mixed = /^(\d{1,4})(?:h|heures?|hours?)([0-5]?\d)(?:m|min|minutes?)?$/u.exec(bare);
  if (mixed) return Number(mixed[1]) * 3600 + Number(mixed[2]) * 60;
  const single = /^([\d.,]+)(h|heures?|hours?|m|min|minutes?|s)?$/u.exec(bare);
  if (!single) return undefined;
  const parts = splitDecimal(single[1]!);
  if (!parts || parts.decimals.length > 6 || parts.whole.length > 7) return undefined;
  const unit = single[2] ?? 'h';
  const unitSeconds = unit.startsWith('h') ? 3600n : unit.startsWith('m') ? 60n : 1n;
  // Exact in whole numbers; what is finer than a second is rounded half up (1,333 h is 4 799 s).
  const scale = 10n ** BigInt(parts.decimals.length);
  const value = BigInt(parts.whole + parts.decimals) * unitSeconds;
  return Number((value * 2n + scale) / (scale * 2n));
}
