import type { Charter } from '../charter.ts';
import type { Bound, Eligibility, Key, Source } from '../keys.ts';
import type { Step } from '../steps.ts';

/** A name that a charter mentions, and where. */
export interface Use {
  readonly name: string;
  readonly place: string;
}

export interface FigureUse extends Use {
  readonly of: 'member' | 'cooperative' | 'either';
  /** Without a single value the part that uses it says nothing. What was never paid, spent, received or chosen is nothing rightly. */
  readonly needed: boolean;
  /** The key it stands in; null outside keys. */
  readonly inKey: string | null;
}

/** Everything in a charter that refers to something by its name. */
export interface Uses {
  readonly activities: Use[];
  readonly figures: FigureUse[];
  readonly keys: Use[];
  readonly colleges: Use[];
  readonly members: Use[];
}

export interface PlacedSource {
  readonly source: Source;
  readonly place: string;
  /** 1 is the key's own source. */
  readonly depth: number;
}

/** A key's source and all that stand in it, the outer ones first. */
export function sourcesIn(source: Source, place: string, depth = 1): PlacedSource[] {
  const inner =
    source.by === 'sum' || source.by === 'mix'
      ? source.parts.flatMap((part, index) => sourcesIn(part.of, `${place}.parts[${index}].of`, depth + 1))
      : [];
  return [{ source, place, depth }, ...inner];
}

/** The conditions of a charter, with their places. */
export function eligibilitiesIn(charter: Charter): { readonly rule: Eligibility; readonly place: string }[] {
  const all: { rule: Eligibility | null; place: string }[] = [
    ...Object.entries(charter.keys).map(([name, key]) => ({ rule: key.eligible, place: `keys.${name}.eligible` })),
    ...charter.steps.map((step, index) => ({ rule: step.kind === 'levy' ? step.eligible : null, place: `steps[${index}].eligible` })),
    { rule: charter.rights.eligible, place: 'rights.eligible' },
  ];
  return all.flatMap(({ rule, place }) => (rule ? [{ rule, place }] : []));
}

export function usesIn(charter: Charter): Uses {
  const uses: Uses = { activities: [], figures: [], keys: [], colleges: [], members: [] };
  activityUses(charter, uses);
  for (const [name, key] of Object.entries(charter.keys)) keyUses(name, key, uses);
  charter.steps.forEach((step, index) => stepUses(step, `steps[${index}]`, uses));
  const { rights, loss, leaver } = charter;
  if (rights.rule === 'proRata' || rights.rule === 'mixed') uses.keys.push({ name: rights.key, place: 'rights.key' });
  if (loss.rule === 'share') {
    uses.keys.push({ name: loss.key, place: 'loss.key' });
    if (loss.acceptedFigure !== null) figure(uses, loss.acceptedFigure, 'loss.acceptedFigure', 'member', false);
  }
  for (const terms of ['atFault', 'notAtFault'] as const)
    leaver?.[terms].weights.forEach((entry, index) =>
      list(uses.activities, entry.activities, `leaver.${terms}.weights[${index}].activities`),
    );
  for (const { rule, place } of eligibilitiesIn(charter)) {
    list(uses.colleges, rule.colleges, `${place}.colleges`);
    list(uses.members, rule.members, `${place}.members`);
  }
  return uses;
}

function list(uses: Use[], names: readonly string[] | null, place: string): void {
  names?.forEach((name, index) => uses.push({ name, place: `${place}[${index}]` }));
}

function figure(uses: Uses, name: string, place: string, of: FigureUse['of'], needed: boolean, inKey: string | null = null): void {
  uses.figures.push({ name, place, of, needed, inKey });
}

function activityUses(charter: Charter, uses: Uses): void {
  charter.activities.forEach((activity, index) => {
    const place = `activities[${index}]`;
    activity.rates.forEach((rate, at) => {
      if (rate.member !== null) uses.members.push({ name: rate.member, place: `${place}.rates[${at}].member` });
    });
    if (activity.lessPaid !== null) figure(uses, activity.lessPaid, `${place}.lessPaid`, 'member', false);
    if (activity.onceSpent !== null) figure(uses, activity.onceSpent, `${place}.onceSpent`, 'cooperative', false);
    list(uses.activities, activity.creditedTo, `${place}.creditedTo`);
  });
}

function keyUses(name: string, key: Key, uses: Uses): void {
  const start = `keys.${name}`;
  for (const { source, place } of sourcesIn(key.of, `${start}.of`)) {
    if (source.by === 'weight' || source.by === 'hours') list(uses.activities, source.activities, `${place}.activities`);
    if (source.by === 'figure') figure(uses, source.figure, `${place}.figure`, 'member', true, name);
    if (source.by === 'key') uses.keys.push({ name: source.key, place: `${place}.key` });
    if (source.by === 'amounts')
      source.amounts.forEach((entry, index) => uses.members.push({ name: entry.member, place: `${place}.amounts[${index}].member` }));
  }
  if (key.scaledBy) figure(uses, key.scaledBy.figure, `${start}.scaledBy.figure`, 'member', true, name);
  if (key.lessReceived) figure(uses, key.lessReceived.figure, `${start}.lessReceived.figure`, 'member', false, name);
  for (const end of ['floor', 'cap'] as const) {
    const bound: Bound | null = key[end];
    if (bound?.is === 'figure') figure(uses, bound.figure, `${start}.${end}.figure`, 'member', true, name);
  }
  if (key.whenEmpty.then === 'key') uses.keys.push({ name: key.whenEmpty.key, place: `${start}.whenEmpty.key` });
}

function stepUses(step: Step, place: string, uses: Uses): void {
  if (step.kind === 'levy') figure(uses, step.figure, `${place}.figure`, 'member', true);
  if (step.kind === 'repay' && step.cashFloor !== null) figure(uses, 'cash', `${place}.cashFloor`, 'cooperative', true);
  if (step.kind !== 'share') return;
  const { take, give } = step;
  if (take.take === 'percent' && take.of === 'income') figure(uses, 'income', `${place}.take.of`, 'cooperative', true);
  if (take.take === 'figure' || take.take === 'interest') figure(uses, take.figure, `${place}.take.figure`, 'either', true);
  if (take.take === 'claims') {
    list(uses.activities, take.activities, `${place}.take.activities`);
    if (take.figure !== null) figure(uses, take.figure, `${place}.take.figure`, 'member', take.activities === null);
  }
  step.limits.forEach((limit, index) => {
    const at = `${place}.limits[${index}]`;
    if (limit.limit === 'percent' && limit.of === 'income') figure(uses, 'income', `${at}.of`, 'cooperative', true);
    if (limit.limit === 'cash') figure(uses, 'cash', `${at}.floor`, 'cooperative', true);
    if (limit.limit === 'ceiling' && limit.of !== null)
      figure(uses, limit.of, `${at}.of`, limit.of === 'capital' ? 'either' : 'cooperative', true);
  });
  if (give.to === 'key') {
    uses.keys.push({ name: give.key, place: `${place}.give.key` });
    if (give.choice) figure(uses, give.choice.figure, `${place}.give.choice.figure`, 'member', false);
  }
  if (give.to === 'member') uses.members.push({ name: give.member, place: `${place}.give.member` });
}
