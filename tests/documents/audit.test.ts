import { resolve } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callAssembly, callOffAssembly } from '../../src/app/assemblies/call.ts';
import { adoptCharter } from '../../src/app/charters.ts';
import { sendBackContributions } from '../../src/app/contributions/decide.ts';
import { countersignDocuments } from '../../src/app/papers/countersign.ts';
import { issueKind } from '../../src/app/papers/issue.ts';
import { previewDocument } from '../../src/app/papers/preview.ts';
import { closePeriod, reopenPeriod } from '../../src/app/periods.ts';
import { addSigner, createIdentity } from '../../src/app/signers/make.ts';
import type { Signer } from '../../src/app/ports/signing.ts';
import { addDays } from '../../src/core/days/day.ts';
import type { AuditLog } from '../../src/core/statements/auditLog.ts';
import type { CurrentDocument, ShareholdingStatement } from '../../src/core/statements/document.ts';
import { documentKinds, issuedKinds, type IssuedKind } from '../../src/core/statements/kinds.ts';
import { dataInside, renderStatement, verifyPdf } from '../../src/documents/index.ts';
import { formatHash } from '../../src/documents/pdf/format.ts';
import { parseDocument } from '../../src/documents/verify/documentSchema.ts';
import { makePress } from '../../src/engine/press.ts';
import { knownZone } from '../../src/engine/clock.ts';
import { give, submit } from '../support/actions.ts';
import { makeClass, operate } from '../support/shares.ts';
import { fileBook, people, project, removeFolder, tempFolder, type FileWorkshop } from '../support/workshop.ts';
import { halfKept, paperBook, paperOf } from './paperBook.ts';
import { readPdf } from './readPdf.ts';

const press = makePress(resolve(import.meta.dirname, '../../resources'));
const signedKinds = issuedKinds.filter((kind) => documentKinds[kind].signed);
const logOf = (document: CurrentDocument): AuditLog => (document as Extract<CurrentDocument, { audit: AuditLog }>).audit;
const print = async (pdf: Uint8Array): Promise<string> => (await readPdf(pdf)).text.replace(/\s+/gu, ' ');

describe('the audit page of every signed kind', () => {
  const shop = paperBook();
  afterAll(() => shop.close());

  it.each(['fr', 'en'] as const)('has what identifies the document, who signs, the log and how to verify, in %s', async (language) => {
    for (const kind of signedKinds) {
      const document = paperOf(shop, kind, language);
      const fingerprint = 'c0ffee00'.repeat(8);
      const text = await print(await renderStatement(document, { signerFingerprint: fingerprint }));
      const page = text.slice(text.indexOf(language === 'fr' ? 'Journal d’audit' : 'Audit page'));
      const hash = press.dataSha256(document);
      const terms =
        language === 'fr'
          ? [
              'ID de l’enveloppe',
              'ID du document',
              'SHA-256 d’origine',
              'SHA-256 du résultat',
              'Généré le',
              'Journal des événements',
              'sans réseau',
            ]
          : ['Envelope ID', 'Document ID', 'Original SHA-256', 'Resulting SHA-256', 'Generated at', 'Event log', 'offline'];
      for (const part of [
        ...terms,
        formatHash(hash),
        formatHash(hash.slice(0, 32)),
        formatHash(fingerprint),
        'Lead Person',
        'Europe/Paris',
      ])
        expect(page, kind).toContain(part);
      expect(page).toContain(language === 'fr' ? '30 juin 2026 à 10 h 01 (UTC+02:00' : '30 June 2026, 10:01 (UTC+02:00');
    }
  });

  it('says of each event what the journal has: the entry, its moment and who wrote it; and the print says the same as the data', async () => {
    const kindsOfEntries: Readonly<Record<string, readonly string[]>> = {
      charterAdopted: ['charter.adopted'],
      contributionsCounted: ['contributions.approved'],
      operationsCounted: ['capital.recorded'],
      periodClosed: ['period.closed'],
    };
    const seen = new Set<string>();
    for (const kind of signedKinds) {
      const document = paperOf(shop, kind, 'fr');
      const { events, generatedAt } = logOf(document);
      const text = await print(await renderStatement(document, { signerFingerprint: null }));
      const entries = events.flatMap(({ entry }) => (entry === null ? [] : [entry]));
      expect(entries).toEqual([...entries].sort((left, right) => left - right));
      for (const { event, entry, at, by } of events) {
        seen.add(event);
        expect(text).toContain(`${at.slice(11, 16)} +02:00`);
        expect(text).toContain(by);
        if (entry === null) {
          expect([event, at]).toEqual(['prepared', generatedAt]);
          continue;
        }
        const row = shop.book.read.entry(entry)!;
        expect(kindsOfEntries[event]).toContain(row.kind);
        expect(Date.parse(at)).toBe(Math.floor(Date.parse(row.at) / 60_000) * 60_000);
        expect(by).toBe(shop.book.read.person(row.actor)!.name);
      }
    }
    expect([...seen].sort()).toEqual([...Object.keys(kindsOfEntries), 'prepared'].sort());
  });

  it('does not say of a look at a document that somebody has signed it', async () => {
    const text = await print(await renderStatement(paperOf(shop, 'shareholding-statement', 'fr'), { signerFingerprint: null }));
    expect(text).toContain('aperçu, non signé');
    expect(text).toContain('À signer par Lead Person');
    expect(text).not.toContain('Signature de ce document');
  });

  it('has no log where nobody signs', () => {
    for (const kind of issuedKinds.filter((known) => !documentKinds[known].signed))
      expect(paperOf(shop, kind, 'fr')).not.toHaveProperty('audit');
  });
});

