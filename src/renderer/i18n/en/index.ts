import { approvals } from './approvals.ts';
import { assemblies } from './assemblies.ts';
import { charters } from './charters.ts';
import { commitments } from './commitments.ts';
import { common } from './common.ts';
import { contributions } from './contributions.ts';
import { documents } from './documents.ts';
import { exports } from './exports.ts';
import { entry } from './entry.ts';
import { figures } from './figures.ts';
import { editor } from './editor.ts';
import { home } from './home.ts';
import { imports } from './imports.ts';
import { keyboard } from './keyboard.ts';
import { members } from './members.ts';
import { capital } from './capital.ts';
import { money } from './money.ts';
import { papers } from './papers.ts';
import { periods } from './periods.ts';
import { settings } from './settings.ts';
import { shares } from './shares.ts';
import { shell } from './shell.ts';
import { signers } from './signers.ts';
import { start } from './start.ts';
import { time } from './time.ts';
import { whatif } from './whatif.ts';

export const en = {
  common,
  shell,
  start,
  home,
  time,
  entry,
  contributions,
  approvals,
  members,
  commitments,
  shares,
  charters,
  editor,
  whatif,
  figures,
  periods,
  documents,
  papers,
  assemblies,
  imports,
  money,
  capital,
  exports,
  settings,
  signers,
  keyboard,
};
