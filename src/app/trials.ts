import type { Charter, CharterActivity } from '../core/charters/charter.ts';
import { unitOfKind } from '../core/charters/charter.ts';
import { charterFactFindings, charterFindings } from '../core/charters/check.ts';
import { monthNumber, type Day } from '../core/days/day.ts';
import { checkPeriodDates } from '../core/periods/check.ts';
import { decimalPattern, scaled } from '../core/quantities/decimal.ts';
import { multiplierScale } from '../core/quantities/unit.ts';
import { refuse, Refused, refuseFirst, type Refusal } from '../core/refusals/refusal.ts';
import { weigh } from '../core/shares/weigh.ts';
import type { ContributionSum, Facts } from '../core/waterfall/facts.ts';
import type { RunOutcome } from '../core/waterfall/outcome.ts';
import { runSharing } from '../core/waterfall/run.ts';
import { charterOn, placeCharter } from './charters.ts';
import { claimFindings, claimPayments, claimsPaid, type ClaimPayment } from './claims.ts';
import type { Context } from './context.ts';
import { closedPeriods, factsDetail, periodsBefore, readFacts, type FactsQuery } from './facts.ts';
import { imaginedRate, rateDays, recounted } from './recount.ts';

/** What is imagined beside the book; members below zero are the imagined ones, −1 the first. */
export interface Imagined {
  readonly members: readonly { readonly name: string }[];
  readonly contributions: readonly { readonly member: number; readonly activity: string; readonly quantity: string }[];
  readonly figures: readonly { readonly name: string; readonly member: number | null; readonly value: string }[];
}

export interface TrialInput {
  readonly from: Day;
  readonly to: Day;
  readonly result: bigint;
  readonly charter: Charter;
  readonly against: Charter | null;
  readonly imagined: Imagined;
  readonly recount: boolean;
}

export interface Run {
  readonly charter: Charter;
  readonly charterFrom: Day;
  readonly facts: Facts;
  readonly outcome: RunOutcome;
}

/**
 * A charter tried on the real book beside today's; nothing is written. On the days of a closed period it is tried on what was there
 * when that period was closed: what came later, a loss that it would have to make good, say, is not in it.
 */
export function tryCharter(context: Context, input: TrialInput): { today: Run; trial: Run; findings: Refusal[] } {
  const { read } = context.book;
  refuseFirst(checkPeriodDates(input, []));
  const inForce = charterOn(read, input.to);
  const { currencyDigits } = read.cooperative();
  // Neither side need be in force: both may be drafts that nobody has checked.
  for (const tried of [input.charter, input.against]) if (tried) refuseFirst(charterFindings(tried, currencyDigits)[0]);
  const against = input.against === null ? inForce.charter : placeCharter(read, input.against);
  const charter = placeCharter(read, input.charter);
  const span = { from: input.from, to: input.to, result: input.result };
  const { facts: today } = rememberedFacts(context, { charter: against, ...span });
  const { facts: base, payments } = rememberedFacts(context, {
    charter,
    ...span,
    byActivity: input.recount,
    ...(input.recount ? { cutAt: rateDays(inForce.charter, charter) } : {}),
  });
  const counted = input.recount ? recounted(base, read, inForce.charter, charter) : base;
  const facts = imagine(counted, charter, input.imagined, (activity, member) =>
    imaginedRate(read, inForce.charter, activity, member, base.to, currencyDigits),
  );
  const run = (by: Charter, from: Facts): Run => ({ charter: by, charterFrom: inForce.from, facts: from, outcome: runSharing(by, from) });
  const claims = claimFindings(payments, inForce.charter, charter, (by) => rememberedFacts(context, { charter: by, ...span }).facts);
  return { today: run(against, today), trial: run(charter, facts), findings: [...charterFactFindings(charter, facts), ...claims] };
}

interface Known {
  readonly facts: Facts;
  readonly payments: readonly ClaimPayment[];
}
interface Remembered {
  version: number;
  readonly known: Map<string, Known>;
}
const memory = new WeakMap<object, Remembered>();

