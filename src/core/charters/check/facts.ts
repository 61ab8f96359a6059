import { nearDetail } from '../../names/nearest.ts';
import { amountText } from '../../money/amount.ts';
import { scaled } from '../../quantities/decimal.ts';
import type { RefusalCode } from '../../refusals/codes.ts';
import { refuse, type Refusal, type RefusalDetails } from '../../refusals/refusal.ts';
import { placeAmong } from '../../waterfall/eligible.ts';
import type { Facts } from '../../waterfall/facts.ts';
import type { Charter } from '../charter.ts';
import type { Step } from '../steps.ts';
import { Look } from './look.ts';
import { eligibilitiesIn, sourcesIn, usesIn, type FigureUse } from './uses.ts';

export const mostMembers = 10_000;

/**
 * What a charter that is sound in itself meets among real members, accounts and figures: every finding, in order. Conditions that
 * time alone fulfils (presence, seniority, hours) are no finding: until then the key's own named outcome says where its money goes.
 * A figure of which nothing is known counts as nothing.
 */
export function charterFactFindings(charter: Charter, facts: Facts): Refusal[] {
  const look = new Look(charter, facts.digits);
  if (facts.members.length > mostMembers) look.found.push(refuse('CHARTER_TOO_MANY', { count: facts.members.length, limit: mostMembers }));
  // A book that has no members yet cannot say that a name is wrong.
  if (facts.members.length > 0) checkMembers(look, facts);
  checkAccounts(look, facts);
  checkOpenEnds(look, facts);
  checkFigures(look, facts);
  return look.found;
}

/** What a group should know and can adopt and share with all the same: it loses nothing, and time or a later charter mends it. */
export const charterWarnings: ReadonlySet<RefusalCode> = new Set([
  'FIGURE_MISSING',
  'CHARTER_NOBODY',
  'CHARTER_ACCOUNT_UNKNOWN',
  'CHARTER_NEVER_REPAID',
  'CHARTER_LOSSES_STAY',
  'CHARTER_CLAIMS_DROPPED',
]);

/** Without these a percentage, a ceiling or a floor cannot be told; a figure of any other name that is not known counts as nothing. */
const basic: ReadonlySet<unknown> = new Set(['income', 'cash', 'capital', 'highestCapital']);

/**
 * The first finding that stands in the way, or undefined. That nobody holds a key this time, that a reserve is empty, or that a figure
 * is not known, is for the group to know and for the charter's own named outcomes; but nothing is shared by a ceiling that nobody
 * knows, and nothing is adopted that fills what is already more than full.
 */
export function checkCharterFacts(
  charter: Charter,
  facts: Facts,
  when: 'adopting' | 'closing' | 'sharing' = 'sharing',
): Refusal | undefined {
  return charterFactFindings(charter, facts).find(({ code, details }) => {
    if (code === 'FIGURE_MISSING') return when !== 'adopting' && basic.has(details['name']);
    if (code === 'CHARTER_CEILING_BELOW') return when === 'adopting';
    // A book has settled whom its charters name when it adopted them; some may have been removed or not have come yet.
    if (code === 'CHARTER_MEMBER_UNKNOWN') return when === 'sharing';
    return !charterWarnings.has(code);
  });
}

function checkMembers(look: Look, facts: Facts): void {
  const called = new Set(facts.members.flatMap((member) => [member.name, String(member.number)]));
  for (const { name, place } of usesIn(look.charter).members)
    if (!called.has(name)) look.say('CHARTER_MEMBER_UNKNOWN', place, { member: name, ...nearDetail(name, called) });
  for (const { rule, place } of eligibilitiesIn(look.charter)) {
    const somebody = facts.members.some(
      (member) =>
        (!rule.types || rule.types.includes(member.type)) &&
        (!rule.colleges || rule.colleges.some((college) => member.colleges.includes(college))) &&
        (!rule.members || placeAmong(member, rule.members) >= 0),
    );
    if (!somebody) look.say('CHARTER_NOBODY', place);
  }
}

