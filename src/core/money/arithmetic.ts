import { refuse, type Refusal } from '../refusals/refusal.ts';
import { largestAmount, parseAmount } from './amount.ts';

/** One number, with thousands apart by thin or plain spaces, or a mark and decimals. */
const number = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*)`;
const operator = String.raw`\s?[-+−*×x]\s?`;
/** Numbers with operators between them, as a part of other expressions. */
export const sumPattern = `${number}(?:${operator}${number})*`;

const whole = new RegExp(`^${sumPattern}$`, 'iu');
const parts = new RegExp(`(${number})|([-+−*×x])`, 'giu');

/**
 * An amount as people work it out while typing: `12+8,50`, `3*4,20`, `100 - 12,50`, `2x15+3`; products before sums, all of it exact. What is one
 * number is read as `parseAmount` reads it. A product of more decimals than the currency has is refused, never rounded.
 */
export function evaluateAmount(text: string, digits: number): bigint | Refusal {
  const bare = text.replace(/[€$£]/gu, '').trim();
  if (!whole.test(bare)) return parseAmount(text, digits);
  const found = [...bare.matchAll(parts)];
  if (found.length < 2) return parseAmount(text, digits);
  // All terms are counted in units as fine as all decimals together, so that every product is a whole number of them.
  const scale = found.reduce((most, match) => most + (match[1] ? decimalsOf(match[1]) : 0), digits);
  let sum = 0n;
  let product: Exact | undefined;
  let sign = 1n;
  const close = (): void => {
    if (product) sum += sign * product.value * 10n ** BigInt(scale - product.decimals);
  };
  let multiply = false;
  for (const [matched, figures] of found) {
    if (figures === undefined) {
      multiply = /[*×x]/iu.test(matched);
      if (!multiply) {
        close();
        product = undefined;
        sign = matched === '+' ? 1n : -1n;
      }
      continue;
    }
    const factor = exact(figures);
    if (!factor) return refuse('AMOUNT_NOT_NUMBER', { text });
    product = multiply && product ? { value: product.value * factor.value, decimals: product.decimals + factor.decimals } : factor;
    multiply = false;
  }
  close();
  const unit = 10n ** BigInt(scale - digits);
  if (sum % unit !== 0n) return refuse('AMOUNT_TOO_FINE', { text, digits });
  const amount = sum / unit;
  return amount > largestAmount || amount < -largestAmount ? refuse('AMOUNT_TOO_LARGE', { text }) : amount;
}

interface Exact {
  readonly value: bigint;
  readonly decimals: number;
}

/** `8,50` is 850 with two decimals; a number that could be read in two ways (`1,234`) is none. */
function exact(text: string): Exact | undefined {
  const decimals = decimalsOf(text);
  const value = parseAmount(text, decimals);
  return typeof value === 'bigint' && decimals !== 3 ? { value, decimals } : undefined;
}

function decimalsOf(text: string): number {
  return /[.,](\d+)$/u.exec(text)?.[1]?.length ?? 0;
}
