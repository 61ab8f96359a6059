import { useMemo } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import type { Activity, Member, Project } from '../../../contract/people.ts';
import type { BookStatus } from '../../../contract/session.ts';
import { viewerOf, type Viewer } from './rules.ts';

/** The people, projects and activities of the book by number, and who is looking: what every list of contributions needs. */
export interface Names {
  readonly members: readonly Member[];
  readonly projects: readonly Project[];
  readonly activities: readonly Activity[];
  readonly viewer: Viewer;
  /** Who may act in this book, the lead first. */
  readonly actors: BookStatus['actors'];
  readonly member: (number: number) => string;
  readonly project: (number: number) => string;
  readonly activity: (number: number) => string;
}

/** Undefined until all three lists are there. */
export function useNames(): Names | undefined {
  const book = useBook();
  const format = useFormat();
  const members = useRead('members.list').data;
  const projects = useRead('projects.list').data;
  const activities = useRead('activities.list').data;
  return useMemo(() => {
    if (!members || !projects || !activities) return undefined;
    const memberNames = new Map(members.map((one) => [one.number, one.name]));
    const projectNames = new Map(projects.map((one) => [one.number, one.name]));
    const activityNames = new Map(activities.map((one) => [one.number, format.label(one.label)]));
    return {
      members,
      projects,
      activities,
      viewer: viewerOf(book, projects),
      actors: book.actors,
      member: (number) => memberNames.get(number) ?? String(number),
      project: (number) => projectNames.get(number) ?? String(number),
      activity: (number) => activityNames.get(number) ?? String(number),
    };
  }, [book, members, projects, activities, format]);
}
