import type { Contribution } from '../../../contract/contributions.ts';
import { today } from '../../i18n/parse.ts';
import { useBook } from '../../rpc/queries.ts';
import { useRememberedFilter } from '../../state/preferences.ts';
import type { Names } from './names.ts';

export interface FormValues {
  readonly member: number | null;
  readonly project: number | null;
  readonly activity: number | null;
  readonly day: string | null;
  readonly quantity: number | null;
  readonly note: string;
  /** Minutes since midnight; null when nobody said. */
  readonly startsAt: number | null;
}

export interface LastUsed {
  readonly member: number | null;
  readonly project: number | null;
  readonly activity: number | null;
}

const none: LastUsed = { member: null, project: null, activity: null };

/** Who, where and what was logged last in this book: the next one is most often like it. */
export function useLastUsed(): readonly [LastUsed, (last: LastUsed) => void] {
  return useRememberedFilter(`contributions.last.${useBook().bookId}`, none);
}

/** The form as it opens for something new: today, the one who acts or the one logged for last, and the last project and activity. */
export function newValues(names: Names, last: LastUsed): FormValues {
  const active = names.members.filter((member) => member.left === null || member.left >= today());
  const { role, memberNumber } = names.viewer;
  const member =
    role === 'member'
      ? memberNumber
      : (active.find((one) => one.number === last.member)?.number ?? memberNumber ?? active[0]?.number ?? null);
  const projects = names.projects.filter((project) => !project.archived);
  const activities = names.activities.filter((activity) => !activity.archived);
  return {
    member,
    project: (projects.find((one) => one.number === last.project) ?? projects[0])?.number ?? null,
    activity:
      (activities.find((one) => one.number === last.activity) ?? activities.find((one) => one.kind === 'work') ?? activities[0])?.number ??
      null,
    day: today(),
    quantity: null,
    note: '',
    startsAt: null,
  };
}

export const valuesOf = ({ member, project, activity, day, quantity, note, startsAt }: Contribution): FormValues => ({
  member,
  project,
  activity,
  day,
  quantity,
  note,
  startsAt,
});

/** What the API takes, or undefined while something is missing. */
export function inputOf({ member, project, activity, day, quantity, note, startsAt }: FormValues) {
  if (member === null || project === null || activity === null || day === null || quantity === null) return undefined;
  return { member, project, activity, day, quantity, note: note.trim(), startsAt };
}
