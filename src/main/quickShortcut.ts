import { globalShortcut } from 'electron';
import type { QuickShortcut, QuickShortcutState } from '../contract/bridge.ts';

/** Holds the one shortcut that works in every program, as long as the person wants it and no other program has it. */
export function holdQuickShortcut(pressed: () => void): { hold(wanted: QuickShortcut): QuickShortcutState; release(): void } {
  let held: string | undefined;
  const release = (): void => {
    if (held !== undefined) globalShortcut.unregister(held);
    held = undefined;
  };
  return {
    release,
    hold(wanted) {
      if (held !== wanted) {
        release();
        if (wanted !== 'off' && register(wanted, pressed)) held = wanted;
      }
      return wanted === 'off' ? 'off' : held === wanted ? 'on' : 'taken';
    },
  };
}

/** Some systems say that a shortcut is taken by answering false, others by throwing. */
function register(accelerator: string, pressed: () => void): boolean {
  try {
    return globalShortcut.register(accelerator, pressed);
  } catch {
    return false;
  }
}
