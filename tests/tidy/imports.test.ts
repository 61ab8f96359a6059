import { describe, expect, it } from 'vitest';
import { circleIn, importsOf } from './imports.ts';

const source = (path: string, code: string) => ({ path, code, text: code });

describe('reading imports', () => {
  it('finds each kind, and knows which are gone at run time', () => {
    const code = `import { a, type B } from '../core/a.ts';
import type { C } from './c.ts';
import { type D, type E } from './d.ts';
import './side.css';
export { f } from './f.ts';
export type { G } from './g.ts';
import {
  h,
} from 'zod';
const later = await import('../../server/main.ts');`;
    expect(importsOf(source('src/app/x.ts', code)).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
      ['src/core/a.ts', false],
      ['src/app/c.ts', true],
      ['src/app/d.ts', true],
      ['src/app/side.css', false],
      ['src/app/f.ts', false],
      ['src/app/g.ts', true],
      ['zod', false],
      ['server/main.ts', false],
    ]);
  });

  it('finds a circle, unless types alone close it', () => {
    const one = (from: string, to: string, typeOnly = false) => ({ from, to, typeOnly });
    expect(circleIn([one('a', 'b'), one('b', 'c'), one('c', 'b'), one('c', 'd')])).toEqual(['b', 'c', 'b']);
    expect(circleIn([one('a', 'b'), one('b', 'a', true)])).toEqual([]);
  });
});
