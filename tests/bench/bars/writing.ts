import { approveContributions } from '../../../src/app/contributions/decide.ts';
import { submitContribution } from '../../../src/app/contributions/submit.ts';
import type { Context } from '../../../src/app/context.ts';
import { newId } from '../../../src/engine/clock.ts';
import type { SqliteBook } from '../../../src/store/book.ts';
import { activityNumber, project } from '../fill.ts';
import { makeBareInserts, makeSyncLoop } from '../floors.ts';
import { interleave, median, quantile, ratio } from '../measure.ts';
import type { Bar } from '../report.ts';
import type { World } from '../world.ts';
import { apportionedShares } from './reading.ts';

/** Approves waiting contributions one after the other: in their order, as a queue is worked off, or spread over the ten years. Ids are made by the client, so not here. */
function approver(context: Context, order: 'queue' | 'spread'): () => void {
  const waiting = context.book.read.waiting().map((fact) => fact.number);
  const ids = Array.from({ length: Math.min(waiting.length, 20_000) }, () => newId());
  let next = 0;
  return () => {
    const id = ids.pop();
    const number = waiting[(next * (order === 'queue' ? 1 : 7919)) % waiting.length];
    next += 1;
    if (id === undefined || number === undefined) throw new Error('no contribution waits any more');
    approveContributions(context, { id, numbers: [number] });
  };
}

function submitter(context: Context, members: number): () => void {
  const ids = Array.from({ length: 2_000 }, () => newId());
  let next = 0;
  return () => {
    next += 1;
    const day = `2026-0${1 + (next % 5)}-${String(1 + (next % 28)).padStart(2, '0')}`;
    submitContribution(context, {
      id: ids.pop()!,
      member: 1 + (next % members),
      project,
      activity: activityNumber(next % 20),
      day,
      quantity: 900,
      note: 'planning meeting',
    });
  };
}

/** Item 3: one contribution approved (journal entry, state, sums, on disk) and the apportioned shares read after it. */
export function logToShares(world: World, large: number, small: number, say: (line: string) => void): Bar[] {
  const book = world.open(large, 200);
  const few = world.open(small, 200);
  const many = world.open(large, 5000);
  const floor = world.floor(large, 200);
  const sync = makeSyncLoop(world.fresh('sync'));
  const approve = {
    large: approver(book.context, 'spread'),
    small: approver(few.context, 'spread'),
    many: approver(many.context, 'spread'),
  };
  const submit = submitter(book.context, 200);
  const logged = (work: () => void, context: Context) => ({ work: () => void (work(), apportionedShares(context)) });
  const synchronous = (mode: 'normal' | 'full'): void => void (book.book as SqliteBook).db.pragma(`synchronous = ${mode}`);
  let row = 0;
  const operations = interleave('wall', 400, {
    raw: { work: () => floor.log((row += 7919)) },
    ours: logged(approve.large, book.context),
    small: logged(approve.small, few.context),
    sync: { work: sync.sync },
    submit: { work: submit },
  });
  const f = interleave('cpu', 7, { f: { work: () => floor.recomputeF() }, ours: { ...logged(approve.large, book.context), times: 20 } });
  // Durability is lowered for this one comparison and set back at once: what it costs is the difference.
  const durability = interleave('wall', 100, {
    normal: { work: () => (synchronous('normal'), approve.large(), synchronous('full')) },
    full: { work: () => (synchronous('full'), approve.large(), synchronous('full')) },
    sync: { work: sync.sync },
  });
  const manyMembers = interleave('wall', 40, { many: logged(approve.many, many.context) });
  for (const opened of [book, few, many, sync]) opened.close();
  const perRound = (upper: readonly number[], lower: readonly number[]): number => ratio(chunked(upper), chunked(lower));
  say(
    `submitting one contribution: median ${median(operations.submit).toFixed(2)} ms, ${perRound(operations.submit, operations.raw).toFixed(2)} × the raw log; fdatasync ${median(operations.sync).toFixed(2)} ms`,
  );
  return [
    {
      item: '3',
      what: `approve and read the apportioned shares at ${large}/200 / raw insert, three sums, read, apportion`,
      value: perRound(operations.ours, operations.raw),
      target: 4,
      is: 'most',
    },
    {
      item: '3',
      what: `approve and read: ${large} / ${small} contributions`,
      value: perRound(operations.ours, operations.small),
      target: 1.5,
      is: 'most',
    },
    { item: '3', what: 'F (full recomputation) / approve and read, processor time', value: ratio(f.f, f.ours), target: 50, is: 'least' },
    { item: '3', what: `approve and read at ${large}/200, median`, value: median(operations.ours), target: 2, is: 'most', unit: 'ms' },
    {
      item: '3',
      what: `approve and read at ${large}/200, 99 of 100`,
      value: quantile(operations.ours, 0.99),
      target: 20,
      is: 'most',
      unit: 'ms',
    },
    { item: '3', what: `approve and read at ${large}/5000, median`, value: median(manyMembers.many), target: 20, is: 'most', unit: 'ms' },
    {
      item: '3',
      what: 'what durability adds (FULL less NORMAL) / one fdatasync',
      value: (median(durability.full) - median(durability.normal)) / median(durability.sync),
      target: 3,
      is: 'most',
    },
  ];
}

/** Single operations are too short to compare one by one on a busy machine: medians of twenty neighbours. */
function chunked(values: readonly number[]): number[] {
  return Array.from({ length: Math.floor(values.length / 20) }, (_, index) => median(values.slice(index * 20, index * 20 + 20)));
}

/** Item 9: how many approvals a second, each on disk with its sums, against bare rows. */
export function commits(world: World, large: number, say: (line: string) => void): Bar[] {
  const book = world.open(large, 200);
  const bare = makeBareInserts(world.fresh('bare.db'));
  const approve = approver(book.context, 'queue');
  let index = 0;
  const spent = interleave('wall', 15, {
    bare: { work: () => bare.insert((index += 1)), times: 100 },
    ours: { work: approve, times: 100 },
  });
  book.close();
  bare.close();
  say(`durable commits a second: ${(1000 / median(spent.ours)).toFixed(0)} approvals, ${(1000 / median(spent.bare)).toFixed(0)} bare rows`);
  return [
    {
      item: '9',
      what: `durable approvals a second at ${large}/200 / bare rows a second`,
      value: ratio(spent.bare, spent.ours),
      target: 0.4,
      is: 'least',
    },
  ];
}