/** Accounts that are to bear a loss and hold nothing by any way, and ceilings that were passed before the charter began. */
function checkAccounts(look: Look, facts: Facts): void {
  const { steps, keys, loss, leaver } = look.charter;
  const filled = new Set<string>(facts.balances.keys());
  for (const key of Object.values(keys)) if (key.whenEmpty.then === 'account') filled.add(key.whenEmpty.account);
  for (const terms of [leaver?.atFault, leaver?.notAtFault]) if (terms?.lostTo) filled.add(terms.lostTo);
  for (const step of steps) if (step.kind === 'share' && step.give.to === 'account') filled.add(step.give.account);
  loss.from.forEach((name, index) => {
    if (!filled.has(name)) look.say('CHARTER_ACCOUNT_UNKNOWN', `loss.from[${index}]`, { name });
  });
  const reserves = [...facts.balances].reduce((sum, [account, balance]) => (account.startsWith('reserve:') ? sum + balance : sum), 0n);
  steps.forEach((step, index) => {
    if (step.kind !== 'share' || step.give.to !== 'account') return;
    const own = facts.balances.get(step.give.account) ?? 0n;
    step.limits.forEach((limit, at) => {
      if (limit.limit !== 'ceiling' || limit.amount === null) return;
      const there = limit.counting === 'totalReserves' ? reserves : own;
      if (scaled(limit.amount, facts.digits) >= there) return;
      look.say('CHARTER_CEILING_BELOW', `steps[${index}].limits[${at}].amount`, {
        limit: limit.amount,
        text: amountText(there, facts.digits),
      });
    });
  });
}

/**
 * What is put off and never comes back: retained parts that no step repays, losses that no step makes good. A charter without any step
 * shares nothing, and says so.
 */
function checkOpenEnds(look: Look, facts: Facts): void {
  const { steps, loss } = look.charter;
  const has = (kind: Step['kind']): boolean => steps.some((step) => step.kind === kind);
  const known = (amount: bigint): RefusalDetails => (amount > 0n ? { text: amountText(amount, facts.digits) } : {});
  if (!has('repay')) {
    const retaining = steps.findIndex(
      (step) => step.kind === 'share' && (step.give.to === 'key' || step.give.to === 'claimants') && step.give.retained !== null,
    );
    const open = facts.retained.reduce((sum, part) => sum + part.amount, 0n);
    if (retaining >= 0 || open > 0n)
      look.say('CHARTER_NEVER_REPAID', retaining < 0 ? 'steps' : `steps[${retaining}].give.retained`, known(open));
  }
  if (!has('losses')) {
    const balance = facts.balances.get('losses') ?? 0n;
    const carries = loss.rule === 'carryForward' || loss.rest === 'carryForward';
    if ((carries && steps.length > 0) || balance < 0n) look.say('CHARTER_LOSSES_STAY', carries ? 'loss' : 'steps', known(-balance));
  }
}

/** Figures that something in use needs and of which no value is known at all. Each is said once. */
function checkFigures(look: Look, facts: Facts): void {
  const hasRows = (name: string, of: FigureUse['of']): boolean =>
    facts.figures.some((row) => row.name === name && (of === 'either' || (row.member === null) === (of === 'cooperative')));
  // The highest capital is the capital of today as long as none higher is known.
  const known = (use: FigureUse): boolean => hasRows(use.name, use.of) || (use.name === 'highestCapital' && hasRows('capital', 'either'));
  const used = keysInUse(look.charter);
  const said = new Set<string>();
  for (const use of usesIn(look.charter).figures) {
    if (!use.needed || said.has(use.name) || (use.inKey !== null && !used.has(use.inKey)) || known(use)) continue;
    said.add(use.name);
    look.say('FIGURE_MISSING', use.place, { name: use.name });
  }
}

/** Keys that steps, rights or losses follow, and those that these lead to. */
function keysInUse(charter: Charter): Set<string> {
  const used = new Set<string>();
  const use = (name: string): void => {
    if (used.has(name) || !Object.hasOwn(charter.keys, name)) return;
    used.add(name);
    const key = charter.keys[name]!;
    for (const { source } of sourcesIn(key.of, '')) if (source.by === 'key') use(source.key);
    if (key.whenEmpty.then === 'key') use(key.whenEmpty.key);
  };
  for (const step of charter.steps) if (step.kind === 'share' && step.give.to === 'key') use(step.give.key);
  if (charter.rights.rule === 'proRata' || charter.rights.rule === 'mixed') use(charter.rights.key);
  if (charter.loss.rule === 'share') use(charter.loss.key);
  return used;
}
