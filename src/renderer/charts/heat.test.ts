import { expect, it } from 'vitest';
import { heatLevel } from './heat.ts';

it('a day’s square grows with its hours, by quarters of eight, and a correction below zero draws nothing', () => {
  expect([-3600, 0, 1, 7200, 7201, 14_400, 14_401, 21_601, 28_800, 86_400].map(heatLevel)).toEqual([0, 0, 1, 1, 2, 2, 3, 4, 4, 4]);
});
