import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIdentity } from '../../src/app/signers/make.ts';
import { unlockIdentity } from '../../src/app/signers/unlock.ts';
import { issueDocuments, issueKind, partSize } from '../../src/app/papers/issue.ts';
import type { Stamping } from '../../src/app/papers/stamping.ts';
import { closingMissing } from '../../src/app/papers/state.ts';
import { verifyDocuments } from '../../src/app/papers/verify.ts';
import { closePeriod, reopenPeriod } from '../../src/app/periods.ts';
import type { Context } from '../../src/app/context.ts';
import type { Signer } from '../../src/app/ports/signing.ts';
import { makePress } from '../../src/engine/press.ts';
import { stampAsker } from '../../src/engine/stamping.ts';
import { give } from '../support/actions.ts';
import { serveClock, type ClockFaults } from './ownClock.ts';
import { fileBook, openFile, people, project, removeFolder, tempFolder, type FileWorkshop } from '../support/workshop.ts';

const press = makePress(resolve(import.meta.dirname, '../../resources'));
const passphrase = 'four words of ours';
const memberCount = partSize + 5;

let folder: string;
let shop: FileWorkshop;
let signer: Signer;

beforeEach(async () => {
  folder = tempFolder();
  shop = fileBook(folder);
  people(shop.lead, ...Array.from({ length: memberCount }, (_, index) => `Member ${index + 1}`));
  project(shop.lead);
  for (let member = 1; member <= memberCount; member++) give(shop.lead, { member, day: '2026-03-02' });
  closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 100_000n });
  signer = await createIdentity(shop.lead, press, { id: v7(), signerName: 'Lead Person', passphrase });
});
afterEach(() => {
  shop.close();
  removeFolder(folder);
});

const issue = (context: Context = shop.lead, by: Signer = signer, stamping: Stamping | null = null) =>
  issueDocuments(context, press, by, { id: v7(), period: 1, language: 'en', stamping });

/** Runs until so many documents are made, or to the end. */
async function run(steps: ReturnType<typeof issue>, upTo = Infinity): Promise<{ told: number[]; numbers: readonly string[] | null }> {
  const told: number[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done) return { told, numbers: step.value.numbers };
    told.push(step.value.done);
    if (step.value.done >= upTo) return { told, numbers: null };
  }
}

/** Everybody has one current document, the report is there, and numbers have no gap; each file is what the journal says. */
function expectWhole(): void {
  const { read } = shop.book;
  const rows = read.documents();
  expect(rows.map((row) => row.number)).toEqual(
    Array.from({ length: memberCount + 1 }, (_, index) => `2026-${String(index + 1).padStart(4, '0')}`),
  );
  expect(rows.map((row) => row.member)).toEqual([...Array.from({ length: memberCount }, (_, index) => index + 1), null]);
  for (const row of rows) expect(hash('sha256', read.documentFile(row.number)!, 'hex')).toBe(row.sha256);
  expect(shop.doctor().ok).toBe(true);
}

describe('issuing many documents', () => {
  it('tells how far it is, and writes them part by part', async () => {
    const { told, numbers } = await run(issue());
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(memberCount + 1);
    expect(told.toSorted((left, right) => left - right)).toEqual(told);
    expect(numbers).toHaveLength(memberCount + 1);
    expectWhole();
  });

  it('that is stopped keeps what is written, and goes on where it stopped', async () => {
    const steps = issue();
    await run(steps, partSize + 3);
    await steps.return({ seq: 0, numbers: [] });
    expect(shop.book.read.documents()).toHaveLength(partSize);
    const { numbers } = await run(issue());
    expect(numbers).toHaveLength(memberCount + 1 - partSize);
    expectWhole();
    expect((await run(issue())).numbers).toEqual([]);
  });

  it('that ends with its program in the middle goes on in the next one', async () => {
    await run(issue(), partSize + 3);
    shop.close();
    shop = openFile(folder, {}, shop.clock);
    expect(shop.book.read.documents()).toHaveLength(partSize);
    await run(issue(shop.lead, await unlockIdentity(shop.lead, press, passphrase)));
    expectWhole();
  });

  it('in two programs at once gives no number twice: the later one is told, and can go on', async () => {
    const [one, other] = [issue(), issue()];
    await run(one, partSize - 1);
    await run(other, partSize - 1);
    await run(one);
    await expect(run(other)).rejects.toMatchObject({ refusal: { code: 'BOOK_LOCKED' } });
    await run(issue());
    expectWhole();
  });

  it('stops where the period is opened again meanwhile, and what was signed is then outdated and replaced with the reason', async () => {
    const steps = issue();
    await run(steps, partSize + 1);
    reopenPeriod(shop.lead, { id: v7(), period: 1, reason: 'The surplus was counted wrong' });
    await expect(run(steps)).rejects.toMatchObject({ refusal: { code: 'PERIOD_NOT_CLOSED' } });
    closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 120_000n });
    const again = issueDocuments(shop.lead, press, signer, { id: v7(), period: 2, language: 'en' });
    await run(again);
    const { read } = shop.book;
    expect(read.documents().filter((row) => row.replacedBy !== null)).toHaveLength(partSize);
    expect(read.documents().at(-1)?.number).toBe(`2026-${String(partSize + memberCount + 1).padStart(4, '0')}`);
    const old = read.documents()[0]!;
    const file = { name: 'old.pdf', bytes: Uint8Array.from(read.documentFile(old.number)!) };
    const [report] = (await verifyDocuments(read, press, { files: [file], authorities: [], present: [], today: '2026-06-30' })).verdicts;
    expect(report).toMatchObject({
      intact: true,
      coversWholeFile: true,
      knownSigner: true,
      replacedBy: `2026-${String(partSize + 1).padStart(4, '0')}`,
      replacedReason: 'The surplus was counted wrong',
    });
    expect(shop.doctor().ok).toBe(true);
  });

  it('of one kind for everyone leaves out who has theirs', async () => {
    const kind = { kind: 'shareholding-statement', period: 1, language: 'en' } as const;
    await run(issueKind(shop.lead, press, signer, { id: v7(), ...kind, member: 3 }));
    expect((await run(issueKind(shop.lead, press, signer, { id: v7(), ...kind }))).numbers).toHaveLength(memberCount - 1);
  });

  it('in two languages: whoever has theirs in one is left out, unless everyone shall have them in this one; each replaces its own', async () => {
    const statement = { kind: 'shareholding-statement', period: 1, member: 3, language: 'fr' } as const;
    const { read } = shop.book;
    const missing = (): number => {
      const [period] = read.periods();
      return closingMissing(period!, read.documents());
    };
    await run(issueKind(shop.lead, press, signer, { id: v7(), ...statement }));
    await run(issueKind(shop.lead, press, signer, { id: v7(), kind: 'patronage-notice', period: 1, member: 3, language: 'fr' }));
    expect(missing()).toBe(memberCount);
    expect((await run(issue())).numbers).toHaveLength(memberCount);
    expect(missing()).toBe(0);
    const beside = issueDocuments(shop.lead, press, signer, { id: v7(), period: 1, language: 'en', beside: true });
    const [english] = (await run(beside)).numbers!;
    expect((await run(issue())).numbers).toEqual([]);
    expect(missing()).toBe(0);
    expect(read.documents().every((row) => row.replacedBy === null && row.replaces === null)).toBe(true);
    reopenPeriod(shop.lead, { id: v7(), period: 1, reason: 'A receipt came late' });
    closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 120_000n });
    for (const [language, replaces] of [
      ['en', english],
      ['fr', '2026-0001'],
    ] as const) {
      const [number] = (await run(issueKind(shop.lead, press, signer, { id: v7(), ...statement, period: 2, language }))).numbers!;
      expect(read.documents().find((row) => row.number === number)).toMatchObject({ replaces });
    }
    expect(shop.doctor().ok).toBe(true);
  });
});

