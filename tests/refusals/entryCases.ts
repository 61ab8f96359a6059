import { logLine, readLine } from '../../src/app/contributions/line.ts';
import { changeTimer, discardTimer, startTimer, stopTimer } from '../../src/app/timer.ts';
import { declareWeek, keepRow, withdrawWeek } from '../../src/app/weeks.ts';
import { addProject } from '../../src/app/projects.ts';
import { wallTime } from '../../src/engine/clock.ts';
import { activity, submit } from '../support/actions.ts';
import { id, on } from './caseTools.ts';
import type { Kit } from './kit.ts';

const line = (kit: Kit, text: string, member: number | null = 1): unknown => readLine(kit.lead, text, member);
const declare = (kit: Kit, week: string, nothing = true, member = 1): unknown => declareWeek(kit.lead, { id: id(), member, week, nothing });
const timed = { member: 1, project: 1, activity: activity.work, note: '' };

// One line of quick entry.
on('ENTRY_NO_QUANTITY', 'a line without a quantity', (kit) => line(kit, 'plan #studio'));
on('ENTRY_NO_PROJECT', 'a line without a project, where there are two', (kit) => line(kit, '2h plan', 2 + 1));
on('ENTRY_NO_MEMBER', 'a line of nobody', (kit) => line(kit, '2h plan #studio', null));
on('ENTRY_NO_ACTIVITY', 'pieces, where nothing is counted in pieces', (kit) => line(kit, '3 pcs #studio'));
on('ENTRY_NAME_AMBIGUOUS', 'a name that begins two', (kit) => {
  addProject(kit.lead, { id: id(), name: 'Stud farm', owner: null });
  line(kit, '2h #stu');
});
on('ENTRY_TWO_NAMES', 'two projects', (kit) => line(kit, '2h #studio #second'));
on('ENTRY_TWO_DAYS', 'two days', (kit) => line(kit, '2h #studio yesterday 2/3'));
on('ENTRY_TWO_QUANTITIES', 'hours and money', (kit) => line(kit, '2h 45 EUR #studio'));
on('ENTRY_OTHER_UNIT', 'hours of cash', (kit) => line(kit, '2h /cash #studio'));
on('ENTRY_OTHER_UNIT', 'a timer of cash', (kit) => startTimer(kit.lead, { ...timed, activity: activity.cash }, wallTime));
on('PROJECT_UNKNOWN', 'a line for an unknown project', (kit) => line(kit, '2h #nowhere'));
on('MEMBER_UNKNOWN', 'a line of somebody unknown', (kit) => line(kit, '2h #studio @eve'));
on('ACTIVITY_UNKNOWN', 'a line of an unknown activity', (kit) => line(kit, '2h #studio /sleep'));
on('CURRENCY_UNKNOWN', 'a line in another currency', (kit) => line(kit, '45 $ #studio'));
on('DATE_IMPOSSIBLE', 'a line of 31 February', (kit) => line(kit, '2h #studio 31/02'));
on('DATE_FUTURE', 'a line of tomorrow', (kit) => line(kit, '2h #studio 2026-07-01'));
on('NOT_ALLOWED', 'a member who logs a line for another', (kit) => logLine(kit.bo, { id: id(), text: '2h #studio @ada', member: 2 }));

// Weeks.
on('WEEK_NOT_EMPTY', 'nothing in a week that has something', (kit) => declare(kit, '2026-03-05'));
on('WEEK_UNCHANGED', 'nothing, twice', (kit) => {
  declare(kit, '2026-05-04');
  declare(kit, '2026-05-06');
});
on('WEEK_UNCHANGED', 'taking back what nobody said', (kit) => declare(kit, '2026-05-04', false));
on('WEEK_EMPTY', 'withdrawing a week that has nothing', (kit) => withdrawWeek(kit.lead, { id: id(), member: 1, week: '2026-05-04' }));
on('DATE_FUTURE', 'nothing in a week that has not come', (kit) => declare(kit, '2026-07-06'));
on('MEMBER_NOT_ACTIVE', 'nothing before joining', (kit) => declare(kit, '2019-01-07'));
on('MEMBER_NOT_ACTIVE', 'nothing after leaving', (kit) => declare(kit, '2026-05-04', true, 3));
on('DATE_IMPOSSIBLE', 'a week of no calendar', (kit) => declare(kit, '2026-02-30'));
on('NOT_ALLOWED', 'a member who speaks for another’s week', (kit) =>
  declareWeek(kit.bo, { id: id(), member: 1, week: '2026-05-04', nothing: true }),
);
on('NOT_ALLOWED', 'a member who withdraws another’s week', (kit) => {
  submit(kit.lead, { day: '2026-05-04' });
  withdrawWeek(kit.bo, { id: id(), member: 1, week: '2026-05-04' });
});
on('PROJECT_UNKNOWN', 'a row of no project', (kit) =>
  keepRow(kit.lead, { member: 1, week: '2026-05-04', project: 99, activity: 1, kept: true }),
);

// The timer.
on('TIMER_NOT_RUNNING', 'stopping none', (kit) => stopTimer(kit.lead, { endedAt: null, goOn: false }, wallTime));
on('TIMER_NOT_RUNNING', 'changing none', (kit) => changeTimer(kit.lead, { ...timed, started: '2026-06-30T08:00:00Z' }));
on('TIMER_NOT_RUNNING', 'discarding none', (kit) => discardTimer(kit.lead));
on('NOT_ALLOWED', 'a member who times another', (kit) => startTimer(kit.bo, timed, wallTime));
