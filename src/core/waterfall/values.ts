import type { Charter, Span } from '../charters/charter.ts';
import { unitOfKind } from '../charters/charter.ts';
import type { Eligibility, Fade, Key, Least, Source } from '../charters/keys.ts';
import { monthNumber } from '../days/day.ts';
import { percentUnits, scaled, wholePercent } from '../quantities/decimal.ts';
import {
  atLeastZero,
  dividedBy,
  isMore,
  isPositive,
  least,
  minus,
  none,
  one,
  plus,
  ratio,
  times,
  total,
  type Ratio,
} from '../quantities/ratio.ts';
import { weightScale } from '../quantities/unit.ts';
import { assert } from '../refusals/refusal.ts';
import { countContributions, countQuantities, countsPlainly, type CountedSum } from './counted.ts';
import { isEligible, membership, placeAmong, wasMember } from './eligible.ts';
import type { Facts, MemberFacts } from './facts.ts';
import { figureOf } from './figures.ts';

/** Values in whole units (money in the currency's unit, hours, pieces, heads), one a member; a mix can leave a part unheld. */
export interface Values {
  readonly of: readonly Ratio[];
  /** The part of a mix, or of those who are not eligible, that nobody holds: 0 to 1. */
  readonly unheld: Ratio;
}

/** Computes the values of one charter on one set of facts, and remembers what several keys share. */
export class Valuer {
  readonly charter: Charter;
  readonly facts: Facts;
  readonly #rights: () => readonly Ratio[];
  readonly #counted = new Map<Span, CountedSum[]>();
  readonly #weights = new Map<string, Ratio[]>();
  readonly #values = new Map<string, Values>();
  readonly #positions: ReadonlyMap<number, number>;

  /** `rights` gives each member's share of the rights, for the keys that follow them. */
  constructor(charter: Charter, facts: Facts, rights: () => readonly Ratio[]) {
    this.charter = charter;
    this.facts = facts;
    this.#rights = rights;
    this.#positions = new Map(facts.members.map((member, position) => [member.number, position]));
  }

  counted(span: Span): CountedSum[] {
    let counted = this.#counted.get(span);
    if (!counted) this.#counted.set(span, (counted = countContributions(this.charter, this.facts, span)));
    return counted;
  }

