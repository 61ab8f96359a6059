import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Outcome } from '../../contract/shares.ts';
import type { Charter } from '../../core/charters/charter.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { useT } from '../i18n/useT.ts';
import { useRead } from '../rpc/queries.ts';
import { useNarrowScreen } from '../state/theme.ts';
import { Money } from '../ui/index.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { flowOf, type Flow, type FlowTone, type Given } from './flow.ts';
import { flowColumns, nodeWidth, placeFlow, type PlacedNode } from './flowLayout.ts';
import { SeriesPatterns, largestSeriesCount, seriesFill } from './series.tsx';
import classes from './charts.module.css';

interface FlowProps {
  readonly outcome: Outcome;
  /** The charter that shared it; without it, the book's own of that name and first day. */
  readonly charter?: Charter;
  /** What was given, by kind: without it the picture begins with the keys. */
  readonly given?: readonly Given[];
  readonly title?: string;
}

const fills: Readonly<Record<FlowTone, string>> = {
  given: 'var(--ink-soft)',
  key: 'var(--ink-soft)',
  step: 'var(--ink)',
  member: 'var(--profits)',
  account: 'var(--line-strong)',
};

/** Where the money of a distribution flows: from what was given, by the keys, through the steps, to members and accounts. */
export function FlowOfValue({ outcome, charter, given = [], title }: FlowProps) {
  const { t } = useT();
  const format = useFormat();
  const narrow = useNarrowScreen();
  const id = useId().replace(/\W/gu, '');
  const history = useRead('charters.history', undefined, { enabled: charter === undefined }).data ?? [];
  const known =
    charter ?? history.find((one) => one.adoptedFrom === outcome.charterFrom && one.charter.name === outcome.charterName)?.charter ?? null;
  const flow = flowOf(outcome, known, given, {
    label: format.label,
    kind: (kind) => t('common:flow.given', { kind: t(`common:kind.${kind}`) }),
    others: (count) => t('common:others', { count }),
    fixed: t('common:flow.fixed'),
    paidIn: t('common:flow.paidIn'),
    earlier: t('common:flow.earlier'),
    notTaken: t('common:flow.notTaken'),
    undistributed: t('common:chart.undistributed'),
  });
  // A step and the account that it feeds may be called the same.
  const names = new Map(flow.nodes.map((node) => [node.id, node.tone === 'step' ? t('common:flow.step', { name: node.name }) : node.name]));
  const columnOf = new Map(flow.nodes.map((node) => [node.id, flowColumns.indexOf(node.column)]));
  const named = (of: FlowTone): string =>
    format.list(
      flow.nodes
        .filter((node) => node.tone === of)
        .map((node) => t('common:flow.item', { name: node.name, amount: format.money(node.value) })),
    );
  const ofTone = (of: FlowTone): boolean => flow.nodes.some((node) => node.tone === of);
  const summary = [
    t('common:flow.steps', { list: named('step') }),
    ofTone('member') ? t('common:flow.members', { list: named('member') }) : '',
    ofTone('account') ? t('common:flow.accounts', { list: named('account') }) : '',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <ChartFrame
      title={title ?? t('common:flow.title')}
      summary={summary}
      rows={flow.links.toSorted((a, b) => columnOf.get(a.from)! - columnOf.get(b.from)!)}
      rowKey={(link) => `${link.from} ${link.to}`}
      columns={[
        { key: 'from', head: t('common:flow.from'), cell: (link) => names.get(link.from) },
        { key: 'to', head: t('common:flow.to'), cell: (link) => names.get(link.to) },
        { key: 'amount', head: t('common:chart.amount'), numeric: true, cell: (link) => <Money value={link.value} /> },
      ]}
      patternId={id}
      tableOnly={narrow}
      image
    >
      <Picture flow={flow} id={id} />
    </ChartFrame>
  );
}

function Picture({ flow, id }: { readonly flow: Flow; readonly id: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(900);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => setWidth(Math.max(480, element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { nodes, links, height } = placeFlow(flow, width);
  return (
    <div ref={frame}>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" height={height} aria-hidden focusable="false">
        <SeriesPatterns id={id} />
        {links.map((link) => (
          <path
            key={`${link.from} ${link.to}`}
            d={link.path}
            fill={link.step === null ? 'var(--line)' : seriesFill(id, link.step % largestSeriesCount)}
            fillOpacity={link.step === null ? 0.8 : 0.4}
          />
        ))}
        {nodes.map((node) => (
          <Node key={node.id} node={node} />
        ))}
      </svg>
    </div>
  );
}

/** About the width of a letter at the size of the words below. */
const letterWidth = 6.6;

function Node({ node }: { readonly node: PlacedNode }) {
  const format = useFormat();
  const most = Math.max(8, Math.floor(node.wordsWidth / letterWidth));
  const name = node.name.length > most ? `${node.name.slice(0, most - 1)}…` : node.name;
  const middle = node.y + Math.max(node.height, 30) / 2;
  return (
    <g>
      <title>{`${node.name}: ${format.money(node.value)}`}</title>
      <rect x={node.x} y={node.y} width={nodeWidth} height={node.height} fill={fills[node.tone]} rx={1.5} />
      <text x={node.x + nodeWidth + 6} y={middle - 3} className={classes['flowName']}>
        {name}
      </text>
      <text x={node.x + nodeWidth + 6} y={middle + 13} className={classes['flowAmount']}>
        {format.money(node.value)}
      </text>
    </g>
  );
}
