import { v7 } from 'uuid';
import type { Context } from '../../src/app/context.ts';
import { applyImport } from '../../src/app/imports/apply.ts';
import { planImport } from '../../src/app/imports/plan.ts';
import { activityKinds } from '../../src/core/charters/charter.ts';
import { addDays } from '../../src/core/days/day.ts';
import type { Fact } from './facts.ts';

/** A small file of time, made from numbers and applied; answers what it brought. */
export function importRows(context: Context, { a, b, c, d }: { a: number; b: number; c: number; d: number }): Fact[] {
  const { read } = context.book;
  const before = new Set(read.members().map((member) => member.number));
  const first = read.nextNumber('contribution');
  const rows = Array.from({ length: 1 + (a % 6) }, (_, index) => ({
    row: index + 2,
    memberName: `Imported ${(b + index) % 4}`,
    memberEmail: null,
    project: 'Imports',
    kind: activityKinds[(c + index) % 2]!,
    day: addDays('2026-01-01', (c + 3 * index) % 181),
    quantity: 60 + ((d + index * 977) % 9000),
    description: `row ${index}`,
    fingerprint: (BigInt(a) * 1_000_003n + BigInt(b) * 7919n + BigInt(index)).toString(16).padStart(16, '0'),
  }));
  const file = {
    format: 'toggl',
    encoding: 'utf-8',
    delimiter: ',',
    reasons: [],
    dateOrder: 'iso',
    rowsTotal: rows.length,
    rows,
    refused: [],
  } as const;
  const plan = planImport(context, file, { project: null, memberMatches: {} });
  const chosen = plan.rows.filter((row) => row.state === 'new');
  if (chosen.length === 0) return [];
  applyImport(context, { id: v7(), fileName: 'time.csv', chosen: new Set(chosen.map((row) => row.source.row)) }, plan);
  const members = read
    .members()
    .filter((member) => !before.has(member.number))
    .map((member): Fact => ({ what: 'member', number: member.number, joined: member.joined }));
  const given = chosen.map((row, index): Fact => {
    const stored = read.contribution(first + index)!;
    return {
      what: 'given',
      number: stored.number,
      member: stored.member,
      activity: row.activity,
      day: row.source.day,
      quantity: row.source.quantity,
    };
  });
  return [...members, ...given];
}