  /** Weight of each member as money in the currency's unit; all activities where `activities` is null. */
  weights(span: Span, activities: readonly string[] | null, fade: Fade | null): readonly Ratio[] {
    return this.#remembered(`weight ${span} ${JSON.stringify([activities, fade])}`, () => {
      const unit = weightScale * 10n ** BigInt(this.facts.digits);
      if (fade === null && countsPlainly(this.charter, this.facts))
        return this.#plainWeights(span, activities).map((weight) => ratio(weight, unit));
      const weights =
        fade === null ? this.#added(this.counted(span), activities, (row) => row.weight) : this.#faded(span, activities, fade);
      return weights.map((value) => times(value, ratio(1n, unit)));
    });
  }

  hours(span: Span, activities: readonly string[] | null): readonly Ratio[] {
    return this.#remembered(`hours ${span} ${JSON.stringify(activities)}`, () =>
      this.#added(countQuantities(this.charter, this.facts, span), activities, (row) =>
        unitOfKind[row.sum.kind] === 'time' ? row.quantity : none,
      ).map((value) => times(value, ratio(1n, 3600n))),
    );
  }

  /** Weights fade by one common denominator, so that months are added up without reducing each. */
  #faded(span: Span, activities: readonly string[] | null, fade: Fade): Ratio[] {
    const last = monthNumber(this.facts.to);
    const rows = this.counted(span).filter((row) => !activities || activities.includes(row.sum.activity));
    const oldest = rows.reduce((age, row) => Math.max(age, last - row.sum.month), 0);
    const [factors, whole] = fadeFactors(fade, oldest);
    const faded = this.#added(rows, null, (row) => ({
      over: row.weight.over * factors[Math.max(0, last - row.sum.month)]!,
      under: row.weight.under,
    }));
    return faded.map((value) => ratio(value.over, value.under * whole));
  }

  /** Where nothing changes what contributions count, their weights are added up as they are; below zero is zero. */
  #plainWeights(span: Span, activities: readonly string[] | null): bigint[] {
    const sums = this.facts.members.map(() => 0n);
    for (const sum of this.facts.sums) {
      if ((span === 'period' && sum.periodsAgo !== 0) || (activities && !activities.includes(sum.activity))) continue;
      sums[this.#position(sum.member)]! += sum.weight;
    }
    return sums.map((sum) => (sum > 0n ? sum : 0n));
  }

  #position(member: number): number {
    const position = this.#positions.get(member);
    assert(position !== undefined, 'every contribution has a member among the facts');
    return position;
  }

  /** Hours of work of one member in the period, whatever the activity: also of those that the group added to the charter's own. */
  workHours(position: number): Ratio {
    return this.#remembered('work', () =>
      this.#added(countQuantities(this.charter, this.facts, 'period'), null, (row) => (row.sum.kind === 'work' ? row.quantity : none)).map(
        (value) => times(value, ratio(1n, 3600n)),
      ),
    )[position]!;
  }

  #remembered(name: string, make: () => Ratio[]): readonly Ratio[] {
    let values = this.#weights.get(name);
    if (!values) this.#weights.set(name, (values = make()));
    return values;
  }

  #added(rows: readonly CountedSum[], activities: readonly string[] | null, value: (row: CountedSum) => Ratio): Ratio[] {
    const sums = this.facts.members.map(() => none);
    for (const row of rows) {
      if (activities && !activities.includes(row.sum.activity)) continue;
      const position = this.#position(row.member);
      sums[position] = plus(sums[position]!, value(row));
    }
    return sums.map(atLeastZero);
  }

  /** Whether each member counts as a head. */
  heads(among: 'contributors' | 'members', span: Span): boolean[] {
    if (among === 'contributors') return this.weights(span, null, null).map(isPositive);
    return this.facts.members.map((member) => (span === 'period' ? wasMember(this.facts, member) : member.joined <= this.facts.to));
  }

  eligible(rule: Eligibility | null): boolean[] {
    return this.facts.members.map((member, position) => isEligible(rule, this.facts, member, () => this.workHours(position)));
  }

  /** A key's values: its source, its scale, its eligibility. */
  key(name: string): Values {
    let values = this.#values.get(name);
    if (!values) {
      const key = this.charter.keys[name];
      assert(key, `the charter has the key ${name}`);
      this.#values.set(name, (values = this.#ofKey(key)));
    }
    return values;
  }

  #ofKey(key: Key): Values {
    const eligible = this.eligible(key.eligible);
    if (key.notEligible === 'leaveOut') {
      const { of, unheld } = this.#scaled(key, eligible);
      return { of: reaching(key.atLeast, of), unheld };
    }
    // What who is not eligible would have is one more part that nobody holds.
    const all = this.#scaled(
      key,
      eligible.map(() => true),
    );
    const of = all.of.map((value, position) => (eligible[position] ? value : none));
    const [held, whole] = [total(of), total(all.of)];
    const kept = isPositive(whole) ? dividedBy(held, whole) : one;
    return { of: reaching(key.atLeast, of), unheld: minus(one, times(kept, minus(one, all.unheld))) };
  }

  #scaled(key: Key, eligible: readonly boolean[]): Values {
    const { of, unheld } = this.#source(key.of, eligible);
    const { scaledBy } = key;
    if (!scaledBy) return { of, unheld };
    const scale = this.facts.members.map((member) => atLeastZero(figureOf(this.facts, scaledBy.figure, member.number, scaledBy.over)));
    return { of: of.map((value, position) => times(value, scale[position]!)), unheld };
  }

  /** Values of a source, zero for who is not eligible. */
  #source(source: Source, eligible: readonly boolean[]): Values {
    if (source.by === 'mix') return this.#mix(source, eligible);
    const unheld = source.by === 'key' ? this.key(source.key).unheld : none;
    const of = this.#plain(source, eligible).map((value, position) => (eligible[position] ? value : none));
    return { of, unheld };
  }

  #plain(source: Exclude<Source, { by: 'mix' }>, eligible: readonly boolean[]): readonly Ratio[] {
    const { facts } = this;
    const each = (value: (member: MemberFacts) => Ratio): Ratio[] => facts.members.map(value);
    switch (source.by) {
      case 'equal':
        return this.heads(source.among, source.span).map((head) => (head ? one : none));
      case 'rights':
        return this.#rights();
      case 'weight':
        return this.weights(source.span, source.activities, source.fade);
      case 'hours':
        return this.hours(source.span, source.activities);
      case 'figure': {
        const most = source.atMost === null ? null : ratio(scaled(source.atMost, 4), 10_000n);
        return each((member) => {
          const value = atLeastZero(figureOf(facts, source.figure, member.number, source.over));
          return most ? least(value, most) : value;
        });
      }
      case 'each':
        return each((member) => (wasMember(facts, member) ? ratio(scaled(source.amount, 4), 10_000n) : none));
      case 'membership':
        return each((member) => ratio(BigInt(membership(facts, member, source.count))));
      case 'amounts': {
        const names = source.amounts.map((entry) => entry.member);
        return each((member) => {
          const entry = source.amounts[placeAmong(member, names)];
          return entry ? ratio(scaled(entry.amount, 4), 10_000n) : none;
        });
      }
      case 'key':
        return this.key(source.key).of;
      case 'sum':
        return source.parts
          .map((part) => {
            const factor = ratio(scaled(part.times, 4), 10_000n);
            return this.#source(part.of, eligible).of.map((value) => times(value, factor));
          })
          .reduce((sums, values) => sums.map((sum, position) => plus(sum, values[position]!)));
    }
  }

  #mix(source: Extract<Source, { by: 'mix' }>, eligible: readonly boolean[]): Values {
    let unheld = none;
    let of: Ratio[] = this.facts.members.map(() => none);
    for (const part of source.parts) {
      const values = this.#source(part.of, eligible).of;
      const whole = total(values);
      const percent = ratio(percentUnits(part.percent), wholePercent);
      if (!isPositive(whole)) unheld = plus(unheld, percent);
      else of = of.map((sum, position) => plus(sum, times(percent, dividedBy(values[position]!, whole))));
    }
    return { of, unheld };
  }
}

/** Values that reach what the key asks for; the others count as nothing. */
function reaching(least: Least | null, values: readonly Ratio[]): readonly Ratio[] {
  if (!least) return values;
  const held = values.filter(isPositive);
  if (held.length === 0) return values;
  const bar =
    least.is === 'value'
      ? ratio(scaled(least.value, 4), 10_000n)
      : times(dividedBy(total(held), ratio(BigInt(held.length))), ratio(percentUnits(least.percent), wholePercent));
  return values.map((value) => (isMore(bar, value) ? none : value));
}

/** What a month's weight still counts after 0, 1, 2 … months, over one common whole. */
function fadeFactors(fade: Fade, oldest: number): [readonly bigint[], bigint] {
  const ages = Array.from({ length: oldest + 1 }, (_, age) => age);
  if (fade.form === 'linear') return [ages.map((age) => BigInt(Math.max(0, fade.months - age))), BigInt(fade.months)];
  const whole = scaled('100', 4);
  const kept = whole - scaled(fade.percentPerMonth, 4);
  return [ages.map((age) => kept ** BigInt(age) * whole ** BigInt(oldest - age)), whole ** BigInt(oldest)];
}
