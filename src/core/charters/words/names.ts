import type { Charter, Label, Span } from '../charter.ts';
import type { Over } from '../keys.ts';
import { both, quoted, row } from './text.ts';

/** Figures that steps use by a name of their own, in a charter that does not declare them. */
export const usualFigures: Readonly<Record<string, Label>> = {
  income: both('Income of the period', 'Recettes de la période'),
  cash: both('Cash of the cooperative', 'Trésorerie de la coopérative'),
  capital: both('Capital held', 'Capital détenu'),
  highestCapital: both('Highest capital ever reached', 'Plus haut capital jamais atteint'),
};

const overWords: Readonly<Record<Over, Label>> = {
  period: both('added up over the period', 'en somme sur la période'),
  sinceStart: both('added up since the start', 'en somme depuis le début'),
  atEnd: both('as it stands at the end of the period', 'à sa dernière valeur en fin de période'),
  timeWeighted: both('averaged over the days of the period', 'en moyenne sur les jours de la période'),
};

export const spanWords: Readonly<Record<Span, Label>> = {
  period: both('in the period', 'dans la période'),
  sinceStart: both('since the start', 'depuis le début'),
};

export const baseWords: Readonly<Record<'result' | 'afterLosses' | 'income' | 'remainder' | 'distributable', Label>> = {
  result: both('of the result', 'du résultat'),
  afterLosses: both('of the result after the losses made good', 'du résultat après les pertes comblées'),
  income: both('of the period’s income', 'des recettes de la période'),
  remainder: both('of what is left', 'de ce qui reste'),
  distributable: both('of what there is to share', 'de ce qui est à répartir'),
};

/** Who counts as a head. */
export function heads(among: 'contributors' | 'members', span: Span): Label {
  if (among === 'contributors')
    return both(`everyone who contributed ${spanWords[span].en}`, `chaque membre ayant contribué ${spanWords[span].fr}`);
  return span === 'period'
    ? both('everyone who was a member in the period', 'chaque membre présent dans la période')
    : both('everyone who was a member at any time since the start', 'chaque membre présent à un moment depuis le début');
}

type Kind = 'activities' | 'steps' | 'figures' | 'keys' | 'colleges';

/** Labels by name; where two things have the same label, their names are said too, so that one is never taken for the other. */
function distinct(things: readonly (readonly [name: string, label: Label])[]): ReadonlyMap<string, Label> {
  const twice = (label: Label, language: 'en' | 'fr'): boolean =>
    things.filter((thing) => thing[1][language] === label[language]).length > 1;
  return new Map(
    things.map(([name, label]) => [
      name,
      twice(label, 'en') || twice(label, 'fr') ? both(`${label.en} (${name})`, `${label.fr} (${name})`) : label,
    ]),
  );
}

/** The names of one charter as its members read them. What it does not know is called by its own name. */
export class Names {
  readonly charter: Charter;
  readonly #members: ReadonlyMap<string, string>;
  /** Names that several members have. */
  readonly #shared: ReadonlySet<string>;
  readonly #labels: Readonly<Record<Kind, ReadonlyMap<string, Label>>>;

  constructor(charter: Charter, members: ReadonlyMap<string, string>) {
    const { activities, steps, figures, keys, rights } = charter;
    const seen = new Set<string>();
    this.charter = charter;
    this.#members = members;
    this.#shared = new Set([...members.values()].filter((name) => seen.has(name) || !seen.add(name)));
    this.#labels = {
      activities: distinct(activities.map(({ key, label }) => [key, label])),
      steps: distinct(steps.map(({ key, label }) => [key, label])),
      figures: distinct(figures.map(({ name, label }) => [name, label])),
      keys: distinct(Object.entries(keys).map(([name, { label }]) => [name, label])),
      colleges: distinct(rights.rule === 'colleges' ? rights.colleges.map(({ key, label }) => [key, label]) : []),
    };
  }

  #label(kind: Kind, name: string): Label {
    return quoted(this.#labels[kind].get(name) ?? { en: name, fr: name });
  }

  activities(names: readonly string[], last: 'and' | 'or' = 'and'): Label {
    return row(
      names.map((name) => this.#label('activities', name)),
      last,
    );
  }

  step(key: string): Label {
    return this.#label('steps', key);
  }

  college(key: string): Label {
    return this.#label('colleges', key);
  }

  figure(name: string): Label {
    const isUsual = !this.#labels.figures.has(name) && Object.hasOwn(usualFigures, name);
    return isUsual ? quoted(usualFigures[name]!) : this.#label('figures', name);
  }

  /** A figure and how its rows make one value. */
  figureOver(name: string, over: Over): Label {
    const figure = this.figure(name);
    return both(`${figure.en} (${overWords[over].en})`, `${figure.fr} (${overWords[over].fr})`);
  }

  /** Whether a step gives to members: what else takes anything fills an account. */
  isForMembers(step: string): boolean {
    const found = this.charter.steps.find(({ key }) => key === step);
    return found?.kind === 'levy' || (found?.kind === 'share' && found.give.to !== 'account');
  }

  isOfMembers(figure: string): boolean {
    return this.charter.figures.find(({ name }) => name === figure)?.of === 'member';
  }

  /** Labels of keys often begin with “By”, so the word key stands before them. */
  key(name: string): Label {
    const label = this.#label('keys', name);
    return both(`the key ${label.en}`, `la clé ${label.fr}`);
  }

  /** A member by the name of their number where it is known, else as the charter calls them. */
  member(text: string): Label {
    const name = this.#members.get(text);
    if (name !== undefined)
      return this.#shared.has(name) ? both(`${name} (no. ${text})`, `${name} (n°\u00a0${text})`) : { en: name, fr: name };
    return /^\d+$/u.test(text) ? both(`member no. ${text}`, `membre n°\u00a0${text}`) : { en: text, fr: text };
  }
}
