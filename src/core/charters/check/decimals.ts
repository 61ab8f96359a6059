import { unitOfKind } from '../charter.ts';
import { largestAmount } from '../../money/amount.ts';
import { decimalText, percentDigits } from '../../quantities/decimal.ts';
import type { Bound, Source } from '../keys.ts';
import { rateDigits } from '../rateDigits.ts';
import type { Step } from '../steps.ts';
import { fine, finestDigits, isFiner, oneHundred, type Look } from './look.ts';
import { sourcesIn } from './uses.ts';

/** How fine and how large a figure may be; `most` in the finest decimals, because it may have more figures than a text may. */
interface Measure {
  readonly digits: number;
  readonly most: bigint;
}

const multiplier: Measure = { digits: 2, most: fine('10000') };
const coefficient: Measure = { digits: 4, most: fine('1000') };
const times: Measure = { digits: 4, most: fine('1000000') };
const figure: Measure = { digits: 4, most: fine('10000000000000') };
/** What is multiplied with itself month after month would grow too long in more. */
const fadeDigits = 4;

/** The book keeps rates as whole numbers up to this (`src/app/activities.ts` refuses larger ones too). */
const largestRate = 100_000_000_000n;

function ofUnits(units: bigint, digits: number): bigint {
  return units * 10n ** BigInt(finestDigits - digits);
}

/** Every figure of a charter: not too fine, not too large, not below zero, and percentages that are parts of a whole. */
export function checkDecimals(look: Look): void {
  new Decimals(look).all();
}

class Decimals {
  readonly #look: Look;
  readonly #money: Measure;

  constructor(look: Look) {
    this.#look = look;
    this.#money = { digits: look.digits, most: ofUnits(largestAmount, look.digits) };
  }

