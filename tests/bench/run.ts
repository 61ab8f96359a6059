import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importing } from './bars/importing.ts';
import { fromSums, growth, opening, recomputation } from './bars/reading.ts';
import { size } from './bars/size.ts';
import { tables } from './bars/tables.ts';
import { distribution, memberChart, trying } from './bars/trying.ts';
import { commits, logToShares } from './bars/writing.ts';
import { barLine, machineLines, passes, type Bar } from './report.ts';
import { makeWorld } from './world.ts';

const help = `npm run bench [-- --size 100k|1M] [-- --no-huge] [-- --only 3,8]
  --size 100k  a short run on a tenth of the rows; its figures are shown, but the bars are set for 1M and only judged there
  --no-huge    without the five million rows of item 2 (some minutes and two gigabytes less)
  --only LIST  only these items`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    size: { type: 'string', default: '1M' },
    huge: { type: 'boolean', default: true },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || !['100k', '1M'].includes(values.size)) {
  console.log(help);
  process.exit(values.help ? 0 : 2);
}

const [large, middle, small] = values.size === '1M' ? [1_000_000, 100_000, 10_000] : [100_000, 10_000, 10_000];
const only = values.only?.split(',');
const folder = mkdtempSync(join(tmpdir(), 'tantieme-bench-'));
const say = (line: string): void => console.log(line);
const world = makeWorld(folder, say);
const bars: Bar[] = [];

/** Reading comes before writing, so that books are measured as they were filled. */
const phases: readonly (readonly [items: readonly string[], work: () => Bar[] | Promise<Bar[]>])[] = [
  // Fetched when its turn comes: what draws documents is large, and would weigh on the collector in every bar before it.
  [['15'], async () => (await import('./bars/documents.ts')).documents(folder, say)],
  [['10'], () => size(world, large, say)],
  [['1', '2'], () => recomputation(world, large, middle)],
  [['4', '5'], () => fromSums(world, large, small)],
  [['6'], () => memberChart(world, large)],
  [['7'], () => trying(world, large, say)],
  [['14'], () => distribution(say)],
  [['12'], () => tables(world, large, say)],
  [['13'], () => opening(world, large, small)],
  [['8'], () => importing(world, 100_000, say)],
  [['9'], () => commits(world, large, say)],
  [['3'], () => logToShares(world, large, small, say)],
  [values.huge && values.size === '1M' ? ['2'] : [], () => growth(world, 5 * large, large)],
];

const started = performance.now();
try {
  for (const line of machineLines()) say(line);
  for (const [items, work] of phases) if (items.some((item) => !only || only.includes(item))) bars.push(...(await work()));
  const judged = values.size === '1M';
  bars.sort((left, right) => Number(left.item) - Number(right.item));
  say('');
  for (const bar of bars) say(judged ? barLine(bar) : barLine(bar).replace('FALLS SHORT', 'not judged at this size'));
  const short = bars.filter((bar) => !passes(bar));
  say(
    `\n${bars.length} bars, ${bars.length - short.length} pass, ${short.length} ${judged ? 'fall short' : 'not judged at this size'}; ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  process.exitCode = judged && short.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
