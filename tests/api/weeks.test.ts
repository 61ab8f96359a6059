import { createRouterClient } from '@orpc/server';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { addDays, weekStart } from '../../src/core/days/day.ts';
import { systemClock } from '../../src/engine/clock.ts';
import { Desk } from '../../src/engine/desk.ts';
import { router } from '../../src/engine/router/index.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';
import { bookInput, memberInput, refusalOf } from './support/steps.ts';

let folder: string;
let desk: Desk;
beforeEach(() => {
  folder = tempFolder();
  desk = new Desk({
    stateFolder: join(folder, 'state'),
    booksFolder: join(folder, 'books'),
    resourcesFolder: join(import.meta.dirname, '..', '..', 'resources'),
    host: 'browser',
    clock: systemClock,
  });
});
afterEach(() => {
  desk.end();
  removeFolder(folder);
});

it('carries a week from its grid to its withdrawal, and a timer beside it', async () => {
  const api = createRouterClient(router, { context: { desk } });
  await api.books.create(bookInput());
  await api.members.add(memberInput('Ada'));
  await api.projects.add({ id: v7(), name: 'Studio', owner: null });
  const lastMonday = addDays(weekStart(systemClock.today()), -7);
  const which = { member: 1, week: lastMonday };
  expect(await api.weeks.get({ member: 1, week: addDays(lastMonday, 3) })).toMatchObject({
    ...which,
    items: [],
    kept: [],
    declared: false,
    state: 'empty',
  });

  await api.weeks.keepRow({ ...which, project: 1, activity: 1, kept: true });
  const draftId = v7();
  const saved = await api.contributions.saveDraft({
    draftId,
    member: 1,
    project: 1,
    activity: 1,
    day: lastMonday,
    quantity: 5400,
    note: '',
    startsAt: 540,
  });
  expect(saved).toMatchObject({ state: 'draft', startsAt: 540, origin: null });
  expect(await api.weeks.get(which)).toMatchObject({ kept: [{ project: 1, activity: 1 }], items: [{ draftId }], state: 'draft' });
  expect(await refusalOf(api.weeks.declare({ id: v7(), ...which, nothing: true }))).toMatchObject({ code: 'WEEK_NOT_EMPTY' });
  const { numbers } = await api.contributions.submitDrafts({ id: v7(), draftIds: [draftId] });
  expect((await api.contributions.get({ number: numbers[0]! })).startsAt).toBe(540);
  expect(await api.weeks.all({ week: lastMonday })).toEqual([{ member: 1, state: 'submitted', seconds: 5400, items: 1 }]);
  const withdrawal = { id: v7(), ...which };
  const withdrawn = await api.weeks.withdraw(withdrawal);
  expect(withdrawn.drafts).toBe(1);
  expect(await api.weeks.withdraw(withdrawal)).toEqual(withdrawn);
  expect(await api.contributions.drafts()).toMatchObject([{ origin: numbers[0], startsAt: 540 }]);
  const copied = await api.weeks.copy({ member: 1, week: addDays(lastMonday, 7), hours: true });
  expect(copied.rows).toBe(1);
  await api.undo.undo({ id: v7(), seq: withdrawn.seq });
  expect((await api.weeks.get(which)).state).toBe('submitted');

  const timed = { member: 1, project: 1, activity: 1, note: 'plan' };
  expect(await api.timer.get()).toEqual({ timer: null, drafts: [] });
  const { timer } = await api.timer.start(timed);
  expect(timer).toMatchObject(timed);
  await api.timer.seen();
  expect(await api.timer.change({ ...timed, note: 'other', started: timer!.started })).toMatchObject({ timer: { note: 'other' } });
  const stopped = await api.timer.stop({ endedAt: null, goOn: true });
  expect(stopped).toMatchObject({ timer: { note: 'other' }, drafts: [{ quantity: 60, note: 'other', state: 'draft' }] });
  expect(await api.timer.discard()).toEqual({ timer: null, drafts: [] });
  expect(await refusalOf(api.timer.discard())).toMatchObject({ code: 'TIMER_NOT_RUNNING' });
});
