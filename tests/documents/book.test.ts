import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { adoptCharter } from '../../src/app/charters.ts';
import { comparisonOf } from '../../src/app/comparison.ts';
import { previewDocument } from '../../src/app/papers/preview.ts';
import { placeMember } from '../../src/app/placing.ts';
import { updateMember } from '../../src/app/members.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { tryCharter, type TrialInput } from '../../src/app/trials.ts';
import { label } from '../../src/core/charters/build.ts';
import type { Charter } from '../../src/core/charters/charter.ts';
import { equal } from '../../src/core/charters/readyMade/index.ts';
import type { CurrentDocument, DistributionReport, ShareholdingStatement } from '../../src/core/statements/document.ts';
import { documentBytes, renderComparison, renderStatement } from '../../src/documents/index.ts';
import { parseDocument } from '../../src/documents/verify/documentSchema.ts';
import { give, hours } from '../support/actions.ts';
import { memoryBook, people, project, type Workshop } from '../support/workshop.ts';
import { richCharter } from './current.ts';
import { readPdf } from './readPdf.ts';

/** Half of each part stays for so many months; who leaves without fault gets what is open in two stages. */
const retaining = (months: number): Charter => ({
  ...richCharter,
  name: 'retaining',
  figures: [],
  keys: { work: { ...richCharter.keys['work']!, cap: null } },
  steps: [
    richCharter.steps[0]!,
    {
      kind: 'share',
      key: 'work',
      label: label('Work share', 'Part travail'),
      take: { take: 'percent', percent: '100', of: 'remainder' },
      limits: [],
      give: { to: 'key', key: 'work', account: 'profits', retained: { percent: '50', months, above: null }, choice: null },
    },
  ],
  undistributed: 'keep',
});

/** Ada gave two hours and Bo one in each of two quarters; Bo leaves in the second. */
function twoQuarters(months = 3): Workshop {
  const shop = memoryBook();
  people(shop.lead, 'Ada Exemple', 'Bo Exemple');
  project(shop.lead);
  adoptCharter(shop.lead, { id: v7(), charter: retaining(months), from: '2025-01-01', decidedBy: '', minutes: null });
  for (const day of ['2025-02-02', '2025-05-02']) {
    give(shop.lead, { member: 1, day, quantity: hours(2) });
    give(shop.lead, { member: 2, day, quantity: hours(1) });
  }
  closePeriod(shop.lead, { id: v7(), from: '2025-01-01', to: '2025-03-31', result: 30_000n });
  const bo = shop.book.read.members()[1]!;
  updateMember(shop.lead, {
    id: v7(),
    number: 2,
    name: bo.name,
    type: bo.type,
    email: '',
    address: '',
    joined: bo.joined,
    left: '2025-05-31',
  });
  placeMember(shop.lead, { id: v7(), number: 2, colleges: [], leaving: 'notAtFault' });
  closePeriod(shop.lead, { id: v7(), from: '2025-04-01', to: '2025-06-30', result: 60_000n });
  return shop;
}

function preview(shop: Workshop, period: number, member: number | null): CurrentDocument {
  return previewDocument(shop.lead, {
    kind: member === null ? 'distribution-report' : 'shareholding-statement',
    period,
    member,
    language: 'en',
  }) as CurrentDocument;
}

describe('documents of a real book', () => {
  it('follow retained parts from the period that keeps them to the one that repays them, and through leaving', async () => {
    const shop = twoQuarters();
    const first = preview(shop, 1, 1) as ShareholdingStatement;
    expect(first).toMatchObject({
      schema: 4,
      amount: '200.00',
      cash: '100.00',
      retained: '100.00',
      repaid: '0.00',
      open: [{ due: '2025-06-30', amount: '100.00' }],
    });
    const second = preview(shop, 2, 1) as ShareholdingStatement;
    expect(second).toMatchObject({
      amount: '400.00',
      retained: '200.00',
      repaid: '100.00',
      open: [{ due: '2025-09-30', amount: '200.00' }],
      leaver: null,
    });
    // An earlier period’s statement made today still says what was open then.
    expect((preview(shop, 1, 1) as ShareholdingStatement).open).toEqual(first.open);
    const left = preview(shop, 2, 2) as ShareholdingStatement;
    expect(left.leaver).toMatchObject({ leaving: 'notAtFault', instalments: [] });
    expect(left).toMatchObject({ repaid: '50.00', open: [{ due: '2025-09-30', amount: '100.00' }] });
    const report = preview(shop, 2, null) as DistributionReport;
    expect(report.members.map((member) => [member.amount, member.cash, member.retained, member.repaid])).toEqual([
      ['400.00', '200.00', '200.00', '100.00'],
      ['200.00', '100.00', '100.00', '50.00'],
    ]);
    expect(report.leavers.map((leaver) => leaver.name)).toEqual(['Bo Exemple']);
    for (const document of [first, second, left, report]) {
      const numbered = { ...document, number: '2025-0001' };
      expect(parseDocument(documentBytes(numbered))).toEqual(numbered);
      await renderStatement(document, { signerFingerprint: null });
    }
    shop.close();
  });

  it('say of who leaves when the parts that were open are paid, and keep the day of the part that the same period retains', () => {
    const shop = twoQuarters(12);
    const left = preview(shop, 2, 2) as ShareholdingStatement;
    expect(left.leaver!.instalments).toEqual([
      { due: '2025-11-30', amount: '15.00' },
      { due: '2026-11-30', amount: '35.00' },
    ]);
    expect(left.open).toEqual([
      { due: '2025-11-30', amount: '15.00' },
      { due: '2026-06-30', amount: '100.00' },
      { due: '2026-11-30', amount: '35.00' },
    ]);
    shop.close();
  });

  it('a trial of another charter becomes a comparison that adds up and can be printed', async () => {
    const shop = twoQuarters();
    const input: TrialInput = {
      from: '2025-07-01',
      to: '2025-09-30',
      result: 9_000n,
      charter: equal,
      against: null,
      imagined: { members: [{ name: 'Cleo' }], contributions: [{ member: -1, activity: 'work', quantity: '2' }], figures: [] },
      recount: false,
    };
    give(shop.lead, { member: 1, day: '2025-08-02', quantity: hours(2) });
    const document = comparisonOf(shop.lead, tryCharter(shop.lead, input), input, {
      title: ' Cleo joins ',
      language: 'en',
      say: ({ code }) => code,
    });
    expect(document).toMatchObject({
      kind: 'charter-comparison',
      title: 'Cleo joins',
      result: '90.00',
      inForce: true,
      imagined: { members: ['Cleo'] },
    });
    expect(document.members.map((member) => [member.name, member.today.amount, member.trial.amount, member.difference])).toEqual([
      ['Ada Exemple', '90.00', '45.00', '-45.00'],
      ['Cleo', '0.00', '45.00', '45.00'],
    ]);
    expect(document.differences.length).toBeGreaterThan(0);
    const pdf = await readPdf(await renderComparison(document));
    expect(pdf.text).toContain('Cleo joins');
    const held = { ...input, against: equal };
    expect(comparisonOf(shop.lead, tryCharter(shop.lead, held), held, { title: '', language: 'fr', say: ({ code }) => code }).inForce).toBe(
      false,
    );
    shop.close();
  });
});
