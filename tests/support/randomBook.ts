import { v7 } from 'uuid';
import { addActivity, endRate, setRate, updateActivity } from '../../src/app/activities.ts';
import { adoptCharter } from '../../src/app/charters.ts';
import type { Context } from '../../src/app/context.ts';
import { closedPeriods } from '../../src/app/facts.ts';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import {
  approveAll,
  approveContributions,
  sendBackContributions,
  unapproveContributions,
  withdrawContributions,
} from '../../src/app/contributions/decide.ts';
import { resubmitContribution, submitContribution } from '../../src/app/contributions/submit.ts';
import { setFigures, takeBackFigures } from '../../src/app/figures.ts';
import { takeBackImport } from '../../src/app/imports/apply.ts';
import { addMember, removeMember, updateMember } from '../../src/app/members.ts';
import { placeMember } from '../../src/app/placing.ts';
import { closePeriod, reopenPeriod } from '../../src/app/periods.ts';
import { addProject, updateProject } from '../../src/app/projects.ts';
import { nextRedo, nextUndo, redo, undo } from '../../src/app/undo.ts';
import { declareWeek, weekOf, withdrawWeek } from '../../src/app/weeks.ts';
import { activityKinds } from '../../src/core/charters/charter.ts';
import { fitCharter } from '../../src/core/charters/fit.ts';
import { readyMadeCharter, readyMadeCharters } from '../../src/core/charters/readyMade/index.ts';
import type { RightsRule } from '../../src/core/charters/rules.ts';
import { addDays } from '../../src/core/days/day.ts';
import { contributionStates } from '../../src/core/journal/entries.ts';
import { decimalText } from '../../src/core/quantities/decimal.ts';
import { Refused } from '../../src/core/refusals/refusal.ts';
import type { Fact, Rights } from './facts.ts';
import { doShares } from './randomCapital.ts';
import { doAssembly, doCommit, doNeed } from './randomCommitments.ts';
import { handOutSome, issueSome } from './plainDocuments.ts';
import type { Action } from './randomActions.ts';
import { importRows } from './randomImport.ts';

export { actions, type Action, type ActionKind } from './randomActions.ts';
export type { Fact, Rights } from './facts.ts';

/** A few documents and members, two projects and something given, so that a short list of actions already meets something. */
export function beginning(context: Context): Fact[] {
  const facts: Fact[] = [];
  issueSome(context);
  for (const action of [
    { kind: 'addMember', a: 0, b: 0, c: 0, d: 0 },
    { kind: 'addMember', a: 1, b: 0, c: 0, d: 0 },
    { kind: 'addMember', a: 2, b: 40, c: 0, d: 0 },
    { kind: 'addProject', a: 0, b: 0, c: 0, d: 0 },
    { kind: 'addProject', a: 1, b: 0, c: 0, d: 0 },
    { kind: 'submit', a: 0, b: 3, c: 41, d: 7200 },
    { kind: 'submit', a: 1, b: 9, c: 80, d: 3661 },
  ] as const) {
    facts.push(...perform(context, action).facts);
  }
  return facts;
}

const day = (offset: number): string => addDays('2026-01-01', offset % 181);
const pick = <Item>(list: readonly Item[], index: number): Item | undefined => list[index % Math.max(1, list.length)];
const names = ['Ada', 'Bo', 'Chloé', 'Driss', 'Éloïse', 'Fatou', 'Gil', 'Hanna'];

export interface Performed {
  readonly accepted: boolean;
  readonly facts: readonly Fact[];
  /** The code of the refusal, when there was one. */
  readonly code: string | null;
}

/** Does one action as the lead. A refusal is an answer; anything else that is thrown is a bug and fails the test. */
export function perform(context: Context, action: Action): Performed {
  try {
    const facts = act(context, action);
    return facts === null ? { accepted: false, facts: [], code: null } : { accepted: true, facts, code: null };
  } catch (error) {
    if (error instanceof Refused) return { accepted: false, facts: [], code: error.refusal.code };
    throw error;
  }
}

