import type { Charter, Label } from '../../core/charters/charter.ts';
import { usualFigures } from '../../core/charters/words/names.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';
import type { RefusalDetails } from '../../core/refusals/refusal.ts';
import type { Language } from '../base.ts';
import { sentence } from './index.ts';

/** What is wrong with a charter, or good to know of it; `details.place` says where. */
interface Finding {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
}

/** What is found, for somebody who looks at the very place: without the place, and with figures called as members call them. */
export function findingSentence({ code, details }: Finding, { figures }: Charter, language: Language): string {
  const { place: _, ...rest } = details;
  if (!code.includes('FIGURE') || code === 'CHARTER_FIGURE_UNKNOWN') return sentence(code, rest, language);
  const name = String(details['name'] ?? '');
  const declared = figures.find((figure) => figure.name === name)?.label;
  const label = declared ?? (Object.hasOwn(usualFigures, name) ? usualFigures[name]! : { en: name, fr: name });
  return sentence(code, { ...rest, name: written(label, language) || name }, language);
}

/** The same, after what it is about: “Legal reserve: …”. A rule of the whole charter needs no name. */
export function findingInPlace(finding: Finding, charter: Charter, language: Language): string {
  const text = findingSentence(finding, charter, language);
  const about = labelAt(charter, String(finding.details['place'] ?? ''));
  const title = about && written(about, language);
  return title ? `${title}${language === 'fr' ? '\u00a0' : ''}: ${text}` : text;
}

function written(label: Label, language: Language): string {
  return label[language].trim() || label[language === 'en' ? 'fr' : 'en'].trim();
}

/** The label of the activity, figure, key or step in which a place stands; null where it stands in none. */
function labelAt({ activities, figures, keys, steps }: Charter, place: string): Label | null {
  const [, list, index] = /^(activities|figures|steps)\[(\d+)\]/u.exec(place) ?? [];
  if (list) return ({ activities, figures, steps }[list as 'steps'][Number(index)]?.label ?? null) as Label | null;
  const key = /^keys\.([^.[]+)/u.exec(place)?.[1];
  return (key !== undefined && Object.hasOwn(keys, key) && keys[key]?.label) || null;
}