describe('issuing with time stamps', () => {
  /** How many of the documents carry a stamp that holds. */
  async function stampedCount(): Promise<number> {
    const { read } = shop.book;
    const files = read.documents().map(({ number }) => ({ name: `${number}.pdf`, bytes: Uint8Array.from(read.documentFile(number)!) }));
    const { verdicts } = await verifyDocuments(read, press, { files, authorities: [], present: null, today: '2026-06-30' });
    expect(verdicts.every((verdict) => verdict.intact && verdict.dataMatchesPrint)).toBe(true);
    return verdicts.filter(({ signatures }) => signatures[0]?.stamp?.valid).length;
  }
  async function withClock(
    behaves: (request: number) => ClockFaults | null,
    work: (stamping: (each: boolean | null, signal?: AbortSignal) => Stamping, asked: () => number) => Promise<void>,
  ): Promise<void> {
    const clock = await serveClock(behaves);
    try {
      await work((each, signal) => ({ ask: stampAsker(clock.address, signal), each }), clock.asked);
    } finally {
      await clock.stop();
    }
  }
  const charter = { kind: 'charter', subject: 1, language: 'en' } as const;

  it('asks nothing for many unless each shall have one, and once for each of a few', async () => {
    await withClock(
      () => ({}),
      async (stamping, asked) => {
        await run(issueKind(shop.lead, press, signer, { id: v7(), ...charter, stamping: stamping(null) }));
        expect(asked()).toBe(1);
        await run(issueKind(shop.lead, press, signer, { id: v7(), ...charter, reason: 'once more', stamping: stamping(false) }));
        expect(asked()).toBe(1);
        expect(await stampedCount()).toBe(1);
        await run(issue(shop.lead, signer, stamping(null)));
        expect(asked()).toBe(1);
        expect(shop.doctor().ok).toBe(true);
      },
    );
  });

  it('that fails in the middle keeps the parts that are written, and goes on without or with another service', async () => {
    await withClock(
      (request) => (request === partSize + 2 ? { imprint: true } : {}),
      async (stamping) => {
        await expect(run(issue(shop.lead, signer, stamping(true)))).rejects.toMatchObject({ refusal: { code: 'DOCUMENT_STAMP_INVALID' } });
        expect(shop.book.read.documents()).toHaveLength(partSize);
        await run(issue(shop.lead, signer, stamping(true)));
        expectWhole();
        expect(await stampedCount()).toBe(memberCount + 1);
      },
    );
  });

  it('that is stopped while a service keeps silent ends at once, and nothing is half issued', async () => {
    await withClock(
      (request) => (request === 1 ? null : {}),
      async (stamping, asked) => {
        const leaving = new AbortController();
        const ended = run(issue(shop.lead, signer, stamping(true, leaving.signal)));
        await expect.poll(asked).toBe(2);
        leaving.abort();
        await expect(ended).rejects.toMatchObject({ refusal: { code: 'DOCUMENT_STAMP_UNREACHABLE' } });
        expect(shop.book.read.documents()).toEqual([]);
        await run(issue());
        expectWhole();
      },
    );
  });
});
