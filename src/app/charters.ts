import { checkCharter } from '../core/charters/check.ts';
import type { Charter, RightsRule } from '../core/charters/charter.ts';
import { fitCharter } from '../core/charters/readyMade.ts';
import { resolveRate } from '../core/charters/rates.ts';
import { dayNumber, parseIsoDay, type Day } from '../core/days/day.ts';
import { assert, refuse, Refused } from '../core/refusals/refusal.ts';
import { perform, requireLead, type Context } from './context.ts';
import { adopt, readyMadeCharter } from './cooperatives.ts';
import type { CharterRow, Reads, Writer } from './ports/book.ts';

/** The charter in force on a day: the latest that has begun; of two from the same day the one adopted last. */
export function charterOn(read: Reads, day: Day): CharterRow {
  const begun = read.charters().filter((charter) => charter.from <= day);
  const inForce = begun.at(-1);
  assert(inForce, 'a book has a charter since its start');
  return inForce;
}

export interface Adoption {
  readonly id: string;
  readonly name: string;
  readonly from: Day;
  readonly rights: { readonly rule: 'equal' | 'proRata' } | { readonly rule: 'mixed'; readonly equalBasisPoints: number } | null;
  readonly reserveBasisPoints: number;
  readonly fundBasisPoints: number;
  readonly selfApproval: boolean;
}

/** Adopts a ready-made charter with the group's own figures. It acts forward only: from a day after everything that is closed. */
export function adoptCharter(context: Context, input: Adoption): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'charters.adopt', input, (write) => {
    const base = readyMadeCharter(input.name);
    if (!parseIsoDay(input.from)) throw new Refused(refuse('DATE_IMPOSSIBLE', { text: input.from }));
    const closed = read.lastClosedDay();
    if (closed !== null && input.from <= closed) throw new Refused(refuse('CHARTER_DATE_CLOSED', { day: input.from, closedTo: closed }));
    const charter = fitCharter(base, { ...input, rights: rightsOf(base, input.rights) });
    const wrong = checkCharter(charter);
    if (wrong) throw new Refused(wrong);
    const before = charterOn(read, input.from).charter;
    adopt(write, read.nextNumber('charter'), charter, input.from);
    if (charter.name !== before.name) bringMultipliers(read, write, charter, input.from);
    return {};
  });
}

function rightsOf(base: Charter, chosen: Adoption['rights']): RightsRule | null {
  if (chosen === null) return null;
  const { span } = base.rights;
  if (chosen.rule === 'proRata') return { rule: 'proRata', span };
  if (chosen.rule === 'equal') return { rule: 'equal', among: 'contributors', span };
  assert(chosen.rule === 'mixed' && 'equalBasisPoints' in chosen, 'a mixed rule says how much is equal');
  return { rule: 'mixed', equalBasisPoints: chosen.equalBasisPoints, among: 'contributors', span };
}

/**
 * Another charter counts work, cash and the rest by its own multipliers from its first day; what an hour is worth to this
 * group stays. As with every rate, this holds for what is logged from now on; what is written keeps the rate it was written with.
 */
function bringMultipliers(read: Reads, write: Writer, charter: Charter, from: Day): void {
  const rates = read.rates();
  let number = read.nextNumber('rate');
  for (const activity of read.activities()) {
    const template = charter.activities.find((known) => known.kind === activity.kind);
    const members = new Set(rates.filter((rate) => rate.activity === activity.number).map((rate) => rate.member));
    for (const member of members) {
      const own = rates.filter((rate) => rate.member === member);
      const inForce = resolveRate(own, activity.number, member ?? 0, from);
      if (!template || !inForce || inForce.multiplier === template.multiplier) continue;
      write.append('rate.set', {
        number: number++,
        activity: activity.number,
        member,
        from: dayNumber(from),
        rate: inForce.rate,
        multiplier: template.multiplier,
      });
    }
  }
}
