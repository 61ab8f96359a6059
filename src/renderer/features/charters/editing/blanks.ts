import type { ActivityKind, Charter, CharterRate, Label } from '../../../../core/charters/charter.ts';
import type { Bound, Eligibility, Fade, Key, Least, Source, WhenEmpty } from '../../../../core/charters/keys.ts';
import type { College, LeaverTerms, LossRule, RightsRule } from '../../../../core/charters/rules.ts';
import type { Give, Limit, Step, Take } from '../../../../core/charters/steps.ts';

/**
 * What stands there when one begins to write a part: every part is whole and fits the form, and what only the group can know
 * begins with a figure that changes little.
 */

export const noLabel: Label = { en: '', fr: '' };

/** A key to point at: one that is there, or the name of one that is missing, which the check then says. */
function someKey(charter: Charter): string {
  return Object.keys(charter.keys)[0] ?? 'contributions';
}

/** A figure to point at: one that the charter declares, else one that every charter knows. */
export function someFigure(charter: Charter, of: 'member' | 'cooperative'): string {
  return charter.figures.find((figure) => figure.of === of)?.name ?? (of === 'member' ? 'capital' : 'income');
}

export function blankSource(by: Source['by'], charter: Charter, member: string): Source {
  switch (by) {
    case 'equal':
      return { by, among: 'contributors', span: 'period' };
    case 'rights':
      return { by };
    case 'weight':
      return { by, activities: null, span: 'period', fade: null };
    case 'hours':
      return { by, activities: null, span: 'period' };
    case 'figure':
      return { by, figure: someFigure(charter, 'member'), over: 'period', atMost: null };
    case 'each':
      return { by, amount: '1' };
    case 'membership':
      return { by, count: 'days' };
    case 'amounts':
      return { by, amounts: [{ member, amount: '0' }] };
    case 'key':
      return { by, key: someKey(charter) };
    case 'sum':
      return { by, parts: [{ times: '1', of: blankSource('weight', charter, member) }] };
    case 'mix':
      return {
        by,
        parts: [
          { percent: '50', of: blankSource('equal', charter, member) },
          { percent: '50', of: blankSource('weight', charter, member) },
        ],
      };
  }
}

/** Another source in the place of one: several keep the one that stood there as their first part. */
export function otherSource(before: Source, by: Source['by'], charter: Charter, member: string): Source {
  const inner = before.by === 'sum' || before.by === 'mix' ? before.parts.map((part) => part.of) : [before];
  if (by === 'sum') return { by, parts: inner.map((of) => ({ times: '1', of })) };
  if (by !== 'mix') return blankSource(by, charter, member);
  if (inner.length === 1)
    return {
      by,
      parts: [
        { percent: '50', of: inner[0]! },
        { percent: '50', of: { by: 'equal', among: 'contributors', span: 'period' } },
      ],
    };
  return { by, parts: inner.map((of, index) => ({ percent: index === 0 ? '100' : '0', of })) };
}

export const blankFade = (form: Fade['form']): Fade => (form === 'linear' ? { form, months: 60 } : { form, percentPerMonth: '2' });

export const openToAll: Eligibility = {
  types: null,
  colleges: null,
  members: null,
  presenceDays: null,
  seniorityMonths: null,
  hours: null,
  either: false,
  atEnd: false,
};

/** No condition at all is the same as none written. */
export function eligibilityOrNull(rule: Eligibility): Eligibility | null {
  const { types, colleges, members, presenceDays, seniorityMonths, hours, either, atEnd } = rule;
  const open = [types, colleges, members, presenceDays, seniorityMonths, hours].every((one) => one === null);
  return open && !either && !atEnd ? null : rule;
}

export function blankBound(is: Bound['is'], charter: Charter): Bound {
  if (is === 'amount') return { is, amount: '1000' };
  if (is === 'percent') return { is, percent: '50' };
  return { is, figure: someFigure(charter, 'member'), over: 'period', percent: '100' };
}

export const blankLeast = (is: Least['is']): Least => (is === 'value' ? { is, value: '1' } : { is, percent: '50' });

export function blankWhenEmpty(then: WhenEmpty['then'], charter: Charter, key: string): WhenEmpty {
  if (then === 'carryForward') return { then };
  if (then === 'account') return { then, account: 'fund:common' };
  return { then, key: Object.keys(charter.keys).find((name) => name !== key) ?? key };
}

export function blankKey(label: Label): Key {
  return {
    label,
    of: { by: 'weight', activities: null, span: 'period', fade: null },
    scaledBy: null,
    seniority: [],
    lessReceived: null,
    eligible: null,
    notEligible: 'leaveOut',
    atLeast: null,
    floor: null,
    cap: null,
    smallest: null,
    whenEmpty: { then: 'carryForward' },
  };
}

export function blankActivity(key: string, kind: ActivityKind, label: Label): Charter['activities'][number] {
  return { key, kind, label, rate: '1', multiplier: '1', rates: [], cap: null, lessPaid: null, onceSpent: null, creditedTo: null };
}

/** A rate from a day on that says what the activity's own says, until it is changed. */
export function blankRate(from: string, { rate, multiplier }: { rate: string; multiplier: string }): CharterRate {
  return { from, to: null, member: null, rate, multiplier };
}

