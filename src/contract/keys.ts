/**
 * A shortcut is written as the characters that its keys make, whatever the keyboard: `Mod+Shift+z`, `Shift+a`, `?`, `F9`, or two strokes one after the
 * other, `g h`. `Mod` is Command on Apple's systems and Control elsewhere. Letters are small, and Shift is named for them only: for other characters it is part of
 * how a keyboard makes them, as for digits on an AZERTY.
 */

/** What a pressed key says of itself: the part of a `KeyboardEvent` that counts here. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** AltGr is held: it only made the character, though some systems report it as Control and Alt. */
  readonly altGraph: boolean;
}

const named = ['Enter', 'Escape', 'Tab', 'Space', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown'] as const;
const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
const stroke = String.raw`(?:Mod\+)?(?:Alt\+)?(?:Shift\+)?(?:${[...named, ...arrows].join('|')}|F(?:[1-9]|1\d|2[0-4])|[^\s\p{C}])`;

/** Whatever can be written as a shortcut; not whether it makes sense as one. */
export const keysPattern = new RegExp(`^${stroke}(?: ${stroke})?$`, 'u');

/**
 * What was pressed, as it is written; then, for keyboards that make another character there, what an unshifted digit or a Latin letter would have been. Empty for keys
 * that mean nothing by themselves, and for combinations that belong to the system.
 */
export function strokesOf(pressed: Pressed, apple: boolean): readonly string[] {
  const { key, code, altGraph, shiftKey } = pressed;
  const single = [...key].length === 1;
  if (!single && !keysPattern.test(key)) return [];
  const [mod, other] = apple ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  if (other && !altGraph) return [];
  const written = (name: string): string => {
    const counts = shiftKey && (!single || name === 'Space' || isLetter(name));
    return `${mod && !altGraph ? 'Mod+' : ''}${pressed.altKey && !altGraph ? 'Alt+' : ''}${counts ? 'Shift+' : ''}${name}`;
  };
  const name = key === ' ' ? 'Space' : single ? key.toLowerCase() : key;
  const position = /^(?:Digit(\d)|Key([A-Z]))$/u.exec(code);
  const digit = position?.[1] !== undefined && !/\d/u.test(key) && !shiftKey ? position[1] : undefined;
  const letter = position?.[2] !== undefined && single && isLetter(key) && !/\p{Script=Latin}/u.test(key) ? position[2] : undefined;
  const instead = digit ?? letter?.toLowerCase();
  return instead === undefined || altGraph ? [written(name)] : [written(name), written(instead)];
}

const isLetter = (text: string): boolean => text.toLowerCase() !== text.toUpperCase() && [...text].length === 1;

/** One stroke taken apart. */
export function partsOf(one: string): { readonly modifiers: readonly string[]; readonly key: string } {
  const modifiers: string[] = [];
  let key = one;
  for (const modifier of ['Mod', 'Alt', 'Shift'])
    if (key.startsWith(`${modifier}+`)) {
      modifiers.push(modifier);
      key = key.slice(modifier.length + 1);
    }
  return { modifiers, key };
}

/** True for keys that write: without Control or Command, a character by itself or with Shift (WCAG 2.1.4). */
export function isCharacterKeys(keys: string): boolean {
  return keys.split(' ').some((one) => {
    const { modifiers, key } = partsOf(one);
    return !modifiers.includes('Mod') && !modifiers.includes('Alt') && ([...key].length === 1 || key === 'Space');
  });
}

const words = {
  en: {
    Shift: 'Shift',
    Enter: 'Enter',
    Escape: 'Esc',
    Space: 'Space',
    Delete: 'Del',
    Insert: 'Ins',
    Home: 'Home',
    End: 'End',
    then: 'then',
  },
  fr: {
    Shift: 'Maj',
    Enter: 'Entrée',
    Escape: 'Échap',
    Space: 'Espace',
    Delete: 'Suppr',
    Insert: 'Inser',
    Home: 'Début',
    End: 'Fin',
    then: 'puis',
  },
} as const;
const signs: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Alt: 'Alt' };

export type KeyLanguage = keyof typeof words;

/** What is written on the keys, stroke by stroke: `[['Ctrl', 'Maj', 'Z']]`, `[['G'], ['H']]`. */
export function keyCaps(keys: string, language: KeyLanguage, apple: boolean): readonly (readonly string[])[] {
  const cap = (key: string): string =>
    key === 'Mod'
      ? apple
        ? 'Cmd'
        : 'Ctrl'
      : ((words[language] as Readonly<Record<string, string>>)[key] ?? signs[key] ?? ([...key].length === 1 ? key.toUpperCase() : key));
  return keys.split(' ').map((one) => {
    const { modifiers, key } = partsOf(one);
    return [...modifiers, key].map(cap);
  });
}

/** What stands between the two strokes of a shortcut. */
export const thenWord = (language: KeyLanguage): string => words[language].then;

/** In one line: `Ctrl+Maj+Z`, `G puis H`. */
export function keysText(keys: string, language: KeyLanguage, apple: boolean): string {
  return keyCaps(keys, language, apple)
    .map((caps) => caps.join('+'))
    .join(` ${thenWord(language)} `);
}

/** As the desktop program's menu takes it; undefined for keys that a menu must not take from whoever writes, or cannot name. */
export function acceleratorOf(keys: string): string | undefined {
  if (keys.includes(' ') || isCharacterKeys(keys) || !/^[\u0021-\u007e]+$/u.test(keys)) return undefined;
  const { modifiers, key } = partsOf(keys);
  const name = key === '+' ? 'Plus' : key.replace(/^Arrow/u, '').replace(/^[a-z]$/u, (letter) => letter.toUpperCase());
  return [...modifiers.map((modifier) => (modifier === 'Mod' ? 'CommandOrControl' : modifier)), name].join('+');
}
