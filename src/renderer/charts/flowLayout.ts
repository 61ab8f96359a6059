import type { Flow, FlowColumn, FlowLink, FlowNode } from './flow.ts';
import { drawn } from './series.tsx';

export interface PlacedNode extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Room for words beside it: up to the next column, or the picture's edge. */
  readonly wordsWidth: number;
}

export interface PlacedLink extends FlowLink {
  readonly path: string;
}

export interface PlacedFlow {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  readonly height: number;
}

export const nodeWidth = 12;
/** Two lines of words beside each node never touch those of the next. */
const leastPitch = 38;
const gap = 14;
const fullHeight = 300;
/** From left to right. */
export const flowColumns: readonly FlowColumn[] = ['given', 'keys', 'steps', 'ends'];
/** Of the width between two columns, what the last one leaves for its words. */
const roomAtTheEnd = 0.9;

/** Places nodes in their columns, as high as what passes them, and draws each stream as a ribbon between its two. Drawing only. */
export function placeFlow({ nodes, links }: Flow, width: number): PlacedFlow {
  const used = flowColumns.filter((column) => nodes.some((node) => node.column === column));
  const whole = used
    .map((column) => nodes.filter((node) => node.column === column).reduce((sum, node) => sum + node.value, 0n))
    .reduce((most, sum) => (sum > most ? sum : most), 0n);
  const stride = used.length < 2 ? 0 : (width - nodeWidth) / (used.length - 1 + roomAtTheEnd);
  const placed = new Map<string, PlacedNode>();
  let height = 0;
  used.forEach((column, at) => {
    let y = 0;
    const wordsWidth = Math.max(0, (at === used.length - 1 ? width - at * stride : stride) - nodeWidth - 12);
    for (const node of nodes.filter((one) => one.column === column)) {
      const tall = Math.max(2, drawn(node.value, whole) * fullHeight);
      placed.set(node.id, { ...node, x: at * stride, y, height: tall, wordsWidth });
      y += Math.max(tall + gap, leastPitch);
    }
    height = Math.max(height, y);
  });
  const order = [...placed.keys()];
  const sorted = links.toSorted((a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to));
  const leaving = new Map<string, number>();
  const arriving = new Map<string, number>();
  const ribbons = sorted.map((link): PlacedLink => {
    const [from, to] = [placed.get(link.from)!, placed.get(link.to)!];
    const start = leaving.get(link.from) ?? 0;
    const end = arriving.get(link.to) ?? 0;
    const thickStart = drawn(link.value, from.value) * from.height;
    const thickEnd = drawn(link.value, to.value) * to.height;
    leaving.set(link.from, start + thickStart);
    arriving.set(link.to, end + thickEnd);
    return { ...link, path: ribbon(from.x + nodeWidth, from.y + start, thickStart, to.x, to.y + end, thickEnd) };
  });
  return { nodes: [...placed.values()], links: ribbons, height };
}

function ribbon(x1: number, y1: number, thick1: number, x2: number, y2: number, thick2: number): string {
  const middle = (x1 + x2) / 2;
  const at = (value: number): string => value.toFixed(1);
  return [
    `M${at(x1)} ${at(y1)}`,
    `C${at(middle)} ${at(y1)} ${at(middle)} ${at(y2)} ${at(x2)} ${at(y2)}`,
    `L${at(x2)} ${at(y2 + Math.max(1, thick2))}`,
    `C${at(middle)} ${at(y2 + Math.max(1, thick2))} ${at(middle)} ${at(y1 + Math.max(1, thick1))} ${at(x1)} ${at(y1 + Math.max(1, thick1))}`,
    'Z',
  ].join(' ');
}
