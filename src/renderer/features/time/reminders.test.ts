import { expect, test } from 'vitest';
import { firstTime } from '../../state/preferences.ts';
import { isReminderDue } from './reminders.ts';

const on = { ...firstTime, remind: true };
const at = (day: string, clock: string) => ({ day, minute: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) });
const monday = '2026-03-09';

test('reminders come hourly, in working hours, on working days, and only when they are on', () => {
  expect(isReminderDue(at(monday, '10:00'), null, firstTime)).toBe(false);
  expect(isReminderDue(at(monday, '09:59'), null, on)).toBe(false);
  expect(isReminderDue(at(monday, '10:00'), null, on)).toBe(true);
  expect(isReminderDue(at(monday, '10:30'), at(monday, '10:00'), on)).toBe(false);
  expect(isReminderDue(at(monday, '11:00'), at(monday, '10:00'), on)).toBe(true);
  expect(isReminderDue(at(monday, '18:30'), null, on)).toBe(false);
  expect(isReminderDue(at('2026-03-14', '11:00'), null, on)).toBe(false);
  expect(isReminderDue(at('2026-03-10', '09:30'), at(monday, '17:00'), on)).toBe(false);
  expect(isReminderDue(at(monday, '11:00'), null, { ...on, workFrom: 'soon' })).toBe(false);
});
