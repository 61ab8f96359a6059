import { describe, expect, it } from 'vitest';
import { makeGrid, type GridItem } from './grid.ts';
import { dayLock, daysOfWeek, isoWeek, weekState } from './week.ts';

describe('a week', () => {
  it.each([
    ['2026-01-01', 2026, 1],
    ['2025-12-29', 2026, 1],
    ['2027-01-03', 2026, 53],
    ['2026-03-09', 2026, 11],
    ['2021-01-03', 2020, 53],
    ['2024-12-30', 2025, 1],
  ])('of %s is %i-%i', (day, year, week) => expect(isoWeek(day)).toEqual({ year, week }));

  it('locks days one by one, so that a month’s end inside a week leaves the rest open (rule 7)', () => {
    const bounds = { today: '2026-04-03', lastClosedDay: '2026-03-31', joined: '2026-01-01', left: null };
    expect(daysOfWeek('2026-03-30').map((day) => dayLock(day, bounds))).toEqual(['closed', 'closed', null, null, null, 'future', 'future']);
    expect(dayLock('2025-12-31', { ...bounds, lastClosedDay: null })).toBe('before');
    expect(dayLock('2026-04-02', { ...bounds, left: '2026-04-01' })).toBe('after');
  });

  it('tells apart who gave nothing and who has not said anything (rule 6)', () => {
    expect(weekState([], true)).toBe('nothing');
    expect(weekState([], false)).toBe('empty');
    expect(weekState(['approved', 'submitted', 'draft'], true)).toBe('draft');
    expect(weekState(['returned', 'draft'], false)).toBe('returned');
    expect(weekState(['approved', 'submitted'], false)).toBe('submitted');
    expect(weekState(['approved', 'closed'], false)).toBe('approved');
  });
});

describe('a week’s grid', () => {
  const days = daysOfWeek('2026-03-30').map((day) => ({ day, lock: day === '2026-03-30' ? ('closed' as const) : null }));
  const item = (changes: Partial<GridItem>): GridItem => ({
    number: null,
    draftId: 'a',
    project: 1,
    activity: 1,
    kind: 'work',
    unit: 'time',
    day: '2026-03-31',
    quantity: 3600,
    state: 'draft',
    note: '',
    startsAt: null,
    ...changes,
  });
  const items = [
    item({}),
    item({ day: '2026-04-01', quantity: 1800 }),
    item({ day: '2026-04-01', quantity: 1800, draftId: 'b' }),
    item({ day: '2026-04-02', state: 'submitted', number: 1, draftId: null }),
    item({ project: 2, day: '2026-03-30', state: 'approved', number: 2, draftId: null }),
    item({ activity: 9, kind: 'cash', unit: 'money', quantity: 4500 }),
    item({ activity: 3, kind: 'equipment', day: '2026-04-03', quantity: 7200 }),
  ];
  const grid = makeGrid(days, items, [{ project: 1, activity: 3 }]);

  it('has a row for what is kept or has hours, and sums work', () => {
    expect(grid.rows.map((row) => [row.project, row.activity, row.seconds])).toEqual([
      [1, 1, 3600 * 3],
      [1, 3, 7200],
      [2, 1, 3600],
    ]);
    expect(grid.daySeconds).toEqual([3600, 3600, 3600, 3600, 0, 0, 0]);
    expect(grid.seconds).toBe(4 * 3600);
  });
  it('lets one draft or nothing be typed over, and says why not elsewhere', () => {
    expect(grid.rows[0]!.cells.map((cell) => cell.lock)).toEqual(['closed', null, 'several', 'submitted', null, null, null]);
    expect(grid.rows[0]!.cells[1]!.draft?.draftId).toBe('a');
    expect(grid.rows[2]!.cells[0]!.lock).toBe('closed');
  });
});
