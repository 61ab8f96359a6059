import { v7 } from 'uuid';
import { callAssembly, callOffAssembly, changeAssembly } from '../../src/app/assemblies/call.ts';
import { endCommitment, makeCommitment, updateCommitment, withdrawCommitment } from '../../src/app/commitments/commit.ts';
import { addNeed, closeNeed, removeNeed, reopenNeed, setCriticalSize, updateNeed } from '../../src/app/commitments/needs.ts';
import type { Context } from '../../src/app/context.ts';
import { paces } from '../../src/core/commitments/terms.ts';
import { addDays } from '../../src/core/days/day.ts';
import { clockText } from '../../src/core/entry/clock.ts';

/** Numbers that the particulars of an action are drawn from. */
interface Drawn {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}
const pick = <Item>(list: readonly Item[], index: number): Item | undefined => list[index % Math.max(1, list.length)];
const day = (offset: number): string => addDays('2026-01-01', offset % 181);

/** Something about a project's needs, or its critical size. False when there is nothing to do it to. */
export function doNeed(context: Context, { a, b, c, d }: Drawn): boolean {
  const { read } = context.book;
  const id = v7();
  const fields = {
    quantity: 1 + (c % 400_000),
    by: d % 3 ? day(d) : null,
    title: d % 2 ? `Need ${d % 7}` : '',
    note: c % 2 ? `because ${c % 9}` : '',
  };
  const project = pick(read.projects(), b);
  if (a % 6 < 2) {
    const activity = pick(read.activities(), c);
    if (!project || !activity) return false;
    addNeed(context, { id, project: project.number, activity: activity.number, ...fields });
    return true;
  }
  if (a % 6 === 2) {
    if (!project) return false;
    setCriticalSize(context, {
      id,
      project: project.number,
      members: c % 3 ? 1 + (c % 5) : null,
      coverage: d % 3 ? 1 + (d % 10_000) : null,
    });
    return true;
  }
  const need = pick(read.needs(), b);
  if (!need) return false;
  if (a % 6 === 3) updateNeed(context, { id, number: need.number, ...fields });
  else if (a % 6 === 4 && d % 3) removeNeed(context, { id, number: need.number });
  else if (need.closed === null) closeNeed(context, { id, number: need.number });
  else reopenNeed(context, { id, number: need.number });
  return true;
}

/** Something about what a member promised. False when there is nothing to do it to. */
export function doCommit(context: Context, { a, b, c, d }: Drawn): boolean {
  const { read } = context.book;
  const id = v7();
  const per = paces[c % 3]!;
  const from = day(d);
  const terms = {
    quantity: 1 + (c % 40_000),
    per,
    from,
    to: per === 'once' || d % 2 ? addDays(from, c % 90) : null,
    note: b % 2 ? `as said ${b % 9}` : '',
  };
  const member = pick(read.members(), a);
  if (a % 5 < 3) {
    const need = pick(read.needs(), b);
    const [project, activity] = [pick(read.projects(), b), pick(read.activities(), c)];
    if (!member || !project || !activity) return false;
    const towards =
      need && d % 2
        ? { need: need.number, project: null, activity: null }
        : { need: null, project: project.number, activity: activity.number };
    makeCommitment(context, { id, member: member.number, towards, ...terms });
    return true;
  }
  const commitment = pick(read.commitments(), b);
  if (!commitment) return false;
  if (a % 5 === 3) updateCommitment(context, { id, number: commitment.number, ...terms });
  else if (d % 2) endCommitment(context, { id, number: commitment.number, day: addDays(commitment.from, c % 60), reason: terms.note });
  else withdrawCommitment(context, { id, number: commitment.number, reason: terms.note });
  return true;
}

/** Calls an assembly, changes one or calls one off. False when there is none to do it to. */
export function doAssembly(context: Context, { a, b, c, d }: Drawn): boolean {
  const id = v7();
  const fields = {
    day: day(c),
    time: d % 3 ? clockText(d % 1440) : null,
    title: `Assembly ${d % 7}`,
    place: c % 2 ? `Hall ${c % 9}` : '',
  };
  const all = context.book.read.assemblies();
  if (a % 4 < 2) callAssembly(context, { id, ...fields });
  else {
    const number = pick(all, b)?.number;
    if (number === undefined) return false;
    if (a % 4 === 2) changeAssembly(context, { id, number, ...fields });
    else callOffAssembly(context, { id, number });
  }
  return true;
}
