import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, changedPlace, historyOf, redone, undone } from './history.ts';

interface Note {
  readonly title: string;
  readonly lines: readonly { readonly amount: string }[];
}
const note: Note = { title: 'a', lines: [{ amount: '1' }, { amount: '2' }] };
const withAmount = (of: Note, amount: string): Note => ({ ...of, lines: [{ amount }, of.lines[1]!] });

test('typing on at one place goes back as one; another place begins anew', () => {
  let history = historyOf(note);
  for (const amount of ['15', '150', '1500']) history = changed(history, withAmount(history.present, amount));
  history = changed(history, { ...history.present, title: 'b' });
  expect(undone(history).present).toEqual(withAmount(note, '1500'));
  expect(undone(undone(history)).present).toEqual(note);
  expect(undone(undone(undone(history)))).toEqual(undone(undone(history)));
  expect(redone(undone(history)).present).toEqual(history.present);
});

test('after going back, typing at the same place is a change of its own', () => {
  const first = changed(historyOf(note), withAmount(note, '9'));
  const back = undone(changed(first, { ...first.present, title: 'b' }));
  const again = changed(back, withAmount(back.present, '99'));
  expect(undone(again).present).toEqual(withAmount(note, '9'));
  expect(again.future).toEqual([]);
});

test('where two values differ', () => {
  expect(changedPlace(note, note)).toBe('');
  expect(changedPlace(note, structuredClone(note))).toBe('');
  expect(changedPlace(note, withAmount(note, '5'))).toBe('.lines.0.amount');
  expect(changedPlace(note, { ...withAmount(note, '5'), title: 'b' })).toBeNull();
  expect(changedPlace(note, { ...note, lines: [] })).toBeNull();
  expect(changedPlace({ a: null }, { a: 'x' })).toBe('.a');
  expect(changedPlace({ a: 1, b: 2 }, { b: 2, a: 1 })).toBeNull();
});

test('all the way back and forth again is where one was', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ a: fc.nat(3), b: fc.nat(3) }), { maxLength: 30 }), (values) => {
      const first = { a: 0, b: 0 };
      const end = values.reduce((history, value) => changed(history, value), historyOf(first));
      let history = end;
      while (history.past.length > 0) history = undone(history);
      expect(history.present).toEqual(first);
      while (history.future.length > 0) history = redone(history);
      expect(history.present).toEqual(end.present);
    }),
  );
});
