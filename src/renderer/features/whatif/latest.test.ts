import { expect, test } from 'vitest';
import { latestWins, type Told } from './latest.ts';

/** A run whose answers come when the test says so. */
function bench() {
  const asked: number[] = [];
  const open: { resolve: (answer: string) => void; reject: (error: unknown) => void }[] = [];
  const told: Told<number, string>[] = [];
  let running = 0;
  let most = 0;
  const latest = latestWins<number, string>(
    (question) => {
      asked.push(question);
      most = Math.max(most, ++running);
      return new Promise<string>((resolve, reject) => open.push({ resolve, reject })).finally(() => running--);
    },
    (one) => told.push(one),
  );
  const settle = async (end: (one: (typeof open)[number]) => void): Promise<void> => {
    end(open.shift()!);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { latest, asked, told, settle, most: () => most };
}

test('while one is awaited only the newest waits, and there is never more than one under way', async () => {
  const { latest, asked, told, settle, most } = bench();
  for (const question of [1, 2, 3, 4]) latest.ask(question);
  expect(asked).toEqual([1]);
  await settle((one) => one.resolve('one'));
  expect(asked).toEqual([1, 4]);
  expect(told).toEqual([{ question: 1, answer: 'one', last: false }]);
  await settle((one) => one.resolve('four'));
  expect(told.at(-1)).toEqual({ question: 4, answer: 'four', last: true });
  expect([asked, most()]).toEqual([[1, 4], 1]);
});

test('a refusal is told, and the next question is asked all the same', async () => {
  const { latest, asked, told, settle } = bench();
  latest.ask(1);
  latest.ask(2);
  await settle((one) => one.reject('no'));
  await settle((one) => one.resolve('two'));
  expect(told).toEqual([
    { question: 1, error: 'no', last: false },
    { question: 2, answer: 'two', last: true },
  ]);
  expect(asked).toEqual([1, 2]);
});

test('after the end nothing is asked or told', async () => {
  const { latest, asked, told, settle } = bench();
  latest.ask(1);
  latest.ask(2);
  latest.stop();
  await settle((one) => one.resolve('one'));
  latest.ask(3);
  expect([asked, told]).toEqual([[1], []]);
});
