import { unitOfKind, type Charter, type CharterActivity, type Label } from '../../../../core/charters/charter.ts';
import { rateDigits } from '../../../../core/charters/rateDigits.ts';
import type { LeaverTerms } from '../../../../core/charters/rules.ts';
import type { Step } from '../../../../core/charters/steps.ts';
import { charterWords, type CharterSection } from '../../../../core/charters/words.ts';
import { decimalText, scaled } from '../../../../core/quantities/decimal.ts';
import type { Dial, Path } from './dial.ts';
import { eligibilityDials, keyDials } from './keyDials.ts';
import { Maker, amountLimit, type Place } from './maker.ts';
import { closedRange, openRange, wholeRange } from './range.ts';

/**
 * Every figure of a charter that can be turned, in the charter's own order: what a contribution counts, what keys follow, what
 * steps take, rights, leaving. Dated rates and members' own have none: a trial counts by the rate for everyone. `start` is the charter as it was before any dial moved: sliders keep their ends while they are
 * dragged. `digits` are the decimals of the currency.
 */
export function dialsOf(charter: Charter, digits: number, start: Charter = charter): Dial[] {
  const titles = new Map(charterWords(charter, new Map()).map((line) => [`${line.section} ${line.key}`, line.title]));
  const place = (section: CharterSection, key: string): Place => ({ section, key, title: titles.get(`${section} ${key}`) ?? named(key) });
  const maker = new Maker(charter, start, digits);
  charter.activities.forEach((activity, at) => activityDials(maker, place('activities', activity.key), activity, at));
  for (const [name, key] of Object.entries(charter.keys)) keyDials(maker, place('keys', name), key, ['keys', name]);
  charter.steps.forEach((step, at) => stepDials(maker, place('steps', step.key), step, at));
  rightsDials(maker, place('rights', 'rights'));
  for (const terms of ['notAtFault', 'atFault'] as const)
    if (charter.leaver) leaverDials(maker, place('leaver', terms), charter.leaver[terms], terms);
  return maker.dials;
}

const named = (key: string): Label => ({ en: key, fr: key });

function activityDials(maker: Maker, place: Place, activity: CharterActivity, at: number): void {
  const unit = unitOfKind[activity.kind];
  const digits = rateDigits(activity.kind, maker.digits);
  const path = ['activities', at] as const;
  maker.decimal(place, 'rate', [...path, 'rate'], unit === 'money' ? 'times' : 'money', digits, (value) =>
    openRange(value, { digits, usual: '20', limit: '1000000', aboveZero: true }),
  );
  maker.decimal(place, 'multiplier', [...path, 'multiplier'], 'times', 2, multiplierRange);
  const fineness = unit === 'money' ? maker.digits : 2;
  const cap = unit === 'money' ? 'money' : unit === 'time' ? 'hours' : 'pieces';
  if (activity.cap)
    maker.decimal(place, 'activityCap', [...path, 'cap', 'quantity'], cap, fineness, (value) =>
      openRange(value, { digits: fineness, usual: '100', limit: amountLimit }),
    );
}

const multiplierRange = (value: string) => {
  const range = openRange(value, { digits: 2, usual: '2', limit: '10000', aboveZero: true });
  return Number(value) <= 5 ? { ...range, least: Number(value) < 0.1 ? value : '0.1', most: '10', step: '0.1' } : range;
};

function stepDials(maker: Maker, place: Place, step: Step, at: number): void {
  const path = ['steps', at] as const;
  const money = (usual: string) => (value: string) => openRange(value, { digits: maker.digits, usual, limit: amountLimit });
  if (step.kind === 'levy') {
    maker.percent(place, 'levy', [...path, 'percent']);
    step.bands.forEach((_, index) => bandDials(maker, place, step.bands, index, [...path, 'bands', index]));
    if (step.atMost !== null) maker.decimal(place, 'levyAtMost', [...path, 'atMost'], 'money', maker.digits, money('10000'));
    if (step.fee !== '0') maker.decimal(place, 'fee', [...path, 'fee'], 'money', maker.digits, money('1000'));
    maker.decimal(place, 'grant', [...path, 'grant'], 'money', maker.digits, money('1000'));
    eligibilityDials(maker, place, step.eligible, [...path, 'eligible']);
  }
  if (step.kind === 'repay' && step.cashFloor !== null)
    maker.decimal(place, 'cashFloor', [...path, 'cashFloor'], 'money', maker.digits, money('10000'));
  if (step.kind !== 'share') return;
  const { take, give } = step;
  if (take.take === 'percent')
    maker.percent(place, 'percent', [...path, 'take', 'percent'], take.of === 'remainder' ? '100' : maker.roomOf(step.key, take.of));
  if (take.take === 'interest') maker.percent(place, 'interest', [...path, 'take', 'percent'], '100', '0.1', '20');
  if (take.take === 'amount') maker.decimal(place, 'amount', [...path, 'take', 'amount'], 'money', maker.digits, money('1000'));
  step.limits.forEach((limit, index) => {
    const inner = [...path, 'limits', index];
    if (limit.limit === 'amount') maker.decimal(place, 'limitAmount', [...inner, 'amount'], 'money', maker.digits, money('1000'));
    if (limit.limit === 'percent')
      maker.percent(place, 'limitPercent', [...inner, 'percent'], limit.of === 'step' ? '10000' : '100', '1', '200');
    if (limit.limit === 'ceiling' && limit.amount !== null)
      maker.decimal(place, 'ceilingAmount', [...inner, 'amount'], 'money', maker.digits, money('10000'));
    if (limit.limit === 'ceiling' && limit.percent !== null)
      maker.percent(place, 'ceilingPercent', [...inner, 'percent'], '10000', '1', '200');
    if (limit.limit === 'cash') maker.decimal(place, 'cashFloor', [...inner, 'floor'], 'money', maker.digits, money('10000'));
  });
  if ((give.to === 'key' || give.to === 'claimants') && give.retained) {
    maker.percent(place, 'retained', [...path, 'give', 'retained', 'percent']);
    maker.whole(place, 'retainedMonths', [...path, 'give', 'retained', 'months'], 'months', (value) => wholeRange(value, 0, 120, 1200));
    if (give.retained.above !== null)
      maker.decimal(place, 'retainedAbove', [...path, 'give', 'retained', 'above'], 'money', maker.digits, money('100'));
  }
}