/** Null when there is nothing to do it to. */
function act(context: Context, { kind, a, b, c, d }: Action): Fact[] | null {
  const { read } = context.book;
  const id = v7();
  const member = pick(read.members(), a);
  const project = pick(read.projects(), b);
  const activity = pick(read.activities(), b);
  const last = read.nextNumber('contribution') - 1;
  const number = last === 0 ? null : 1 + (a % last);
  /** What counts now: where the charter asks for two people, the first approval does not make it count. */
  const counting = (asked: readonly number[]): number[] => asked.filter((one) => read.contribution(one)?.state === 3);
  switch (kind) {
    case 'addMember': {
      const joined = day(b % 60);
      const made = addMember(context, {
        id,
        name: `${names[a % names.length]} ${a % 50}`,
        type: a % 5 === 0 ? 'organisation' : 'person',
        email: `a${a}@example.test`,
        address: '',
        joined,
        left: null,
      });
      return [{ what: 'member', number: made.number, joined }];
    }
    case 'updateMember': {
      if (!member) return null;
      const joined = b % 3 === 0 ? day(b % 40) : member.joined;
      updateMember(context, {
        id,
        number: member.number,
        name: `${member.name}${b % 2 ? 'x' : ''}`,
        type: member.type,
        email: '',
        address: `Rue ${b}`,
        joined,
        left: c % 4 === 0 ? day(120 + (d % 60)) : null,
      });
      return [{ what: 'member', number: member.number, joined }];
    }
    case 'handOut':
      return handOutSome(context, { a, b, c, day: d % 2 ? day(d) : null }) ? [] : null;
    case 'removeMember':
      return member ? (removeMember(context, { id, number: member.number }), []) : null;
    case 'addProject':
      addProject(context, { id, name: `Project ${a % 9}`, owner: c % 2 ? (member?.number ?? null) : null });
      return [];
    case 'updateProject':
      if (!project) return null;
      updateProject(context, {
        id,
        number: project.number,
        name: `Project ${c % 12}`,
        owner: d % 2 ? (member?.number ?? null) : null,
        archived: c % 2 === 0,
        ...(a % 3 ? {} : { approvers: read.members().map((one) => one.number) }),
      });
      return [];
    case 'addActivity': {
      const activityKind = activityKinds[a % activityKinds.length]!;
      const [rate, multiplier, from] = [b % 500_000, c % 500, day(d)];
      const made = addActivity(context, {
        id,
        kind: activityKind,
        label: { en: `Activity ${a % 30}`, fr: `Activité ${a % 30}` },
        rate,
        multiplier,
        from,
      });
      return [
        { what: 'activity', number: made.number, kind: activityKind },
        { what: 'rate', activity: made.number, member: null, from, rate, multiplier },
      ];
    }
    case 'updateActivity':
      if (!activity) return null;
      updateActivity(context, {
        id,
        number: activity.number,
        label: { en: `${activity.label.en}'`, fr: `${activity.label.fr}'` },
        archived: c % 2 === 0,
      });
      return [];
    case 'setRate': {
      if (!activity) return null;
      const set = {
        activity: activity.number,
        member: a % 3 === 0 ? (member?.number ?? null) : null,
        from: day(c),
        rate: c % 400_000,
        multiplier: d % 450,
      };
      setRate(context, { id, ...set });
      return [{ what: 'rate', ...set }];
    }
    case 'endRate': {
      // Mostly one that somebody has.
      const own =
        d % 4 === 0
          ? undefined
          : pick(
              read.rates().filter((rate) => rate.member !== null && !rate.ends),
              a,
            );
      const of = { activity: own?.activity ?? activity?.number ?? 0, member: own?.member ?? member?.number ?? 0 };
      const from = own && c % 2 ? addDays(own.from, c % 40) : day(c);
      endRate(context, { id, ...of, from });
      return [{ what: 'rate', ...of, from, rate: 0, multiplier: 0, ends: true }];
    }
    case 'adoptCharter': {
      const name = b % 2 ? 'cooperative-spirit' : 'dynamic-equity';
      const rights: Rights | null = [null, { rule: 'equal' }, { rule: 'proRata' }, { rule: 'mixed', equalBasisPoints: c % 10_001 }][
        a % 4
      ] as Rights | null;
      const adopted = { name, from: day(d), rights, reserve: b % 3 ? c % 4000 : 0, fund: c % 3 ? d % 4000 : 0 };
      const charter = fitCharter(readyMadeCharter(name)!, {
        rights: rights && rightsRule(rights, name),
        reservePercent: decimalText(BigInt(adopted.reserve), 2),
        fundPercent: decimalText(BigInt(adopted.fund), 2),
        selfApproval: d % 2 === 0,
      });
      const approval =
        [
          { approvers: 2, secondAbove: null },
          { approvers: 1, secondAbove: '120' },
        ][c % 6] ?? charter.approval;
      adoptCharter(context, {
        id,
        charter: { ...charter, approval },
        from: adopted.from,
        decidedBy: a % 3 ? `meeting ${a}` : '',
        minutes: null,
      });
      return [{ what: 'charter', ...adopted }];
    }
    case 'adoptAny':
      adoptCharter(context, {
        id,
        charter: pick(readyMadeCharters, a)!,
        from: day(d),
        decidedBy: '',
        minutes: b % 2 ? { name: 'minutes.pdf', bytes: new TextEncoder().encode(`%PDF-1.7 ${c}`) } : null,
      });
      return [];
    case 'placeMember':
      if (!member) return null;
      placeMember(context, {
        id,
        number: member.number,
        colleges: ['workers', 'users', 'founders'].filter((_, index) => (b >> index) & 1),
        leaving: member.left === null || c % 4 === 0 ? null : c % 2 ? 'atFault' : 'notAtFault',
      });
      return [];
    case 'setFigures': {
      const rows = Array.from({ length: 1 + (a % 4) }, (_, index) => ({
        name: ['capital', 'pay', 'income'][(b + index) % 3]!,
        member: (b + index) % 3 === 2 ? null : (pick(read.members(), c + index)?.number ?? null),
        day: day(d % 4 ? 170 + index : d + index),
        value: BigInt(c * 1000 - d),
      }));
      setFigures(context, { id, rows, source: `meeting ${a}` });
      return [];
    }
    case 'takeBackFigures': {
      const batch = pick(read.figureBatches(), a);
      if (!batch) return null;
      takeBackFigures(context, { id, batch: batch.number });
      return [];
    }
    case 'need':
    case 'commit':
    case 'assembly':
      return { need: doNeed, commit: doCommit, assembly: doAssembly }[kind](context, { a, b, c, d }) ? [] : null;
    case 'shareClass':
    case 'capital':
    case 'updateCooperative':
      return doShares(context, kind, { a, b, c, d }) ? [] : null;
    case 'submit': {
      if (!member || !project || !activity) return null;
      const given = { member: member.number, activity: activity.number, day: day(c), quantity: 1 + (d % 40_000) };
      const made = submitContribution(context, {
        id,
        ...given,
        project: project.number,
        note: d % 2 ? `note ${d}` : '',
        startsAt: b % 3 ? null : b % 1440,
      });
      return [{ what: 'given', number: made.number, ...given }];
    }
    case 'import':
      return importRows(context, { a, b, c, d });
    case 'takeBack': {
      const batch = pick(read.batches(), a);
      if (!batch) return null;
      const numbers = read
        .batchRanges(batch.number)
        .flatMap((group) => group.ranges)
        .flatMap(([first, end]) => Array.from({ length: end - first + 1 }, (_, index) => first + index));
      takeBackImport(context, { id, batch: batch.number });
      return [{ what: 'withdrawn', numbers }];
    }
    case 'resubmit': {
      if (number === null || !member || !project || !activity) return null;
      const given = { number, member: member.number, activity: activity.number, day: day(c), quantity: 1 + (d % 30_000) };
      resubmitContribution(context, { id, ...given, project: project.number, note: 'changed', startsAt: b % 3 ? b % 1440 : null });
      return [{ what: 'given', ...given }];
    }
    case 'correct': {
      if (number === null) return null;
      const replacement = b % 2 ? { day: day(c), quantity: 1 + (d % 20_000), note: '' } : null;
      const made = correctContribution(context, { id, number, reason: 'mistake', replacement });
      return [
        {
          what: 'corrected',
          number,
          contrary: made.contrary,
          replacement: replacement && { number: made.replacement!, day: replacement.day, quantity: replacement.quantity },
        },
      ];
    }
    case 'approveAll': {
      const closed = read.lastClosedDay();
      const numbers = read
        .waiting()
        .filter((row) => closed === null || row.day > closed)
        .map((row) => row.number);
      approveAll(context, { id });
      return [{ what: 'approved', numbers: counting(numbers) }];
    }
    case 'approveAs': {
      // Mostly what waits and somebody who may approve it: two picked by chance hardly ever fit.
      const projects = new Map(read.projects().map((known) => [known.number, known]));
      const able = read.waiting().flatMap((row) => {
        const known = projects.get(row.project)!;
        const approving = read.members().filter(({ number: one }) => one === known.owner || known.approvers.includes(one));
        return approving.filter((one) => one.number !== row.member).map((one) => ({ number: row.number, member: one }));
      });
      const chosen = (d % 4 === 0 ? undefined : pick(able, c)) ?? { number, member };
      if (chosen.number === null || !chosen.member) return null;
      const { personId } = chosen.member;
      const acting: Context = { ...context, actor: { personId, role: 'member', memberNumber: chosen.member.number } };
      approveContributions(acting, { id, numbers: [chosen.number] });
      return [{ what: 'approved', numbers: counting([chosen.number]) }];
    }
    case 'declareWeek': {
      if (!member) return null;
      const week = { member: member.number, week: day(c) };
      declareWeek(context, { id, ...week, nothing: !weekOf(context, week).declared });
      return [];
    }
    case 'withdrawWeek': {
      // Mostly a week in which something waits.
      const waits = d % 4 === 0 ? undefined : pick(read.waiting(), c);
      const asked = waits ? { member: waits.member, week: waits.day } : { member: member?.number ?? 0, week: day(c) };
      const numbers = weekOf(context, asked).rows.filter((row) => row.state === contributionStates.submitted);
      const closed = read.lastClosedDay();
      withdrawWeek(context, { id, ...asked });
      return [{ what: 'withdrawn', numbers: numbers.filter((row) => closed === null || row.day > closed).map((row) => row.number) }];
    }
    case 'approve':
    case 'withdraw':
    case 'sendBack':
    case 'unapprove': {
      if (number === null) return null;
      const numbers = Array.from({ length: Math.min(1 + (b % 3), last - number + 1) }, (_, index) => number + index);
      if (kind === 'approve') approveContributions(context, { id, numbers });
      if (kind === 'withdraw') withdrawContributions(context, { id, numbers });
      if (kind === 'sendBack') sendBackContributions(context, { id, numbers, reason: 'please explain' });
      if (kind === 'unapprove') unapproveContributions(context, { id, numbers });
      if (kind === 'approve') return [{ what: 'approved', numbers: counting(numbers) }];
      return [{ what: ({ withdraw: 'withdrawn', sendBack: 'returned', unapprove: 'unapproved' } as const)[kind], numbers }];
    }
    case 'close': {
      const closed = read.lastClosedDay();
      const from = closed === null ? day(a % 30) : addDays(closed, 1 + (a % 3));
      const closing = { from, to: addDays(from, b % 50), result: BigInt(c % 3 === 0 ? -(d % 90_000) : d * 7) };
      const pending = read
        .waiting()
        .filter((row) => row.day >= closing.from && row.day <= closing.to)
        .map((row) => row.number);
      if (pending.length > 0 && a % 2) sendBackContributions(context, { id: v7(), numbers: pending, reason: 'before closing' });
      const made = closePeriod(context, { id, ...closing });
      return [{ what: 'closed', number: made.period, ...closing }];
    }
    case 'reopen': {
      const period = closedPeriods(read).at(-1);
      if (!period) return null;
      reopenPeriod(context, { id, period: period.number, reason: 'a late invoice' });
      return [{ what: 'reopened', number: period.number }];
    }
    case 'undo': {
      const next = nextUndo(context);
      if (!next) return null;
      undo(context, { id, seq: next.seq });
      return [];
    }
    case 'redo': {
      const next = nextRedo(context);
      if (!next) return null;
      redo(context, { id, seq: next.seq });
      return [];
    }
    case 'undoAny': {
      const command = pick(read.lastCommands(30), a);
      if (!command) return null;
      undo(context, { id, seq: command.firstSeq + (b % (command.lastSeq - command.firstSeq + 1)) });
      return [];
    }
  }
}

function rightsRule(rights: Rights, name: string): RightsRule {
  const conditions = { vesting: null, eligible: null, per: 'cooperative' } as const;
  const heads = { among: 'contributors', span: name === 'dynamic-equity' ? 'sinceStart' : 'period' } as const;
  if (rights.rule === 'equal') return { rule: 'equal', ...heads, ...conditions };
  if (rights.rule === 'proRata') return { rule: 'proRata', key: 'contributions', ...conditions };
  const { equalBasisPoints } = rights as Extract<Rights, { rule: 'mixed' }>;
  return { rule: 'mixed', equalPercent: decimalText(BigInt(equalBasisPoints), 2), key: 'contributions', ...heads, ...conditions };
}
