import { hash } from 'node:crypto';
import { v7 } from 'uuid';
import { perform, type Context } from '../../src/app/context.ts';
import { markHandedOut, takeBackHandOut } from '../../src/app/papers/handOut.ts';
import type { Day } from '../../src/core/days/day.ts';
import { handOutWays } from '../../src/core/journal/entries.ts';

const nobody = '00'.repeat(32);

/** A document of a few letters, signed by nobody: enough for what only asks whether it was issued. */
export function issuePlain(context: Context, number: string, member: number | null): void {
  const bytes = new TextEncoder().encode(`%PDF ${number}`);
  perform(context, 'documents.issuePlain', { id: v7(), number }, (write) => {
    const known = context.book.read.signers()[0]?.fingerprint;
    if (known === undefined) write.append('identity.made', { fingerprint: nobody, authority: nobody });
    write.saveDocumentFile(number, bytes);
    write.append('document.issued', {
      number,
      kind: 'shareholding-statement',
      member,
      period: null,
      asOf: 20_000,
      language: 'en',
      sha256: hash('sha256', bytes, 'hex'),
      dataSha256: hash('sha256', number, 'hex'),
      signer: known ?? nobody,
      replaces: null,
    });
    return {};
  });
}

/** A signature cannot be undone, so these stand before everything that a random book does. */
export function issueSome(context: Context): void {
  for (const number of ['2026-0001', '2026-0002', '2026-0003']) issuePlain(context, number, null);
}

/** Notes that some of them were handed out, or takes that back; false when none was chosen. */
export function handOutSome(context: Context, { a, b, c, day }: { a: number; b: number; c: number; day: Day | null }): boolean {
  const numbers = context.book.read
    .documents()
    .map((document) => document.number)
    .filter((_, index) => (a >> index) % 2 === 0);
  if (numbers.length === 0) return false;
  if (b % 3 === 0) takeBackHandOut(context, { id: v7(), numbers });
  else markHandedOut(context, { id: v7(), numbers, how: handOutWays[c % handOutWays.length]!, day });
  return true;
}
