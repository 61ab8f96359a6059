import { useBook } from '../rpc/queries.ts';

/** What only the lead may change can be changed here and now: the lead acts, and the book can be written. */
export function useMayLead(): boolean {
  const { actor, readOnly } = useBook();
  return actor.role === 'lead' && readOnly === 'no';
}
