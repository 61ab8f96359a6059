import { allSheets } from '../../app/exports/index.ts';
import { bankAccount, ownAccount, setBankAccount } from '../../app/bankAccounts.ts';
import { planPayments } from '../../app/payments.ts';
import { requireLead } from '../../app/context.ts';
import { makeExport, zipFiles, type ExportRequest } from '../exporting.ts';
import { safeFileName } from '../shelf.ts';
import { answering, api, changing } from './base.ts';

const { exports, bankAccounts } = api;

async function bytesOf(parts: Iterable<string | Uint8Array>): Promise<BlobPart[]> {
  const chunks: BlobPart[] = [];
  for (const part of parts) chunks.push(typeof part === 'string' ? part : Uint8Array.from(part));
  return chunks;
}

export const exportsRouter = exports.router({
  tables: exports.tables.handler(answering((desk) => allSheets(desk.context).map(({ name, title }) => ({ name, title: { ...title } })))),
  make: exports.make.handler(
    answering(async (desk, input: ExportRequest) => {
      // Names, addresses and everyone's figures leave the book with it.
      requireLead(desk.context);
      const files = await makeExport(desk.context, input);
      if (files.length === 1) return new File(await bytesOf(files[0]!.parts()), files[0]!.name, { type: files[0]!.type });
      const name = safeFileName(`${desk.opened.book.read.cooperative().name} ${desk.context.clock.today()}`);
      const zipped = await zipFiles(files, desk.context.clock.now());
      return new File([zipped], `${name}${input.as === 'ocf' ? '.ocf' : ''}.zip`, { type: 'application/zip' });
    }),
  ),
  payments: exports.payments.handler(
    answering((desk, input) => {
      requireLead(desk.context);
      const { order, refused, closedBefore } = planPayments(desk.context, input);
      return {
        closedBefore,
        on: order.on,
        lines: order.lines.map(({ member, name, account, amount }) => ({ member, name, iban: account.iban, amount })),
        refused: refused.map(({ member, name, amount, refusal }) => ({
          member,
          name,
          amount,
          code: refusal.code,
          details: { ...refusal.details },
        })),
      };
    }),
  ),
});

export const bankAccountsRouter = bankAccounts.router({
  get: bankAccounts.get.handler(
    answering((desk, input) => {
      const { context } = desk;
      if (input.member === ownAccount || input.member !== context.actor.memberNumber) requireLead(context);
      const account = bankAccount(context.book.read, input.member);
      return { account: account && { ...account } };
    }),
  ),
  set: bankAccounts.set.handler(changing((desk, input) => setBankAccount(desk.context, input))),
});
