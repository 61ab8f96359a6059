import { z } from 'zod';
import { capitalKinds } from '../../../core/capital/operation.ts';
import { charterSections } from '../../../core/charters/words.ts';
import { paces } from '../../../core/commitments/terms.ts';
import { paperSizes } from '../../../core/statements/paper.ts';
import { longestRole } from '../../../core/signers/role.ts';
import { amount, count, day, label, list, share, text, unit, weight } from './fields.ts';
import { bodyOfReport, bodyOfStatement, charted, dueAmount, issuer, member, memberParts, priced, replaces, result } from './statements.ts';

/** What every document has since there are more kinds than two. */
const header = {
  language: z.enum(['en', 'fr']),
  number: z.string().max(40),
  issuedOn: day,
  paper: z.enum(paperSizes),
  cooperative: z.strictObject({
    ...issuer,
    capital: z.nullable(amount),
    logo: z.nullable(z.strictObject({ type: z.enum(['image/png', 'image/jpeg']), base64: z.base64().max(100_000) })),
  }),
  head: z.strictObject({ seq: count, hash: text }),
  replaces,
};
/** Signed ones have a number and say who signs. */
const signed = {
  ...header,
  number: header.number.min(1),
  signer: z.strictObject({ name: text, role: z.string().min(1).max(longestRole) }),
};

const rates = list(z.strictObject({ ...priced, entries: count, since: day, own: z.boolean() }));

export const statement = z.strictObject({
  ...signed,
  ...charted,
  ...bodyOfStatement,
  kind: z.literal('shareholding-statement'),
  schema: z.literal(3),
  colleges: list(text),
  basis: rates,
  promises: list(z.strictObject({ project: text, activity: label, unit, promised: weight, given: weight })),
});

export const report = z.strictObject({
  ...signed,
  ...charted,
  ...bodyOfReport,
  kind: z.literal('distribution-report'),
  schema: z.literal(3),
});

export const notice = z.strictObject({
  ...signed,
  ...charted,
  kind: z.literal('patronage-notice'),
  schema: z.literal(1),
  member,
  result,
  toMembers: amount,
  toMembersShare: z.nullable(share),
  share: z.nullable(share),
  parts: memberParts,
  amount,
  cash: amount,
  retained: amount,
  repaid: amount,
  open: list(dueAmount),
  accounts: list(
    z.strictObject({ account: text, label, before: amount, attributed: amount, released: amount, lost: amount, after: amount }),
  ),
  applied: z.boolean(),
});

const sum = z.strictObject({ seconds: z.int(), weight, entries: count });
const counted = z.strictObject({ quantity: z.int(), weight, entries: count });

export const contributions = z.strictObject({
  ...signed,
  kind: z.literal('contribution-statement'),
  schema: z.literal(1),
  from: day,
  to: day,
  member,
  approved: sum,
  waiting: sum,
  byProject: list(z.strictObject({ project: text, approved: sum, waiting: sum })),
  byActivity: list(z.strictObject({ activity: label, unit, approved: counted, waiting: counted })),
  basis: rates,
  lines: list(
    z.strictObject({
      day,
      reference: count,
      project: text,
      ...priced,
      corrects: z.nullable(count),
      state: z.enum(['approved', 'waiting']),
      approver: text,
      decidedOn: z.nullable(day),
    }),
  ),
});

const held = z.strictObject({ shares: z.int(), amount });

export const annual = z.strictObject({
  ...signed,
  kind: z.literal('annual-statement'),
  schema: z.literal(1),
  from: day,
  to: day,
  member,
  periods: list(
    z.strictObject({
      number: count,
      from: day,
      to: day,
      amount,
      cash: amount,
      retained: amount,
      repaid: amount,
      profitShare: share,
      rightsShare: share,
    }),
  ),
  amount,
  cash: amount,
  retained: amount,
  repaid: amount,
  accounts: list(z.strictObject({ account: text, label, opening: amount, closing: amount })),
  seconds: z.int(),
  basis: rates,
  holding: z.strictObject({ openingWeight: weight, movementWeight: weight, closingWeight: weight, groupClosingWeight: weight }),
  capital: z.nullable(
    z.strictObject({ opening: held, movements: list(z.strictObject({ label, shares: z.int(), amount })), closing: held }),
  ),
});

