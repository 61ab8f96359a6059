import { z } from 'zod';
import { refusalCodes } from '../core/refusals/codes.ts';
import { commandId, day, done, label, language, operation, text } from './base.ts';

export const exportForm = z.enum(['csv', 'xlsx', 'sepa', 'hledger', 'fec', 'ocf', 'ics', 'book']);
export type ExportForm = z.infer<typeof exportForm>;

export const bankAccount = z.object({ iban: z.string(), bic: z.string(), holder: z.string() });

/** What the order to the bank would hold, and who cannot be paid by it and why. */
export const plannedPayments = z.object({
  on: day,
  /** These days were closed before and re-opened: who was paid then would be paid in full once more. */
  closedBefore: z.boolean(),
  lines: z.array(z.object({ member: z.number().int(), name: z.string(), iban: z.string(), amount: z.bigint() })),
  refused: z.array(
    z.object({
      member: z.number().int(),
      name: z.string(),
      amount: z.bigint(),
      code: z.enum(refusalCodes),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type PlannedPayments = z.infer<typeof plannedPayments>;

export const exportsContract = {
  /** The book's tables, in the order in which an export of all holds them. */
  tables: operation.output(z.array(z.object({ name: z.string(), title: label }))),
  /** One file; several tables as CSV, and a package of the Open Cap Format, come as one ZIP. What a form does not use of the input is not looked at. */
  make: operation
    .input(
      z.object({
        as: exportForm,
        language,
        table: text(60).nullable().default(null),
        csv: z.enum(['standard', 'excelFrench']).default('standard'),
        asOf: day.nullable().default(null),
        period: z.number().int().nullable().default(null),
        on: day.nullable().default(null),
        leaveOut: z.boolean().default(false),
        /** Payments to these members alone; null for everyone. */
        members: z.array(z.number().int()).max(100_000).nullable().default(null),
        from: day.nullable().default(null),
        to: day.nullable().default(null),
      }),
    )
    .output(z.file()),
  payments: operation.input(z.object({ period: z.number().int(), on: day.nullable().default(null) })).output(plannedPayments),
};

/** Where a member, or with the number 0 the cooperative, is paid. Shown to the lead, and to each member their own. */
export const bankAccountsContract = {
  get: operation.input(z.object({ member: z.number().int().nonnegative() })).output(z.object({ account: bankAccount.nullable() })),
  /** An empty IBAN says that none is known any more. */
  set: operation
    .input(z.object({ id: commandId, member: z.number().int().nonnegative(), iban: text(60), bic: text(20), holder: text(100) }))
    .output(done),
};
