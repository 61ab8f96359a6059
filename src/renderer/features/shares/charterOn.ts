import type { Charter } from '../../../core/charters/charter.ts';
import { profitKey } from '../../../core/waterfall/run.ts';
import { today } from '../../i18n/parse.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { useRead } from '../../rpc/queries.ts';

export type Adopted = OutputOf<'charters.history'>[number];

/** The charter that is in force on a day; null is today. Undefined while it is read. */
export function useCharterOn(day: string | null): Adopted | undefined {
  return useRead('charters.history').data?.findLast((charter) => charter.adoptedFrom <= (day ?? today()));
}

/** The key that shares of profits follow, and whether other steps give to members by keys of their own; null where none does. */
export function followedKey(charter: Charter): { readonly label: Charter['title']; readonly alone: boolean } | null {
  const name = profitKey(charter);
  const key = name === undefined ? undefined : charter.keys[name];
  if (!key) return null;
  const alone = charter.steps.every((step) => step.kind !== 'share' || step.give.to !== 'key' || step.give.key === name);
  return { label: key.label, alone };
}
