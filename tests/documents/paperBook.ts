import { v7 } from 'uuid';
import { takeBackCapital } from '../../src/app/capital/record.ts';
import { adoptCharter } from '../../src/app/charters.ts';
import { makeCommitment } from '../../src/app/commitments/commit.ts';
import { addNeed, setCriticalSize } from '../../src/app/commitments/needs.ts';
import { updateCooperative } from '../../src/app/cooperatives.ts';
import { updateMember } from '../../src/app/members.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { previewDocument } from '../../src/app/papers/preview.ts';
import type { AskedTarget } from '../../src/app/papers/targets.ts';
import { label } from '../../src/core/charters/build.ts';
import type { Charter } from '../../src/core/charters/charter.ts';
import type { CurrentDocument } from '../../src/core/statements/document.ts';
import { issuedKinds, type IssuedKind } from '../../src/core/statements/kinds.ts';
import type { PaperSize } from '../../src/core/statements/paper.ts';
import { activity, give, hours, submit } from '../support/actions.ts';
import { makeClass, operate } from '../support/shares.ts';
import { memoryBook, people, project, type Workshop } from '../support/workshop.ts';
import { richCharter } from './current.ts';

/** Half of each part stays for twelve months; what has fallen due is repaid first. */
export const halfKept: Charter = {
  ...richCharter,
  name: 'half-kept',
  figures: [],
  keys: { work: { ...richCharter.keys['work']!, cap: null } },
  steps: [
    richCharter.steps[0]!,
    {
      kind: 'share',
      key: 'reserve',
      label: label('Common reserve', 'Réserve commune'),
      take: { take: 'percent', percent: '20', of: 'remainder' },
      limits: [],
      give: { to: 'account', account: 'reserve:common' },
    },
    {
      kind: 'share',
      key: 'work',
      label: label('Work share', 'Part travail'),
      take: { take: 'percent', percent: '100', of: 'remainder' },
      limits: [],
      give: { to: 'key', key: 'work', account: 'profits', retained: { percent: '50', months: 12, above: null }, choice: null },
    },
  ],
  undistributed: 'keep',
};

/** Names that a typeface, an XML packet or a line can trip over. */
export const hardNames = [
  'Dupont & Fils',
  'Zoë 🚲 Ferré',
  '李 小龍',
  'مريم بنت أحمد',
  `Coopérative ${'interminable '.repeat(9).trim()}`,
] as const;

/** A book of five members over two years: two closed periods, contributions that wait, a need and promises, a charter with minutes. */
export function paperBook(): Workshop {
  const shop = memoryBook({ language: 'fr' });
  const { lead } = shop;
  updateCooperative(lead, {
    id: v7(),
    name: 'Atelier « Rivière » & Cie',
    legalForm: 'Scop SARL à capital variable',
    seat: '12 rue de l’Église, 38000 Grenoble',
    registration: 'RCS Grenoble 123 456 789',
  });
  people(lead, ...hardNames);
  const first = shop.book.read.members()[0]!;
  const { number, name, type, joined } = first;
  updateMember(lead, { id: v7(), number, name, type, joined, left: null, email: '', address: '3 place du Marché\n38100 Grenoble' });
  project(lead, 'Vélo-cargo partagé');
  adoptCharter(lead, { id: v7(), charter: halfKept, from: '2024-01-01', decidedBy: 'Assemblée du 5 janvier', minutes: null });
  const need = addNeed(lead, {
    id: v7(),
    project: 1,
    activity: activity.work,
    quantity: hours(100),
    by: '2026-09-30',
    title: 'Six cadres',
    note: '',
  });
  setCriticalSize(lead, { id: v7(), project: 1, members: 2, coverage: 6000 });
  for (const member of [1, 2])
    makeCommitment(lead, {
      id: v7(),
      member,
      towards: { need: need.number, project: null, activity: null },
      quantity: hours(20 * member),
      per: 'once',
      from: '2025-01-01',
      to: '2025-12-31',
      note: '',
    });
  for (const [index, day] of ['2024-03-03', '2025-02-02', '2025-05-02', '2026-02-10'].entries())
    for (const member of [1, 2, 3, 4, 5]) give(lead, { member, day, quantity: hours(member) + index * 900 });
  submit(lead, { member: 1, day: '2026-03-01', quantity: hours(3) });
  closePeriod(lead, { id: v7(), from: '2024-01-01', to: '2024-12-31', result: 100_003n });
  closePeriod(lead, { id: v7(), from: '2025-01-01', to: '2025-12-31', result: 1_234_567n });
  holdShares(shop);
  return shop;
}

/** Two classes, and every kind of operation among members with hard names; one was taken back. */
function holdShares({ lead }: Workshop): void {
  makeClass(lead, 'Part sociale', { from: '2024-01-01' });
  makeClass(lead, 'Part d’investissement', { nominal: 10_000n, from: '2024-01-01' });
  operate(lead, { day: '2024-01-05', shares: 21, amount: 12_000n, note: 'Bulletin du 5 janvier' });
  for (const member of [2, 3, 4, 5]) operate(lead, { member, day: '2024-02-01', shares: 10 * member, amount: BigInt(20_000 * member) });
  operate(lead, { kind: 'payment', day: '2025-02-01', shares: 0, amount: 10_000n });
  operate(lead, { kind: 'transfer', day: '2025-03-01', member: 5, toMember: 1, shares: 4 });
  operate(lead, { kind: 'redemption', day: '2025-04-01', member: 2, shares: 5 });
  operate(lead, { kind: 'conversion', day: '2025-05-01', member: 5, shares: 5, toClass: 2, toShares: 1 });
  operate(lead, { kind: 'cancellation', day: '2025-06-01', member: 3, shares: 1 });
  takeBackCapital(lead, { id: v7(), number: operate(lead, { day: '2025-07-01', member: 4, shares: 1, amount: 0n }).number });
}

/** One document of a kind as the book makes it, of the second period, of 2025, of today or of what there is. */
export function paperOf(
  shop: Workshop,
  kind: IssuedKind,
  language: 'en' | 'fr',
  options: { member?: number; paper?: PaperSize } = {},
): CurrentDocument {
  const { member = 1, paper = 'a4' } = options;
  const targets: Readonly<Record<IssuedKind, Omit<AskedTarget, 'kind'>>> = {
    'shareholding-statement': { period: 2, member },
    'distribution-report': { period: 2 },
    'patronage-notice': { period: 2, member },
    'contribution-statement': { member, from: '2025-01-01', to: '2026-06-30' },
    'annual-statement': { member, from: '2025-01-01', to: '2025-12-31' },
    charter: {},
    'share-certificate': { member },
    'members-register': {},
    'movement-register': {},
    'subscription-form': { subject: 1 },
    'project-report': { subject: 1 },
  };
  return previewDocument(shop.lead, { kind, language, paper, ...targets[kind] });
}

export const bothLanguages = issuedKinds.flatMap((kind) => (['fr', 'en'] as const).map((language) => [kind, language] as const));
