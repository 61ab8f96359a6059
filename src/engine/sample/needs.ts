import { v7 } from 'uuid';
import { makeCommitment, type Towards } from '../../app/commitments/commit.ts';
import { addNeed, closeNeed, setCriticalSize } from '../../app/commitments/needs.ts';
import type { Context } from '../../app/context.ts';
import type { Pace } from '../../core/commitments/terms.ts';
import { lastDayOfMonth, monthNumber, type Day } from '../../core/days/day.ts';
import type { SampleWords } from './words.ts';

const hours = (count: number): number => count * 3600;
const euros = (count: number): number => count * 100;
const [work, cash, equipment, material] = [1, 2, 4, 5];

/** What the two projects look for from a month on, and who promised what: some give more than they said, some less, and much is open. */
export function promiseForNeeds(context: Context, from: Day, words: SampleWords): void {
  const endOf = (months: number): Day => lastDayOfMonth(monthNumber(from) + months);
  const need = (project: number, activity: number, quantity: number, by: Day | null, text: readonly [string, string]): number =>
    addNeed(context, { id: v7(), project, activity, quantity, by, title: text[0], note: text[1] }).number;
  const promise = (member: number, towards: Towards, quantity: number, per: Pace, to: Day | null, note = ''): void =>
    void makeCommitment(context, { id: v7(), member, towards, quantity, per, from, to, note });
  const answering = (number: number): Towards => ({ need: number, project: null, activity: null });
  const [frames, parts, website, kitchen, oven] = words.needs;

  const welding = need(1, work, hours(420), endOf(5), frames);
  const wheels = need(1, material, euros(900), endOf(5), parts);
  const site = need(1, work, hours(20), null, website);
  const cooking = need(2, work, hours(260), endOf(5), kitchen);
  need(2, cash, euros(2_500), endOf(6), oven);
  closeNeed(context, { id: v7(), number: site });

  promise(2, answering(welding), hours(8), 'week', null);
  promise(4, answering(welding), hours(4), 'week', null);
  promise(6, answering(welding), hours(6), 'week', endOf(5));
  promise(6, answering(wheels), euros(250), 'once', endOf(5));
  promise(3, answering(cooking), hours(5), 'week', null);
  promise(7, answering(cooking), hours(15), 'month', null);
  promise(1, answering(cooking), hours(5), 'week', null);
  promise(1, { need: null, project: 1, activity: work }, hours(12), 'month', null, words.meeting);
  promise(4, { need: null, project: 1, activity: equipment }, hours(6), 'month', endOf(11));
  setCriticalSize(context, { id: v7(), project: 1, members: 4, coverage: 6_000 });
  setCriticalSize(context, { id: v7(), project: 2, members: 4, coverage: 7_500 });
}
