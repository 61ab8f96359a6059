import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
  zoomFactor: z.number().min(0.25).max(5),
});
export type WindowState = z.infer<typeof windowState>;

/** The smallest window, in the system's pixels: the screens reflow down to it. */
export const smallestWindow = { width: 480, height: 400 } as const;
const firstWindow = { width: 1280, height: 860 } as const;

/** The window as it was left; undefined at first start, or when the note about it cannot be read. */
export function readWindowState(path: string): WindowState | undefined {
  try {
    return windowState.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Losing this note costs a resize, so a full disk is no reason to stop. */
export function writeWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(`${path}.new`, JSON.stringify(state));
    renameSync(`${path}.new`, path);
  } catch {
    // The window opens at its first size next time.
  }
}

/** The window where it was, wholly inside a display that is present now; centred at first start. */
export function clampToDisplay(state: Rectangle | undefined, workArea: Rectangle): Rectangle {
  const width = Math.min(Math.max(state?.width ?? firstWindow.width, smallestWindow.width), workArea.width);
  const height = Math.min(Math.max(state?.height ?? firstWindow.height, smallestWindow.height), workArea.height);
  const x = state?.x ?? workArea.x + Math.floor((workArea.width - width) / 2);
  const y = state?.y ?? workArea.y + Math.floor((workArea.height - height) / 2);
  return {
    x: Math.min(Math.max(x, workArea.x), workArea.x + workArea.width - width),
    y: Math.min(Math.max(y, workArea.y), workArea.y + workArea.height - height),
    width,
    height,
  };
}
