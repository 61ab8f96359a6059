import { today } from '../../i18n/parse.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { useRead } from '../../rpc/queries.ts';

export type Adopted = OutputOf<'charters.history'>[number];

/** The charter that is in force on a day; null is today. Undefined while it is read. */
export function useCharterOn(day: string | null): Adopted | undefined {
  return useRead('charters.history').data?.findLast((charter) => charter.adoptedFrom <= (day ?? today()));
}
