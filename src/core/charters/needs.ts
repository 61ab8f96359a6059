import type { Charter, FigureSpec } from './charter.ts';
import type { Eligibility, Source } from './keys.ts';

/** How finely contributions must be added up for a charter: the coarser, the fewer sums are read. */
export interface SumNeeds {
  readonly byActivity: boolean;
  readonly byMonth: boolean;
  readonly byProject: boolean;
  readonly byPeriod: boolean;
  /** Whether what was given before the period matters at all. */
  readonly beforePeriod: boolean;
  /** Whether the period is told apart from what was before it. */
  readonly inPeriod: boolean;
}

/** `someLeft`: whether anybody has left so that the leaver rule has a case. */
export function sumNeeds(charter: Charter, someLeft: boolean): SumNeeds {
  const sources = Object.values(charter.keys).flatMap((key) => leaves(key.of));
  const caps = charter.activities.flatMap((activity) => (activity.cap ? [activity.cap.per] : []));
  const claims = charter.steps.some((step) => step.kind === 'share' && step.take.take === 'claims');
  const rules: (Eligibility | null)[] = [charter.rights.eligible, ...Object.values(charter.keys).map((key) => key.eligible)];
  for (const step of charter.steps) if (step.kind === 'levy') rules.push(step.eligible);
  const changesWeight = charter.activities.some(
    (activity) => activity.lessPaid !== null || activity.onceSpent !== null || activity.creditedTo !== null,
  );
  return {
    byActivity:
      claims ||
      caps.length > 0 ||
      changesWeight ||
      (someLeft && charter.leaver !== null) ||
      rules.some((rule) => rule !== null && rule.hours !== null) ||
      sources.some((source) => source.by === 'hours' || (source.by === 'weight' && source.activities !== null)),
    byMonth: claims || caps.some((per) => per !== 'period') || sources.some((source) => source.by === 'weight' && source.fade !== null),
    byProject: charter.rights.per === 'project',
    // What one period gave beyond a cap weighs less, by its own rates: earlier periods are not lumped together.
    byPeriod: caps.length > 0,
    inPeriod:
      rules.some((rule) => rule !== null && rule.hours !== null) ||
      charter.activities.some((activity) => activity.lessPaid !== null || activity.onceSpent !== null) ||
      charter.steps.some((step) => step.kind === 'share' && step.take.take === 'claims' && step.take.lasting === 'once') ||
      ('span' in charter.rights && charter.rights.span === 'period') ||
      sources.some((source) => 'span' in source && source.span === 'period'),
    beforePeriod:
      charter.rights.per === 'project' ||
      caps.some((per) => per !== 'period') ||
      (someLeft && charter.leaver !== null) ||
      charter.activities.some((activity) => activity.creditedTo !== null) ||
      charter.steps.some((step) => step.kind === 'share' && step.take.take === 'claims' && step.take.lasting !== 'once') ||
      ('span' in charter.rights && charter.rights.span === 'sinceStart') ||
      sources.some((source) => 'span' in source && source.span === 'sinceStart'),
  };
}

function leaves(source: Source): Source[] {
  return source.by === 'sum' || source.by === 'mix' ? source.parts.flatMap((part) => leaves(part.of)) : [source];
}

/** Figures with a fixed meaning that every charter may use without declaring them. */
const fixedFigures: Readonly<Record<string, FigureSpec>> = {
  income: { name: 'income', label: { en: 'Income of the period', fr: 'Recettes de la période' }, of: 'cooperative', unit: 'money' },
  cash: { name: 'cash', label: { en: 'Cash in hand', fr: 'Trésorerie' }, of: 'cooperative', unit: 'money' },
  capital: { name: 'capital', label: { en: 'Capital held', fr: 'Capital détenu' }, of: 'member', unit: 'money' },
  highestCapital: {
    name: 'highestCapital',
    label: { en: 'Highest capital ever', fr: 'Plus haut capital atteint' },
    of: 'cooperative',
    unit: 'money',
  },
};

/** Every figure that a charter reads: those it declares, and those of fixed meaning that its steps and limits use. */
export function figuresAsked(charter: Charter): FigureSpec[] {
  const text = JSON.stringify([charter.keys, charter.steps, charter.loss, charter.rights, charter.activities]);
  const used = (name: string): boolean => text.includes(`"${name}"`);
  const limits = charter.steps.flatMap((step) => (step.kind === 'share' ? step.limits : []));
  const needsCash =
    limits.some((limit) => limit.limit === 'cash') || charter.steps.some((step) => step.kind === 'repay' && step.cashFloor !== null);
  const declared = new Set(charter.figures.map((figure) => figure.name));
  const fixed = Object.values(fixedFigures).filter(({ name }) => !declared.has(name) && (name === 'cash' ? needsCash : used(name)));
  return [...charter.figures, ...fixed];
}