/** Rules of a charter can be long. */
const rule = z.string().max(20_000);

export const charter = z.strictObject({
  ...signed,
  kind: z.literal('charter'),
  schema: z.literal(1),
  charter: z.strictObject({
    number: count,
    name: text,
    title: text,
    summary: rule,
    from: day,
    until: z.nullable(day),
    adoptedOn: day,
    decidedBy: text,
    minutes: text,
  }),
  sections: list(
    z.strictObject({ section: z.enum(charterSections), rules: list(z.strictObject({ key: text, title: text, words: rule })) }),
  ),
});

const heldShares = { class: label, shares: count, nominal: amount, amount, paidUp: amount };
const holder = z.strictObject({ number: count, name: text, address: text });
const operation = z.enum(capitalKinds);

export const certificate = z.strictObject({
  ...signed,
  kind: z.literal('share-certificate'),
  schema: z.literal(1),
  asOf: day,
  member,
  movements: list(z.strictObject({ number: count, day, operation, class: label, shares: z.int(), nominal: amount, amount })),
  holdings: list(z.strictObject(heldShares)),
  shares: count,
  amount,
  paidUp: amount,
});

export const membersRegister = z.strictObject({
  ...signed,
  kind: z.literal('members-register'),
  schema: z.literal(1),
  asOf: day,
  rows: list(z.strictObject({ ...heldShares, holder, joined: day })),
  holders: count,
  shares: count,
  amount,
  paidUp: amount,
});

export const movementRegister = z.strictObject({
  ...signed,
  kind: z.literal('movement-register'),
  schema: z.literal(1),
  asOf: day,
  rows: list(
    z.strictObject({
      number: count,
      day,
      operation,
      from: z.nullable(holder),
      to: z.nullable(holder),
      class: label,
      shares: count,
      nominal: amount,
      amount,
      paid: amount,
      into: z.nullable(z.strictObject({ class: label, shares: count })),
      takenBack: z.boolean(),
    }),
  ),
  amount,
});

export const subscription = z.strictObject({
  ...header,
  signer: z.null(),
  kind: z.literal('subscription-form'),
  schema: z.literal(1),
  operation: count,
  day,
  member,
  class: label,
  shares: count,
  nominal: amount,
  amount,
  paid: amount,
  due: amount,
  capitalBefore: amount,
  capitalAfter: amount,
  note: text,
});

export const project = z.strictObject({
  ...header,
  signer: z.null(),
  kind: z.literal('project-report'),
  schema: z.literal(1),
  asOf: day,
  project: z.strictObject({ number: count, name: text, owner: text }),
  team: z.strictObject({
    committed: count,
    coverage: z.nullable(share),
    openNeeds: count,
    reached: z.nullable(z.boolean()),
    members: z.nullable(count),
    neededCoverage: z.nullable(count),
  }),
  needs: list(
    z.strictObject({
      number: count,
      title: text,
      activity: label,
      unit,
      by: z.nullable(day),
      open: z.boolean(),
      needed: weight,
      promised: weight,
      given: weight,
      waiting: weight,
      missing: weight,
    }),
  ),
  commitments: list(
    z.strictObject({
      number: count,
      member: z.strictObject({ number: count, name: text }),
      activity: label,
      unit,
      need: z.nullable(count),
      quantity: weight,
      per: z.enum(paces),
      from: day,
      to: z.nullable(day),
      due: weight,
      given: weight,
      waiting: weight,
      gap: weight,
    }),
  ),
});
