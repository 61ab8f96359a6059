import { nearDetail } from '../../names/nearest.ts';
import type { Limit, Step } from '../steps.ts';
import { percentText } from './keys.ts';
import { fine, oneHundred, type Look } from './look.ts';

type ShareStep = Extract<Step, { kind: 'share' }>;

/** Steps: percentages of one whole, what is taken and to whom it goes, limits. */
export function checkSteps(look: Look): void {
  const { steps } = look.charter;
  for (const whole of ['result', 'afterLosses', 'income', 'distributable'] as const) {
    let sum = 0n;
    let last = 0;
    steps.forEach((step, index) => {
      if (step.kind !== 'share' || step.take.take !== 'percent' || step.take.of !== whole) return;
      sum += fine(step.take.percent);
      last = index;
    });
    if (sum > oneHundred) look.say('CHARTER_OVER_100', `steps[${last}].take.percent`, { percent: percentText(sum) });
  }
  steps.forEach((step, index) => {
    if (step.kind === 'share') checkShare(look, step, index);
    if (step.kind === 'levy') checkBands(look, step, `steps[${index}]`);
  });
}

/** Bands that rise from above zero: below the first the step's own percentage holds. */
function checkBands(look: Look, { bands }: Extract<Step, { kind: 'levy' }>, place: string): void {
  bands.forEach((band, index) => {
    const before = bands[index - 1]?.above ?? '0';
    // What is below zero was said already.
    if (fine(band.above) >= 0n && fine(band.above) <= fine(before)) look.say('CHARTER_BANDS', `${place}.bands[${index}]`);
  });
}

function checkShare(look: Look, step: ShareStep, index: number): void {
  const place = `steps[${index}]`;
  const { take, give } = step;
  if (take.take === 'asked' && give.to !== 'key') look.say('CHARTER_ASKED_GIVE', `${place}.give.to`);
  // Within bounds on shares, some would get more than they asked for: what is asked is bounded in the figure itself (`atMost`).
  const asked = take.take === 'asked' && give.to === 'key' ? look.charter.keys[give.key] : undefined;
  if (asked && (asked.floor || asked.cap || asked.lessReceived)) look.say('CHARTER_ASKED_BOUNDS', `${place}.give.key`);
  if ((take.take === 'claims') !== (give.to === 'claimants')) look.say('CHARTER_CLAIMS_GIVE', `${place}.give.to`);
  if (take.take === 'claims' && take.figure === null && (take.activities === null || take.activities.length === 0))
    look.say('CHARTER_CLAIMS_EMPTY', `${place}.take`);
  step.limits.forEach((limit, at) => {
    if (limit.limit === 'percent') checkStepLimit(look, limit, index, `${place}.limits[${at}].step`);
    if (limit.limit === 'ceiling') checkCeiling(look, limit, step, `${place}.limits[${at}]`);
  });
}

function checkStepLimit(look: Look, limit: Extract<Limit, { limit: 'percent' }>, index: number, place: string): void {
  if (limit.of !== 'step') {
    if (limit.step !== null) look.say('CHARTER_INVALID', place, { problem: 'unknownPart' });
    return;
  }
  if (limit.step === null) {
    look.say('CHARTER_INVALID', place, { problem: 'missing' });
    return;
  }
  const { steps } = look.charter;
  const name = limit.step;
  const named = steps.findIndex((step) => step.key === name);
  if (named < 0)
    look.say('CHARTER_STEP_UNKNOWN', place, {
      name,
      ...nearDetail(
        name,
        steps.map((step) => step.key),
      ),
    });
  else if (named >= index) look.say('CHARTER_STEP_ORDER', place, { name });
}

function checkCeiling(look: Look, limit: Extract<Limit, { limit: 'ceiling' }>, step: ShareStep, place: string): void {
  const byAmount = limit.amount !== null && limit.percent === null && limit.of === null;
  const byPercent = limit.amount === null && limit.percent !== null && limit.of !== null;
  if (!byAmount && !byPercent) look.say('CHARTER_CEILING', place);
  if (step.give.to !== 'account') look.say('CHARTER_CEILING_GIVE', place);
}
