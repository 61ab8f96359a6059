import type { WebFrameMain } from 'electron';
import { z } from 'zod';
import { menuCommands, quickShortcutPattern, type PageMessage } from '../contract/bridge.ts';
import { keysPattern } from '../contract/keys.ts';
import { pageOrigin } from './page.ts';

const pageMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tantieme:ready') }),
  z.strictObject({
    kind: z.literal('tantieme:describe'),
    language: z.enum(['en', 'fr']),
    theme: z.enum(['light', 'dark', 'system']),
    commands: z.array(z.enum(menuCommands)).max(menuCommands.length),
    keys: z.partialRecord(z.enum(menuCommands), z.string().max(40).regex(keysPattern)),
    timer: z.string().max(200).nullable(),
    quickShortcut: z.string().regex(quickShortcutPattern),
  }),
  z.strictObject({ kind: z.literal('tantieme:call'), title: z.string().max(100), text: z.string().max(300) }),
]);

/**
 * What the page says over IPC, if it is the page that says it: the frame must still exist, be the main frame, and be of
 * our origin; the message must be exactly one that we know.
 */
export function readPageMessage(frame: Pick<WebFrameMain, 'parent' | 'origin'> | null, message: unknown): PageMessage | undefined {
  if (frame === null || frame.parent !== null || frame.origin !== pageOrigin) return undefined;
  const read = pageMessage.safeParse(message);
  return read.success ? read.data : undefined;
}
