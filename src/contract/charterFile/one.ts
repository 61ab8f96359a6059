import { z } from 'zod';
import type { CharterOne } from '../../core/charters/upgrade.ts';
import { labelOf } from './basics.ts';

// The file of a charter of schema 1, as books wrote it: nothing may be left out.

const label = labelOf(4000);
const among = z.enum(['contributors', 'members']);
const span = z.enum(['period', 'sinceStart']);
const units = z.int({ error: 'wholeNumber' }).min(0).max(Number.MAX_SAFE_INTEGER);
const basisPoints = units.max(10_000);
const take = z.strictObject({ of: z.enum(['result', 'remainder']), basisPoints });
const account = z.string().regex(/^(?:reserve|fund):[a-z0-9-]{1,60}$/u, { error: 'groupAccount' });

export const charterOne: z.ZodType<CharterOne> = z.strictObject({
  schema: z.literal(1),
  name: z.string().min(1).max(60),
  title: label,
  summary: label,
  activities: z.array(
    z.strictObject({
      key: z.string().min(1).max(60),
      kind: z.enum(['work', 'cash', 'expense', 'equipment', 'material']),
      label,
      rate: units,
      multiplier: units,
    }),
  ),
  rights: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('equal'), among, span }),
    z.strictObject({ rule: z.literal('proRata'), span }),
    z.strictObject({ rule: z.literal('mixed'), equalBasisPoints: basisPoints, among, span }),
  ]),
  steps: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('absorbLosses'), label }),
      z.strictObject({ kind: z.enum(['reserve', 'fund']), account, take, label }),
      z.strictObject({
        kind: z.literal('split'),
        take,
        key: z.discriminatedUnion('of', [
          z.strictObject({ of: z.literal('contribution'), span }),
          z.strictObject({ of: z.literal('equal'), among, span }),
        ]),
        label,
        whenEmpty: z.literal('undistributed'),
      }),
    ]),
  ),
  loss: z.strictObject({ rule: z.literal('carryForward'), label }),
  selfApproval: z.boolean(),
});
