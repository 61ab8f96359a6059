import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ContributionFilter } from '../../../contract/contributions.ts';
import type { ContributionsSearch } from '../../app/search.ts';
import { useBook } from '../../rpc/queries.ts';
import { useRememberedFilter } from '../../state/preferences.ts';

export const everything: ContributionFilter = {
  members: [],
  projects: [],
  activities: [],
  states: [],
  from: null,
  to: null,
  search: '',
  batch: null,
};

export const isEverything = (filter: ContributionFilter): boolean =>
  filter.members.length + filter.projects.length + filter.activities.length + filter.states.length === 0 &&
  filter.from === null &&
  filter.to === null &&
  filter.search.trim() === '' &&
  filter.batch === null;

/** The filter that a link asks for, or undefined when it asks for none. */
export function filterOf(search: ContributionsSearch): ContributionFilter | undefined {
  const { members, projects, activities, states, from, to, text, batch } = search;
  const asked = [members, projects, activities, states, from, to, text, batch].some((part) => part !== undefined);
  if (!asked) return undefined;
  return {
    members: [...(members ?? [])],
    projects: [...(projects ?? [])],
    activities: [...(activities ?? [])],
    states: [...(states ?? [])],
    from: from ?? null,
    to: to ?? null,
    search: text ?? '',
    batch: batch ?? null,
  };
}

/** The filter, remembered for each book. A link that carries one replaces it, and is then taken out of the address so that it can be changed. */
export function useContributionFilter(): readonly [ContributionFilter, (filter: ContributionFilter) => void] {
  const search = useSearch({ from: '/contributions' });
  const navigate = useNavigate();
  const [remembered, remember] = useRememberedFilter(`contributions.${useBook().bookId}`, everything);
  const asked = filterOf(search);
  useEffect(() => {
    if (!asked) return;
    remember(asked);
    const { number, action } = search;
    void navigate({
      to: '/contributions',
      search: { ...(number === undefined ? {} : { number }), ...(action === undefined ? {} : { action }) },
      replace: true,
    });
    // Only a new address asks anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [search]);
  return [asked ?? remembered, remember];
}
