import { isCharacterKeys, partsOf } from '../../contract/keys.ts';
import { shortcutOf, shortcuts, type ShortcutId } from './shortcuts.ts';

/** What somebody changed, by shortcut: keys as `contract/keys.ts` writes them, or none at all. What is not named has what it has from the start. */
export type Remapped = Readonly<Partial<Record<ShortcutId, readonly string[]>>>;

export function firstKeysOf(id: ShortcutId, desktop: boolean): readonly string[] {
  const { keys = [], desktopKeys = [] } = shortcutOf(id);
  return desktop ? [...keys, ...desktopKeys] : keys;
}

export function keysOf(id: ShortcutId, remapped: Remapped, desktop: boolean): readonly string[] {
  return remapped[id] ?? firstKeysOf(id, desktop);
}

/** Two shortcuts are in each other's way when they are the same, or when one begins the other. */
const collide = (one: string, other: string): boolean => one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);

/** Who already has these keys, or begins or ends in their way. */
export function clashOf(id: ShortcutId, keys: string, remapped: Remapped, desktop: boolean): ShortcutId | undefined {
  return shortcuts.find(
    (other) =>
      other.id !== id && (desktop || !other.desktopOnly) && keysOf(other.id, remapped, desktop).some((theirs) => collide(keys, theirs)),
  )?.id;
}

/** Gives keys to one. Whoever had them gets its former ones in exchange; where several must make room, the first does. */
export function withKeys(id: ShortcutId, keys: string, remapped: Remapped, desktop: boolean): Remapped {
  const [former] = keysOf(id, remapped, desktop);
  let spare = former !== undefined && !collide(former, keys) ? former : undefined;
  let next: Remapped = { ...remapped, [id]: [keys] };
  for (let other = clashOf(id, keys, next, desktop); other !== undefined; other = clashOf(id, keys, next, desktop)) {
    const given = spare !== undefined && refusalOf(other, spare, desktop) === undefined ? [spare] : [];
    if (given.length > 0) spare = undefined;
    next = { ...next, [other]: [...given, ...keysOf(other, next, desktop).filter((one) => !collide(keys, one))] };
  }
  return next;
}

/** Gives one what it has from the start; whoever has that now loses it. */
export function withFirstKeys(id: ShortcutId, remapped: Remapped, desktop: boolean): Remapped {
  let next: Remapped = Object.fromEntries(Object.entries(remapped).filter(([other]) => other !== id));
  for (const keys of firstKeysOf(id, desktop))
    for (let other = clashOf(id, keys, next, desktop); other !== undefined; other = clashOf(id, keys, next, desktop))
      next = { ...next, [other]: keysOf(other, next, desktop).filter((one) => !collide(keys, one)) };
  return next;
}

/** Who has what this one had from the start, so that it cannot simply get it back. */
export function clashOfFirst(id: ShortcutId, remapped: Remapped, desktop: boolean): ShortcutId | undefined {
  return firstKeysOf(id, desktop)
    .map((keys) => clashOf(id, keys, remapped, desktop))
    .find((other) => other !== undefined);
}

/** Why keys cannot be had: they write or move about, are the browser's or the program's, open the system's menus, or do not reach every program. */
export type KeysRefusal = 'typing' | 'browser' | 'desktop' | 'alt' | 'system';

const typing = /^(?:Shift\+)?(?:Enter|Escape|Tab|Space|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow\w+)$/u;
/** Cutting, copying, pasting, selecting everything, and the ways of moving in a text. */
const editing = /^Mod\+(?:[acvx]|Shift\+v|(?:Shift\+)?(?:Backspace|Delete|Home|End|Enter|Arrow\w+|Tab|Insert))$/u;
const browser =
  /^(?:F(?:1|3|5|6|7|10|11|12)|Mod\+(?:[bdefghjlnopqrstuw\d+=-]|F\d+|Page(?:Up|Down)|Escape|Shift\+(?:[abcdijmnopqrstw]|Escape)))$/u;
/** Zoom, full screen, the window, the whole program, the developer's tools. */
const desktopOwned = /^(?:F11|F12|Mod\+(?:[hmqrw\d+=-]|Escape|Shift\+[hi]))$/u;
const system = /^Mod\+(?:Shift|Alt|Alt\+Shift)\+(?:[a-z\d]|Space|F\d{1,2})$/u;

export function refusalOf(id: ShortcutId, keys: string, desktop: boolean): KeysRefusal | undefined {
  if (shortcutOf(id).system) return system.test(keys) ? undefined : 'system';
  // Undoing in a text is the text's own, and outside of it ours from the start.
  if (firstKeysOf(id, desktop).includes(keys)) return undefined;
  for (const stroke of keys.split(' ')) {
    if (typing.test(stroke) || editing.test(stroke)) return 'typing';
    if (partsOf(stroke).modifiers.includes('Alt')) return 'alt';
    if (desktop ? desktopOwned.test(stroke) : browser.test(stroke)) return desktop ? 'desktop' : 'browser';
  }
  return undefined;
}

/** Where single letters are turned off, those with a letter or a sign alone rest. */
export function activeKeysOf(id: ShortcutId, remapped: Remapped, desktop: boolean, letters: boolean): readonly string[] {
  return keysOf(id, remapped, desktop).filter((keys) => letters || !isCharacterKeys(keys));
}
