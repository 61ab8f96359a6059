import type { TableFormat } from '../table/format.ts';
import { clockify } from './clockify.ts';
import { contributions } from './contributions.ts';
import { csv } from './csv.ts';
import { harvest } from './harvest.ts';
import { kimai } from './kimai.ts';
import { solidtime } from './solidtime.ts';
import { toggl } from './toggl.ts';

export { csv } from './csv.ts';

/** Tables that hold contributions, those of a known tool or of ours first; a reader for another kind of file has a list of its own. */
export const contributionTables: readonly TableFormat[] = [toggl, clockify, kimai, solidtime, harvest, contributions, csv];
