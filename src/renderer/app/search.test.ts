import { expect, test } from 'vitest';
import { readContributions, readPeriods, readSettings } from './search.ts';

test('a link carries its filter, and what does not fit is left out', () => {
  expect(
    readContributions({ members: [3, '4', 'x'], states: ['approved', 'nonsense'], from: '2026-01-01', to: 'soon', batch: '7' }),
  ).toEqual({ members: [3, 4], states: ['approved'], from: '2026-01-01', batch: 7 });
  expect(readContributions({})).toEqual({});
  expect(readPeriods({ period: 2, action: 'explode' })).toEqual({ period: 2 });
  expect(readSettings({ section: 'backups' })).toEqual({ section: 'backups' });
});
