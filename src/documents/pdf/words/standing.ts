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
      readonly standing: string;
      readonly charter: string;
      readonly meeting: string;
      readonly ofAll: string;
      readonly notMarket: string;
      readonly unsettled: string;
      readonly settled: string;
      readonly unsettledNote: string;
      readonly state: string;
      readonly waiting: string;
      readonly returned: (by: string, day: string, reason: string) => string;
      readonly next: string;
      readonly nextFrom: (day: string) => string;
      readonly nextClosed: (from: string, to: string) => string;
      readonly nextCharter: (title: string, day: string) => string;
      readonly atHour: (day: string, time: string) => string;
      readonly noMeeting: string;
    }
  >
> = {
  en: {
    promised: 'Promised and given',
    due: 'Promised so far',
    given: 'Given',
    promisedNote: 'Promised and fallen due up to the end of the period, and what was approved of it: two figures, side by side.',
    voting: 'Your vote',
    standing: 'Your vote, and what comes next',
    charter: 'Next charter',
    meeting: 'Next meeting',
    ofAll: 'Part of all',
    notMarket: 'At nominal value, which is what the statutes pay back: it is no market value.',
    unsettled: 'Contested or waiting lines',
    settled: 'None: nothing of these days was sent back to you or waits for a decision.',
    unsettledNote: 'As the book had it when this document was made. These lines count for nothing above.',
    state: 'Why it does not count',
    waiting: 'Waits for a decision',
    returned: (by, day, reason) => `Sent back on ${day}${by === '' ? '' : ` by ${by}`}${reason === '' ? '' : `: ${reason}`}`,
    next: 'Next period',
    nextFrom: (day) => `It begins on ${day}; its last day is set when it is closed.`,
    nextClosed: (from, to) => `From ${from} to ${to}; it is closed.`,
    nextCharter: (title, day) => `“${title}”, in force from ${day}.`,
    atHour: (day, time) => `${day} at ${time}`,
    noMeeting: 'None was called when this document was made.',
    votes: (colleges) =>
      `One member, one vote, whatever the amounts above.${colleges.length === 0 ? '' : ` ${colleges.length === 1 ? 'College' : 'Colleges'}: ${colleges.join(', ')}.`}`,
  },
  fr: {
    promised: 'Promis et donné',
    due: 'Promis à ce jour',
    given: 'Donné',
    promisedNote: 'Ce qui était promis et échu à la fin de la période, et ce qui en a été validé\u00a0: deux chiffres, côte à côte.',
    voting: 'Votre voix',
    standing: 'Votre voix, et la suite',
    charter: 'Prochaine charte',
    meeting: 'Prochaine assemblée',
    ofAll: 'Part du total',
    notMarket: 'À la valeur nominale, celle du remboursement prévu par les statuts\u00a0: ce n’est pas une valeur de marché.',
    unsettled: 'Lignes contestées ou en attente',
    settled: 'Aucune\u00a0: rien de ces jours ne vous a été renvoyé ni n’attend de décision.',
    unsettledNote: 'État du livre au moment où ce document a été préparé. Ces lignes ne comptent pour rien dans ce qui précède.',
    state: 'Pourquoi elle ne compte pas',
    waiting: 'En attente d’une décision',
    returned: (by, day, reason) => `Renvoyée le ${day}${by === '' ? '' : ` par ${by}`}${reason === '' ? '' : `\u00a0: ${reason}`}`,
    next: 'Période suivante',
    nextFrom: (day) => `Elle commence le ${day}\u00a0; sa fin sera fixée à sa clôture.`,
    nextClosed: (from, to) => `Du ${from} au ${to}\u00a0; elle est clôturée.`,
    nextCharter: (title, day) => `«\u00a0${title}\u00a0», en vigueur à partir du ${day}.`,
    atHour: (day, time) => `${day} à ${time.replace(':', '\u00a0h\u00a0')}`,
    noMeeting: 'Aucune n’était convoquée quand ce document a été préparé.',
    votes: (colleges) =>
      `Un membre, une voix, quels que soient les montants ci-dessus.${colleges.length === 0 ? '' : ` ${colleges.length === 1 ? 'Collège' : 'Collèges'}\u00a0: ${colleges.join(', ')}.`}`,
  },
};
