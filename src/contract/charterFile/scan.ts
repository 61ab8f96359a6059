import { placeText, type Path } from './place.ts';

/** What reading JSON into values forgets, and what matters in an agreement. */
export type Oddity = { readonly place: string; readonly problem: 'twice' | 'tooDeep' | 'tooPrecise' };

const deepest = 40;

/**
 * Reads a text that is known to be JSON once more, for what `JSON.parse` drops without a word: the same name twice in one object
 * (the first is lost), and a number with more figures than a number holds (the last are lost). Answers the first of them.
 */
export function oddityOf(text: string): Oddity | undefined {
  const open: { names: Set<string> | null; path: Path }[] = [];
  /** The name or the position that the next value stands under. */
  let next: string | number | null = null;
  let awaitsName = false;
  const here = (): Path => [...(open.at(-1)?.path ?? []), ...(next === null ? [] : [next])];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\],:]/gu)) {
    if (token === '{' || token === '[') {
      open.push({ names: token === '{' ? new Set() : null, path: here() });
      if (open.length > deepest) return { place: placeText(here()), problem: 'tooDeep' };
      awaitsName = token === '{';
      next = token === '{' ? null : 0;
    } else if (token === '}' || token === ']') {
      const path = open.pop()!.path;
      next = (path.at(-1) as string | number | undefined) ?? null;
      awaitsName = false;
    } else if (token === ',') {
      const { names } = open.at(-1)!;
      awaitsName = names !== null;
      if (typeof next === 'number') next += 1;
    } else if (token.startsWith('"')) {
      if (!awaitsName) continue;
      next = JSON.parse(token) as string;
      awaitsName = false;
      const { names } = open.at(-1)!;
      if (names!.has(next)) return { place: placeText(here()), problem: 'twice' };
      names!.add(next);
    } else if (token !== ':' && figuresOf(token) > 15) return { place: placeText(here()), problem: 'tooPrecise' };
  }
  return undefined;
}

/** Significant figures of a number as written. A number of JSON keeps fifteen of them for sure. */
function figuresOf(token: string): number {
  return token
    .replace(/[eE].*$/u, '')
    .replace(/[-.]/gu, '')
    .replace(/^0+/u, '').length;
}
