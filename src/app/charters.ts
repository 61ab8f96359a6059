import type { Charter } from '../core/charters/charter.ts';
import { charterFactFindings, charterWarnings, checkCharter, checkCharterFacts } from '../core/charters/check.ts';
import { numberMembers } from '../core/charters/naming.ts';
import { parseIsoDay, type Day } from '../core/days/day.ts';
import { assert, refuse, Refused, refuseFirst, type Refusal } from '../core/refusals/refusal.ts';
import type { Facts } from '../core/waterfall/facts.ts';
import { readAttachment, type Attachment } from './attachments.ts';
import { bringActivities } from './broughtRates.ts';
import { claimFindings, claimPayments } from './claims.ts';
import { perform, requireLead, tidyText, type Context } from './context.ts';
import { adopt } from './cooperatives.ts';
import { closedPeriods, readFacts } from './facts.ts';
import { foldName } from './members.ts';
import type { CharterRow, Reads } from './ports/book.ts';

/** The charter in force on a day: the latest that has begun; of two from the same day the one adopted last. */
export function charterOn(read: Reads, day: Day): CharterRow {
  const begun = read.charters().filter((charter) => charter.from <= day);
  const inForce = begun.at(-1);
  assert(inForce, 'a book has a charter since its start');
  return inForce;
}

export interface Adoption {
  readonly id: string;
  readonly charter: Charter;
  readonly from: Day;
  /** Who decided: a meeting, a vote, a person. Empty when nobody says. */
  readonly decidedBy: string;
  readonly minutes: Attachment | null;
}

/** A charter with its members by number, as a book keeps it: names are personal and change. */
export function placeCharter(read: Reads, charter: Charter): Charter {
  const members = read.members();
  const { charter: numbered, unknown } = numberMembers(charter, (text) => {
    const found =
      members.find((member) => String(member.number) === text) ?? members.find((member) => foldName(member.name) === foldName(text));
    return found ? String(found.number) : undefined;
  });
  if (unknown.length > 0) throw new Refused(refuse('MEMBER_UNKNOWN', { member: unknown[0]! }));
  return numbered;
}

/** The other way round, for a file that leaves the book: in another one the numbers would be other people's. */
export function nameMembers(read: Reads, charter: Charter): Charter {
  const members = read.members();
  return numberMembers(charter, (text) => {
    const name = members.find((member) => String(member.number) === text)?.name;
    return name !== undefined && members.filter((member) => member.name === name).length === 1 ? name : text;
  }).charter;
}

/** Everything that stops a charter from being used in this book, from a day on. */
export function requireFitting(read: Reads, charter: Charter, from: Day): Charter {
  refuseFirst(checkCharter(charter, read.cooperative().currencyDigits));
  const placed = placeCharter(read, charter);
  refuseFirst(checkCharterFacts(placed, factsOn(read, placed, from), 'adopting'), claimsFound(read, placed, from).find(stops));
  return placed;
}

const stops = (finding: Refusal): boolean => !charterWarnings.has(finding.code);

function factsOn(read: Reads, charter: Charter, day: Day): Facts {
  return readFacts(read, { charter, from: day, to: day, result: 0n });
}

/** What becomes of the claims of the charter in force, and of those before it, under one that holds from a day. */
function claimsFound(read: Reads, charter: Charter, from: Day): Refusal[] {
  return claimFindings(claimPayments(read, closedPeriods(read)), charterOn(read, from).charter, charter, (by) => factsOn(read, by, from));
}

/** Everything that is to be said about a sound charter, with its members by number, in this book from a day on; only some of it stops it. */
export function fitFindings(read: Reads, placed: Charter, from: Day): Refusal[] {
  return [...charterFactFindings(placed, factsOn(read, placed, from)), ...claimsFound(read, placed, from)];
}

/**
 * Adopts a charter from a day after everything that is closed: it acts forward only. What it says of activities and rates that the
 * charter before did not say comes with it, from the same day.
 */
export function adoptCharter(context: Context, input: Adoption): { seq: number; number: number } {
  requireLead(context);
  const { read } = context.book;
  const { id, charter: asked, from, decidedBy } = input;
  const minutes = input.minutes && readAttachment(input.minutes);
  return perform(context, 'charters.adopt', { id, charter: asked, from, decidedBy, minutes }, (write) => {
    if (!parseIsoDay(from)) throw new Refused(refuse('DATE_IMPOSSIBLE', { text: from }));
    const closed = read.lastClosedDay();
    if (closed !== null && from <= closed) throw new Refused(refuse('CHARTER_DATE_CLOSED', { day: from, closedTo: closed }));
    const charter = requireFitting(read, asked, from);
    const number = read.nextNumber('charter');
    adopt(write, number, charter, from, { decidedBy: tidyText(decidedBy), author: context.actor.personId, minutes: minutes?.sha256 });
    if (minutes) write.saveMinutes(number, minutes, input.minutes!.bytes);
    bringActivities(read, write, { number, charter, from });
    return { number };
  });
}
