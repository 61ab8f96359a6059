import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callAssembly, callOffAssembly, changeAssembly } from '../../src/app/assemblies/call.ts';
import { nextRedo, nextUndo, redo, undo } from '../../src/app/undo.ts';
import { memoryBook, refusalOf, testClock, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = memoryBook({}, testClock('2026-03-20'));
});
afterEach(() => {
  expect(shop.doctor().violations).toEqual([]);
  shop.close();
});

const yearly = { day: '2026-06-12', time: '18:30', title: 'Assemblée générale de Zoé', place: 'Salle Ménilmontant' };
const call = (changes: Partial<typeof yearly> = {}) => callAssembly(shop.lead, { id: v7(), ...yearly, ...changes });
const one = () => shop.book.read.assemblies()[0];
const takeBack = () => undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });
const again = () => redo(shop.lead, { id: v7(), seq: nextRedo(shop.lead)!.seq });

describe('an assembly', () => {
  it('is called with or without an hour, also one that was held already', () => {
    const { number } = call();
    expect(one()).toMatchObject({ number, ...yearly, calledOff: false, revision: 0 });
    callAssembly(shop.lead, { id: v7(), day: '1998-05-02', time: null, title: ' The first ', place: '' });
    expect(shop.book.read.assemblies()[1]).toMatchObject({ number: 2, day: '1998-05-02', time: null, title: 'The first', place: '' });
  });

  it('keeps its words out of the journal', () => {
    const { number } = call();
    changeAssembly(shop.lead, { id: v7(), number, ...yearly, title: 'Assemblée de Zoé' });
    takeBack();
    const said = shop.book.db.all<{ body: string }>('select body from journal').map((row) => row.body);
    expect(said.filter((body) => /Zoé|Ménilmontant/u.test(body))).toEqual([]);
    expect(one()).toMatchObject(yearly);
  });

  it('is changed, and the change undone and done again, with its words', () => {
    const { number } = call();
    const later = { day: '2026-06-19', time: null, title: 'Assemblée extraordinaire', place: '' };
    changeAssembly(shop.lead, { id: v7(), number, ...later });
    expect(one()).toMatchObject({ ...later, revision: 1 });
    takeBack();
    expect(one()).toMatchObject({ ...yearly, revision: 2 });
    again();
    expect(one()).toMatchObject({ ...later, revision: 3 });
  });

  it('stays known when it is called off, and is held after all when that is undone', () => {
    const { number } = call();
    callOffAssembly(shop.lead, { id: v7(), number });
    expect(one()).toMatchObject({ ...yearly, calledOff: true, revision: 1 });
    takeBack();
    expect(one()).toMatchObject({ calledOff: false, revision: 2 });
    again();
    expect(one()).toMatchObject({ calledOff: true, revision: 3 });
  });

  it('is gone when its calling is undone, and keeps its number when it comes back', () => {
    const { number } = call();
    takeBack();
    expect(one()).toBeUndefined();
    again();
    expect(one()).toMatchObject({ number, ...yearly, revision: 2 });
    takeBack();
    expect(call().number).toBe(number + 1);
  });

  it('answers the same command twice with the same assembly', () => {
    const command = { id: v7(), ...yearly };
    expect(callAssembly(shop.lead, command)).toEqual(callAssembly(shop.lead, command));
    expect(shop.book.read.assemblies()).toHaveLength(1);
  });

  it('writes nothing when it is refused', () => {
    const before = shop.book.version();
    expect(refusalOf(() => call({ day: '2062-06-12' }))).toEqual({
      code: 'ASSEMBLY_TOO_FAR',
      details: { day: '2062-06-12', last: '2031-03-20' },
    });
    expect([shop.book.version(), shop.book.read.assemblies()]).toEqual([before, []]);
  });
});