export function blankTake(take: Take['take'], charter: Charter): Take {
  switch (take) {
    case 'percent':
      return { take, percent: '10', of: 'remainder' };
    case 'amount':
      return { take, amount: '1000' };
    case 'figure':
      return { take, figure: someFigure(charter, 'cooperative'), over: 'period' };
    case 'interest':
      return { take, percent: '2', figure: 'capital', over: 'atEnd' };
    case 'asked':
      return { take, whenShort: 'scale' };
    case 'claims':
      return {
        take,
        activities: charter.activities.slice(0, 1).map((one) => one.key),
        figure: null,
        lasting: 'untilPaid',
        order: 'oldestFirst',
      };
  }
}

export function blankLimit(limit: Limit['limit']): Limit {
  if (limit === 'amount') return { limit, amount: '1000' };
  if (limit === 'percent') return { limit, percent: '50', of: 'result', step: null };
  if (limit === 'ceiling') return { limit, amount: null, percent: '100', of: 'capital', counting: 'thisReserve' };
  return { limit, floor: '0' };
}

export function blankGive(to: Give['to'], charter: Charter, member: string): Give {
  if (to === 'account') return { to, account: 'reserve:general' };
  if (to === 'member') return { to, member };
  if (to === 'claimants') return { to, account: 'profits', retained: null };
  return { to, key: someKey(charter), account: 'profits', retained: null, choice: null };
}

/** Another way to give: what both ways know stays. */
export function otherGive(before: Give, to: Give['to'], charter: Charter, member: string): Give {
  const next = blankGive(to, charter, member);
  const known = before.to === 'key' || before.to === 'claimants' ? { account: before.account, retained: before.retained } : {};
  return next.to === 'key' || next.to === 'claimants' ? { ...next, ...known } : next;
}

/** The steps that a lead can add, each as a whole that makes sense at once. */
export const stepKinds = [
  'losses',
  'reserve',
  'fund',
  'cost',
  'members',
  'asked',
  'claims',
  'interest',
  'member',
  'apart',
  'levy',
  'repay',
] as const;
export type StepKind = (typeof stepKinds)[number];

export function blankStep(stepKind: StepKind, key: string, label: Label, charter: Charter, member: string): Step {
  const share = (take: Take, give: Give): Step => ({ kind: 'share', key, label, take, limits: [], give });
  const members = blankGive('key', charter, member);
  switch (stepKind) {
    case 'losses':
      return { kind: 'losses', key, label };
    case 'reserve':
      return share(blankTake('percent', charter), { to: 'account', account: 'reserve:general' });
    case 'fund':
      return share(blankTake('percent', charter), { to: 'account', account: 'fund:common' });
    case 'cost':
      return share(blankTake('amount', charter), { to: 'account', account: 'costs:core' });
    case 'members':
      return share({ take: 'percent', percent: '100', of: 'remainder' }, members);
    case 'asked':
      return share(blankTake('asked', charter), members);
    case 'claims':
      return share(blankTake('claims', charter), blankGive('claimants', charter, member));
    case 'interest':
      return share(blankTake('interest', charter), members);
    case 'member':
      return share(blankTake('amount', charter), { to: 'member', member });
    case 'apart':
      return share(blankTake('figure', charter), { to: 'account', account: 'reserve:exogenous' });
    case 'levy':
      return {
        kind: 'levy',
        key,
        label,
        percent: '5',
        bands: [],
        figure: someFigure(charter, 'member'),
        over: 'period',
        atMost: null,
        fee: '0',
        grant: '0',
        eligible: null,
      };
    case 'repay':
      return { kind: 'repay', key, label, cashFloor: null };
  }
}

/** Another rule for the rights: conditions and what both rules know stay. */
export function otherRights(before: RightsRule, rule: RightsRule['rule'], charter: Charter): RightsRule {
  const { vesting, eligible, per } = before;
  const conditions = { vesting, eligible, per };
  const heads =
    before.rule === 'equal' || before.rule === 'mixed'
      ? { among: before.among, span: before.span }
      : ({ among: 'contributors', span: 'period' } as const);
  const key = before.rule === 'proRata' || before.rule === 'mixed' ? before.key : someKey(charter);
  if (rule === 'equal') return { rule, ...heads, ...conditions };
  if (rule === 'proRata') return { rule, key, ...conditions };
  if (rule === 'mixed') return { rule, equalPercent: '50', ...heads, key, ...conditions };
  return { rule, colleges: [], ...conditions };
}

export function blankCollege(key: string, label: Label, percent: string): College {
  return { key, label, percent, minimumMembers: 0, mergesInto: null };
}

export function otherLoss({ label, from, fromPercent }: LossRule, rule: LossRule['rule'], charter: Charter): LossRule {
  if (rule === 'carryForward') return { rule, label, from, fromPercent };
  return { rule, label, from, fromPercent, key: someKey(charter), acceptedFigure: null, reshare: false, rest: 'carryForward' };
}

export const blankTerms: LeaverTerms = {
  weights: [],
  rights: 'keep',
  retained: 'untilDue',
  stages: [],
  lostTo: null,
  offerPercent: null,
};
