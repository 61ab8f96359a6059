import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../src/core/canonical/canonicalJson.ts';
import type { CharterComparison } from '../../src/core/statements/comparison.ts';
import { comparisonAttachment, renderComparison, verifyPdf } from '../../src/documents/index.ts';
import { addAmounts } from '../../src/documents/pdf/amounts.ts';
import { formatMoney } from '../../src/documents/pdf/format.ts';
import { comparisonWords } from '../../src/documents/pdf/words/comparison.ts';
import { comparison, memberNames, richCharter, simpleCharter } from './current.ts';
import { readPdf, type ReadPdf } from './readPdf.ts';

const read = async (document: CharterComparison): Promise<ReadPdf> => readPdf(await renderComparison(document));
const flat = (pdf: ReadPdf): string => pdf.text.replace(/\s+/gu, ' ');
const sum = (amounts: readonly string[]): string => addAmounts(amounts, 2);

describe('a comparison of two charters', () => {
  it('says in both languages, on either paper, that it is a simulation and no statement', async () => {
    for (const language of ['en', 'fr'] as const) {
      const pdf = await read(comparison({ language }));
      const text = flat(pdf);
      expect(text).toContain('A simulation, not a statement.');
      expect(text).toContain('Une simulation, pas un relevé.');
      expect(pdf.title).toBe(language === 'fr' ? 'Et si\u00a0: Garder une part' : 'What if: Garder une part');
      expect(pdf.language).toBe(language === 'fr' ? 'fr-FR' : 'en-GB');
      for (const page of pdf.pages) expect(page).toContain(language === 'fr' ? 'Simulation, non signée' : 'Simulation, unsigned');
    }
  });

  it('prints each member’s amounts with both charters and the difference, and all of it adds up', async () => {
    const document = comparison();
    expect(document.members.map((member) => member.number)).toEqual([1, 2, 3, 4, 5, 6, 7, -1]);
    const pdf = await read(document);
    const say = (amount: string): string => formatMoney(amount, 'EUR', 'fr');
    for (const member of document.members) {
      expect(flat(pdf)).toContain(member.name);
      expect(sum([member.today.amount, member.difference])).toBe(member.trial.amount);
      for (const amount of [member.today.amount, member.trial.amount]) expect(pdf.glyphs).toContain(say(amount));
      expect(pdf.glyphs).toContain(member.difference.startsWith('-') ? say(member.difference) : `+${say(member.difference)}`);
    }
    for (const [run, part] of [
      [document.today, 'today'],
      [document.trial, 'trial'],
    ] as const) {
      expect(sum([...run.steps.map((step) => step.taken), run.undistributed, run.unallocated])).toBe(
        sum([document.result, run.broughtForward]),
      );
      const toMembers = sum(document.members.map((member) => member[part].amount));
      const toAccounts = sum(run.steps.map((step) => step.toAccounts));
      expect(sum([toMembers, toAccounts])).toBe(sum(run.steps.map((step) => step.taken)));
      expect(pdf.glyphs).toContain(say(toMembers));
    }
    expect(pdf.glyphs).not.toMatch(/[\u202f\ufffd]/u);
  });

  it('has the steps of both, what differs in words, what was imagined and what stands in the way', async () => {
    const english = flat(await read(comparison({ language: 'en' })));
    for (const said of [
      'Today, step by step: “All to those who give”',
      'Tried, step by step: “Workshop on the river”',
      '15% of what is left (€11,669.12) = €1,750.37.',
      'Where the charters differ',
      'Legal reserve (added)',
      'Sharing by contribution (removed)',
      'Imagined members: Une personne de plus.',
      'Imagined contribution: Une personne de plus, Work, 412 h.',
      'Imagined figure: Capital held, Éloïse Marchand, €1,500.00.',
      'The figure “choice” is missing.',
    ])
      expect(english).toContain(said);
    const same = comparison({ today: simpleCharter, trial: simpleCharter });
    expect(flat(await read({ ...same, recount: true, inForce: false, findings: [] }))).toContain('Les deux chartes disent la même chose.');
    expect(flat(await read({ ...same, inForce: false }))).toContain('Référence');
  });

  it('shows a loss that members share as negative amounts', async () => {
    const sharing = {
      ...richCharter,
      loss: {
        label: { en: 'Loss', fr: 'Perte' },
        from: [],
        fromPercent: '100',
        rule: 'share',
        key: 'work',
        acceptedFigure: null,
        reshare: false,
        rest: 'unallocated',
      } as const,
    };
    const document = comparison({ result: -500_000n, trial: sharing });
    expect(sum(document.members.map((member) => member.trial.amount))).toBe('-5000.00');
    const pdf = await read(document);
    expect(pdf.glyphs).toContain('−5\u00a0000,00\u00a0€');
    const neither = await read(comparison({ result: -500_000n }));
    expect(flat(neither)).toContain('Avec aucune des deux chartes un membre ne reçoit ni ne porte de montant.');
  });

  it('goes on over several pages with sixty members, heads repeated, nobody lost, no total alone', async () => {
    const document = comparison({ members: 60, language: 'en' });
    const pdf = await read(document);
    expect(pdf.pages.length).toBeGreaterThan(5);
    for (const name of memberNames(60)) expect(flat(pdf)).toContain(name);
    pdf.pages.forEach((page, index) => expect(page).toContain(`${index + 1} / ${pdf.pages.length}`));
    const total = pdf.pages.findIndex((page) => page.includes('Total') && page.includes('Side by side') && !page.includes('At a glance'));
    expect(pdf.pages[total]).toContain('Une personne de plus');
  });

  it('leaves no heading of its differences alone at the foot of a page, wherever it falls', async () => {
    const { sections } = comparisonWords.fr;
    for (const members of [3, 7, 9, 10, 11, 12, 13, 14]) {
      const { pages } = await read(comparison({ members }));
      for (const page of pages) {
        const body = page.replace(/\s+/gu, ' ').split(' L’Atelier des Cîmes & Cie · ')[0]!;
        for (const heading of Object.values(sections)) expect(body.endsWith(` – ${heading}`) || body.endsWith(`. ${heading}`)).toBe(false);
      }
    }
  });

  it('wraps long names and titles, and needs no title', async () => {
    const long = `Coopérative ${'interminable '.repeat(14).trim()}`;
    const document = comparison({ title: long });
    const members = document.members.map((member, index) => (index === 0 ? { ...member, name: long } : member));
    const text = flat(await read({ ...document, members }));
    expect(text.match(/interminable/gu)!.length).toBeGreaterThanOrEqual(28);
    const bare = await read(comparison({ title: '', language: 'en' }));
    expect(bare.title).toBe('What if');
  });

  it('is tagged, carries its canonical data, and gives the same bytes again', async () => {
    const document = comparison();
    const bytes = await renderComparison(document);
    const pdf = await readPdf(bytes);
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'Table', 'TR', 'TH', 'TD', 'Figure']) expect(pdf.tags).toContain(tag);
    expect(new TextDecoder().decode(pdf.attachments[comparisonAttachment]!)).toBe(canonicalJson(document as unknown as Json));
    await renderComparison(comparison({ language: 'en' }));
    expect(Buffer.from(await renderComparison(comparison())).equals(bytes)).toBe(true);
    // The other language of the notice is marked as such, for a voice that reads it out.
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (en-GB)');
  });

  it('is no statement to who verifies it: no signature, no field for one', async () => {
    const bytes = await renderComparison(comparison());
    const report = await verifyPdf(bytes, { knownFingerprints: [] });
    expect(report).toMatchObject({ ours: false, intact: false, signatures: [], document: null, dataMatchesPrint: null });
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/FT /Sig');
  });
});
