import { describe, expect, it } from 'vitest';
import { acceleratorOf, isCharacterKeys, keysPattern, keysText, strokesOf, type Pressed } from './keys.ts';

const press = (key: string, code: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  altGraph: false,
  ...more,
});

describe('what was pressed', () => {
  it('is the character that the keyboard makes, not where the key lies', () => {
    expect(strokesOf(press('a', 'KeyQ'), false)).toEqual(['a']);
    expect(strokesOf(press('z', 'KeyW', { ctrlKey: true }), false)).toEqual(['Mod+z']);
    expect(strokesOf(press('Z', 'KeyW', { ctrlKey: true, shiftKey: true }), false)).toEqual(['Mod+Shift+z']);
    expect(strokesOf(press('?', 'Slash', { shiftKey: true }), false)).toEqual(['?']);
    expect(strokesOf(press('?', 'KeyM', { shiftKey: true }), false)).toEqual(['?']);
    expect(strokesOf(press('A', 'KeyA'), false), 'with capitals locked').toEqual(['a']);
    expect(strokesOf(press('A', 'KeyA', { shiftKey: true }), false)).toEqual(['Shift+a']);
    expect(strokesOf(press(' ', 'Space', { ctrlKey: true, shiftKey: true }), false)).toEqual(['Mod+Shift+Space']);
  });

  it('knows the digits of an AZERTY with Shift and without, and the letters of other scripts by their place', () => {
    expect(strokesOf(press('1', 'Digit1', { shiftKey: true }), false)).toEqual(['1']);
    expect(strokesOf(press('&', 'Digit1'), false)).toEqual(['&', '1']);
    expect(strokesOf(press('é', 'Digit2'), false)).toEqual(['é', '2']);
    expect(strokesOf(press('1', 'Digit1'), false)).toEqual(['1']);
    expect(strokesOf(press('!', 'Digit1', { shiftKey: true }), false), 'a QWERTY’s exclamation mark').toEqual(['!']);
    expect(strokesOf(press('ф', 'KeyA'), false)).toEqual(['ф', 'a']);
  });

  it('takes AltGr as part of the character, and leaves the system its own key', () => {
    expect(strokesOf(press('@', 'Digit0', { ctrlKey: true, altKey: true, altGraph: true }), false)).toEqual(['@']);
    expect(strokesOf(press('k', 'KeyK', { metaKey: true }), false)).toEqual([]);
    expect(strokesOf(press('k', 'KeyK', { metaKey: true }), true)).toEqual(['Mod+k']);
    expect(strokesOf(press('k', 'KeyK', { ctrlKey: true }), true)).toEqual([]);
    for (const key of ['Shift', 'Control', 'Dead', 'Unidentified', 'CapsLock']) expect(strokesOf(press(key, ''), false)).toEqual([]);
  });
});

describe('a shortcut', () => {
  it('is said in the words of the language and of the machine', () => {
    expect(keysText('Mod+Shift+z', 'fr', false)).toBe('Ctrl+Maj+Z');
    expect(keysText('Mod+Shift+z', 'en', true)).toBe('Cmd+Shift+Z');
    expect(keysText('g h', 'fr', false)).toBe('G puis H');
    expect(keysText('g h', 'en', false)).toBe('G then H');
    expect(keysText('Mod+Enter', 'fr', false)).toBe('Ctrl+Entrée');
    expect(keysText('Escape', 'fr', false)).toBe('Échap');
    expect(keysText('Mod++', 'en', false)).toBe('Ctrl++');
  });

  it('is one that writes, or not', () => {
    expect(['n', 'g h', 'Shift+a', '?', 'Space'].map(isCharacterKeys)).toEqual([true, true, true, true, true]);
    expect(['Mod+k', 'F9', 'Mod+Shift+Space'].map(isCharacterKeys)).toEqual([false, false, false]);
  });

  it('becomes an accelerator of the desktop’s menu only when it takes nothing from whoever writes', () => {
    expect(['Mod+k', 'Mod+Shift+z', 'Mod+,', 'Mod++', 'F9', 'Mod+Shift+ArrowUp'].map(acceleratorOf)).toEqual([
      'CommandOrControl+K',
      'CommandOrControl+Shift+Z',
      'CommandOrControl+,',
      'CommandOrControl+Plus',
      'F9',
      'CommandOrControl+Shift+Up',
    ]);
    expect(['n', 'g h', 'Shift+a', 'Mod+é'].map(acceleratorOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is written in one way', () => {
    for (const keys of ['n', 'g h', '?', 'Mod+k', 'Mod+Shift+z', 'Mod++', 'F12', 'Mod+Alt+q']) expect(keys).toMatch(keysPattern);
    for (const keys of ['', 'g h j', 'Ctrl+k', 'Shift+Mod+z', 'Mod+', 'ab', 'Mod+k\n']) expect(keys).not.toMatch(keysPattern);
  });
});
