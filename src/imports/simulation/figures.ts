import type { Charter } from '../../core/charters/charter.ts';
import { nearDetail } from '../../core/names/nearest.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { shown } from '../row.ts';
import { fold } from '../text/fold.ts';

export interface KnownFigure {
  readonly name: string;
  readonly isMoney: boolean;
}

/** Figures that steps and limits read by name: a charter need not declare them (docs/spec/sharing.md, section 4). */
const ofEveryCharter = ['income', 'cash', 'capital', 'highestCapital'] as const;
const frenchNames: Readonly<Record<(typeof ofEveryCharter)[number], readonly string[]>> = {
  income: ['revenus', 'produits'],
  cash: ['trésorerie'],
  capital: [],
  highestCapital: ['highest capital', 'capital le plus haut'],
};

/** Finds a figure by its name in the charter or its label in either language, whatever the case. FIGURE_UNKNOWN lists those there are. */
export function figureFinder(charter: Charter): (text: string) => KnownFigure | Refusal {
  const known = new Map<string, KnownFigure>();
  for (const name of ofEveryCharter) for (const text of [name, ...frenchNames[name]]) known.set(fold(text), { name, isMoney: true });
  for (const { name, label, unit } of charter.figures) {
    for (const text of [label.fr, label.en]) if (text.trim() !== '') known.set(fold(text), { name, isMoney: unit === 'money' });
  }
  // A name wins over a label that reads the same.
  for (const { name, unit } of charter.figures) known.set(fold(name), { name, isMoney: unit === 'money' });
  const names = [...new Set([...charter.figures.map((figure) => figure.name), ...ofEveryCharter])];
  const labels = charter.figures.flatMap(({ label }) => [label.en, label.fr]);
  return (text) =>
    known.get(fold(text)) ??
    refuse('FIGURE_UNKNOWN', { figure: shown(text), ...nearDetail(text, [...names, ...labels]), known: names.join(', ') });
}
