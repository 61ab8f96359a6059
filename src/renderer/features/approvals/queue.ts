import type { Contribution } from '../../../contract/contributions.ts';
import { anomalies, type Anomaly, type Oddity } from '../../../core/contributions/anomalies.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { barOf, type Viewer } from '../contributions/rules.ts';

export type Group = OutputOf<'approvals.queue'>['groups'][number];
export type { Anomaly, Oddity };

/** A group as the screen needs it: what of it the viewer may decide on, and what is odd about each row. */
export interface QueueGroup {
  readonly key: string;
  readonly member: number;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly Contribution[];
  readonly seconds: number;
  readonly weight: bigint;
  readonly before: Group['before'];
  readonly oddities: ReadonlyMap<number, readonly Oddity[]>;
  /** How many rows have each oddity, for the group's head. */
  readonly counts: readonly (readonly [what: Anomaly, count: number])[];
  readonly mayApprove: readonly number[];
  /** Why nothing in it can be decided by the viewer; null when something can. */
  readonly bar: 'readOnly' | 'notAllowed' | 'own' | 'endorsed' | null;
}

export function queueOf(groups: readonly Group[], viewer: Viewer): QueueGroup[] {
  return groups.map(({ member, from, to, rows, seconds, weight, before, oddities: found }) => {
    const oddities = new Map<number, Oddity[]>();
    for (const oddity of found) oddities.set(oddity.number, [...(oddities.get(oddity.number) ?? []), oddity]);
    const bars = rows.map((row) => barOf(viewer, row));
    return {
      key: `${member} ${from}`,
      member,
      from,
      to,
      rows,
      seconds,
      weight,
      before,
      oddities,
      counts: anomalies.map((what) => [what, found.filter((one) => one.what === what).length] as const).filter(([, count]) => count > 0),
      mayApprove: rows.filter((_, index) => bars[index] === null).map((row) => row.number!),
      bar: bars.every((bar) => bar !== null) ? (bars[0] ?? null) : null,
    };
  });
}

/** What the viewer can decide on in the book's order, odd ones first; what only others can, apart. */
export function partsOf(groups: readonly QueueGroup[]): { readonly mine: readonly QueueGroup[]; readonly others: readonly QueueGroup[] } {
  return { mine: groups.filter((group) => group.bar === null), others: groups.filter((group) => group.bar !== null) };
}
