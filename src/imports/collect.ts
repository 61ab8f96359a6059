import { dayFromNumber, dayNumber } from '../core/days/day.ts';
import type { Refusal } from '../core/refusals/refusal.ts';
import { clockText } from './dates/clock.ts';
import type { Zone } from '../core/days/zone.ts';
import { fingerprinter, type FingerprintParts } from './fingerprint.ts';
import type { ImportOptions, ImportProposal, ProposedMember, ProposedRow, RefusedRow } from './proposal.ts';
import type { RowReading } from './row.ts';
import { fold } from './text/fold.ts';

export interface RowCollector {
  readonly add: (row: number, reading: RowReading | Refusal) => void;
  /** Adds a row whose fingerprint rests on what its file calls it, not on what it says. */
  readonly addNamed: (row: number, reading: RowReading, identity: string) => void;
  /** Rows proposed so far. */
  readonly size: () => number;
  /** Everything in the order of the file. */
  readonly sorted: () => Pick<ImportProposal, 'rows' | 'refused' | 'members' | 'projects'>;
}

/** Gathers the rows of one file with their fingerprints, and the people and projects that they name. */
export function collectRows(
  options: Pick<ImportOptions, 'defaultProject' | 'fingerprintKey'>,
  zone: Zone,
  otherZones: readonly Zone[] = [],
): RowCollector {
  const rows: ProposedRow[] = [];
  let isInOrder = true;
  let lastRow = 0;
  const refused: RefusedRow[] = [];
  const members = new Map<string, { name: string; email: string | null; rows: number; first: number }>();
  const projects = new Map<string, number>();
  const fingerprint = fingerprinter(options.fingerprintKey);
  const inOtherZones = otherPrints(options.fingerprintKey, zone, otherZones);
  const memberKey = memberKeys();
  const defaultProject = options.defaultProject?.trim() || null;

  const count = (key: string, row: number, reading: RowReading): void => {
    const member = members.get(key);
    if (member) member.rows += 1;
    else members.set(key, { name: reading.memberName, email: reading.memberEmail, rows: 1, first: row });
  };
  const take = (row: number, reading: RowReading, key: string): void => {
    if (row < lastRow) isInOrder = false;
    lastRow = row;
    count(key, row, reading);
    const project = reading.project ?? defaultProject;
    if (project !== null && !projects.has(project)) projects.set(project, row);
    reading.row = row;
    reading.project = project;
    rows.push(reading);
  };

  return {
    size: () => rows.length,
    add: (row, reading) => {
      if ('code' in reading) {
        refused.push({ row, code: reading.code, details: reading.details });
        return;
      }
      const key = memberKey(reading.memberName, reading.memberEmail);
      const parts: FingerprintParts = {
        timeZone: reading.startTime === null ? '' : zone.name,
        member: key,
        day: reading.day,
        startTime: reading.startTime ?? '',
        quantity: reading.quantity,
        kind: reading.kind,
        project: reading.project ?? '',
        description: reading.description,
      };
      reading.fingerprint = fingerprint(parts);
      if (inOtherZones.length > 0 && reading.startTime !== null) reading.otherFingerprints = inOtherZones.map((print) => print(parts));
      take(row, reading, key);
    },
    addNamed: (row, reading, identity) => {
      const key = memberKey(reading.memberName, reading.memberEmail);
      reading.fingerprint = fingerprint({
        timeZone: '',
        member: key,
        day: '',
        startTime: '',
        quantity: 0,
        kind: 'named',
        project: '',
        description: identity,
      });
      take(row, reading, key);
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

/**
 * What a row's fingerprint would be in each of some other zones, in both ways in which it can be the same row: the same clock read in another zone
 * (the zone was set otherwise when the file came in), and the same moment on another zone's clock (the tool was set otherwise when it was exported).
 */
function otherPrints(key: string, zone: Zone, others: readonly Zone[]): readonly ((parts: FingerprintParts) => string)[] {
  const foreign = others.filter((other) => other.name !== zone.name);
  const sameClock = foreign.map((other) => {
    const print = fingerprinter(key);
    return (parts: FingerprintParts): string => print({ ...parts, timeZone: other.name });
  });
  const sameMoment = foreign.map((other) => {
    const print = fingerprinter(key);
    return (parts: FingerprintParts): string => {
      const wall = other.wallOf(zone.instantOf(dayNumber(parts.day) * 86_400 + secondsOf(parts.startTime)));
      const number = Math.floor(wall / 86_400);
      return print({ ...parts, timeZone: other.name, day: dayFromNumber(number), startTime: clockText(wall - number * 86_400) });
    };
  });
  return [...sameClock, ...sameMoment];
}

function secondsOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3, 5)) * 60 + Number(clock.slice(6, 8));
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