describe('a log that has seen much', () => {
  let folder: string;
  let shop: FileWorkshop;
  let signer: Signer;

  beforeEach(async () => {
    folder = tempFolder();
    shop = fileBook(folder, { language: 'fr' });
    people(shop.lead, 'Awa Diop', 'Bruno Keller');
    project(shop.lead);
    for (const member of [1, 2]) give(shop.lead, { member, day: '2026-03-02' });
    signer = await createIdentity(shop.lead, press, {
      id: v7(),
      signerName: 'Lead Person',
      passphrase: 'four words of ours',
      role: 'treasurer',
    });
  });
  afterEach(() => {
    shop.close();
    removeFolder(folder);
  });

  const close = (result: bigint): number => closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result }).period;

  async function issued(kind: IssuedKind, member: number | null, period: number): Promise<{ pdf: Uint8Array; log: AuditLog }> {
    const steps = issueKind(shop.lead, press, signer, { id: v7(), kind, member, period, language: 'fr' });
    for (;;) {
      const step = await steps.next();
      if (!step.done) continue;
      const pdf = shop.book.read.documentFile(step.value.numbers[0]!)!;
      return { pdf, log: logOf(parseDocument(dataInside(pdf)!) as CurrentDocument) };
    }
  }

  it('tells closing, re-opening with its reason, the documents that were replaced, who prepared and who signed', async () => {
    const first = close(100_000n);
    await issued('shareholding-statement', 1, first);
    reopenPeriod(shop.lead, { id: v7(), period: first, reason: 'Le résultat était faux' });
    const second = close(120_000n);
    const { pdf, log } = await issued('shareholding-statement', 1, second);
    expect(log.events.map(({ event, subject, note }) => [event, subject, note])).toEqual([
      ['charterAdopted', '1', ''],
      ['contributionsCounted', '1', ''],
      ['periodClosed', '1', ''],
      ['documentIssued', '2026-0001', ''],
      ['periodReopened', '1', 'Le résultat était faux'],
      ['periodClosed', '2', ''],
      ['prepared', '', ''],
      ['signed', '', 'treasurer'],
    ]);
    const text = await print(pdf);
    for (const said of [
      'Réouverture de la période n° 1 (Le résultat était faux)',
      'Émission du document n° 2026-0001, que celui-ci remplace',
      'Signature de ce document (trésorerie)',
      'Signé par Lead Person, trésorerie',
    ])
      expect(text).toContain(said);
    const report = await verifyPdf(pdf, { knownFingerprints: [] });
    expect(report).toMatchObject({ intact: true, dataMatchesPrint: true });
    // What the page says of the moment of signing is what the signature itself says, to the minute.
    expect(Date.parse(log.generatedAt)).toBe(Math.floor(Date.parse(report.signatures[0]!.signedAt!) / 60_000) * 60_000);
  });

  it('tells that a document was countersigned before it was replaced', async () => {
    const first = close(100_000n);
    await issued('shareholding-statement', 1, first);
    const other = await addSigner(shop.lead, press, {
      id: v7(),
      person: shop.as(1).actor.personId,
      role: 'secretary',
      passphrase: 'four words of mine',
      authorityPassphrase: 'four words of ours',
    });
    const steps = countersignDocuments(shop.as(1), press, other, { id: v7(), numbers: ['2026-0001'] });
    while (!(await steps.next()).done);
    reopenPeriod(shop.lead, { id: v7(), period: first, reason: 'Une ligne manquait' });
    const { log, pdf } = await issued('shareholding-statement', 1, close(120_000n));
    const countersigned = log.events.find(({ event }) => event === 'documentCountersigned')!;
    expect(countersigned).toMatchObject({ subject: '2026-0001', by: 'Awa Diop' });
    expect(await print(pdf)).toContain('Contresignature du document n° 2026-0001');
  });

  it('tells when a result that was final came on the accounts', () => {
    const { period } = closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 100_000n, apply: false });
    const notice = (): CurrentDocument => previewDocument(shop.lead, { kind: 'patronage-notice', member: 1, period, language: 'fr' });
    expect(logOf(notice()).events.map(({ event }) => event)).not.toContain('resultApplied');
    expect(notice()).toMatchObject({ applied: false, appliedOn: null });
  });

  it('stands on the clocks of the zone in which the program runs, whatever the day there is', () => {
    const lead = { ...shop.lead, clock: { ...shop.clock, now: () => '2026-06-30T22:30:00.000Z', today: () => '2026-07-01' } };
    const document = previewDocument(lead, { kind: 'members-register', language: 'fr' });
    expect(logOf(document)).toMatchObject({ generatedAt: '2026-07-01T00:30+02:00', zone: 'Europe/Paris' });
    expect(document.issuedOn).toBe('2026-07-01');
  });

  it('keeps the print and the data of a statement the same about what was contested, the shares and the next period', async () => {
    for (const day of ['2026-03-05', '2026-03-06']) submit(shop.lead, { member: 1, day });
    const waiting = shop.book.read.waiting().map((row) => row.number);
    sendBackContributions(shop.lead, { id: v7(), numbers: waiting, reason: 'Déjà compté en février' });
    makeClass(shop.lead, 'Part sociale', { from: '2026-01-01' });
    operate(shop.lead, { day: '2026-02-01', member: 1, shares: 3, amount: 6_000n });
    operate(shop.lead, { day: '2026-03-10', member: 1, shares: 2, amount: 4_000n });
    const period = close(100_000n);
    operate(shop.lead, { day: '2026-03-20', member: 1, shares: 7, amount: 14_000n });
    adoptCharter(shop.lead, { id: v7(), charter: halfKept, from: '2026-07-01', decidedBy: '', minutes: null });
    const meeting = { day: '2026-07-03', time: '18:30', title: 'Assemblée annuelle', place: 'Salle des fêtes' };
    callAssembly(shop.lead, { id: v7(), ...meeting });
    // Held before the paper is made, and later than the next one: neither is said.
    callAssembly(shop.lead, { id: v7(), ...meeting, day: '2026-06-01' });
    callAssembly(shop.lead, { id: v7(), ...meeting, day: '2026-09-01' });
    const document = previewDocument(shop.lead, {
      kind: 'shareholding-statement',
      member: 1,
      period,
      language: 'fr',
    }) as ShareholdingStatement;
    expect(document.unsettled).toHaveLength(2);
    expect(document.unsettled[0]).toMatchObject({
      state: 'returned',
      reason: 'Déjà compté en février',
      by: 'Lead Person',
      on: '2026-06-30',
    });
    // Recorded after the closing: the figures follow from the journal up to it.
    expect(document.capital).toMatchObject({ opening: { shares: 3 }, closing: { shares: 5 } });
    expect(document.next).toEqual({
      from: addDays(document.period.to, 1),
      to: null,
      charter: { title: halfKept.title, from: '2026-07-01' },
      assembly: meeting,
    });
    const text = await print(await renderStatement(document, { signerFingerprint: null }));
    for (const said of [
      'Lignes contestées ou en attente',
      'Renvoyée le 30/06/2026 par Lead Person : Déjà compté en février',
      'Parts sociales détenues',
      'Elle commence le 1er avril 2026',
      '« Atelier de la rivière », en vigueur à partir du 1er juillet 2026',
      '3 juillet 2026 à 18 h 30, Salle des fêtes, Assemblée annuelle',
    ])
      expect(text).toContain(said);
    callOffAssembly(shop.lead, { id: v7(), number: 1 });
    callOffAssembly(shop.lead, { id: v7(), number: 3 });
    const quiet = previewDocument(shop.lead, { kind: 'shareholding-statement', member: 2, period, language: 'fr' });
    const quietText = await print(await renderStatement(quiet, { signerFingerprint: null }));
    for (const said of ['Aucune : rien de ces jours', 'Aucune n’était convoquée']) expect(quietText).toContain(said);
  });
});

it('a machine that does not know its zone tells its clocks in UTC', () => {
  expect(knownZone('Europe/Paris')).toBe('Europe/Paris');
  expect(knownZone(undefined)).toBe('UTC');
  expect(knownZone('Nowhere/AtAll')).toBe('UTC');
});
