import { nearDetail } from '../../names/nearest.ts';
import type { Look } from './look.ts';
import { sourcesIn, type Uses } from './uses.ts';

/** Figures that have a meaning of their own and need no declaration. `capital` can be the cooperative's or the members'. */
const fixedFigures: Readonly<Record<string, 'cooperative' | 'either'>> = {
  income: 'cooperative',
  cash: 'cooperative',
  highestCapital: 'cooperative',
  capital: 'either',
};

const mostThings = 100;
const mostEntries = 10_000;
const deepestSource = 5;

/** How long a charter may be. */
export function checkSize(look: Look): void {
  const { charter } = look;
  const atMost = (place: string, count: number, limit: number): void => {
    if (count > limit) look.say('CHARTER_TOO_LONG', place, { count, limit });
  };
  atMost('activities', charter.activities.length, mostThings);
  charter.activities.forEach((activity, index) => atMost(`activities[${index}].rates`, activity.rates.length, mostEntries));
  atMost('figures', charter.figures.length, mostThings);
  atMost('keys', Object.keys(charter.keys).length, mostThings);
  for (const [name, key] of Object.entries(charter.keys)) {
    const sources = sourcesIn(key.of, `keys.${name}.of`);
    const deep = sources.find((one) => one.depth > deepestSource);
    if (deep) look.say('CHARTER_TOO_DEEP', deep.place, { limit: deepestSource });
    for (const { source, place } of sources) {
      if (source.by === 'sum' || source.by === 'mix') atMost(`${place}.parts`, source.parts.length, mostThings);
      if (source.by === 'amounts') atMost(`${place}.amounts`, source.amounts.length, mostEntries);
    }
    atMost(`keys.${name}.seniority`, key.seniority.length, mostThings);
  }
  atMost('steps', charter.steps.length, mostThings);
  charter.steps.forEach((step, index) => {
    if (step.kind === 'share') atMost(`steps[${index}].limits`, step.limits.length, mostThings);
    if (step.kind === 'levy') atMost(`steps[${index}].bands`, step.bands.length, mostThings);
  });
  if (charter.rights.rule === 'colleges') atMost('rights.colleges', charter.rights.colleges.length, mostThings);
}

/** Names that are used twice, and names of things that are not there. */
export function checkNames(look: Look, uses: Uses): void {
  const { charter } = look;
  const once = (place: (index: number) => string, names: readonly string[]): Set<string> => {
    const known = new Set<string>();
    names.forEach((name, index) => {
      if (known.has(name)) look.say('CHARTER_NAME_TWICE', place(index), { name });
      known.add(name);
    });
    return known;
  };
  const activities = once(
    (index) => `activities[${index}].key`,
    charter.activities.map((activity) => activity.key),
  );
  once(
    (index) => `figures[${index}].name`,
    charter.figures.map((figure) => figure.name),
  );
  once(
    (index) => `steps[${index}].key`,
    charter.steps.map((step) => step.key),
  );
  const { rights } = charter;
  const colleges =
    rights.rule === 'colleges'
      ? once(
          (index) => `rights.colleges[${index}].key`,
          rights.colleges.map((one) => one.key),
        )
      : null;
  for (const [name, key] of Object.entries(charter.keys))
    for (const { source, place } of sourcesIn(key.of, `keys.${name}.of`))
      if (source.by === 'amounts')
        once(
          (index) => `${place}.amounts[${index}].member`,
          source.amounts.map((entry) => entry.member),
        );

  for (const { name, place } of uses.activities)
    if (!activities.has(name)) look.say('CHARTER_ACTIVITY_UNKNOWN', place, { name, ...nearDetail(name, activities) });
  for (const { name, place } of uses.keys)
    if (!look.hasKey(name)) look.say('CHARTER_KEY_UNKNOWN', place, { name, ...nearDetail(name, Object.keys(charter.keys)) });
  // Where rights know no colleges, the list of members alone says which there are.
  if (colleges)
    for (const { name, place } of uses.colleges)
      if (!colleges.has(name)) look.say('CHARTER_COLLEGE_UNKNOWN', place, { name, ...nearDetail(name, colleges) });
  checkFigureUses(look, uses);
}

/** Figures that are used and not declared, or that have a value a member where the cooperative's is meant, and the reverse. */
function checkFigureUses(look: Look, uses: Uses): void {
  const declared = new Map(look.charter.figures.map((figure) => [figure.name, figure.of]));
  for (const { name, place, of } of uses.figures) {
    const fixed = Object.hasOwn(fixedFigures, name) ? fixedFigures[name] : undefined;
    const known = declared.get(name) ?? fixed;
    if (known === undefined)
      look.say('CHARTER_FIGURE_UNKNOWN', place, { name, ...nearDetail(name, [...declared.keys(), ...Object.keys(fixedFigures)]) });
    else if (known === 'either' || of === 'either' || known === of) continue;
    else look.say(of === 'member' ? 'CHARTER_FIGURE_OF_MEMBERS' : 'CHARTER_FIGURE_OF_GROUP', place, { name });
  }
}