type Bands = Extract<Step, { kind: 'levy' }>['bands'];

/** Bands rise: each begins above the one before and below the one after. */
function bandDials(maker: Maker, place: Place, bands: Bands, index: number, path: Path): void {
  const [before, after] = [bands[index - 1]?.above ?? '0', bands[index + 1]?.above ?? null];
  const units = (text: string): bigint => scaled(text, maker.digits);
  const detail = { by: 'member', label: { en: `band ${index + 1}`, fr: `tranche ${index + 1}` } } as const;
  maker.decimal(
    place,
    'bandAbove',
    [...path, 'above'],
    'money',
    maker.digits,
    (value) => {
      const open = openRange(value, { digits: maker.digits, usual: '10000', limit: amountLimit });
      const limit = after === null ? open.limit : decimalText(units(after) - 1n, maker.digits);
      return {
        ...open,
        least: decimalText(units(before) + 1n, maker.digits),
        most: units(limit) < units(open.most) ? limit : open.most,
        limit,
      };
    },
    { detail },
  );
  maker.percent(place, 'bandPercent', [...path, 'percent'], '100', '1', '100', detail);
}

function rightsDials(maker: Maker, place: Place): void {
  const { rights } = maker.charter;
  if (rights.rule === 'mixed') maker.percent(place, 'equalPercent', ['rights', 'equalPercent']);
  if (rights.rule === 'colleges') {
    const detail = (label: Label) => ({ by: 'member' as const, label });
    maker.parts(
      place,
      'college',
      rights.colleges.map((college, at) => ({ path: ['rights', 'colleges', at, 'percent'], detail: detail(college.label) })),
      0,
    );
    rights.colleges.forEach((college, at) =>
      maker.whole(
        place,
        'collegeMinimum',
        ['rights', 'colleges', at, 'minimumMembers'],
        'members',
        (value) => wholeRange(value, 0, 10, 10_000),
        detail(college.label),
      ),
    );
  }
  if (rights.vesting) {
    const { months, cliffMonths } = rights.vesting;
    maker.whole(place, 'vestingMonths', ['rights', 'vesting', 'months'], 'months', (value) =>
      wholeRange(value, Math.max(1, cliffMonths), 120, 1200),
    );
    maker.whole(place, 'cliffMonths', ['rights', 'vesting', 'cliffMonths'], 'months', () => closedRange('0', String(months)));
  }
  eligibilityDials(maker, place, rights.eligible, ['rights', 'eligible']);
}

function leaverDials(maker: Maker, place: Place, terms: LeaverTerms, name: string): void {
  if (terms.offerPercent !== null) maker.percent(place, 'offer', ['leaver', name, 'offerPercent']);
  const paths = terms.stages.map((stage, at) => ({
    path: ['leaver', name, 'stages', at, 'percent'],
    detail: { by: 'member' as const, label: stageLabel(stage.months) },
  }));
  maker.parts(place, 'stagePercent', paths, terms.stages.length - 1);
  terms.stages.forEach((_, at) =>
    maker.whole(place, 'stageMonths', ['leaver', name, 'stages', at, 'months'], 'months', (value) => wholeRange(value, 0, 60, 1200), {
      by: 'member',
      label: { en: `payment ${at + 1}`, fr: `versement ${at + 1}` },
    }),
  );
}

const stageLabel = (months: number): Label => ({ en: `after ${months} months`, fr: `après ${months} mois` });
