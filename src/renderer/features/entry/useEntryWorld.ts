import { useMemo } from 'react';
import type { EntryWorld, Past } from '../../../core/entry/index.ts';
import type { Contribution } from '../../../contract/contributions.ts';
import { today } from '../../i18n/parse.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { useLastUsed } from '../contributions/formValues.ts';

export const everything = { members: [], projects: [], activities: [], states: [], from: null, to: null, search: '', batch: null };
const remembered = 200;
const noRows: readonly Contribution[] = [];

/** Whose things these are: the acting member's own, or for a lead who is none, those of whom they logged for last. */
export function useOwnNumber(): number | null {
  const { actor, actors } = useBook();
  const [last] = useLastUsed();
  if (actor.memberNumber !== null) return actor.memberNumber;
  return actors.find((one) => one.memberNumber !== null && one.memberNumber === last.member)?.memberNumber ?? null;
}

/** What the line is read against: the book's names, and what was entered before. Undefined until it is there. */
export function useEntryWorld(): EntryWorld | undefined {
  const { currency, currencyDigits } = useBook();
  const member = useOwnNumber();
  const members = useRead('members.list').data;
  const projects = useRead('projects.list').data;
  const activities = useRead('activities.list').data;
  const filter = { ...everything, members: member === null ? [] : [member] };
  const given = useRead('contributions.page', { filter, cursor: null, limit: remembered }, { enabled: member !== null, keep: true });
  const drafts = useRead('contributions.drafts').data ?? noRows;
  const rows = member === null ? noRows : (given.data?.rows ?? noRows);
  const waits = member !== null && given.data === undefined;
  return useMemo(() => {
    if (!members || !projects || !activities || waits) return undefined;
    const own = drafts.filter((draft) => draft.member === member);
    const past: Past[] = [...own, ...rows.filter((row) => row.state !== 'withdrawn' && row.quantity > 0)];
    return {
      projects: projects.filter((project) => !project.archived),
      members: members.filter((one) => one.left === null || one.left >= today()),
      activities: activities.filter((activity) => !activity.archived),
      past,
      today: today(),
      currency,
      currencyDigits,
      member,
    };
  }, [members, projects, activities, waits, drafts, rows, member, currency, currencyDigits]);
}
