import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { applyImport } from '../../src/app/imports/apply.ts';
import { planImport } from '../../src/app/imports/plan.ts';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import { sendBackContributions, withdrawContributions } from '../../src/app/contributions/decide.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { shareTable } from '../../src/app/shares.ts';
import { undo } from '../../src/app/undo.ts';
import { give, submit } from '../support/actions.ts';
import { memoryBook, people, project, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = memoryBook();
  people(shop.lead, 'Ada', 'Bo');
  project(shop.lead);
});
afterEach(() => {
  const { violations } = shop.doctor();
  shop.close();
  if (violations.length > 0) throw new Error(`the book is not in order: ${JSON.stringify(violations)}`);
});

const rows = [1, 2, 3].map((index) => ({
  row: index + 1,
  memberName: 'Noa',
  memberEmail: null,
  project: 'Studio',
  kind: 'work' as const,
  day: `2026-03-0${index}`,
  quantity: 3600,
  description: '',
  fingerprint: `000000000000000${index}`,
}));
const file = {
  format: 'toggl',
  encoding: 'utf-8',
  delimiter: ',',
  reasons: [],
  dateOrder: 'iso',
  rowsTotal: 3,
  rows,
  refused: [],
} as const;
const preview = () => planImport(shop.lead, file, { project: null, memberMatches: {} });
const apply = (plan: ReturnType<typeof preview>, id = v7()) =>
  applyImport(shop.lead, { id, fileName: 'time.csv', chosen: new Set([2, 3, 4]) }, plan);

it('a file previewed in two windows and applied in both is imported once, with one member', () => {
  const [one, two] = [preview(), preview()];
  expect(apply(one)).toMatchObject({ added: 3, createdMembers: [3] });
  expect(apply(two)).toMatchObject({ added: 0, createdMembers: [], createdProjects: [] });
  expect(shop.book.read.members()).toHaveLength(3);
  expect(shop.book.read.nextNumber('contribution')).toBe(4);
});

it('an import sent again, also from a new preview, answers the first result', () => {
  const id = v7();
  const first = apply(preview(), id);
  expect(apply(preview(), id)).toEqual(first);
});

it('what a closing between preview and import has closed is not imported into it', () => {
  const plan = preview();
  closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-02', result: 0n });
  expect(apply(plan)).toMatchObject({ added: 1 });
  expect(shop.book.read.contribution(1)!.day).toBe('2026-03-03');
});

it('a correction of what is closed never lands in a closed day, also when today is closed', () => {
  const number = give(shop.lead);
  closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: shop.clock.today(), result: 10_000n });
  const { contrary } = correctContribution(shop.lead, { id: v7(), number, reason: 'typo', replacement: null });
  expect(shop.book.read.contribution(contrary)!.day).toBe('2026-07-01');
});

it('a contribution that was sent back keeps its reason when its withdrawal is undone', () => {
  const number = submit(shop.lead);
  sendBackContributions(shop.lead, { id: v7(), numbers: [number], reason: 'which part?' });
  withdrawContributions(shop.lead, { id: v7(), numbers: [number] });
  undo(shop.lead, { id: v7(), seq: shop.book.version() });
  expect(shop.book.read.contribution(number)).toMatchObject({ state: 2, reason: 'which part?' });
});

it('who came later has no share in what closed before, and is listed from the day they joined', () => {
  give(shop.lead);
  const { period } = closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 10_000n });
  const earlier = shareTable(shop.lead, { asOf: '2026-03-31', from: null, project: null });
  shop.clock.set('2026-07-15');
  people(shop.lead, 'Chloé');
  give(shop.lead, { member: 3, day: '2026-07-01' });
  expect(shareTable(shop.lead, { asOf: '2026-03-31', from: null, project: null }).members.slice(0, 2)).toEqual(earlier.members);
  expect(
    shop.book.read
      .periods()
      .find((known) => known.number === period)!
      .outcome.members.map((member) => member.number),
  ).toEqual([1]);
  expect(shareTable(shop.lead, { asOf: null, from: null, project: null }).members[2]).toMatchObject({ number: 3, profitShare: '1/2' });
});
