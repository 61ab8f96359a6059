import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf, minutesOfDay, moved, resized, step, stretchOf } from './blocks.ts';

test('a stretch is drawn in either direction, snapped, and never empty or outside of its day', () => {
  expect(stretchOf(541, 598)).toEqual({ from: 540, to: 600 });
  expect(stretchOf(598, 541)).toEqual({ from: 540, to: 600 });
  expect(stretchOf(540, 541)).toEqual({ from: 540, to: 555 });
  expect(stretchOf(2000, 1440)).toEqual({ from: 1425, to: 1440 });
  expect(moved({ from: 30, to: 90 }, -60)).toEqual({ from: 0, to: 60 });
  expect(moved({ from: 1380, to: 1440 }, 15)).toEqual({ from: 1380, to: 1440 });
  expect(resized({ from: 540, to: 555 }, -15)).toEqual({ from: 540, to: 555 });
  expect(resized({ from: 540, to: 600 }, 30)).toEqual({ from: 540, to: 630 });
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 1600 }), fc.integer({ min: -100, max: 1600 }), (one, other) => {
      const { from, to } = stretchOf(one, other);
      expect(from >= 0 && to <= minutesOfDay && to - from >= step && from % step === 0).toBe(true);
    }),
  );
});

test('what overlaps stands beside one another, and only that', () => {
  const stretch = fc.tuple(fc.nat(1400), fc.integer({ min: 1, max: 300 })).map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (list) => {
      const lanes = lanesOf(list);
      list.forEach((one, index) => {
        expect(lanes[index]!.lane).toBeLessThan(lanes[index]!.lanes);
        list.forEach((other, at) => {
          if (at !== index && one.from < other.to && other.from < one.to) expect(lanes[index]!.lane).not.toBe(lanes[at]!.lane);
        });
      });
    }),
  );
  expect(
    lanesOf([
      { from: 0, to: 60 },
      { from: 60, to: 90 },
    ]),
  ).toEqual([
    { lane: 0, lanes: 1 },
    { lane: 0, lanes: 1 },
  ]);
});
