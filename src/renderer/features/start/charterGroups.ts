import type { Language } from '../../../contract/base.ts';
import type { Charter } from '../../../core/charters/charter.ts';
import { charterPages } from '../../../core/charters/pages/index.ts';
import { readyMadeCharters } from '../../../core/charters/readyMade/index.ts';

/** Ready-made charters by the question that a group begins with. */
export const charterGroups = [
  { group: 'simple', names: ['cooperative-spirit', 'equal'] },
  { group: 'given', names: ['dynamic-equity', 'value-equation', 'worker-patronage', 'creative-contribution'] },
  { group: 'legal', names: ['scop', 'scic', 'ess-company'] },
  { group: 'need', names: ['base-plus-need', 'declared-need', 'grant-and-levy'] },
  { group: 'common', names: ['commons-and-gift', 'collective-budget'] },
] as const;
export type CharterGroup = (typeof charterGroups)[number]['group'];

export interface OfferedGroup {
  readonly group: CharterGroup;
  readonly charters: readonly Charter[];
}

/** The groups with what fits a search, in the reader's language; accents and case do not matter. Groups with nothing are left out. */
export function offeredCharters(search: string, language: Language): readonly OfferedGroup[] {
  const words = plain(search).split(' ').filter(Boolean);
  const fits = (charter: Charter): boolean => {
    const page = charterPages[charter.name];
    const text = plain([charter.title, charter.summary, page?.suits, page?.usedBy].map((one) => one?.[language] ?? '').join(' '));
    return words.every((word) => text.includes(word));
  };
  return charterGroups
    .map(({ group, names }) => ({
      group,
      charters: names.flatMap((name) => readyMadeCharters.filter((charter) => charter.name === name && fits(charter))),
    }))
    .filter(({ charters }) => charters.length > 0);
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ');
}
