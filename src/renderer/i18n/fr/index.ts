import { approvals } from './approvals.ts';
import { common } from './common.ts';
import { contributions } from './contributions.ts';
import { documents } from './documents.ts';
import { home } from './home.ts';
import { imports } from './imports.ts';
import { members } from './members.ts';
import { periods } from './periods.ts';
import { settings } from './settings.ts';
import { shares } from './shares.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';

export const fr = { common, shell, start, home, contributions, approvals, members, shares, periods, documents, imports, settings };
