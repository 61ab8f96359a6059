import { charterWarnings } from '../../../../core/charters/check.ts';
import type { RefusalDetails } from '../../../../core/refusals/refusal.ts';
import type { RefusalCode } from '../../../../core/refusals/codes.ts';

/** What is wrong with a charter; `details.place` says where. */
export interface Finding {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
}

export const editorSections = ['name', 'activities', 'figures', 'keys', 'steps', 'rights', 'loss', 'leaver', 'other'] as const;
export type EditorSection = (typeof editorSections)[number];

export function placeOf(finding: Finding): string {
  return String(finding.details['place'] ?? '');
}

/** The section of the editor in which a place stands. What has no place concerns the whole. */
export function sectionOf(place: string): EditorSection {
  const head = /^[a-z]+/iu.exec(place)?.[0] ?? '';
  if (head === 'title' || head === 'summary' || head === '') return 'name';
  return editorSections.find((section) => section === head) ?? 'other';
}

/** The entry of a list in which a place stands: `steps[2]` of `steps[2].take.percent`, `keys.work` of `keys.work.of`; else null. */
export function entryOf(place: string): string | null {
  return /^(?:[a-z]+\[\d+\]|keys\.[^.[]+)/iu.exec(place)?.[0] ?? null;
}

/** Whether one place is another one or stands in it. */
export function isWithin(place: string, outer: string): boolean {
  return outer === '' || place === outer || place.startsWith(`${outer}.`) || place.startsWith(`${outer}[`);
}

export function findingsWithin<Found extends Finding>(findings: readonly Found[], outer: string): Found[] {
  return findings.filter((finding) => isWithin(placeOf(finding), outer));
}

/** The place itself and those around it, the narrowest first: where a field is looked for when a finding stands deeper. */
export function outward(place: string): string[] {
  const found: string[] = [];
  let rest = place;
  while (rest !== '') {
    found.push(rest);
    rest = rest.slice(0, Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('['), 0));
  }
  return found;
}

/** What a group should know and may adopt all the same stops nothing: nobody fits a condition yet, a figure has no value yet. */
export function stopsAdoption(finding: Finding): boolean {
  return !charterWarnings.has(finding.code);
}
