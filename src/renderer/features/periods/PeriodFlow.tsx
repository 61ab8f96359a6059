import { useMemo } from 'react';
import type { Outcome } from '../../../contract/shares.ts';
import type { ActivityKind, Span } from '../../../core/charters/charter.ts';
import { FlowOfValue, type Given } from '../../charts/index.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { useRead } from '../../rpc/queries.ts';

/** The flow of value of a period of this book, from what was really given in it. */
export function PeriodFlow({ outcome }: { readonly outcome: Outcome }) {
  const { from, to } = outcome;
  const inPeriod = useRead('shares.byKind', { asOf: to, from, project: null }).data;
  const sinceStart = useRead('shares.byKind', { asOf: to, from: null, project: null }).data;
  const given = useMemo(() => [...sums(inPeriod ?? [], 'period'), ...sums(sinceStart ?? [], 'sinceStart')], [inPeriod, sinceStart]);
  return <FlowOfValue outcome={outcome} given={given} />;
}

function sums(rows: OutputOf<'shares.byKind'>, span: Span): Given[] {
  const byKind = new Map<ActivityKind, bigint>();
  for (const { kind, weight } of rows) byKind.set(kind, (byKind.get(kind) ?? 0n) + weight);
  return [...byKind].map(([kind, weight]) => ({ kind, span, weight }));
}
