import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookPathIn } from '../../src/main/bookPath.ts';
import { clampToDisplay, readWindowState, writeWindowState } from '../../src/main/windowState.ts';

const area = { x: 0, y: 25, width: 1440, height: 875 };

describe('the window’s place', () => {
  it('is kept when it fits, and centred at first start', () => {
    const kept = { x: 100, y: 100, width: 900, height: 700 };
    expect(clampToDisplay(kept, area)).toEqual(kept);
    expect(clampToDisplay(undefined, area)).toEqual({ x: 80, y: 32, width: 1280, height: 860 });
  });

  it('lies wholly inside a display that is present, wherever it was', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 1, max: 10_000 });
    const display = fc.record({
      x: number,
      y: number,
      width: fc.integer({ min: 320, max: 5000 }),
      height: fc.integer({ min: 240, max: 3000 }),
    });
    fc.assert(
      fc.property(
        fc.option(fc.record({ x: number, y: number, width: size, height: size }), { nil: undefined }),
        display,
        (state, workArea) => {
          const placed = clampToDisplay(state, workArea);
          expect(placed.x).toBeGreaterThanOrEqual(workArea.x);
          expect(placed.y).toBeGreaterThanOrEqual(workArea.y);
          expect(placed.x + placed.width).toBeLessThanOrEqual(workArea.x + workArea.width);
          expect(placed.y + placed.height).toBeLessThanOrEqual(workArea.y + workArea.height);
        },
      ),
    );
  });

  it('is read back as written, and forgotten when the note is damaged', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'tantieme-window-')), 'window.json');
    expect(readWindowState(path)).toBeUndefined();
    const state = { x: -5, y: 0, width: 800, height: 600, maximized: true, zoomFactor: 1.25 };
    writeWindowState(path, state);
    expect(readWindowState(path)).toEqual(state);
    for (const damaged of ['{', '{}', JSON.stringify({ ...state, zoomFactor: 0 }), JSON.stringify({ ...state, width: 'wide' })]) {
      writeFileSync(path, damaged);
      expect(readWindowState(path)).toBeUndefined();
    }
  });
});

describe('the book handed over on the command line', () => {
  it('is the first argument with our extension, as a whole path', () => {
    expect(bookPathIn(['--flag=x.tantieme', 'notes.txt', 'coop.TANTIEME', 'other.tantieme'], '/home/awa')).toBe('/home/awa/coop.TANTIEME');
    expect(bookPathIn(['notes.txt'], '/home/awa')).toBeUndefined();
  });
});
