import { changeTimer, discardTimer, runningTimer, seeTimer, startTimer, stopTimer } from '../../app/timer.ts';
import { copyWeek, declareWeek, keepRow, weekOf, weeksOfAll, withdrawWeek } from '../../app/weeks.ts';
import type { DraftRow } from '../../app/ports/book.ts';
import { makeApprovalsOf } from '../../app/contributions/deciding.ts';
import { wallTime } from '../clock.ts';
import type { Desk } from '../desk.ts';
import { answering, api, changing } from './base.ts';
import { draftToContribution, toContribution } from './contributions.ts';

const { weeks, timer } = api;

export const weeksRouter = weeks.router({
  get: weeks.get.handler(
    answering((desk, input) => {
      const { read } = desk.opened.book;
      const { rows, drafts, kept, days, ...rest } = weekOf(desk.context, input);
      const closed = read.lastClosedDay();
      const approvals = makeApprovalsOf(desk.context, rows);
      const items = [
        ...rows.map((row) => toContribution(row, closed, approvals)),
        ...drafts.map((draft) => draftToContribution(read, draft)),
      ];
      return {
        ...rest,
        days: [...days],
        kept: kept.map(({ project, activity }) => ({ project, activity })),
        items: items.sort((left, right) =>
          left.day < right.day ? -1 : left.day > right.day ? 1 : (left.startsAt ?? 0) - (right.startsAt ?? 0),
        ),
      };
    }),
  ),
  all: weeks.all.handler(answering((desk, input) => [...weeksOfAll(desk.context, input.week)])),
  keepRow: weeks.keepRow.handler(
    changing((desk, input) => {
      keepRow(desk.context, input);
      return {};
    }),
  ),
  copy: weeks.copy.handler(
    changing((desk, input) => {
      const { rows, draftIds } = copyWeek(desk.context, input);
      return { rows, draftIds: [...draftIds] };
    }),
  ),
  declare: weeks.declare.handler(changing((desk, input) => declareWeek(desk.context, input))),
  withdraw: weeks.withdraw.handler(changing((desk, input) => withdrawWeek(desk.context, input))),
});

function timed(desk: Desk, drafts: readonly DraftRow[] = []) {
  const { read } = desk.opened.book;
  const running = runningTimer(desk.context);
  return {
    timer: running && {
      member: running.member,
      project: running.project,
      activity: running.activity,
      note: running.text,
      started: running.started,
      seen: running.seen,
    },
    drafts: drafts.map((draft) => draftToContribution(read, draft)),
  };
}

export const timerRouter = timer.router({
  get: timer.get.handler(answering((desk) => timed(desk))),
  start: timer.start.handler(changing((desk, input) => timed(desk, startTimer(desk.context, input, wallTime)))),
  change: timer.change.handler(
    changing((desk, input) => {
      changeTimer(desk.context, input);
      return timed(desk);
    }),
  ),
  stop: timer.stop.handler(changing((desk, input) => timed(desk, stopTimer(desk.context, input, wallTime)))),
  discard: timer.discard.handler(
    changing((desk) => {
      discardTimer(desk.context);
      return timed(desk);
    }),
  ),
  seen: timer.seen.handler(
    answering((desk) => {
      seeTimer(desk.context);
      return {};
    }),
  ),
});
