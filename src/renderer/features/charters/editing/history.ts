/** What was edited, and how to go back and forth in it. */
export interface History<Value> {
  readonly present: Value;
  readonly past: readonly Value[];
  readonly future: readonly Value[];
  /** Where the last change was made; typing on at the same place is one change. Null after going back or forth. */
  readonly lastPlace: string | null;
}

/** As far as one can go back. */
const longest = 200;

export function historyOf<Value>(present: Value): History<Value> {
  return { present, past: [], future: [], lastPlace: null };
}

/** A new state. What is typed into one place after another letter goes back as one. */
export function changed<Value>(history: History<Value>, next: Value): History<Value> {
  if (next === history.present) return history;
  const place = changedPlace(history.present, next);
  if (place === '') return { ...history, present: next };
  const goesOn = place !== null && place === history.lastPlace;
  return {
    present: next,
    past: goesOn ? history.past : [...history.past, history.present].slice(-longest),
    future: [],
    lastPlace: place,
  };
}

export function undone<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { present: before, past: history.past.slice(0, -1), future: [history.present, ...history.future], lastPlace: null };
}

export function redone<Value>(history: History<Value>): History<Value> {
  const [next, ...rest] = history.future;
  if (next === undefined) return history;
  return { present: next, past: [...history.past, history.present], future: rest, lastPlace: null };
}

/** The one place where two values differ: '' when they do not, null when they differ in several or in their form. */
export function changedPlace(before: unknown, after: unknown): string | null {
  if (Object.is(before, after)) return '';
  if (!isBranch(before) || !isBranch(after)) return null;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (Object.keys(before).length !== Object.keys(after).length || names.length !== Object.keys(before).length) return null;
  const different = names.filter((name) => !isSame(before[name], after[name]));
  if (different.length === 0) return Object.keys(before).join() === Object.keys(after).join() ? '' : null;
  if (different.length > 1) return null;
  const [name] = different as [string];
  if (!isBranch(before[name]) && !isBranch(after[name])) return `.${name}`;
  const deeper = changedPlace(before[name], after[name]);
  return deeper === null ? null : `.${name}${deeper}`;
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSame(left: unknown, right: unknown): boolean {
  return Object.is(left, right) || (isBranch(left) && isBranch(right) && JSON.stringify(left) === JSON.stringify(right));
}
