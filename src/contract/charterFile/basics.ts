import { z } from 'zod';
import { decimalPattern, decimalText, scaled } from '../../core/quantities/decimal.ts';
import type { Label } from '../../core/charters/charter.ts';
import { slug } from '../../core/charters/slug.ts';

// The small parts of a charter's file. An `error` here is a problem by its name; `sentences/problems.ts` has the words.

const wellFormed = (text: string): boolean => text.isWellFormed();

/** A text that people read. */
export const words = (longest: number) => z.string().max(longest).refine(wellFormed, { error: 'text' });

/** The name of a charter: it is also the name of its file. */
export const charterName = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/u, { error: 'charterName' });
/** The name of a thing that other parts of the charter refer to. */
export const thingName = z.string().regex(slug, { error: 'thingName' }).meta({
  id: 'name',
  description: 'A name that other parts refer to: letters without accents, figures and hyphens, a small letter first.',
});
export const groupAccount = z
  .string()
  .regex(/^(?:reserve|fund|costs|person):[a-z0-9-]{1,60}$/u, { error: 'groupAccount' })
  .meta({ id: 'account', description: 'An account of the group, such as reserve:legal or fund:solidarity.' });
export const memberAccount = z
  .string()
  .regex(/^(?!retained$)[a-z][a-z-]{0,30}$/u, { error: 'memberAccount' })
  .meta({ id: 'memberAccount', description: 'An account of each member, such as profits or budget.' });
/** A member as the file of members calls them. */
export const memberName = z.string().min(1, { error: 'text' }).max(200).refine(wellFormed, { error: 'text' });
/** Its form only: whether the calendar has it, `checkCharter` says. */
export const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, { error: 'day' });
export const count = (most: number, least = 0) =>
  z.int({ error: 'wholeNumber' }).min(least, { error: 'larger' }).max(most, { error: 'smaller' });

/** A number without an exponent, which JavaScript gives to those below a millionth; the text as it is when it cannot be said so. */
function plainText(value: number): string {
  const plain = value.toFixed(10);
  return String(value).includes('e-') && Number(plain) === value ? plain : String(value);
}

/** A third as calculators write it: a good number, and longer than anything counts. */
const isTooFine = (value: unknown): boolean => typeof value === 'string' && /^-?\d{1,15}\.\d{11,}$/u.test(value);

/** A decimal: a text, or a number of JSON. Kept as the shortest text. */
export const decimal = z
  .union([z.string().regex(decimalPattern, { error: ({ input }) => (isTooFine(input) ? 'tooFine' : 'decimal') }), z.number()], {
    error: 'decimal',
  })
  .transform((value, context): string => {
    const text = typeof value === 'string' ? value : plainText(value);
    if (decimalPattern.test(text)) return decimalText(scaled(text, 10), 10);
    context.addIssue({ code: 'custom', message: 'decimal' });
    return z.NEVER;
  })
  .meta({ id: 'decimal', description: 'A decimal: 42.5 or "42.5". The mark is a point, and there is no exponent.' });

/** One text for both languages, or one for each. */
export const labelOf = (longest: number) =>
  z
    .union([words(longest), z.strictObject({ en: words(longest), fr: words(longest) })], { error: 'label' })
    .transform((value): Label => (typeof value === 'string' ? { en: value, fr: value } : value));
export const label = labelOf(200).meta({ id: 'label', description: 'A text for both languages, or { "en": …, "fr": … }.' });

/** Who is not given a label is called by its name. */
export const named = (name: string): Label => ({ en: name, fr: name });
export const withLabel = <Thing extends { key: string; label?: Label | undefined }>(thing: Thing) => ({
  ...thing,
  label: thing.label ?? named(thing.key),
});

export const span = z.enum(['period', 'sinceStart']).default('period');
export const among = z.enum(['contributors', 'members']).default('contributors');
export const over = z.enum(['period', 'sinceStart', 'atEnd', 'timeWeighted']).default('period');
export const names = z.array(thingName);
export const figureUse = z.strictObject({ figure: thingName, over });
