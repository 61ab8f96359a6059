/**
 * How a contribution is counted. Time is an integer number of seconds, money an integer number of minor units, everything
 * else an integer number of hundredths (0.25 kg, 1.5 days of a van).
 */
export const unitKinds = ['time', 'money', 'count'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Smallest units in one unit that a rate is quoted for: an hour, one minor unit of money, one piece. */
export const unitScale: Readonly<Record<UnitKind, bigint>> = { time: 3600n, money: 1n, count: 100n };

/** The least common multiple of the scales: the denominator that makes every weight a whole number. */
export const commonScale = 3600n;

/** A rate has two decimals of a minor unit (25 EUR an hour is 250 000), a multiplier two decimals (×2 is 200). */
export const rateScale = 100n;
export const multiplierScale = 100n;

/** Fine units of weight in one minor unit of money: 3600 × 100 × 100. */
export const weightScale = commonScale * rateScale * multiplierScale;
