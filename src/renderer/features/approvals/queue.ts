import type { OutputOf } from '../../rpc/client.ts';
import type { Contribution } from '../../../contract/contributions.ts';
import { barOf, type Viewer } from '../contributions/rules.ts';

export type Group = OutputOf<'approvals.queue'>['groups'][number];
export type Anomaly = Group['anomalies'][number]['what'];

/** A group as the screen needs it: what of it the viewer may decide on, and what is odd about each row. */
export interface QueueGroup {
  readonly key: string;
  readonly member: number;
  readonly weekStart: string;
  readonly rows: readonly Contribution[];
  readonly seconds: number;
  readonly weight: bigint;
  readonly oddities: ReadonlyMap<number, readonly Anomaly[]>;
  /** How many rows have each oddity, for the group's head. */
  readonly counts: readonly (readonly [what: Anomaly, count: number])[];
  readonly mayApprove: readonly number[];
  /** Why nothing in it can be decided by the viewer; null when something can. */
  readonly bar: 'readOnly' | 'notAllowed' | 'own' | 'endorsed' | null;
}

const anomalies: readonly Anomaly[] = ['longDay', 'duplicate', 'old', 'own'];

export function queueOf(groups: readonly Group[], viewer: Viewer): QueueGroup[] {
  return groups.map(({ member, weekStart, rows, seconds, weight, anomalies: found }) => {
    const oddities = new Map<number, Anomaly[]>();
    for (const { number, what } of found) oddities.set(number, [...(oddities.get(number) ?? []), what]);
    const bars = rows.map((row) => barOf(viewer, row));
    return {
      key: `${member} ${weekStart}`,
      member,
      weekStart,
      rows,
      seconds,
      weight,
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

/** What Shift+A approves: everything that the viewer may decide on, in groups in which nothing is odd. */
export const cleanNumbers = (groups: readonly QueueGroup[]): number[] =>
  groups.filter((group) => group.oddities.size === 0).flatMap((group) => group.mayApprove);
