import {
  figuresOf,
  needFigures,
  prepare,
  teamFigures,
  type LineFigures,
  type NeedFigures,
  type CommitmentFigures,
  type TeamFigures,
} from '../../core/commitments/report.ts';
import { roundAt, within, type Pace } from '../../core/commitments/terms.ts';
import { dayFromNumber, type Day } from '../../core/days/day.ts';
import { requireDays, type Context } from '../context.ts';
import type { CommitmentRow, NeedRow, Reads } from '../ports/book.ts';
import { requireProject } from '../projects.ts';

export interface CommitmentReport {
  readonly asOf: Day;
  readonly needs: readonly (NeedRow & NeedFigures)[];
  readonly commitments: readonly (CommitmentRow & CommitmentFigures)[];
  /** By member, project and activity. */
  readonly lines: readonly LineFigures[];
  readonly teams: readonly (TeamFigures & { readonly project: number })[];
}

/** Promised against given up to a day, of one project or of all; null is today. */
export function commitmentReport(context: Context, input: { asOf: Day | null; project: number | null }): CommitmentReport {
  requireDays(input.asOf);
  const { read } = context.book;
  if (input.project !== null) requireProject(read, input.project);
  const asOf = input.asOf ?? context.clock.today();
  const here = (row: { readonly project: number }): boolean => input.project === null || row.project === input.project;
  const promised = read.commitments().filter(here);
  const prepared = prepare(promised, memberships(read), asOf);
  const { commitments, lines } = figuresOf(prepared, read.givenIn(prepared.stretches.flat()));
  const wanted = read.needs().filter(here);
  const needs = needFigures(wanted, prepared, commitments).map((figures, index) => ({ ...wanted[index]!, ...figures }));
  return {
    asOf,
    needs,
    commitments: promised.map((row, index) => ({ ...row, ...commitments[index]! })),
    lines,
    teams: read
      .projects()
      .filter((project) => input.project === null || project.number === input.project)
      .map(({ number, criticalSize }) => ({
        project: number,
        ...teamFigures(
          criticalSize,
          needs.filter((need) => need.project === number),
          prepared.commitments.filter((commitment) => commitment.project === number),
          asOf,
        ),
      })),
  };
}

/** What one member promised for the week and the month that a day lies in, and gave in it. */
export interface Round {
  readonly project: number;
  readonly activity: number;
  readonly per: Exclude<Pace, 'once'>;
  readonly from: Day;
  readonly to: Day;
  readonly promised: bigint;
  readonly approved: bigint;
  readonly pending: bigint;
}

/** By project, activity and pace; a part of a week counts for as much of it as the promise covers. */
export function memberRounds({ book: { read } }: Context, member: number, day: Day): Round[] {
  const membership = memberships(read).get(member);
  if (!membership) return [];
  const rounds = new Map<string, Round>();
  for (const row of read.commitments()) {
    const terms = row.member === member && within(row, membership);
    const part = terms && terms.from <= day && (terms.to === null || day <= terms.to) ? roundAt(terms, day) : undefined;
    if (!terms || !part || terms.per === 'once') continue;
    const key = `${row.project} ${row.activity} ${row.per}`;
    const known = rounds.get(key);
    const [from, to] = [dayFromNumber(part.first), dayFromNumber(part.last)];
    rounds.set(key, {
      project: row.project,
      activity: row.activity,
      per: terms.per,
      from: known && known.from < from ? known.from : from,
      to: known && known.to > to ? known.to : to,
      promised: (known?.promised ?? 0n) + part.quantity,
      approved: 0n,
      pending: 0n,
    });
  }
  const list = [...rounds.values()];
  const given = read.givenIn(list.map(({ project, activity, from, to }) => ({ member, project, activity, from, to })));
  return list.map((round, index) => ({ ...round, ...given[index]! }));
}

function memberships(read: Reads): Map<number, { joined: Day; left: Day | null }> {
  return new Map(read.members().map(({ number, joined, left }) => [number, { joined, left }]));
}

export interface CommitmentStep {
  readonly seq: number;
  readonly what: 'made' | 'changed' | 'ended' | 'continued' | 'withdrawn' | 'restored';
  readonly at: string;
  readonly by: string;
  /** The note it was made or changed with, or why it ended. */
  readonly text: string;
}

/** What happened to a commitment, also to one that was withdrawn. */
export function commitmentHistory({ book: { read } }: Context, number: number): readonly CommitmentStep[] {
  return read.commitmentEntries(number).map((seq) => {
    const entry = read.entry(seq)!;
    return {
      seq,
      what: entry.kind.slice('commitment.'.length) as CommitmentStep['what'],
      at: entry.at,
      by: read.person(entry.actor)?.name ?? '',
      text: read.note(seq, 1),
    };
  });
}
