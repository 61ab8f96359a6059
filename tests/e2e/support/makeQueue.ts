import { v7 } from 'uuid';
import { setRate } from '../../../src/app/activities.ts';
import { adoptCharter } from '../../../src/app/charters.ts';
import { makeCommitment } from '../../../src/app/commitments/commit.ts';
import { addProject } from '../../../src/app/projects.ts';
import { readyMadeCharter } from '../../../src/core/charters/readyMade/index.ts';
import { addDays, weekStart } from '../../../src/core/days/day.ts';
import { systemClock } from '../../../src/engine/clock.ts';
import { activity, entry, give, hours, submit } from '../../support/actions.ts';
import { fileBook, people } from '../../support/workshop.ts';

/**
 * A book in which something of every oddity waits, beside a clean week of eight members; what counts for more than 100.00 needs two people.
 * A process of its own: the folder as its argument. The lead is member 1; member 3 owns the first project, member 4 approves in the second.
 */
const [folder] = process.argv.slice(2) as [string];
const shop = fileBook(folder, { name: 'La File', leadIsMember: true }, { ...systemClock, set: () => undefined });
const { lead } = shop;
const clean = ['Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon', 'Kim', 'Lou'];
const [ada, bo, cleo, dan, ...eight] = people(lead, 'Ada', 'Bo', 'Cleo', 'Dan', ...clean) as [number, number, number, number, ...number[]];
const studio = addProject(lead, { id: v7(), name: 'Studio', owner: bo }).number;
const shopProject = addProject(lead, { id: v7(), name: 'Shop', owner: bo, approvers: [cleo] }).number;
adoptCharter(lead, {
  id: v7(),
  charter: { ...readyMadeCharter('cooperative-spirit')!, approval: { approvers: 1, secondAbove: '100' } },
  from: '2025-01-01',
  decidedBy: '',
  minutes: null,
});
const today = systemClock.today();
const monday = addDays(weekStart(today), -7);
const on = (days: number): string => addDays(monday, days);
const log = (member: number, changes: Partial<ReturnType<typeof entry>>): number => submit(lead, { member, project: studio, ...changes });

// Ada: a long day of two that overlap, and one thing twice.
log(ada, { day: on(1), quantity: hours(4.5), startsAt: 9 * 60, note: 'saw' });
log(ada, { day: on(1), quantity: hours(4), startsAt: 10 * 60, note: 'plane' });
log(ada, { day: on(1), quantity: hours(4), note: 'sand' });
log(ada, { day: on(2), quantity: hours(1), note: 'plan' });
log(ada, { day: on(2), quantity: hours(1), note: 'plan' });
// Bo: late into a week that was approved, and not what was promised.
give(lead, { member: bo, project: shopProject, day: on(0), quantity: hours(3) });
makeCommitment(lead, {
  id: v7(),
  member: bo,
  towards: { need: null, project: shopProject, activity: activity.work },
  quantity: hours(3),
  per: 'week',
  from: on(0),
  to: null,
  note: '',
});
log(bo, { day: on(1), quantity: hours(1), note: 'late' });
// Cleo: much more than usual, at another rate than usual.
for (let day = 1; day <= 5; day++) {
  give(lead, { member: cleo, project: studio, activity: activity.cash, day: on(-20 - day), quantity: 1000 });
  give(lead, { member: cleo, project: studio, day: on(-20 - day), quantity: hours(1) });
}
log(cleo, { day: on(2), activity: activity.cash, quantity: 50_000, note: 'loan' });
setRate(lead, { id: v7(), activity: activity.work, member: cleo, from: on(0), rate: 800_000, multiplier: 100 });
log(cleo, { day: on(3), quantity: hours(1), note: 'talk' });
// Dan: long ago.
log(dan, { day: addDays(today, -120), quantity: hours(1), note: 'old' });
// The lead’s own, and eight clean ones.
submit(lead, { project: studio, day: today, quantity: hours(1), note: 'accounts' });
for (const member of eight) log(member, { day: on(3), quantity: hours(2), note: 'shelves' });
shop.close();
