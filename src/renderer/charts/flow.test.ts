import { expect, test } from 'vitest';
import type { Outcome } from '../../contract/shares.ts';
import { activityKinds, type Charter } from '../../core/charters/charter.ts';
import { exampleFacts } from '../../core/charters/pages/facts.ts';
import { charterPages } from '../../core/charters/pages/index.ts';
import { readyMadeCharter, readyMadeCharters } from '../../core/charters/readyMade/index.ts';
import { scaled } from '../../core/quantities/decimal.ts';
import type { Facts } from '../../core/waterfall/facts.ts';
import { runSharing } from '../../core/waterfall/run.ts';
import { flowOf, type Flow, type FlowWords, type Given } from './flow.ts';
import { placeFlow } from './flowLayout.ts';

const words: FlowWords = {
  label: (label) => label.en,
  kind: (kind) => kind,
  others: (count) => `${count} others`,
  fixed: 'fixed',
  paidIn: 'paid in',
  earlier: 'earlier',
  notTaken: 'not taken',
  undistributed: 'undistributed',
};

/** A run as a page is given it, as far as the picture reads it. */
function outcomeOf(charter: Charter, facts: Facts): Outcome {
  const run = runSharing(charter, facts);
  const name = (number: number): string => facts.members.find((member) => member.number === number)?.name ?? '';
  return {
    ...run,
    steps: run.steps.map((step) => ({
      ...step,
      splitKey: step.split?.key ?? null,
      toAccounts: step.toAccounts.map((to) => ({ ...to, label: { en: to.account, fr: to.account } })),
    })),
    members: run.members.map((member) => ({ ...member, name: name(member.number) })),
  } as unknown as Outcome;
}

const given: readonly Given[] = activityKinds.flatMap((kind, at) =>
  (['period', 'sinceStart'] as const).map((span) => ({ kind, span, weight: BigInt(at * at + 1) })),
);

/** What leaves a node, and what reaches it. */
function sides({ links }: Flow, id: string): { readonly into: bigint; readonly out: bigint } {
  const sum = (side: 'from' | 'to'): bigint => links.filter((link) => link[side] === id).reduce((total, link) => total + link.value, 0n);
  return { into: sum('to'), out: sum('from') };
}

function expectKept(flow: Flow): void {
  const first = flow.nodes.some((node) => node.column === 'given');
  for (const node of flow.nodes) {
    const { into, out } = sides(flow, node.id);
    if (node.column !== 'ends') expect(out, `out of ${node.id}`).toBe(node.value);
    if (node.column === 'steps' || node.column === 'ends') expect(into, `into ${node.id}`).toBe(node.value);
    if (node.column === 'keys' && first && into > 0n) expect(into, `into ${node.id}`).toBe(node.value);
  }
}

test.each(readyMadeCharters.map((charter) => charter.name))('%s: what flows in flows out, in a surplus and in a loss', (name) => {
  const { example } = charterPages[name]!;
  const charter = readyMadeCharter(example.charter)!;
  const facts = exampleFacts(charter, example);
  for (const result of [facts.result, -facts.result]) {
    const outcome = outcomeOf(charter, { ...facts, result });
    const flow = flowOf(outcome, charter, given, words);
    expectKept(flow);
    const ends = flow.nodes.filter((node) => node.tone === 'member').reduce((sum, node) => sum + node.value, 0n);
    const received = outcome.members.flatMap((member) => member.parts.map((part) => part.amount));
    const positive = received.reduce((sum, amount) => (result < 0n ? sum - amount : amount > 0n ? sum + amount : sum), 0n);
    if (result >= 0n || received.every((amount) => amount <= 0n)) expect(ends).toBe(positive);
  }
});

test('a key that follows weight comes from what was given in its span, exactly', () => {
  const charter = readyMadeCharter('cooperative-spirit')!;
  const facts = exampleFacts(charter, charterPages['cooperative-spirit']!.example);
  const flow = flowOf(
    outcomeOf(charter, { ...facts, balances: new Map(), result: scaled('100', 2) }),
    charter,
    [
      { kind: 'work', span: 'period', weight: 2n },
      { kind: 'cash', span: 'period', weight: 1n },
      { kind: 'cash', span: 'sinceStart', weight: 500n },
    ],
    words,
  );
  const sources = flow.nodes.filter((node) => node.column === 'given');
  expect(sources.map((node) => [node.name, node.value])).toEqual([
    ['work', 6667n],
    ['cash', 3333n],
  ]);
});

test('many members are gathered behind the largest, and everything keeps its place', () => {
  const charter = readyMadeCharter('equal')!;
  const { example } = charterPages['equal']!;
  const facts = exampleFacts(charter, example);
  const many = { ...facts, members: Array.from({ length: 40 }, (_, at) => ({ ...facts.members[0]!, number: at + 1, name: `M${at + 1}` })) };
  const flow = flowOf(outcomeOf(charter, many), charter, [], words);
  expectKept(flow);
  expect(flow.nodes.filter((node) => node.tone === 'member')).toHaveLength(9);
  expect(flow.nodes.find((node) => node.id === 'others')?.name).toBe('32 others');
  const placed = placeFlow(flow, 900);
  for (const column of ['keys', 'steps', 'ends']) {
    const own = placed.nodes.filter((node) => node.column === column);
    own.forEach((node, at) => at > 0 && expect(node.y).toBeGreaterThanOrEqual(own[at - 1]!.y + own[at - 1]!.height));
  }
  expect(placed.links.every((link) => !link.path.includes('NaN'))).toBe(true);
});
