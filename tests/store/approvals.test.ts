import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { adoptCharter } from '../../src/app/charters.ts';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import { approveAll, approveContributions, sendBackContributions, unapproveContributions } from '../../src/app/contributions/decide.ts';
import { makeApprovalsOf } from '../../src/app/contributions/deciding.ts';
import { resubmitContribution } from '../../src/app/contributions/submit.ts';
import { contributionTrace } from '../../src/app/contributions/trace.ts';
import { addProject, updateProject } from '../../src/app/projects.ts';
import { nextRedo, nextUndo, redo, undo } from '../../src/app/undo.ts';
import type { ApprovalRule } from '../../src/core/charters/charter.ts';
import { readyMadeCharter } from '../../src/core/charters/readyMade/index.ts';
import type { Context } from '../../src/app/context.ts';
import { entry, hours, submit } from '../support/actions.ts';
import { memoryBook, people, refusalOf, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
afterEach(() => {
  expect(shop.doctor().violations).toEqual([]);
  shop.close();
});

/** Ada, Bo and Cleo; Bo owns the project. */
function bookWith(approval: ApprovalRule | null): Workshop {
  shop = memoryBook();
  people(shop.lead, 'Ada', 'Bo', 'Cleo');
  addProject(shop.lead, { id: v7(), name: 'Studio', owner: 2 });
  if (approval)
    adoptCharter(shop.lead, {
      id: v7(),
      charter: { ...readyMadeCharter('cooperative-spirit')!, approval },
      from: '2026-01-01',
      decidedBy: '',
      minutes: null,
    });
  return shop;
}
const approve = (context: Context, ...numbers: number[]) => approveContributions(context, { id: v7(), numbers });
const back = (context: Context): unknown => undo(context, { id: v7(), seq: nextUndo(context)!.seq });
const stateOf = (number: number) => shop.book.read.contribution(number)!.state;
const approvalsOf = (number: number) => {
  const row = shop.book.read.contribution(number)!;
  return makeApprovalsOf(shop.lead, [row])(row);
};

describe('two approvals', () => {
  it('are of two people, in either order, and the first is kept in sight', () => {
    const { lead, as } = bookWith({ approvers: 2, secondAbove: null });
    const number = submit(lead);
    expect(approvalsOf(number)).toEqual({ given: 0, needed: 2, by: [] });
    expect(approve(lead, number)).toMatchObject({ approved: 0, endorsed: 1 });
    expect(approvalsOf(number)).toMatchObject({ given: 1, needed: 2, by: [{ name: 'Lead Person' }] });
    expect(stateOf(number)).toBe(1);
    expect(refusalOf(() => approve(lead, number))).toMatchObject({ code: 'ALREADY_ENDORSED', details: { number, needed: 2 } });
    expect(refusalOf(() => approveAll(lead, { id: v7() })).code).toBe('NOTHING_TO_APPROVE');
    expect(approve(as(2), number)).toMatchObject({ approved: 1, endorsed: 0 });
    expect(stateOf(number)).toBe(3);
  });

  it('go back and forth one at a time', () => {
    const { lead, as } = bookWith({ approvers: 2, secondAbove: null });
    const number = submit(lead);
    approve(lead, number);
    approve(as(2), number);
    back(lead);
    expect([stateOf(number), approvalsOf(number)?.given]).toEqual([1, 1]);
    back(lead);
    expect(approvalsOf(number)?.given).toBe(0);
    redo(lead, { id: v7(), seq: nextRedo(lead)!.seq });
    expect(approvalsOf(number)?.given).toBe(1);
    redo(lead, { id: v7(), seq: nextRedo(lead)!.seq });
    expect(stateOf(number)).toBe(3);
  });

  it.each([
    ['sent back', (lead: Context, number: number) => sendBackContributions(lead, { id: v7(), numbers: [number], reason: 'which part?' })],
    ['changed', (lead: Context, number: number) => resubmitContribution(lead, { id: v7(), number, ...entry({ quantity: hours(3) }) })],
  ])('begin anew for what was %s, and not when that is undone', (_, change) => {
    const { lead } = bookWith({ approvers: 2, secondAbove: null });
    const number = submit(lead);
    approve(lead, number);
    change(lead, number);
    expect(shop.book.read.endorsements([[number, number]])).toEqual([]);
    back(lead);
    expect(approvalsOf(number)?.given).toBe(1);
    redo(lead, { id: v7(), seq: nextRedo(lead)!.seq });
    expect(shop.book.read.endorsements([[number, number]])).toEqual([]);
  });

  it('all fall when the approval is taken back by hand', () => {
    const { lead, as } = bookWith({ approvers: 2, secondAbove: null });
    const number = submit(lead);
    approve(lead, number);
    approve(as(2), number);
    unapproveContributions(lead, { id: v7(), numbers: [number] });
    expect(approvalsOf(number)).toMatchObject({ given: 0, needed: 2 });
    back(lead);
    expect(stateOf(number)).toBe(3);
    redo(lead, { id: v7(), seq: nextRedo(lead)!.seq });
    expect(approvalsOf(number)).toMatchObject({ given: 0, needed: 2 });
  });

  it('are needed above an amount only, each contribution by itself', () => {
    const { lead } = bookWith({ approvers: 1, secondAbove: '100' });
    const [small, large] = [submit(lead), submit(lead, { member: 3, quantity: hours(12) })];
    const [smallWeight, largeWeight] = [small, large].map((number) => shop.book.read.contribution(number)!.weight);
    expect(smallWeight! < largeWeight!).toBe(true);
    expect(approveAll(lead, { id: v7() })).toMatchObject({ approved: 1, endorsed: 1, left: 0 });
    expect([stateOf(small), stateOf(large)]).toEqual([3, 1]);
  });

  it('cannot be passed by with a correction', () => {
    const { lead } = bookWith({ approvers: 1, secondAbove: '100' });
    const number = submit(lead, { quantity: hours(1) });
    approve(lead, number);
    const correct = (replacement: { day: string; quantity: number; note: string } | null) =>
      correctContribution(lead, { id: v7(), number, reason: 'typo', replacement });
    expect(refusalOf(() => correct({ day: '2026-03-02', quantity: hours(20), note: '' })).code).toBe('CORRECTION_NEEDS_SECOND');
    correct(null);
  });
});

describe('an approval that is done again', () => {
  it('is refused when the contribution was changed meanwhile', () => {
    const { lead, as } = bookWith({ approvers: 2, secondAbove: null });
    const number = submit(as(1));
    approve(as(2), number);
    back(as(2));
    resubmitContribution(as(1), { id: v7(), number, ...entry({ quantity: hours(9) }) });
    expect(refusalOf(() => redo(as(2), { id: v7(), seq: nextRedo(as(2))!.seq })).code).toBe('REDO_IMPOSSIBLE');
    approve(lead, number);
  });
});

describe('the approvers of a project', () => {
  it('are its owner, or those that it names, and the lead always', () => {
    const { lead, as } = bookWith(null);
    const [first, second, third] = [submit(lead), submit(lead), submit(lead)];
    approve(as(2), first!);
    updateProject(lead, { id: v7(), number: 1, name: 'Studio', owner: 2, archived: false, approvers: [3] });
    expect(refusalOf(() => approve(as(2), second!)).code).toBe('NOT_ALLOWED');
    approve(as(3), second!);
    approve(lead, third!);
    back(as(3));
    back(lead);
    back(lead);
    expect(shop.book.read.projects()[0]!.approvers).toEqual([]);
  });
});

describe('the trace of a contribution', () => {
  it('says who did what, in order, with the reason, also what was undone', () => {
    const { lead, as } = bookWith({ approvers: 2, secondAbove: null });
    const number = submit(as(1));
    sendBackContributions(lead, { id: v7(), numbers: [number], reason: 'which part?' });
    resubmitContribution(as(1), { id: v7(), number, ...entry({ note: 'the roof' }) });
    approve(as(2), number);
    approve(lead, number);
    back(lead);
    redo(lead, { id: v7(), seq: nextRedo(lead)!.seq });
    unapproveContributions(lead, { id: v7(), numbers: [number] });
    expect(contributionTrace(lead, number).map(({ what, way, by, reason }) => [what, way, by, reason])).toEqual([
      ['submitted', 'done', 'Ada', ''],
      ['returned', 'done', 'Lead Person', 'which part?'],
      ['changed', 'done', 'Ada', ''],
      ['endorsed', 'done', 'Bo', ''],
      ['approved', 'done', 'Lead Person', ''],
      ['approved', 'undone', 'Lead Person', ''],
      ['approved', 'redone', 'Lead Person', ''],
      ['unapproved', 'done', 'Lead Person', ''],
    ]);
  });
});
