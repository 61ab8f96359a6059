import { z } from 'zod';
import { longestRole } from '../../../core/signers/role.ts';
import { among, amount, basisPoints, count, day, label, list, of, share, text, unit, weight } from './fields.ts';

export const issuer = {
  bookId: text,
  name: text,
  legalForm: text,
  seat: text,
  registration: text,
  currency: z.string().regex(/^[A-Z]{3}$/u),
  currencyDigits: z.int().min(0).max(4),
};
export const replaces = z.nullable(z.strictObject({ number: text, reason: text }));
const period = z.strictObject({ number: count, from: day, to: day });

const common = {
  language: z.enum(['en', 'fr']),
  number: z.string().min(1).max(40),
  issuedOn: day,
  cooperative: z.strictObject(issuer),
  period,
  head: z.strictObject({ seq: count, hash: text }),
  roundingRule: text,
  replaces,
  signer: z.strictObject({ name: text, role: z.string().min(1).max(longestRole) }),
};

const charter = { name: text, title: label, adoptedFrom: day };

/** The first schema: no longer issued. */
const firstHeader = {
  ...common,
  schema: z.literal(1),
  charter: z.strictObject({
    ...charter,
    rights: z.discriminatedUnion('rule', [
      z.strictObject({ rule: z.literal('equal'), among, heads: count }),
      z.strictObject({ rule: z.literal('proRata') }),
      z.strictObject({ rule: z.literal('mixed'), equalBasisPoints: basisPoints, among, heads: count }),
    ]),
  }),
};

const firstStep = z.strictObject({
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
const firstResult = z.strictObject({ amount, steps: list(firstStep), undistributed: amount });

export const priced = { activity: label, unit, quantity: z.int(), rate: z.int(), multiplier: z.int(), weight };
export const member = z.strictObject({ number: count, name: text, type: z.enum(['person', 'organisation']), address: text, joined: day });
const holding = z.strictObject({
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
});
const basis = list(z.strictObject({ ...priced, entries: count }));
const movements = list(z.strictObject({ day, reference: count, project: text, ...priced, corrects: z.nullable(count) }));
const line = { number: count, name: text, seconds: z.int(), weight, profitShare: share, rightsShare: share, amount };
const accounts = list(z.strictObject({ account: text, label, before: amount, after: amount }));

export const firstStatement = z.strictObject({
  ...firstHeader,
  kind: z.literal('shareholding-statement'),
  member,
  holding,
  result: firstResult,
  parts: list(z.strictObject({ label, amount, weight, totalWeight: weight, pool: amount })),
  amount,
  basis,
  movements,
});

export const firstReport = z.strictObject({
  ...firstHeader,
  kind: z.literal('distribution-report'),
  result: firstResult,
  members: list(z.strictObject(line)),
  accounts,
});

const percent = z.string().regex(/^-?\d{1,15}(?:\.\d{1,10})?$/u);
const conditions = {
  perProject: z.boolean(),
  conditions: z.boolean(),
  vesting: z.nullable(z.strictObject({ months: count, cliffMonths: count })),
};
/** What a document of a closed period rests on. */
export const charted = {
  period,
  roundingRule: text,
  charter: z.strictObject({
    ...charter,
    rights: z.discriminatedUnion('rule', [
      z.strictObject({ rule: z.literal('equal'), among, heads: count, ...conditions }),
      z.strictObject({ rule: z.literal('proRata'), key: label, ...conditions }),
      z.strictObject({ rule: z.literal('mixed'), equalPercent: percent, among, heads: count, key: label, ...conditions }),
      z.strictObject({ rule: z.literal('colleges'), colleges: list(z.strictObject({ label, percent })), ...conditions }),
    ]),
  }),
};

const onAccount = z.strictObject({ account: text, label, amount });
export const result = z.strictObject({
  amount,
  broughtForward: amount,
  steps: list(z.strictObject({ key: text, kind: text, label, taken: amount, amount, words: label, toAccounts: list(onAccount) })),
  undistributed: amount,
  unallocated: amount,
});
export const dueAmount = z.strictObject({ due: day, amount });
const leaver = {
  leaving: z.enum(['atFault', 'notAtFault']),
  weightBefore: weight,
  weightAfter: weight,
  offer: z.nullable(amount),
  instalments: list(dueAmount),
  lost: z.nullable(onAccount),
};

export const memberParts = list(
  z.strictObject({
    step: text,
    label,
    amount,
    cash: amount,
    retained: amount,
    due: z.nullable(day),
    account: z.strictObject({ account: text, label }),
    chosen: z.nullable(onAccount),
    weight,
    totalWeight: weight,
    pool: amount,
    bounded: z.nullable(z.enum(['floor', 'cap'])),
    words: z.nullable(label),
  }),
);

export const bodyOfStatement = {
  member,
  holding,
  result,
  parts: memberParts,
  amount,
  cash: amount,
  retained: amount,
  repaid: amount,
  open: list(dueAmount),
  leaver: z.nullable(z.strictObject(leaver)),
  rightsByProject: list(z.strictObject({ project: text, share })),
  basis,
  movements,
};

export const bodyOfReport = {
  result,
  members: list(z.strictObject({ ...line, cash: amount, retained: amount, repaid: amount })),
  leavers: list(z.strictObject({ number: count, name: text, ...leaver })),
  rightsByProject: list(z.strictObject({ project: text, members: list(z.strictObject({ number: count, name: text, share })) })),
  accounts,
};

/** The second schema: no longer issued. */
const second = { ...common, ...charted, schema: z.literal(2) };
export const secondStatement = z.strictObject({ ...second, ...bodyOfStatement, kind: z.literal('shareholding-statement') });
export const secondReport = z.strictObject({ ...second, ...bodyOfReport, kind: z.literal('distribution-report') });
