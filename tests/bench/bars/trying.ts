import { setRate } from '../../../src/app/activities.ts';
import { tryCharter } from '../../../src/app/trials.ts';
import { charterOn } from '../../../src/app/charters.ts';
import {
  allThatIsLeft,
  carryForward,
  charter,
  key,
  label,
  percent,
  rightsBy,
  shareStep,
  toAccount,
  toMembers,
  weightOf,
} from '../../../src/core/charters/build.ts';
import type { Charter } from '../../../src/core/charters/charter.ts';
import type { Facts } from '../../../src/core/waterfall/facts.ts';
import { runSharing } from '../../../src/core/waterfall/run.ts';
import { memberHistory } from '../../../src/app/shares.ts';
import { newId } from '../../../src/engine/clock.ts';
import { pool } from '../generator.ts';
import { interleave, median, ratio } from '../measure.ts';
import type { Bar } from '../report.ts';
import type { World } from '../world.ts';
import { apportionedShares } from './reading.ts';

const nothing = { members: [], contributions: [], figures: [] };

/** Item 7: a multiplier turned on the what-if screen, everything counted again by it; and a rate that is really changed. */
export function trying(world: World, large: number, say: (line: string) => void): Bar[] {
  const book = world.open(large, 200);
  const floor = world.floor(large, 200);
  const { charter: today } = charterOn(book.context.book.read, '2026-06-30');
  // The book is asked anew each time for the first bar: another result would be answered from what it remembers.
  const turned = (round: number): Charter => ({
    ...today,
    activities: today.activities.map((activity) =>
      activity.key === 'work' ? { ...activity, multiplier: `${(round % 7) + 2}` } : activity,
    ),
  });
  const attempt = (round: number, from: string): void => {
    const tried = { from, to: '2026-06-30', result: pool, charter: turned(round), against: null, imagined: nothing, recount: true };
    const { trial } = tryCharter(book.context, tried);
    if (trial.outcome.members.reduce((sum, member) => sum + member.amount, trial.outcome.undistributed) !== pool)
      throw new Error('a cent is missing');
  };
  let days = 0;
  const spent = interleave('cpu', 9, {
    f: { work: () => floor.recomputeF() },
    first: { work: (round) => attempt(round, `2016-01-${String((days++ % 28) + 1).padStart(2, '0')}`) },
    dragging: { before: (round) => attempt(round, '2016-02-01'), work: (round) => attempt(round, '2016-02-01'), times: 5 },
    rate: {
      work: () => {
        const rate = { activity: 1, member: null, from: '2026-06-30', rate: 250_000 + days++, multiplier: 200 };
        setRate(book.context, { id: newId(), ...rate });
        apportionedShares(book.context);
      },
    },
  });
  say(
    `what-if at ${large}/200: ${median(spent.first).toFixed(1)} ms the first time, ${median(spent.dragging).toFixed(1)} ms while dragging; F ${median(spent.f).toFixed(1)} ms`,
  );
  book.close();
  const size = `${large}/200`;
  return [
    {
      item: '7',
      what: `what-if with another multiplier, recounted, beside today's, while dragging, at ${size} / F`,
      value: ratio(spent.dragging, spent.f),
      target: 0.2,
      is: 'most',
    },
    {
      item: '7',
      what: `a rate changed and the shares read again, at ${size} / F`,
      value: ratio(spent.rate, spent.f),
      target: 10,
      is: 'most',
    },
  ];
}

/** Item 6: what one member sees of their own ten years, against the same from the contributions. */
export function memberChart(world: World, large: number): Bar[] {
  const book = world.open(large, 200);
  const rows = book.book.db.raw.prepare(
    'select month, sum(weight) as weight from contribution where member = ? and state = 3 group by month order by month',
  );
  const kept = memberHistory(book.context, 7);
  const counted = new Map((rows.all(7) as { month: bigint; weight: bigint }[]).map((row) => [Number(row.month), row.weight]));
  if (kept.weights.filter((weight) => weight !== 0n).some((weight) => ![...counted.values()].includes(weight)))
    throw new Error('the chart and the rows differ');
  const spent = interleave('cpu', 9, {
    rows: { work: () => rows.all(7), times: 3 },
    ours: { work: () => memberHistory(book.context, 7), times: 20 },
  });
  book.close();
  return [
    { item: '6', what: `one member's ten-year chart at ${large}/200`, value: median(spent.ours), target: 3, is: 'most', unit: 'ms' },
    { item: '6', what: 'the same from the contributions / from the sums', value: ratio(spent.rows, spent.ours), target: 10, is: 'least' },
  ];
}

/** A result to 5,000 members through twenty steps, ten of them split by keys, against one apportionment for each split. */
export function distribution(say: (line: string) => void): Bar[] {
  const many = 5_000;
  const of = twentySteps();
  const facts = factsOf(many);
  const few = factsOf(many / 10);
  const spent = interleave('cpu', 7, {
    many: { work: () => void runSharing(of, facts) },
    few: { work: () => void runSharing(of, few), times: 5 },
  });
  say(`a result to ${many} members through 20 steps: ${median(spent.many).toFixed(0)} ms of processor time`);
  return [
    { item: '14', what: `a result to ${many} members through 20 steps`, value: median(spent.many), target: 1_000, is: 'most', unit: 'ms' },
    {
      item: '14',
      what: `ten times the members / ${many / 10}, through 20 steps`,
      value: ratio(spent.many, spent.few),
      target: 15,
      is: 'most',
    },
  ];
}

function twentySteps(): Charter {
  const words = label('Step', 'Étape');
  return charter({
    name: 'twenty',
    title: words,
    summary: words,
    rights: rightsBy('all'),
    keys: {
      all: key(words, weightOf(null, 'sinceStart'), carryForward, { cap: { is: 'percent', percent: '5' } }),
      period: key(words, weightOf(null, 'period'), carryForward, { floor: { is: 'amount', amount: '0.01' } }),
      equal: key(words, { by: 'equal', among: 'members', span: 'period' }, carryForward),
      mixed: key(
        words,
        {
          by: 'mix',
          parts: [
            { percent: '60', of: weightOf(null, 'period') },
            { percent: '40', of: { by: 'rights' } },
          ],
        },
        carryForward,
      ),
    },
    steps: Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0
        ? shareStep(`fund${index}`, words, percent('1.5', 'result'), toAccount(`fund:f${index}`))
        : shareStep(
            `split${index}`,
            words,
            index === 19 ? allThatIsLeft : percent('20', 'remainder'),
            toMembers(['all', 'period', 'equal', 'mixed'][index % 4]!),
          ),
    ),
  });
}

function factsOf(members: number): Facts {
  const numbers = Array.from({ length: members }, (_, index) => index + 1);
  return {
    from: '2026-01-01',
    to: '2026-12-31',
    digits: 2,
    result: 98_765_432_100n,
    members: numbers.map((number) => ({
      number,
      name: `m${number}`,
      type: 'person',
      colleges: [],
      joined: '2020-01-01',
      left: null,
      leaving: null,
    })),
    sums: numbers.flatMap((member) =>
      [0, 1].map((periodsAgo) => {
        const weight = BigInt((member * 7_919) % 10_007) * 36_000_000n * 3_600n;
        return {
          member,
          activity: '',
          kind: 'work' as const,
          project: 0,
          month: 24_312,
          periodsAgo,
          quantity: 0n,
          weight,
          plainWeight: weight,
        };
      }),
    ),
    figures: [],
    balances: new Map(),
    claimsPaid: new Map(),
    retained: [],
  };
}
