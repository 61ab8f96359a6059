import type { Outcome } from '../../contract/shares.ts';
import type { ActivityKind, Charter, Label, Span } from '../../core/charters/charter.ts';
import { apportion } from '../../core/shares/apportion.ts';

export type FlowColumn = 'given' | 'keys' | 'steps' | 'ends';
export type FlowTone = 'given' | 'key' | 'step' | 'member' | 'account';

export interface FlowNode {
  readonly id: string;
  readonly column: FlowColumn;
  readonly name: string;
  readonly tone: FlowTone;
  /** Money that passes here, minor units, never negative. */
  readonly value: bigint;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly value: bigint;
  /** Position of the step that it belongs to, which is its colour; null before the steps. */
  readonly step: number | null;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/** What was given in a span, by kind: where the value of a key that follows weight comes from. */
export interface Given {
  readonly kind: ActivityKind;
  readonly span: Span;
  readonly weight: bigint;
}

/** Words that a picture of any distribution needs. */
export interface FlowWords {
  readonly label: (label: Label) => string;
  readonly kind: (kind: ActivityKind) => string;
  readonly others: (count: number) => string;
  readonly fixed: string;
  readonly paidIn: string;
  readonly earlier: string;
  readonly notTaken: string;
  readonly undistributed: string;
}

/** More ends than this cannot be told apart: the smaller ones are gathered. */
const mostMembers = 9;

/**
 * A distribution as streams: what was given gives keys their values, keys split what steps take, and steps end with members and
 * accounts. What leaves a key or a step is what came in. A loss is drawn by its size; what members pay in is a source beside the keys.
 */
export function flowOf(outcome: Outcome, charter: Charter | null, given: readonly Given[], words: FlowWords): Flow {
  const drawing = new Drawing();
  const shown = shownMembers(outcome);
  const others = outcome.members.filter((member) => received(member) > 0n && !shown.has(member.number));
  outcome.steps.forEach((step, at) => {
    const id = `step ${at}`;
    const loss = step.kind === 'lossShared';
    const parts = outcome.members.flatMap((member) =>
      member.parts.filter((part) => part.step === at).map((part) => ({ member, amount: loss ? -part.amount : part.amount })),
    );
    const toMembers = parts.reduce((sum, part) => (part.amount > 0n ? sum + part.amount : sum), 0n);
    const paidIn = parts.reduce((sum, part) => (part.amount < 0n ? sum - part.amount : sum), 0n);
    const toAccounts = step.toAccounts.reduce((sum, to) => sum + size(to.amount), 0n);
    if (toMembers + toAccounts === 0n) return;
    drawing.node(id, 'steps', words.label(step.label), 'step', toMembers + toAccounts);
    const fromMembers = paidIn < toMembers ? paidIn : toMembers;
    const byKey = toMembers - fromMembers;
    if (step.kind === 'repay') drawing.stream('earlier', 'keys', words.earlier, 'key', id, byKey + toAccounts, at);
    else {
      drawing.stream('paid in', 'keys', words.paidIn, 'key', id, fromMembers, at);
      if (step.splitKey === null) drawing.stream('fixed', 'keys', words.fixed, 'key', id, byKey + toAccounts, at);
      else {
        const key = charter?.keys[step.splitKey];
        drawing.stream(`key ${step.splitKey}`, 'keys', key ? words.label(key.label) : step.splitKey, 'key', id, byKey, at);
        drawing.stream('fixed', 'keys', words.fixed, 'key', id, toAccounts, at);
      }
    }
    for (const { member, amount } of parts) {
      if (amount <= 0n) continue;
      const apart = shown.has(member.number);
      drawing.end(
        id,
        apart ? `member ${member.number}` : 'others',
        apart ? member.name : words.others(others.length),
        'member',
        amount,
        at,
      );
    }
    for (const to of step.toAccounts) drawing.end(id, `account ${to.account}`, words.label(to.label), 'account', size(to.amount), at);
  });
  if (outcome.undistributed !== 0n) {
    const rest = outcome.steps.length;
    const value = size(outcome.undistributed);
    drawing.node('not taken', 'steps', words.notTaken, 'step', value);
    drawing.stream('fixed', 'keys', words.fixed, 'key', 'not taken', value, rest);
    drawing.end('not taken', 'undistributed', words.undistributed, 'account', value, rest);
  }
  if (charter) drawGiven(drawing, charter, given, words);
  return drawing.flow();
}

/** Each key that follows weight has come by its value from what was given, kind by kind. */
function drawGiven(drawing: Drawing, charter: Charter, given: readonly Given[], words: FlowWords): void {
  for (const [name, key] of Object.entries(charter.keys)) {
    const value = drawing.valueOf(`key ${name}`);
    if (value === 0n || key.of.by !== 'weight') continue;
    const { activities, span } = key.of;
    const kinds = activities && new Set(charter.activities.filter((one) => activities.includes(one.key)).map((one) => one.kind));
    const sources = given.filter((one) => one.span === span && one.weight > 0n && (kinds === null || kinds.has(one.kind)));
    if (sources.length === 0) continue;
    const parts = apportion(
      value,
      sources.map((source, number) => ({ number, weight: source.weight })),
    );
    sources.forEach((source, at) => {
      const id = `given ${source.kind}`;
      drawing.stream(id, 'given', words.kind(source.kind), 'given', `key ${name}`, parts[at]!, null);
    });
  }
}

type Member = Outcome['members'][number];

/** What reached a member, or what a loss charges them, whatever they paid in beside it. */
function received(member: Member): bigint {
  return member.parts.reduce((sum, part) => sum + size(part.amount), 0n);
}

function shownMembers({ members }: Outcome): ReadonlySet<number> {
  const holders = members.filter((member) => received(member) > 0n);
  if (holders.length <= mostMembers) return new Set(holders.map((member) => member.number));
  const largest = holders.toSorted((a, b) => (received(a) === received(b) ? a.number - b.number : received(a) > received(b) ? -1 : 1));
  return new Set(largest.slice(0, mostMembers - 1).map((member) => member.number));
}

function size(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

/** Streams as they are added: nodes grow with what passes through them. */
class Drawing {
  readonly #nodes = new Map<string, FlowNode>();
  readonly #links = new Map<string, FlowLink>();

  node(id: string, column: FlowColumn, name: string, tone: FlowTone, value: bigint): void {
    if (value === 0n) return;
    const before = this.#nodes.get(id)?.value ?? 0n;
    this.#nodes.set(id, { id, column, name, tone, value: before + value });
  }

  /** A source that feeds a node which is there. */
  stream(id: string, column: FlowColumn, name: string, tone: FlowTone, to: string, value: bigint, step: number | null): void {
    this.node(id, column, name, tone, value);
    this.#link(id, to, value, step);
  }

  end(from: string, id: string, name: string, tone: FlowTone, value: bigint, step: number): void {
    this.node(id, 'ends', name, tone, value);
    this.#link(from, id, value, step);
  }

  valueOf(id: string): bigint {
    return this.#nodes.get(id)?.value ?? 0n;
  }

  #link(from: string, to: string, value: bigint, step: number | null): void {
    if (value === 0n) return;
    const name = `${from} → ${to}`;
    this.#links.set(name, { from, to, step, value: (this.#links.get(name)?.value ?? 0n) + value });
  }

  /** Ends stand beside the first step that feeds them, so that streams cross little; members of one step in their own order. */
  flow(): Flow {
    const nodes = [...this.#nodes.values()];
    const links = [...this.#links.values()];
    const ends = nodes
      .filter((node) => node.column === 'ends')
      .map((node) => ({ node, step: firstStep(links, node.id), order: orderOf(node) }))
      .toSorted((a, b) => a.step - b.step || a.order - b.order);
    return { nodes: [...nodes.filter((node) => node.column !== 'ends'), ...ends.map(({ node }) => node)], links };
  }
}

function firstStep(links: readonly FlowLink[], id: string): number {
  return Math.min(...links.filter((link) => link.to === id).map((link) => link.step ?? 0));
}

function orderOf({ id, tone }: FlowNode): number {
  if (tone === 'account') return Number.MAX_SAFE_INTEGER;
  return id === 'others' ? Number.MAX_SAFE_INTEGER - 1 : Number(id.slice('member '.length));
}
