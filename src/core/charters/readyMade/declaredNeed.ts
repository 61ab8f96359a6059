import { carryForward, charter, equalRights, figure, figureOf, key, label, lossesStep, shareStep, toMembers } from '../build.ts';
import type { Charter } from '../charter.ts';
import type { Key } from '../keys.ts';
import type { Step } from '../steps.ts';

/** What a group does when the needs add up to more than there is. The common base comes before all of it. */
export const needRules = ['supplements', 'aboveBase', 'talk'] as const;
export type NeedRule = (typeof needRules)[number];

const whenShort = (outcome: 'scale' | 'nothing') => ({ take: 'asked', whenShort: outcome }) as const;
const asked = (name: string, words: ReturnType<typeof label>, outcome: 'scale' | 'nothing' = 'scale'): Step =>
  shareStep(name, words, whenShort(outcome), toMembers(name));

const agreedKey: Key = key(label('Agreed parts', 'Parts convenues'), figureOf('agreed', 'atEnd'), carryForward);
const needKey: Key = key(label('Declared needs', 'Besoins déclarés'), figureOf('need', 'atEnd'), carryForward);
const aboveBaseKey: Key = key(
  label('Agreed parts and declared needs together', 'Parts convenues et besoins déclarés ensemble'),
  {
    by: 'sum',
    parts: [
      { times: '1', of: figureOf('agreed', 'atEnd') },
      { times: '1', of: figureOf('need', 'atEnd') },
    ],
  },
  carryForward,
);
const agreedLabel = label('Agreed part', 'Part convenue');
const needLabel = label('Declared need, a line that can be taken back', 'Besoin déclaré, ligne réversible');
const aboveBaseLabel = label('Agreed part and declared need', 'Part convenue et besoin déclaré');

/**
 * Pay by declared need: a common base, a part that the group agreed for a duty, and what each one says they need on top. One period
 * is one month of pay. Written with the first of the three rules; `declaredNeedRule` gives the others.
 */
export const declaredNeed: Charter = charter({
  name: 'declared-need',
  title: label('Declared need', 'Besoin déclaré'),
  summary: label(
    'Everyone receives the same base of 1,400, the part agreed for their duties, and the need they declare. When the month is short, the needs are cut in proportion, never the base first.',
    'Tout le monde reçoit la même base de 1 400, la part convenue pour ses fonctions, et le besoin déclaré. Quand le mois ne suffit pas, les besoins sont réduits en proportion, jamais la base d’abord.',
  ),
  figures: [
    figure('agreed', 'member', 'money', label('Agreed part above the base', 'Part convenue au-dessus de la base')),
    figure('need', 'member', 'money', label('Declared need', 'Besoin déclaré')),
  ],
  keys: {
    base: key(label('Common base', 'Base commune'), { by: 'each', amount: '1400' }, carryForward),
    agreed: agreedKey,
    need: needKey,
  },
  steps: [lossesStep, asked('base', label('Common base', 'Base commune')), asked('agreed', agreedLabel), asked('need', needLabel)],
  undistributed: 'bringForward',
  rights: equalRights,
});

/**
 * The charter with another rule for months that are short: cut the declared needs (`supplements`), cut everything above the base
 * alike (`aboveBase`), or pay no declared need at all and talk again (`talk`). Everything else of the charter stays as it was edited.
 */
export function declaredNeedRule(edited: Charter, rule: NeedRule): Charter {
  const ours = new Set(['agreed', 'need', 'aboveBase']);
  const keys = Object.fromEntries(Object.entries(edited.keys).filter(([name]) => !ours.has(name)));
  const place = edited.steps.findIndex((step) => ours.has(step.key));
  const others = edited.steps.filter((step) => !ours.has(step.key));
  const before = place < 0 ? others.length : place;
  const [newKeys, newSteps] =
    rule === 'aboveBase'
      ? [{ aboveBase: aboveBaseKey }, [asked('aboveBase', aboveBaseLabel)]]
      : [
          { agreed: agreedKey, need: needKey },
          [asked('agreed', agreedLabel), asked('need', needLabel, rule === 'talk' ? 'nothing' : 'scale')],
        ];
  return { ...edited, keys: { ...keys, ...newKeys }, steps: [...others.slice(0, before), ...newSteps, ...others.slice(before)] };
}
