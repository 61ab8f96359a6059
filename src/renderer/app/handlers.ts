import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { strokesOf } from '../../contract/keys.ts';
import { isApple, isBrowserHost } from '../rpc/host.ts';
import { usePreferences } from '../state/preferences.ts';
import { activeKeysOf } from './bindings.ts';
import { shortcutOf, shortcuts, type ShortcutId } from './shortcuts.ts';

const secondStrokeMilliseconds = 1500;

/** Does what a shortcut stands for. One that answers false has nothing to do now, and leaves the key to the browser. */
type Handler = () => unknown;
interface Held {
  readonly run: () => unknown;
  readonly whileTyping: boolean;
}

/** Who does what now: the screen that came last comes first. */
const useHeld = create<Readonly<Partial<Record<ShortcutId, readonly Held[]>>>>()(() => ({}));

/**
 * What can be done here and now, by the name of its shortcut: `useHandlers({ approve, sendBack })`. It can then be had by key, from the palette and from the menus. What
 * is undefined cannot be done now.
 */
export function useHandlers(handlers: Readonly<Partial<Record<ShortcutId, Handler | undefined>>>, { whileTyping = false } = {}): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const names = (Object.keys(handlers) as ShortcutId[]).filter((id) => handlers[id] !== undefined).join(' ');
  useEffect(() => {
    const ids = names.split(' ').filter(Boolean) as ShortcutId[];
    const mine = ids.map((id) => [id, { run: () => latest.current[id]?.() ?? undefined, whileTyping }] as const);
    useHeld.setState((held) => Object.fromEntries(mine.map(([id, one]) => [id, [one, ...(held[id] ?? [])]])));
    return () => useHeld.setState((held) => Object.fromEntries(mine.map(([id, one]) => [id, held[id]?.filter((other) => other !== one)])));
  }, [names, whileTyping]);
}

/** What can be done now, in the order of the list. */
export function useAvailable(): readonly ShortcutId[] {
  const held = useHeld();
  return shortcuts.filter(({ id }) => (held[id]?.length ?? 0) > 0).map(({ id }) => id);
}

/** True while the screen in sight does something else by this shortcut than all others: a draft undoes its own steps. */
export const useIsTaken = (id: ShortcutId): boolean => useHeld((held) => (held[id]?.length ?? 0) > 1);

/** Does it, whoever can; false when nobody can. */
export function runShortcut(id: ShortcutId): unknown {
  const first = useHeld.getState()[id]?.[0];
  return first ? first.run() : false;
}

/** From the desktop's menu: while somebody writes, undoing is about the text, unless the screen says that it is about all of it. */
export function runFromMenu(id: ShortcutId): void {
  const writes = (id === 'undo' || id === 'redo') && isTyping(document.activeElement) && !useHeld.getState()[id]?.[0]?.whileTyping;
  if (writes) document.execCommand(id);
  else runShortcut(id);
}

/** True where letters are being typed: there, keys belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
  );
}

/** True while a dialog is open: the page behind it rests. */
export const isPageLocked = (): boolean => document.querySelector('[data-page-lock]') !== null;

/** The one listener of the page. It lives in the frame. */
export function useShortcuts(): void {
  useEffect(() => {
    let first = '';
    let firstAt = 0;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const strokes = strokesOf({ ...pick(event), altGraph: event.getModifierState('AltGraph') }, isApple());
      if (strokes.length === 0) return;
      const began = event.timeStamp - firstAt < secondStrokeMilliseconds ? first : '';
      first = '';
      const active = activeKeys(event);
      for (const stroke of strokes) {
        const keys = began === '' ? stroke : `${began} ${stroke}`;
        const found = active.find((one) => one.keys === keys);
        if (found) {
          // A key that is held does its work once; it stays ours all the same.
          const again = event.repeat && !shortcutOf(found.id).repeats;
          if (again || runShortcut(found.id) !== false) event.preventDefault();
          return;
        }
        if (began === '' && active.some((one) => one.keys.startsWith(`${stroke} `))) {
          first = stroke;
          firstAt = event.timeStamp;
          return;
        }
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

const pick = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => ({ key, code, ctrlKey, metaKey, altKey, shiftKey });

/** The keys of all that can be done now: fewer while somebody writes or a dialog is open, or where single letters are off. */
function activeKeys(event: KeyboardEvent): readonly { readonly id: ShortcutId; readonly keys: string }[] {
  const held = useHeld.getState();
  const { shortcuts: remapped, letterShortcuts } = usePreferences.getState();
  const typing = isTyping(event.target);
  const locked = isPageLocked();
  return shortcuts.flatMap(({ id, overDialogs = false, system = false }) => {
    const first = held[id]?.[0];
    if (!first || system || (locked && !overDialogs)) return [];
    if (typing && !first.whileTyping && (id === 'undo' || id === 'redo')) return [];
    return activeKeysOf(id, remapped, !isBrowserHost(), letterShortcuts && !typing && !locked).map((keys) => ({ id, keys }));
  });
}
