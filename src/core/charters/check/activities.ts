import type { CharterActivity, CharterRate } from '../charter.ts';
import { lastOfAll, parseIsoDay } from '../../days/day.ts';
import type { Look } from './look.ts';

/** Dated rates, and who an activity is credited to. */
export function checkActivities(look: Look): void {
  const { activities } = look.charter;
  const credited = new Set(activities.filter((activity) => activity.creditedTo !== null).map((activity) => activity.key));
  activities.forEach((activity, index) => {
    const place = `activities[${index}]`;
    checkRates(look, activity, place);
    if (activity.creditedTo?.length === 0) look.say('CHARTER_INVALID', `${place}.creditedTo`, { problem: 'emptyList' });
    activity.creditedTo?.forEach((name, at) => {
      if (credited.has(name)) look.say('CHARTER_CREDIT_CHAIN', `${place}.creditedTo[${at}]`, { name });
    });
  });
}

function checkRates(look: Look, activity: CharterActivity, place: string): void {
  const dated: { rate: CharterRate; index: number }[] = [];
  activity.rates.forEach((rate, index) => {
    const at = `${place}.rates[${index}]`;
    const wrong = (['from', 'to'] as const).filter((end) => rate[end] !== null && parseIsoDay(rate[end]) === undefined);
    for (const end of wrong) look.say('CHARTER_DAY', `${at}.${end}`, { text: rate[end]! });
    if (wrong.length > 0) return;
    if (rate.to !== null && rate.to < rate.from) look.say('CHARTER_RATE_DATES', at, { from: rate.from, to: rate.to });
    else dated.push({ rate, index });
  });
  // In order of their first day, each begins after the last day of all before it, or they overlap.
  const latest = new Map<string | null, { last: string; index: number }>();
  for (const { rate, index } of dated.toSorted((left, right) =>
    left.rate.from < right.rate.from ? -1 : left.rate.from > right.rate.from ? 1 : left.index - right.index,
  )) {
    const before = latest.get(rate.member);
    if (before && rate.from <= before.last)
      look.say('CHARTER_RATES_OVERLAP', `${place}.rates[${index}]`, { other: `${place}.rates[${before.index}]`, day: rate.from });
    const last = rate.to ?? lastOfAll;
    if (!before || last > before.last) latest.set(rate.member, { last, index });
  }
}
