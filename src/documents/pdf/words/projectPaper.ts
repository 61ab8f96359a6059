import type { Pace } from '../../../core/commitments/terms.ts';
import type { Language } from '../format.ts';

export interface ProjectWords {
  readonly colon: string;
  readonly when: (day: string) => string;
  readonly coverage: string;
  readonly team: (members: number) => string;
  readonly reached: (reached: boolean) => string;
  readonly owner: (name: string) => string;
  readonly noSize: string;
  readonly size: (members: number | null, coverage: string | null) => string;
  readonly needs: string;
  readonly noNeeds: string;
  readonly need: string;
  readonly needed: string;
  readonly promised: string;
  readonly given: string;
  readonly waiting: string;
  readonly missing: string;
  readonly closed: string;
  readonly by: (day: string) => string;
  readonly bars: string;
  readonly commitments: string;
  readonly noCommitments: string;
  readonly promise: string;
  readonly due: string;
  readonly gap: string;
  readonly gapNote: string;
  readonly terms: (quantity: string, per: Pace, from: string, to: string | null, need: number | null) => string;
  readonly ruleGiven: string;
  readonly ruleDue: string;
  readonly ruleCoverage: string;
  readonly notBinding: string;
}

const paces: Readonly<Record<Language, Readonly<Record<Pace, string>>>> = {
  en: { once: '', week: ' a week', month: ' a month' },
  fr: { once: '', week: ' par semaine', month: ' par mois' },
};

export const projectWords: Readonly<Record<Language, ProjectWords>> = {
  en: {
    colon: ': ',
    when: (day) => `As of ${day}`,
    coverage: 'Needs covered by promises',
    team: (members) => `${members}\u00a0${members === 1 ? 'member has' : 'members have'} promised something`,
    reached: (reached) => (reached ? 'critical size reached' : 'critical size not reached'),
    owner: (name) => `Project owner: ${name}.`,
    noSize: 'No critical size was set for this project.',
    size: (members, coverage) =>
      `Critical size: ${[members === null ? '' : `${members}\u00a0${members === 1 ? 'member' : 'members'} with a promise`, coverage === null ? '' : `${coverage} of the needs covered`].filter((part) => part !== '').join(', ')}.`,
    needs: 'What the project looks for',
    noNeeds: 'No need was told.',
    need: 'Need',
    needed: 'Needed',
    promised: 'Promised',
    given: 'Given',
    waiting: 'Waiting',
    missing: 'Missing',
    closed: 'closed',
    by: (day) => `by ${day}`,
    bars: 'In each bar the whole is what is needed, pale what is promised, dark what is given and approved.',
    commitments: 'What was promised, by member',
    noCommitments: 'Nobody has promised anything yet.',
    promise: 'Promise',
    due: 'Due so far',
    gap: 'Gap',
    gapNote: 'The gap is what has fallen due and was not given yet; who gave more has none.',
    terms: (quantity, per, from, to, need) =>
      `${quantity}${paces.en[per]}, from ${from}${to === null ? '' : ` to ${to}`}${need === null ? '' : ` (need ${need})`}`,
    ruleGiven: 'Promised and given are two figures: given is what was approved, and what waits for approval stands beside.',
    ruleDue:
      'What is promised each week or month falls due day by day; what is promised once falls due on its last day, or at once without one.',
    ruleCoverage: 'Coverage is the mean, over the open needs, of promised over needed, each at most the whole.',
    notBinding: 'A promise shown here is what a member said; it creates no debt.',
  },
  fr: {
    colon: '\u00a0: ',
    when: (day) => `Arrêté au ${day}`,
    coverage: 'Besoins couverts par des engagements',
    team: (members) => `${members}\u00a0${members > 1 ? 'membres se sont engagés' : 'membre s’est engagé'}`,
    reached: (reached) => (reached ? 'taille critique atteinte' : 'taille critique non atteinte'),
    owner: (name) => `Projet porté par\u00a0: ${name}.`,
    noSize: 'Aucune taille critique n’est fixée pour ce projet.',
    size: (members, coverage) =>
      `Taille critique\u00a0: ${[members === null ? '' : `${members}\u00a0${members > 1 ? 'membres engagés' : 'membre engagé'}`, coverage === null ? '' : `${coverage} des besoins couverts`].filter((part) => part !== '').join(', ')}.`,
    needs: 'Ce que cherche le projet',
    noNeeds: 'Aucun besoin n’a été indiqué.',
    need: 'Besoin',
    needed: 'Cherché',
    promised: 'Promis',
    given: 'Donné',
    waiting: 'En attente',
    missing: 'Manque',
    closed: 'clos',
    by: (day) => `d’ici au ${day}`,
    bars: 'Dans chaque barre, le tout est ce qui est cherché, en clair ce qui est promis, en foncé ce qui est donné et validé.',
    commitments: 'Ce qui a été promis, par membre',
    noCommitments: 'Personne ne s’est encore engagé.',
    promise: 'Engagement',
    due: 'Échu à ce jour',
    gap: 'Écart',
    gapNote: 'L’écart est ce qui est échu et n’a pas encore été donné\u00a0; qui a donné davantage n’en a pas.',
    terms: (quantity, per, from, to, need) =>
      `${quantity}${paces.fr[per]}, ${to === null ? `à partir du ${from}` : `du ${from} au ${to}`}${need === null ? '' : ` (besoin n°\u00a0${need})`}`,
    ruleGiven: 'Promis et donné sont deux chiffres\u00a0: donné est ce qui a été validé, et ce qui attend une validation figure à côté.',
    ruleDue:
      'Ce qui est promis chaque semaine ou chaque mois échoit jour après jour\u00a0; ce qui est promis une fois échoit à son dernier jour, ou tout de suite s’il n’en a pas.',
    ruleCoverage:
      'La couverture est la moyenne, sur les besoins ouverts, de ce qui est promis sur ce qui est cherché, au plus le tout pour chacun.',
    notBinding: 'Un engagement montré ici est ce qu’un membre a dit\u00a0; il ne crée aucune dette.',
  },
};