  all(): void {
    const { charter } = this.#look;
    this.#activities();
    for (const [name, key] of Object.entries(charter.keys)) {
      const place = `keys.${name}`;
      for (const one of sourcesIn(key.of, `${place}.of`)) this.#source(one.source, one.place);
      // Whether a coefficient is above zero, the check of the bands says.
      key.seniority.forEach((band, index) => this.#size(band.coefficient, `${place}.seniority[${index}].coefficient`, coefficient));
      if (key.atLeast?.is === 'value') this.#amount(key.atLeast.value, `${place}.atLeast.value`, figure);
      // A bonus may be for those who give more than the mean.
      if (key.atLeast?.is === 'percentOfMean') this.#part(key.atLeast.percent, `${place}.atLeast.percent`, 10_000);
      this.#bound(key.floor, `${place}.floor`);
      this.#bound(key.cap, `${place}.cap`);
      if (key.smallest !== null) this.#amount(key.smallest, `${place}.smallest`, this.#money);
    }
    charter.steps.forEach((step, index) => this.#step(step, `steps[${index}]`));
    if (charter.approval.secondAbove !== null) this.#amount(charter.approval.secondAbove, 'approval.secondAbove', this.#money);
    const { rights, leaver, loss } = charter;
    this.#part(loss.fromPercent, 'loss.fromPercent');
    if (rights.rule === 'mixed') this.#part(rights.equalPercent, 'rights.equalPercent');
    if (rights.rule === 'colleges') rights.colleges.forEach((one, index) => this.#part(one.percent, `rights.colleges[${index}].percent`));
    for (const terms of ['atFault', 'notAtFault'] as const) {
      leaver?.[terms].stages.forEach((stage, index) => this.#part(stage.percent, `leaver.${terms}.stages[${index}].percent`));
      const offer = leaver?.[terms].offerPercent ?? null;
      if (offer !== null) this.#part(offer, `leaver.${terms}.offerPercent`);
    }
  }

  #activities(): void {
    const { charter, digits } = this.#look;
    charter.activities.forEach((activity, index) => {
      const place = `activities[${index}]`;
      const fineness = rateDigits(activity.kind, digits);
      const rate: Measure = { digits: fineness, most: ofUnits(largestRate, fineness) };
      const both = (given: { rate: string; multiplier: string }, at: string): void => {
        for (const [name, measure] of [
          ['rate', rate],
          ['multiplier', multiplier],
        ] as const) {
          if (fine(given[name]) <= 0n) this.#look.say('CHARTER_RATE_ZERO', `${at}.${name}`, { text: given[name] });
          else this.#size(given[name], `${at}.${name}`, measure);
        }
      };
      both(activity, place);
      activity.rates.forEach((dated, at) => both(dated, `${place}.rates[${at}]`));
      const unit = unitOfKind[activity.kind];
      if (activity.cap)
        this.#amount(activity.cap.quantity, `${place}.cap.quantity`, unit === 'money' ? this.#money : { ...figure, digits: 2 });
    });
  }

  #source(source: Source, place: string): void {
    if (source.by === 'weight' && source.fade?.form === 'compound')
      this.#size(source.fade.percentPerMonth, `${place}.fade.percentPerMonth`, { digits: fadeDigits, most: oneHundred });
    if (source.by === 'figure' && source.atMost !== null) this.#amount(source.atMost, `${place}.atMost`, figure);
    if (source.by === 'each') this.#amount(source.amount, `${place}.amount`, figure);
    if (source.by === 'amounts')
      source.amounts.forEach((one, index) => this.#amount(one.amount, `${place}.amounts[${index}].amount`, figure));
    if (source.by === 'sum') source.parts.forEach((part, index) => this.#amount(part.times, `${place}.parts[${index}].times`, times));
    if (source.by === 'mix') source.parts.forEach((part, index) => this.#part(part.percent, `${place}.parts[${index}].percent`));
  }

  #bound(bound: Bound | null, place: string): void {
    if (bound?.is === 'amount') this.#amount(bound.amount, `${place}.amount`, this.#money);
    if (bound?.is === 'percent') this.#part(bound.percent, `${place}.percent`);
    // A part may be bound to a multiple of what a member earns, say.
    if (bound?.is === 'figure') this.#part(bound.percent, `${place}.percent`, 10_000);
  }

  #step(step: Step, place: string): void {
    if (step.kind === 'levy') {
      this.#part(step.percent, `${place}.percent`);
      step.bands.forEach((band, index) => {
        this.#amount(band.above, `${place}.bands[${index}].above`, this.#money);
        this.#part(band.percent, `${place}.bands[${index}].percent`);
      });
      if (step.atMost !== null) this.#amount(step.atMost, `${place}.atMost`, this.#money);
      this.#amount(step.fee, `${place}.fee`, this.#money);
      this.#amount(step.grant, `${place}.grant`, this.#money);
    }
    if (step.kind === 'repay' && step.cashFloor !== null) this.#amount(step.cashFloor, `${place}.cashFloor`, this.#money);
    if (step.kind !== 'share') return;
    const { take, give } = step;
    if (take.take === 'percent' || take.take === 'interest') this.#part(take.percent, `${place}.take.percent`);
    if (take.take === 'amount') this.#amount(take.amount, `${place}.take.amount`, this.#money);
    step.limits.forEach((limit, index) => {
      const at = `${place}.limits[${index}]`;
      if (limit.limit === 'amount') this.#amount(limit.amount, `${at}.amount`, this.#money);
      // A step may be bound to a multiple of an earlier one, and a reserve to a multiple of the capital.
      if (limit.limit === 'percent') this.#part(limit.percent, `${at}.percent`, limit.of === 'step' ? 10_000 : 100);
      if (limit.limit === 'ceiling' && limit.amount !== null) this.#amount(limit.amount, `${at}.amount`, this.#money);
      if (limit.limit === 'ceiling' && limit.percent !== null) this.#part(limit.percent, `${at}.percent`, 10_000);
      if (limit.limit === 'cash') this.#amount(limit.floor, `${at}.floor`, this.#money);
    });
    if ((give.to === 'key' || give.to === 'claimants') && give.retained) {
      const { percent, above } = give.retained;
      this.#part(percent, `${place}.give.retained.percent`);
      if (above !== null) this.#amount(above, `${place}.give.retained.above`, this.#money);
    }
  }

  #amount(text: string, place: string, measure: Measure): void {
    if (fine(text) < 0n) this.#look.say('CHARTER_NEGATIVE', place, { text });
    else this.#size(text, place, measure);
  }

  #part(percent: string, place: string, limit = 100): void {
    const value = fine(percent);
    if (value < 0n || value > (oneHundred * BigInt(limit)) / 100n) this.#look.say('CHARTER_PERCENT', place, { percent, limit });
    else if (isFiner(percent, percentDigits)) this.#look.say('CHARTER_TOO_FINE', place, { text: percent, digits: percentDigits });
  }

  #size(text: string, place: string, { digits, most }: Measure): void {
    if (fine(text) > most) this.#look.say('CHARTER_TOO_LARGE', place, { text, limit: decimalText(most, finestDigits) });
    else if (isFiner(text, digits)) this.#look.say('CHARTER_TOO_FINE', place, { text, digits });
  }
}
