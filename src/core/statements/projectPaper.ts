import type { Label } from '../charters/charter.ts';
import type { CommitmentFigures, CriticalSize, NeedFigures, TeamFigures } from '../commitments/report.ts';
import type { Pace } from '../commitments/terms.ts';
import type { UnitKind } from '../quantities/unit.ts';
import { paperHeader, type IssueFacts, type Issuing, type PaperHeader } from './paper.ts';

/** What a project looks for, what was promised to it and what was given, on one day. Quantities are whole numbers of the activity's unit, as text. */
export interface ProjectPaper extends PaperHeader {
  readonly kind: 'project-report';
  readonly schema: 1;
  readonly asOf: string;
  readonly project: { readonly number: number; readonly name: string; readonly owner: string };
  readonly team: {
    readonly committed: number;
    /** A fraction; null where no need is open. */
    readonly coverage: string | null;
    readonly openNeeds: number;
    readonly reached: boolean | null;
    readonly members: number | null;
    /** Hundredths of a percent. */
    readonly neededCoverage: number | null;
  };
  readonly needs: readonly ProjectNeed[];
  readonly commitments: readonly ProjectCommitment[];
}

export interface ProjectNeed {
  readonly number: number;
  readonly title: string;
  readonly activity: Label;
  readonly unit: UnitKind;
  readonly by: string | null;
  readonly open: boolean;
  readonly needed: string;
  readonly promised: string;
  readonly given: string;
  readonly waiting: string;
  /** What nobody has promised yet; zero once enough is promised. */
  readonly missing: string;
}

export interface ProjectCommitment {
  readonly number: number;
  readonly member: { readonly number: number; readonly name: string };
  readonly activity: Label;
  readonly unit: UnitKind;
  readonly need: number | null;
  readonly quantity: string;
  readonly per: Pace;
  readonly from: string;
  readonly to: string | null;
  /** Fallen due up to the day, and given towards it. */
  readonly due: string;
  readonly given: string;
  readonly waiting: string;
  /** Due and not given; zero where as much or more was given. */
  readonly gap: string;
}

export interface ProjectPaperFacts extends Issuing {
  readonly asOf: string;
  readonly project: ProjectPaper['project'];
  readonly size: CriticalSize;
  readonly team: TeamFigures;
  readonly needs: readonly (NeedFigures & {
    readonly title: string;
    readonly activity: Label;
    readonly unit: UnitKind;
    readonly by: string | null;
    readonly quantity: number;
  })[];
  readonly commitments: readonly (CommitmentFigures & {
    readonly member: { readonly number: number; readonly name: string };
    readonly activity: Label;
    readonly unit: UnitKind;
    readonly need: number | null;
    readonly quantity: number;
    readonly per: Pace;
    readonly from: string;
    readonly to: string | null;
  })[];
}

/** Pure: the same facts give the same document. */
export function buildProjectPaper(facts: ProjectPaperFacts, issue: IssueFacts): ProjectPaper {
  const { asOf, project, size, team } = facts;
  return {
    kind: 'project-report',
    schema: 1,
    ...paperHeader(facts, issue),
    asOf,
    project,
    team: {
      committed: team.committed.length,
      coverage: team.coverage === null ? null : `${team.coverage.over}/${team.coverage.under}`,
      openNeeds: team.openNeeds,
      reached: team.reached,
      members: size.members,
      neededCoverage: size.coverage,
    },
    needs: facts.needs.map(({ number, title, activity, unit, by, open, quantity, promised, approved, pending }) => ({
      number,
      title,
      activity,
      unit,
      by,
      open,
      needed: String(quantity),
      promised: promised.toString(),
      given: approved.toString(),
      waiting: pending.toString(),
      missing: open ? missing(BigInt(quantity), promised) : '0',
    })),
    commitments: facts.commitments.map(
      ({ number, member, activity, unit, need, quantity, per, from, to, due, approved, pending }): ProjectCommitment => ({
        number,
        member,
        activity,
        unit,
        need,
        quantity: String(quantity),
        per,
        from,
        to,
        due: due.toString(),
        given: approved.toString(),
        waiting: pending.toString(),
        gap: missing(due, approved),
      }),
    ),
  };
}

function missing(wanted: bigint, there: bigint): string {
  return (wanted > there ? wanted - there : 0n).toString();
}
