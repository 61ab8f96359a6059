import { hash } from 'node:crypto';
import { apportion } from '../../src/core/shares/apportion.ts';

/**
 * The seeded workload: ten years of a cooperative, the same rows on every machine. Quantities are minutes (time, equipment)
 * or minor units of money; a value is quantity × rate × multiplier, an integer in 1/6000 of a minor unit. Nothing here
 * touches the book, so that its sums are a second opinion on the book's own.
 */

/** The generator of pseudo-random numbers "mulberry32": a number in [0, 1) at each call. */
export function mulberry32(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const daysInCalendar = 3653;
export const calendarStart = '2016-01-01';
export const revisionStarts = [0, 731, 1461, 2192, 2922] as const;

export interface Kind {
  readonly name: string;
  readonly upTo: number;
  readonly activities: number;
  readonly multiplier: number;
  /** Counted in minutes; otherwise in minor units of money. */
  readonly timed: boolean;
}

export const kinds: readonly Kind[] = [
  { name: 'time', upTo: 0.6, activities: 20, multiplier: 200, timed: true },
  { name: 'cash', upTo: 0.68, activities: 1, multiplier: 400, timed: false },
  { name: 'equipment', upTo: 0.76, activities: 20, multiplier: 100, timed: true },
  { name: 'material', upTo: 0.83, activities: 1, multiplier: 200, timed: false },
  { name: 'expense', upTo: 0.93, activities: 1, multiplier: 400, timed: false },
  { name: 'vehicle', upTo: 0.97, activities: 1, multiplier: 100, timed: false },
  { name: 'space', upTo: 0.99, activities: 1, multiplier: 150, timed: false },
  { name: 'sales', upTo: 1, activities: 1, multiplier: 100, timed: false },
];

/** First activity of each kind, activities being numbered through. */
const firstActivity = kinds.map((_, index) => kinds.slice(0, index).reduce((sum, kind) => sum + kind.activities, 0));
export const kindOfActivity: readonly number[] = kinds.flatMap((kind, index) => Array.from({ length: kind.activities }, () => index));

/** Minor units for 60 units of quantity, by rate id = activity × 5 + revision. */
export function makeRates(): number[] {
  const random = mulberry32(42);
  return kindOfActivity.flatMap((kind) => {
    const u = random();
    const base = kind === 0 ? 1200 + 100 * Math.floor(60 * u) : kind === 2 ? 200 + 50 * Math.floor(40 * u) : 60;
    return revisionStarts.map((_, revision) => (kind === 0 || kind === 2 ? Math.floor((base * (100 + 3 * revision)) / 100) : base));
  });
}

export const status = { approved: 1, pending: 2, rejected: 3 } as const;

/** Columns of equal length, one place for each row. */
export interface Workload {
  readonly rows: number;
  readonly members: number;
  readonly rates: readonly number[];
  readonly member: Int32Array;
  readonly activity: Int32Array;
  readonly day: Int32Array;
  readonly entered: Int32Array;
  readonly quantity: Int32Array;
  readonly status: Uint8Array;
  readonly approver: Int32Array;
  readonly approvalDay: Int32Array;
  readonly rate: Int32Array;
  readonly value: Float64Array;
  /** Zero: no note. */
  readonly note: Uint32Array;
}

export function generate(rows: number, members: number): Workload {
  const random = mulberry32(4242);
  const column = (): Int32Array => new Int32Array(rows);
  const load = {
    rows,
    members,
    rates: makeRates(),
    member: column(),
    activity: column(),
    day: column(),
    entered: column(),
    quantity: column(),
    status: new Uint8Array(rows),
    approver: column(),
    approvalDay: column(),
    rate: column(),
    value: new Float64Array(rows),
    note: new Uint32Array(rows),
  };
  for (let i = 0; i < rows; i++) {
    const [u1, u2, u3, u4, u5, u6, u7, u8, u9, u10, u11] = [
      random(),
      random(),
      random(),
      random(),
      random(),
      random(),
      random(),
      random(),
      random(),
      random(),
      random(),
    ];
    const kindIndex = kinds.findIndex((kind) => u2 < kind.upTo);
    const kind = kinds[kindIndex]!;
    const activity = firstActivity[kindIndex]! + (kind.activities === 20 ? Math.floor(20 * u3 ** 2) : 0);
    const quantity = kind.timed ? 15 * (1 + Math.floor(32 * u4)) : 100 + Math.floor(500_000 * u4 ** 3);
    const entered = Math.floor((daysInCalendar * (i + 0.5)) / rows);
    const back = u5 < 0.7 ? 0 : u5 < 0.95 ? 1 + Math.floor(30 * u6) : 31 + Math.floor(335 * u6);
    const day = Math.max(0, entered - back);
    let revision = revisionStarts.length - 1;
    while (revisionStarts[revision]! > day) revision -= 1;
    const rate = activity * 5 + revision;
    load.member[i] = 1 + Math.floor(members * u1 ** 2);
    load.activity[i] = activity;
    load.day[i] = day;
    load.entered[i] = entered;
    load.quantity[i] = quantity;
    load.status[i] = u7 < 0.9 ? status.approved : u7 < 0.97 ? status.pending : status.rejected;
    load.approver[i] = 1 + Math.floor(members * u8);
    load.approvalDay[i] = entered + Math.floor(14 * u9);
    load.rate[i] = rate;
    load.value[i] = quantity * load.rates[rate]! * kind.multiplier;
    load.note[i] = u10 < 0.7 ? 1 + Math.floor(u11 * 4_294_967_294) : 0;
  }
  return load;
}

const words = (
  'workshop garden meeting planning website bookkeeping delivery harvest repair painting storage market poster printing stand training translation ' +
  'budget roof plumbing compost seeds kitchen bread van trailer saw ladder cable lamp heating tools survey contract visit report archive photos video concert ' +
  'reception lease cleaning purchase wood paint boxes labels newsletter council statutes grant insurance bank audit tax payroll welcome mentoring design testing backup kitchenware lighting'
).split(' ');

export function noteText(seed: number): string {
  if (seed === 0) return '';
  const word = (shift: number): string => words[(seed >>> shift) & 63]!;
  return `${word(0)} ${word(6)} ${word(12)} ${word(18)} #${seed >>> 16}`;
}

export const pool = 123_456_789n;

/** Sums of approved values by member, members 1..M in order; up to `lastDay` when it is given. */
export function memberValues(load: Workload, lastDay = daysInCalendar): bigint[] {
  const sums = new Array<number>(load.members).fill(0);
  for (let i = 0; i < load.rows; i++) {
    if (load.status[i] === status.approved && load.day[i]! <= lastDay) sums[load.member[i]! - 1]! += load.value[i]!;
  }
  if (sums.some((sum) => !Number.isSafeInteger(sum))) throw new Error('a sum of values passed 2^53');
  return sums.map(BigInt);
}

/** First 16 hexadecimal digits of SHA-256 over "member:cents" lines, the pool apportioned by the weights. */
export function sharesHash(weights: readonly bigint[]): string {
  const cents = apportion(
    pool,
    weights.map((weight, index) => ({ number: index + 1, weight })),
  );
  return hash('sha256', cents.map((amount, index) => `${index + 1}:${amount}`).join('\n'), 'hex').slice(0, 16);
}

/** What the workload must give, by rows, and by rows and members. */
export const expectedTotals: Readonly<Record<number, bigint>> = {
  10_000: 7_608_153_081_000n,
  100_000: 76_771_033_767_000n,
  1_000_000: 761_281_236_489_000n,
  5_000_000: 3_802_779_448_467_000n,
};
export const expectedHashes: Readonly<Record<string, string>> = {
  '10000/10': '567070b37f8c1caf',
  '10000/200': 'fe05479e0a1e137d',
  '10000/5000': '026901e023cb667e',
  '100000/200': 'e8a19770bf0aca5f',
  '1000000/10': 'bf099b596db3277e',
  '1000000/200': '9eb1932e5d1f9da0',
  '1000000/5000': '0283a8eb336ca990',
  '5000000/200': '2204562df32201b5',
};
