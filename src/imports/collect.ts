import type { Refusal } from '../core/refusals/refusal.ts';
import { fingerprinter } from './fingerprint.ts';
import type { ImportOptions, ImportProposal, ProposedMember, ProposedRow, RefusedRow } from './proposal.ts';
import type { RowReading } from './row.ts';
import { fold } from './text/fold.ts';

export interface RowCollector {
  readonly add: (row: number, reading: RowReading | Refusal) => void;
  /** Rows proposed so far. */
  readonly size: () => number;
  /** Everything in the order of the file. */
  readonly sorted: () => Pick<ImportProposal, 'rows' | 'refused' | 'members' | 'projects'>;
}

/** Gathers the rows of one file with their fingerprints, and the people and projects that they name. */
export function collectRows(options: Pick<ImportOptions, 'timeZone' | 'defaultProject' | 'fingerprintKey'>): RowCollector {
  const rows: ProposedRow[] = [];
  let isInOrder = true;
  let lastRow = 0;
  const refused: RefusedRow[] = [];
  const members = new Map<string, { name: string; email: string | null; rows: number; first: number }>();
  const projects = new Map<string, number>();
  const fingerprint = fingerprinter(options.fingerprintKey);
  const memberKey = memberKeys();
  const defaultProject = options.defaultProject?.trim() || null;

  const count = (key: string, row: number, reading: RowReading): void => {
    const member = members.get(key);
    if (member) member.rows += 1;
    else members.set(key, { name: reading.memberName, email: reading.memberEmail, rows: 1, first: row });
  };

  return {
    size: () => rows.length,
    add: (row, reading) => {
      if ('code' in reading) {
        refused.push({ row, code: reading.code, details: reading.details });
        return;
      }
      if (row < lastRow) isInOrder = false;
      lastRow = row;
      const key = memberKey(reading.memberName, reading.memberEmail);
      count(key, row, reading);
      const project = reading.project ?? defaultProject;
      if (project !== null && !projects.has(project)) projects.set(project, row);
      reading.row = row;
      reading.fingerprint = fingerprint({
        timeZone: reading.startTime === null ? '' : options.timeZone,
        member: key,
        day: reading.day,
        startTime: reading.startTime ?? '',
        quantity: reading.quantity,
        kind: reading.kind,
        project: reading.project ?? '',
        description: reading.description,
      });
      reading.project = project;
      rows.push(reading);
    },
    sorted: () => ({
      rows: isInOrder ? rows : rows.sort((first, second) => first.row - second.row),
      refused: refused.sort((first, second) => first.row - second.row),
      members: [...members.values()]
        .sort((first, second) => first.first - second.first)
        .map((member): ProposedMember => ({ name: member.name, email: member.email, rows: member.rows })),
      projects: [...projects].sort((first, second) => first[1] - second[1]).map(([name]) => name),
    }),
  };
}

/** Who a row belongs to: the e-mail address in lower case, else the folded name. Each spelling is folded once. */
function memberKeys(): (name: string, email: string | null) => string {
  const byEmail = new Map<string, string>();
  const byName = new Map<string, string>();
  return (name, email) => {
    const known = email === null ? byName : byEmail;
    const spelled = email ?? name;
    let key = known.get(spelled);
    if (key === undefined) {
      key = email === null ? fold(name) : email.toLowerCase();
      known.set(spelled, key);
    }
    return key;
  };
}