/** The same facts while the book stands still: a charter is tried many times a second while somebody drags one of its figures. */
function rememberedFacts(context: Context, query: FactsQuery): Known {
  const { book } = context;
  const version = book.version();
  let remembered = memory.get(book);
  if (remembered?.version !== version) memory.set(book, (remembered = { version, known: new Map() }));
  const { from, to, result, charter } = query;
  const key = JSON.stringify([from, to, factsDetail(book.read, query), query.cutAt]);
  let known = remembered.known.get(key);
  if (!known) {
    // A few spans and levels of detail are enough: those of one screen.
    if (remembered.known.size >= 8) remembered.known.clear();
    const of = closedPeriods(book.read).find((period) => period.from === from && period.to === to);
    const asked = { ...query, ...(of ? { of } : {}) };
    known = { facts: readFacts(book.read, asked), payments: claimPayments(book.read, periodsBefore(book.read, asked)) };
    remembered.known.set(key, known);
  }
  // What earlier steps paid counts for the steps of the charter that is tried.
  return { ...known, facts: { ...known.facts, result, claimsPaid: claimsPaid(known.payments, charter) } };
}

type RateOf = (activity: CharterActivity, member: number) => { readonly rate: number; readonly multiplier: number };

function imagine(facts: Facts, charter: Charter, imagined: Imagined, rateOf: RateOf): Facts {
  const members = imagined.members.map(({ name }, index) => ({
    number: -(index + 1),
    name,
    type: 'person' as const,
    colleges: [],
    joined: facts.from,
    left: null,
    leaving: null,
  }));
  const all = [...facts.members, ...members];
  const known = new Set(all.map((member) => member.number));
  const require = (member: number): number => {
    if (!known.has(member)) throw new Refused(refuse('MEMBER_UNKNOWN', { member }));
    return member;
  };
  const sums = imagined.contributions.map(({ member, activity, quantity }) =>
    imaginedSum(
      require(member),
      charter.activities.find((known) => known.key === activity),
      activity,
      quantity,
      facts,
      rateOf,
    ),
  );
  const figures = imagined.figures.map(({ name, member, value }) => ({
    name,
    member: member === null ? null : require(member),
    day: facts.to,
    value: scaled(requireDecimal(value, 4), 4),
  }));
  // An imagined figure takes the place of the book's: of what was entered, only the value that is imagined counts.
  const replaced = new Set(figures.map((figure) => `${figure.name} ${figure.member}`));
  return {
    ...facts,
    members: all,
    sums: [...facts.sums, ...sums],
    figures: [...facts.figures.filter((row) => !replaced.has(`${row.name} ${row.member}`)), ...figures],
  };
}

function imaginedSum(
  member: number,
  activity: CharterActivity | undefined,
  key: string,
  quantity: string,
  facts: Facts,
  rateOf: RateOf,
): ContributionSum {
  if (!activity) throw new Refused(refuse('ACTIVITY_UNKNOWN', { activity: key }));
  const unit = unitOfKind[activity.kind];
  const smallest = unit === 'time' ? 3600n : unit === 'money' ? 10n ** BigInt(facts.digits) : 100n;
  const amount = (scaled(requireDecimal(quantity, 4), 4) * smallest) / 10_000n;
  const { rate, multiplier } = rateOf(activity, member);
  const priced = { unit, quantity: Number(amount), rate };
  return {
    member,
    activity: key,
    kind: activity.kind,
    project: 0,
    month: monthNumber(facts.to),
    periodsAgo: 0,
    quantity: amount,
    weight: weigh({ ...priced, multiplier }),
    plainWeight: weigh({ ...priced, multiplier: Number(multiplierScale) }),
  };
}

function requireDecimal(text: string, decimals: number): string {
  if (!decimalPattern.test(text) || (text.split('.')[1] ?? '').length > decimals)
    throw new Refused(refuse('AMOUNT_NOT_NUMBER', { text: text.slice(0, 40) }));
  return text;
}
