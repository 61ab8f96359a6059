import { describe, expect, it } from 'vitest';
import { keysPattern } from '../../contract/keys.ts';
import { activeKeysOf, clashOf, clashOfFirst, firstKeysOf, keysOf, refusalOf, withFirstKeys, withKeys, type Remapped } from './bindings.ts';
import { shortcuts } from './shortcuts.ts';

describe('shortcuts', () => {
  it('begin well written, and in nobody’s way', () => {
    for (const desktop of [false, true])
      for (const { id } of shortcuts)
        for (const keys of firstKeysOf(id, desktop)) {
          expect(keys).toMatch(keysPattern);
          expect(clashOf(id, keys, {}, desktop), `${id} ${keys}`).toBeUndefined();
        }
  });

  it('clash when they are the same, or when one begins the other', () => {
    expect(clashOf('history', 'n', {}, false)).toBe('quickEntry');
    expect(clashOf('history', 'g', {}, false)).toBe('home');
    expect(clashOf('history', 'n x', {}, false)).toBe('quickEntry');
    expect(clashOf('history', 'u', {}, false)).toBeUndefined();
    expect(clashOf('quickEntry', 'n', {}, false), 'its own').toBeUndefined();
    expect(clashOf('history', 'Mod+o', {}, true)).toBe('openBook');
    expect(clashOf('history', 'Mod+o', {}, false), 'what exists only on the desktop').toBeUndefined();
  });

  it('are exchanged: the other one gets what this one had', () => {
    const exchanged = withKeys('repeat', 'n', {}, true);
    expect(keysOf('repeat', exchanged, true)).toEqual(['n']);
    expect(keysOf('quickEntry', exchanged, true)).toEqual(['r', 'Mod+l']);
    const taken = withKeys('history', 'n', {}, false);
    expect(keysOf('quickEntry', taken, false), 'nothing to give in return').toEqual([]);
    // One letter stands in the way of every screen behind it.
    const all = withKeys('repeat', 'g', {}, false);
    expect(clashOf('repeat', 'g', all, false)).toBeUndefined();
    expect(keysOf('home', all, false)).toEqual(['r']);
  });

  it('never leave two with the same, whatever is given to whom', () => {
    let remapped: Remapped = {};
    const pool = ['n', 'g', 'g h', 'Mod+k', '?', 'Shift+a', 'Mod+z', 'u', 'F9'];
    for (let turn = 0; turn < 300; turn++) {
      const { id } = shortcuts[(turn * 7) % shortcuts.length]!;
      const keys = pool[(turn * 5) % pool.length]!;
      if (refusalOf(id, keys, true) !== undefined) continue;
      remapped = withKeys(id, keys, remapped, true);
      for (const one of shortcuts)
        for (const theirs of keysOf(one.id, remapped, true))
          expect(clashOf(one.id, theirs, remapped, true), `${one.id} ${theirs}`).toBeUndefined();
    }
  });

  it('come back to what they were, from whoever has that now', () => {
    const exchanged = withKeys('repeat', 'n', {}, false);
    expect(clashOfFirst('quickEntry', exchanged, false)).toBe('repeat');
    expect(keysOf('repeat', withFirstKeys('quickEntry', exchanged, false), false)).toEqual([]);
    expect(keysOf('quickEntry', withFirstKeys('quickEntry', exchanged, false), false)).toEqual(['n']);
    expect(withFirstKeys('repeat', withKeys('repeat', 'u', {}, false), false)).toEqual({});
    expect(clashOfFirst('repeat', withKeys('repeat', 'u', {}, false), false)).toBeUndefined();
  });

  it('leave alone what writes, what the browser has, and what the system has', () => {
    expect(
      ['Enter', 'Escape', 'Space', 'Shift+Tab', 'Mod+c', 'Mod+Shift+v', 'g Enter'].map((keys) => refusalOf('history', keys, true)),
    ).toEqual(Array(7).fill('typing'));
    expect(refusalOf('history', 'Mod+t', false)).toBe('browser');
    expect(refusalOf('history', 'Mod+t', true)).toBeUndefined();
    expect(refusalOf('history', 'Mod+w', true)).toBe('desktop');
    expect(refusalOf('history', 'Mod+Alt+q', true)).toBe('alt');
    expect(refusalOf('history', 'Mod+u', true)).toBeUndefined();
    expect(['Mod+c', 'n', 'Mod+k', 'F9'].map((keys) => refusalOf('systemQuickEntry', keys, true))).toEqual(Array(4).fill('system'));
    expect(refusalOf('systemQuickEntry', 'Mod+Shift+l', true)).toBeUndefined();
  });

  it('rest where they are letters and letters are off', () => {
    expect(activeKeysOf('quickEntry', {}, true, false)).toEqual(['Mod+l']);
    expect(activeKeysOf('quickEntry', {}, true, true)).toEqual(['n', 'Mod+l']);
    expect(activeKeysOf('home', {}, true, false)).toEqual([]);
  });
});
