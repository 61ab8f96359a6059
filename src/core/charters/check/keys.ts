import { decimalText } from '../../quantities/decimal.ts';
import type { Bound, Eligibility, Key, Source } from '../keys.ts';
import { fine, finestDigits, oneHundred, type Look } from './look.ts';
import { eligibilitiesIn, sourcesIn } from './uses.ts';

/** Keys: sources that give nothing to anybody, conditions that exclude everyone, bounds, bands and fading. */
export function checkKeys(look: Look): void {
  for (const [name, key] of Object.entries(look.charter.keys)) {
    const place = `keys.${name}`;
    for (const one of sourcesIn(key.of, `${place}.of`)) {
      checkMix(look, one.source, one.place);
      checkFade(look, one.source, one.place);
    }
    const empty = emptySource(key.of, `${place}.of`);
    if (empty !== null) look.say('CHARTER_KEY_EMPTY', empty);
    if (isNothing(key.cap)) look.say('CHARTER_KEY_EMPTY', `${place}.cap`);
    if (key.cap?.is === 'amount' && key.smallest !== null && fine(key.smallest) > fine(key.cap.amount))
      look.say('CHARTER_KEY_EMPTY', `${place}.smallest`);
    checkBounds(look, key, place);
    key.seniority.forEach((band, index) => {
      const before = key.seniority[index - 1];
      if (fine(band.coefficient) <= 0n || (before && band.years <= before.years))
        look.say('CHARTER_SENIORITY', `${place}.seniority[${index}]`);
    });
  }
  for (const { rule, place } of eligibilitiesIn(look.charter)) {
    const list = emptyList(rule);
    if (list !== null) look.say('CHARTER_KEY_EMPTY', `${place}.${list}`);
  }
}

function emptyList(rule: Eligibility): string | null {
  return (['types', 'colleges', 'members'] as const).find((name) => rule[name]?.length === 0) ?? null;
}

/** The place of what gives nobody a value, whatever the members do; null when somebody can have one. */
function emptySource(source: Source, place: string): string | null {
  switch (source.by) {
    case 'weight':
    case 'hours':
      return source.activities?.length === 0 ? `${place}.activities` : null;
    case 'figure':
      return source.atMost !== null && fine(source.atMost) === 0n ? `${place}.atMost` : null;
    case 'each':
      return fine(source.amount) === 0n ? `${place}.amount` : null;
    case 'amounts':
      return source.amounts.every((entry) => fine(entry.amount) === 0n) ? `${place}.amounts` : null;
    case 'sum': {
      const counting = source.parts.map((part, index) => ({ part, index })).filter(({ part }) => fine(part.times) !== 0n);
      const inner = counting.map(({ part, index }) => emptySource(part.of, `${place}.parts[${index}].of`));
      return inner.includes(null) ? null : (inner[0] ?? `${place}.parts`);
    }
    case 'mix': {
      // A percentage that nobody can ever hold is a mistake, even beside parts that somebody holds.
      const inner = source.parts.map((part, index) =>
        fine(part.percent) === 0n ? null : emptySource(part.of, `${place}.parts[${index}].of`),
      );
      return source.parts.length === 0 ? `${place}.parts` : (inner.find((one) => one !== null) ?? null);
    }
    case 'equal':
    case 'membership':
    case 'rights':
    case 'key':
      return null;
  }
}

function isNothing(bound: Bound | null): boolean {
  return (bound?.is === 'amount' && fine(bound.amount) === 0n) || (bound !== null && bound.is !== 'amount' && fine(bound.percent) === 0n);
}

function checkMix(look: Look, source: Source, place: string): void {
  if (source.by !== 'mix' || source.parts.length === 0) return;
  const sum = percentSum(source.parts);
  if (sum !== oneHundred) look.say('CHARTER_MIX', `${place}.parts`, { percent: percentText(sum) });
}

function checkFade(look: Look, source: Source, place: string): void {
  if (source.by !== 'weight' || !source.fade) return;
  const { fade } = source;
  const sudden = fade.form === 'linear' ? fade.months < 1 : fine(fade.percentPerMonth) < 0n || fine(fade.percentPerMonth) >= oneHundred;
  if (sudden) look.say('CHARTER_FADE', `${place}.fade`);
}

function checkBounds(look: Look, key: Key, place: string): void {
  const { floor, cap } = key;
  const floorText = floor && boundText(floor);
  const capText = cap && boundText(cap);
  if (floor && cap && floor.is === cap.is && floorText && capText && fine(floorText) > fine(capText))
    look.say('CHARTER_FLOOR_ABOVE_CAP', place, { floor: floorText, cap: capText });
  if (floor?.is !== 'percent') return;
  // Without a list of names it cannot be known how many will hold the key: one of them always may.
  const named = new Set(key.eligible?.members ?? []).size;
  const sum = fine(floor.percent) * BigInt(named);
  if (sum > oneHundred) look.say('CHARTER_FLOORS_OVER_100', `${place}.floor`, { percent: percentText(sum) });
}

function boundText(bound: Bound): string | null {
  return bound.is === 'amount' ? bound.amount : bound.is === 'percent' ? bound.percent : null;
}

export function percentSum(parts: readonly { readonly percent: string }[]): bigint {
  return parts.reduce((sum, part) => sum + fine(part.percent), 0n);
}

export function percentText(sum: bigint): string {
  return decimalText(sum, finestDigits);
}
