import { z } from 'zod';
import { oneApproval, type Charter } from '../../core/charters/charter.ts';
import { activity, figure } from './activities.ts';
import { charterName, labelOf, named, thingName } from './basics.ts';
import { key } from './keys.ts';
import { approval, leaver, loss, rights } from './rules.ts';
import { step } from './steps.ts';

/**
 * A charter as people write it in a file (docs/spec/charter.md): strict about what is there, and with a default for what most
 * charters leave out. What comes out is a `Charter` whole. Whether its parts fit together, `checkCharter` says.
 */
export const charterFile = z
  .strictObject({
    $schema: z.string().optional(),
    schema: z.literal(2),
    name: charterName,
    title: labelOf(200).optional(),
    summary: labelOf(4000).default({ en: '', fr: '' }),
    activities: z.array(activity).default([]),
    figures: z.array(figure).default([]),
    keys: z.record(thingName, key).default({}),
    steps: z.array(step).default([]),
    undistributed: z.enum(['keep', 'bringForward']).default('keep'),
    rights,
    loss,
    leaver: leaver.nullable().default(null),
    rounding: z.literal('largestRemainder').default('largestRemainder'),
    selfApproval: z.boolean().default(false),
    approval: approval.default(oneApproval),
  })
  .transform((file): Charter => ({
    schema: file.schema,
    name: file.name,
    title: file.title ?? named(file.name),
    summary: file.summary,
    activities: file.activities,
    figures: file.figures,
    keys: Object.fromEntries(
      Object.entries(file.keys).map(([name, { label, ...rest }]) => [name, { label: label ?? named(name), ...rest }]),
    ),
    steps: file.steps,
    undistributed: file.undistributed,
    rights: file.rights,
    loss: file.loss,
    leaver: file.leaver,
    rounding: file.rounding,
    selfApproval: file.selfApproval,
    approval: file.approval,
  }));

/** Where the form of the file is described for machines: a name, not an address. */
export const charterSchemaId = 'https://tantieme.example/charter-2.json';

/** The JSON Schema of a file as people write it (docs/spec/charter.schema.json). */
export function charterJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(charterFile, { io: 'input' });
  return {
    $schema,
    $id: charterSchemaId,
    title: 'Charter of a cooperative',
    description: 'How a group values contributions and shares rights, profits and losses. Explained in charter.md.',
    ...schema,
  };
}
