import { expect, it } from 'vitest';
import { checkOneCharter, checkPeriodDates } from './check.ts';

const closed = [
  { from: '2026-01-01', to: '2026-01-31' },
  { from: '2026-03-01', to: '2026-03-31' },
];
const code = (from: string, to: string): string | undefined => checkPeriodDates({ from, to }, closed)?.code;

it('a period comes after all that is closed, in order, on real days', () => {
  expect(code('2026-04-01', '2026-04-01')).toBeUndefined();
  expect(code('2026-04-01', '2026-04-31')).toBe('DATE_IMPOSSIBLE');
  expect(code('', '2026-04-30')).toBe('DATE_IMPOSSIBLE');
  expect(code('2026-04-02', '2026-04-01')).toBe('PERIOD_EMPTY');
  expect(code('2026-03-31', '2026-04-30')).toBe('PERIOD_OVERLAP');
  // A gap that later periods have passed over is closed too.
  expect(code('2026-02-01', '2026-02-28')).toBe('PERIOD_OVERLAP');
});

it('a charter begins with a period or outside it, and the first that does not is named', () => {
  const march = { from: '2026-03-01', to: '2026-03-31' };
  expect(checkOneCharter(march, ['1900-01-01', '2026-03-01', '2026-04-01'])).toBeUndefined();
  expect(checkOneCharter(march, ['1900-01-01', '2026-03-02', '2026-03-31'])).toEqual({
    code: 'PERIOD_CHARTER_CHANGE',
    details: { day: '2026-03-02', ...march },
  });
  expect(checkOneCharter(march, ['2026-03-31'])?.code).toBe('PERIOD_CHARTER_CHANGE');
});
