import { z } from 'zod';
import { canonicalJson, type Json } from '../../core/canonical/canonicalJson.ts';
import type { StatementDocument } from '../../core/statements/document.ts';

/** Data from a file is not trusted: every field has a form and a size before it is drawn or shown. */
const text = z.string().max(4_000);
const label = z.strictObject({ en: text, fr: text });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const amount = z.string().regex(/^-?\d{1,30}(?:\.\d{1,4})?$/u);
const weight = z.string().regex(/^-?\d{1,60}$/u);
const share = z.string().regex(/^-?\d{1,80}\/[1-9]\d{0,79}$/u);
const count = z.int().min(0);
const unit = z.enum(['time', 'money', 'count']);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(100_000);
const basisPoints = z.int().min(0).max(10_000);
const among = z.enum(['contributors', 'members']);
const of = z.enum(['result', 'remainder']);

const header = {
  schema: z.literal(1),
  language: z.enum(['en', 'fr']),
  number: z.string().min(1).max(40),
  issuedOn: day,
  cooperative: z.strictObject({
    bookId: text,
    name: text,
    legalForm: text,
    seat: text,
    registration: text,
    currency: z.string().regex(/^[A-Z]{3}$/u),
    currencyDigits: z.int().min(0).max(4),
  }),
  period: z.strictObject({ number: count, from: day, to: day }),
  head: z.strictObject({ seq: count, hash: text }),
  charter: z.strictObject({
    name: text,
    title: label,
    adoptedFrom: day,
    rights: z.discriminatedUnion('rule', [
      z.strictObject({ rule: z.literal('equal'), among, heads: count }),
      z.strictObject({ rule: z.literal('proRata') }),
      z.strictObject({ rule: z.literal('mixed'), equalBasisPoints: basisPoints, among, heads: count }),
    ]),
  }),
  roundingRule: text,
  replaces: z.nullable(z.strictObject({ number: text, reason: text })),
  signer: z.strictObject({ name: text, role: z.literal('lead') }),
};

const step = z.strictObject({
  kind: z.enum(['absorbLosses', 'reserve', 'fund', 'split', 'lossCarriedForward']),
  label,
  amount,
  derivation: z.discriminatedUnion('form', [
    z.strictObject({ form: z.literal('losses'), carriedLoss: amount, available: amount }),
    z.strictObject({ form: z.literal('percentage'), basisPoints, of, base: amount }),
    z.strictObject({
      form: z.literal('split'),
      basisPoints,
      of,
      base: amount,
      key: z.enum(['contribution', 'equal']),
      span: z.enum(['period', 'sinceStart']),
      totalWeight: weight,
      holders: count,
    }),
    z.strictObject({ form: z.literal('whole') }),
  ]),
});
const result = z.strictObject({ amount, steps: list(step), undistributed: amount });
const priced = { activity: label, unit, quantity: z.int(), rate: z.int(), multiplier: z.int(), weight };

const statement = z.strictObject({
  ...header,
  kind: z.literal('shareholding-statement'),
  member: z.strictObject({ number: count, name: text, type: z.enum(['person', 'organisation']), address: text, joined: day }),
  holding: z.strictObject({
    openingWeight: weight,
    movementWeight: weight,
    closingWeight: weight,
    groupClosingWeight: weight,
    groupMovementWeight: weight,
    profitShare: share,
    rightsShare: share,
    previousProfitShare: z.nullable(share),
    previousRightsShare: z.nullable(share),
    seconds: z.int(),
  }),
  result,
  parts: list(z.strictObject({ label, amount, weight, totalWeight: weight, pool: amount })),
  amount,
  basis: list(z.strictObject({ ...priced, entries: count })),
  movements: list(z.strictObject({ day, reference: count, project: text, ...priced, corrects: z.nullable(count) })),
});

const report = z.strictObject({
  ...header,
  kind: z.literal('distribution-report'),
  result,
  members: list(z.strictObject({ number: count, name: text, seconds: z.int(), weight, profitShare: share, rightsShare: share, amount })),
  accounts: list(z.strictObject({ account: text, label, before: amount, after: amount })),
});

const documentSchema = z.discriminatedUnion('kind', [statement, report]);

/** The document in these bytes; null unless they are exactly the canonical JSON of one that we know how to draw. */
export function parseDocument(bytes: Uint8Array): StatementDocument | null {
  try {
    const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const parsed = documentSchema.safeParse(JSON.parse(source));
    if (!parsed.success) return null;
    const document: StatementDocument = parsed.data;
    return canonicalJson(document as unknown as Json) === source ? document : null;
  } catch {
    return null;
  }
}
