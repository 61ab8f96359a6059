import type { Charter, Label } from '../../../../core/charters/charter.ts';
import type { Bound, Eligibility, Key, Source } from '../../../../core/charters/keys.ts';
import type { LossRule, RightsRule } from '../../../../core/charters/rules.ts';
import { slug } from '../../../../core/charters/slug.ts';
import type { Limit, Step, Take } from '../../../../core/charters/steps.ts';

/** What other parts of a charter refer to by its name. */
export type NamedThing = 'activity' | 'figure' | 'key' | 'step' | 'college';

/** A name made of words: letters without accents, figures and hyphens. Empty when nothing of it can stay. */
export function nameOf(words: string): string {
  return plain(words)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
}

/** The name of an account of the group: it may begin with a figure. */
export function accountNameOf(words: string): string {
  return plain(words)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
}

/** The name of an account that each member has: letters and hyphens. */
export function memberAccountNameOf(words: string): string {
  return plain(words)
    .replace(/[^a-z]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 31);
}

function plain(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A name that is not taken yet: the wish itself, or with a number. */
export function freshName(wish: string, taken: readonly string[]): string {
  const base = slug.test(wish) ? wish.slice(0, 55) : 'thing';
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

export function namesOf(charter: Charter, thing: NamedThing): readonly string[] {
  const { activities, figures, keys, steps, rights } = charter;
  if (thing === 'activity') return activities.map((one) => one.key);
  if (thing === 'figure') return figures.map((one) => one.name);
  if (thing === 'key') return Object.keys(keys);
  if (thing === 'step') return steps.map((one) => one.key);
  return rights.rule === 'colleges' ? rights.colleges.map((one) => one.key) : [];
}

/** Whether a thing may be called so: a proper name that no other one has. */
export function mayBeCalled(charter: Charter, thing: NamedThing, from: string, to: string): boolean {
  return slug.test(to) && (from === to || !namesOf(charter, thing).includes(to));
}

/** The charter with one thing called otherwise, everywhere it is meant. Its words for members stay. */
export function renamed(charter: Charter, thing: NamedThing, from: string, to: string): Charter {
  if (from === to || !mayBeCalled(charter, thing, from, to)) return charter;
  return new Renaming(thing, from, to).charter(charter);
}

class Renaming {
  readonly #thing: NamedThing;
  readonly #from: string;
  readonly #to: string;

  constructor(thing: NamedThing, from: string, to: string) {
    this.#thing = thing;
    this.#from = from;
    this.#to = to;
  }

  #name<Name extends string | null>(thing: NamedThing, name: Name): Name {
    return thing === this.#thing && name === this.#from ? (this.#to as Name) : name;
  }

  #names(thing: NamedThing, names: readonly string[] | null): readonly string[] | null {
    return names && names.map((name) => this.#name(thing, name));
  }

  charter(charter: Charter): Charter {
    const { leaver } = charter;
    const terms = (end: 'atFault' | 'notAtFault') => ({
      ...leaver![end],
      weights: leaver![end].weights.map((one) => ({ ...one, activities: this.#names('activity', one.activities) })),
    });
    return {
      ...charter,
      activities: charter.activities.map((one) => ({
        ...one,
        key: this.#name('activity', one.key),
        lessPaid: this.#name('figure', one.lessPaid),
        onceSpent: this.#name('figure', one.onceSpent),
        creditedTo: this.#names('activity', one.creditedTo),
      })),
      figures: charter.figures.map((one) => ({ ...one, name: this.#name('figure', one.name) })),
      keys: Object.fromEntries(Object.entries(charter.keys).map(([name, key]) => [this.#name('key', name), this.#key(key)])),
      steps: charter.steps.map((step) => this.#step(step)),
      rights: this.#rights(charter.rights),
      loss: this.#loss(charter.loss),
      leaver: leaver && { atFault: terms('atFault'), notAtFault: terms('notAtFault') },
    };
  }

  #key(key: Key): Key {
    const { scaledBy, lessReceived, whenEmpty } = key;
    return {
      ...key,
      of: this.#source(key.of),
      scaledBy: scaledBy && { ...scaledBy, figure: this.#name('figure', scaledBy.figure) },
      lessReceived: lessReceived && { ...lessReceived, figure: this.#name('figure', lessReceived.figure) },
      eligible: this.#eligible(key.eligible),
      floor: this.#bound(key.floor),
      cap: this.#bound(key.cap),
      whenEmpty: whenEmpty.then === 'key' ? { ...whenEmpty, key: this.#name('key', whenEmpty.key) } : whenEmpty,
    };
  }

  #source(source: Source): Source {
    switch (source.by) {
      case 'weight':
        return { ...source, activities: this.#names('activity', source.activities) };
      case 'hours':
        return { ...source, activities: this.#names('activity', source.activities) };
      case 'figure':
        return { ...source, figure: this.#name('figure', source.figure) };
      case 'key':
        return { ...source, key: this.#name('key', source.key) };
      case 'sum':
        return { ...source, parts: source.parts.map((part) => ({ ...part, of: this.#source(part.of) })) };
      case 'mix':
        return { ...source, parts: source.parts.map((part) => ({ ...part, of: this.#source(part.of) })) };
      default:
        return source;
    }
  }

  #eligible(rule: Eligibility | null): Eligibility | null {
    return rule && { ...rule, colleges: this.#names('college', rule.colleges) };
  }

  #bound(bound: Bound | null): Bound | null {
    return bound?.is === 'figure' ? { ...bound, figure: this.#name('figure', bound.figure) } : bound;
  }

  #step(step: Step): Step {
    const key = this.#name('step', step.key);
    if (step.kind === 'levy') return { ...step, key, figure: this.#name('figure', step.figure), eligible: this.#eligible(step.eligible) };
    if (step.kind !== 'share') return { ...step, key };
    const { give } = step;
    return {
      ...step,
      key,
      take: this.#take(step.take),
      limits: step.limits.map((limit) => this.#limit(limit)),
      give:
        give.to === 'key'
          ? {
              ...give,
              key: this.#name('key', give.key),
              choice: give.choice && { ...give.choice, figure: this.#name('figure', give.choice.figure) },
            }
          : give,
    };
  }

  #take(take: Take): Take {
    if (take.take === 'figure' || take.take === 'interest') return { ...take, figure: this.#name('figure', take.figure) };
    if (take.take !== 'claims') return take;
    return { ...take, activities: this.#names('activity', take.activities), figure: this.#name('figure', take.figure) };
  }

  #limit(limit: Limit): Limit {
    return limit.limit === 'percent' ? { ...limit, step: this.#name('step', limit.step) } : limit;
  }

  #rights(rights: RightsRule): RightsRule {
    const eligible = this.#eligible(rights.eligible);
    if (rights.rule === 'proRata' || rights.rule === 'mixed') return { ...rights, eligible, key: this.#name('key', rights.key) };
    if (rights.rule !== 'colleges') return { ...rights, eligible };
    const colleges = rights.colleges.map((one) => ({
      ...one,
      key: this.#name('college', one.key),
      mergesInto: this.#name('college', one.mergesInto),
    }));
    return { ...rights, eligible, colleges };
  }

  #loss(loss: LossRule): LossRule {
    if (loss.rule !== 'share') return loss;
    return { ...loss, key: this.#name('key', loss.key), acceptedFigure: this.#name('figure', loss.acceptedFigure) };
  }
}

/** What a thing is called in the reader's language, or by its name while it has no words. */
export function wordsOr(label: Label, language: 'en' | 'fr', name: string): string {
  return label[language].trim() || label[language === 'en' ? 'fr' : 'en'].trim() || name;
}
