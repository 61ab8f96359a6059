import { z } from 'zod';
import { capitalKinds } from '../../../core/capital/operation.ts';
import { charterSections } from '../../../core/charters/words.ts';
import { paces } from '../../../core/commitments/terms.ts';
import { auditEvents } from '../../../core/statements/auditLog.ts';
import { paperSizes } from '../../../core/statements/paper.ts';
import { longestRole } from '../../../core/signers/role.ts';
import { amount, count, day, label, list, moment, share, text, unit, weight } from './fields.ts';
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
const audit = z.strictObject({
  generatedAt: moment,
  zone: z.string().max(64),
  events: list(
    z.strictObject({ event: z.enum(auditEvents), at: moment, entry: z.nullable(count), by: text, subject: z.string().max(64), note: text }),
  ),
});

/** What is signed, as it was issued before it carried a log of what led to it. */
const before = <Kind extends string, Schema extends number, Fields extends z.ZodRawShape>(kind: Kind, schema: Schema, fields: Fields) =>
  z.strictObject({ ...signed, ...fields, kind: z.literal(kind), schema: z.literal(schema) });
/** The same with the log. */
const logged = <Kind extends string, Schema extends number, Fields extends z.ZodRawShape>(kind: Kind, schema: Schema, fields: Fields) =>
  z.strictObject({ ...signed, audit, ...fields, kind: z.literal(kind), schema: z.literal(schema) });

const rates = list(z.strictObject({ ...priced, entries: count, since: day, own: z.boolean() }));

const held = z.strictObject({ shares: z.int(), amount });
const capital = z.strictObject({ opening: held, movements: list(z.strictObject({ label, shares: z.int(), amount })), closing: held });

const statement = {
  ...charted,
  ...bodyOfStatement,
  colleges: list(text),
  basis: rates,
  promises: list(z.strictObject({ project: text, activity: label, unit, promised: weight, given: weight })),
};
const unsettled = list(
  z.strictObject({
    day,
    reference: count,
    project: text,
    activity: label,
    unit,
    quantity: z.int(),
    state: z.enum(['waiting', 'returned']),
    reason: text,
    by: text,
    on: z.nullable(day),
  }),
);
const assembly = z.strictObject({ day, time: z.nullable(z.string().regex(/^\d{2}:\d{2}$/u)), title: text, place: text });
const next = z.strictObject({
  from: day,
  to: z.nullable(day),
  charter: z.nullable(z.strictObject({ title: label, from: day })),
  assembly: z.nullable(assembly),
});
export const statement3 = before('shareholding-statement', 3, statement);
export const statement4 = logged('shareholding-statement', 4, { ...statement, unsettled, next, capital: z.nullable(capital) });

const report = {
  ...charted,
  ...bodyOfReport,
};
export const report3 = before('distribution-report', 3, report);
export const report4 = logged('distribution-report', 4, report);

const notice = {
  ...charted,
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
};
export const notice1 = before('patronage-notice', 1, notice);
export const notice2 = logged('patronage-notice', 2, { ...notice, appliedOn: z.nullable(day), basis: rates });

const sum = z.strictObject({ seconds: z.int(), weight, entries: count });
const counted = z.strictObject({ quantity: z.int(), weight, entries: count });

const contributions = {
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
};
export const contributions1 = before('contribution-statement', 1, contributions);
export const contributions2 = logged('contribution-statement', 2, contributions);

const annual = {
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
  capital: z.nullable(capital),
};
export const annual1 = before('annual-statement', 1, annual);
export const annual2 = logged('annual-statement', 2, { ...annual, byStep: list(z.strictObject({ label, amount })) });

/** Rules of a charter can be long. */
const rule = z.string().max(20_000);

const charter = {
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
};
export const charter1 = before('charter', 1, charter);
export const charter2 = logged('charter', 2, charter);

const heldShares = { class: label, shares: count, nominal: amount, amount, paidUp: amount };
const holder = z.strictObject({ number: count, name: text, address: text });
const operation = z.enum(capitalKinds);

const certificate = {
  asOf: day,
  member,
  movements: list(z.strictObject({ number: count, day, operation, class: label, shares: z.int(), nominal: amount, amount })),
  holdings: list(z.strictObject(heldShares)),
  shares: count,
  amount,
  paidUp: amount,
};
export const certificate1 = before('share-certificate', 1, certificate);
export const certificate2 = logged('share-certificate', 2, certificate);

const membersRegister = {
  asOf: day,
  rows: list(z.strictObject({ ...heldShares, holder, joined: day })),
  holders: count,
  shares: count,
  amount,
  paidUp: amount,
};
export const membersRegister1 = before('members-register', 1, membersRegister);
export const membersRegister2 = logged('members-register', 2, membersRegister);

const movementRegister = {
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
};
export const movementRegister1 = before('movement-register', 1, movementRegister);
export const movementRegister2 = logged('movement-register', 2, movementRegister);

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
