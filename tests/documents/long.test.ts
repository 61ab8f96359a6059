import { describe, expect, it } from 'vitest';
import { label } from '../../src/core/charters/build.ts';
import { buildContributions, type ContributionStatement, type DecidedMovement } from '../../src/core/statements/contributions.ts';
import { renderStatement } from '../../src/documents/index.ts';
import { loadResources } from '../../src/documents/pdf/resources.ts';
import { readPages, readPdf } from './readPdf.ts';

const issuer = {
  bookId: '0190f3f2-0000-7000-8000-0123456789ab',
  name: 'L’Atelier des Cîmes & Cie',
  legalForm: 'Scop',
  seat: '',
  registration: '',
  currency: 'EUR',
  currencyDigits: 2,
  capital: null,
  logo: null,
};

/** A contribution statement of so many lines over a year. */
function statementOf(count: number): ContributionStatement {
  const movements = Array.from({ length: count }, (_, index): DecidedMovement => ({
    number: index + 1,
    day: new Date(Date.UTC(2025, 0, 1 + Math.floor((index * 365) / count))).toISOString().slice(0, 10),
    project: index % 7 === 6 ? 'Rénovation de la grande salle et de ses abords, deuxième tranche' : 'Atelier vélo',
    activity: label('Work', 'Travail'),
    unit: 'time',
    quantity: 900 * (1 + (index % 20)),
    rateNumber: 1,
    rate: 200_000,
    multiplier: 100,
    weight: 10_000n * BigInt(1 + (index % 20)),
    corrects: null,
    since: '2024-01-01',
    own: false,
    state: 'approved',
    approver: 'Maïa Lefèvre',
    decidedOn: '2026-01-03',
  }));
  return buildContributions(
    { cooperative: issuer, head: { seq: 9, hash: 'ab'.repeat(32) } },
    {
      number: '2025-0001',
      language: 'fr',
      paper: 'a4',
      issuedOn: '2026-01-05',
      signer: { name: 'Maïa Lefèvre', role: 'lead' },
      replaces: null,
      made: { at: '2026-01-05T09:05+01:00', zone: 'Europe/Paris', by: 'Maïa Lefèvre', before: [] },
    },
    { from: '2025-01-01', to: '2025-12-31' },
    { number: 1, name: 'Awa Diop', type: 'person', address: '', joined: '2020-01-01' },
    movements,
  );
}
const render = (count: number): Promise<Uint8Array> => renderStatement(statementOf(count), { signerFingerprint: 'ab'.repeat(32) });

describe('one line and five thousand', () => {
  it('a statement of one line is two pages at most, with no empty one', async () => {
    const { pages } = await readPdf(await render(1));
    expect(pages.length).toBeLessThanOrEqual(2);
    for (const page of pages) expect(page.length).toBeGreaterThan(200);
  });

  it('five thousand lines are all there, under a head on each page, in room that grows as they do', async () => {
    const [some, many] = [await render(500), await render(5_000)];
    expect(many.length).toBeLessThan(some.length * 11);
    // Words that were laid out are shared and few, whatever the number of lines.
    expect(Object.keys(loadResources().layouts.regular.words).length).toBeLessThan(20_000);
    const pages = await readPages(many);
    const annex = pages.filter((page) => /\d\d\/\d\d\/2025/u.test(page));
    for (const page of annex) expect(page).toContain('Validé par, le');
    expect(annex.reduce((sum, page) => sum + (page.match(/\d\d\/\d\d\/2025/gu)?.length ?? 0), 0)).toBe(5_000);
    pages.forEach((page, index) => expect(page).toContain(`${index + 1} / ${pages.length}`));
  }, 300_000);
});

describe('what is long stays whole', () => {
  const print = async (document: ReturnType<typeof statementOf>): Promise<string[]> =>
    (await readPages(await renderStatement(document, { signerFingerprint: 'ab'.repeat(32) }))).map((page) => page.replace(/\s+/gu, ' '));

  it('the number at the foot of each page, however long the cooperative’s name is', async () => {
    const document = statementOf(3);
    const name = 'Coopérative des artisanes, maraîchers et boulangers réunis de la vallée de la Haute-Rivière et des communes voisines';
    const pages = await print({ ...document, cooperative: { ...document.cooperative, name } });
    for (const page of pages) expect(page).toMatch(/… · 2025-0001 · [0-9a-f]{4}-[0-9a-f]{4}/u);
    for (const page of await print(document)) expect(page).not.toContain('…');
  });

  it('how to verify, after a log of any length', async () => {
    const document = statementOf(1);
    for (const count of [0, 17, 23, 29, 60, 200]) {
      const events = Array.from({ length: count }, (_, index) => ({ ...document.audit.events[0]!, subject: String(index) }));
      const pages = await print({ ...document, audit: { ...document.audit, events: [...events, ...document.audit.events] } });
      const page = pages.find((text) => text.includes('Vérifier ce document, sans réseau'))!;
      for (const step of ['Avec Tantième', 'Avec poppler', 'Avec openssl', '-out /dev/null'])
        expect(page, `${count} events`).toContain(step);
    }
  });
});
