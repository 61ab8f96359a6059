import { oc } from '@orpc/contract';
import { z } from 'zod';
import { activityKinds } from '../core/charters/charter.ts';
import { refusalCodes } from '../core/refusals/codes.ts';

/** The one named error: the code and what its sentence needs. `sentences/` words it in the reader's language. */
export const refusedData = z.object({
  code: z.enum(refusalCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type RefusedData = z.infer<typeof refusedData>;

export const operation = oc.errors({ REFUSED: { status: 422, data: refusedData } });

/** A client-made UUIDv7: sent twice with the same content a command answers its first result again. */
export const commandId = z.uuidv7();
export const day = z.iso.date();
export const language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof language>;
export const label = z.object({ en: z.string(), fr: z.string() });
export const text = (longest: number) => z.string().max(longest);

/** Every command answers at least the journal's new length, by which a screen knows what is stale. */
export const done = z.object({ seq: z.number().int() });

/** A share on the wire: exact, "n/d". */
export const share = z.string().regex(/^\d+\/\d+$/u);
export const activityKind = z.enum(activityKinds);
export const unitKind = z.enum(['time', 'money', 'count']);
export const memberNumber = z.number().int().positive();
export const progress = z.object({ kind: z.literal('progress'), done: z.number().int(), total: z.number().int() });
