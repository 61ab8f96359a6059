import type { Language } from '../format.ts';

/** What a statement says of promises and votes. */
export const standingWords: Readonly<
  Record<
    Language,
    {
      readonly promised: string;
      readonly due: string;
      readonly given: string;
      readonly promisedNote: string;
      readonly voting: string;
      readonly votes: (colleges: readonly string[]) => string;
    }
  >
> = {
  en: {
    promised: 'Promised and given',
    due: 'Promised so far',
    given: 'Given',
    promisedNote: 'Promised and fallen due up to the end of the period, and what was approved of it: two figures, side by side.',
    voting: 'Your vote',
    votes: (colleges) =>
      `One member, one vote, whatever the amounts above.${colleges.length === 0 ? '' : ` ${colleges.length === 1 ? 'College' : 'Colleges'}: ${colleges.join(', ')}.`}`,
  },
  fr: {
    promised: 'Promis et donné',
    due: 'Promis à ce jour',
    given: 'Donné',
    promisedNote: 'Ce qui était promis et échu à la fin de la période, et ce qui en a été validé\u00a0: deux chiffres, côte à côte.',
    voting: 'Votre voix',
    votes: (colleges) =>
      `Un membre, une voix, quels que soient les montants ci-dessus.${colleges.length === 0 ? '' : ` ${colleges.length === 1 ? 'Collège' : 'Collèges'}\u00a0: ${colleges.join(', ')}.`}`,
  },
};
