import { zipSync } from 'fflate';
import type { Refusal } from '../../src/core/refusals/refusal.ts';
import type { ImportFormat } from '../../src/imports/index.ts';
import { readFile } from './kit.ts';

export const calendarOf = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

/** One entry of a Clockify report. */
export const clockified = (start: string, end: string, duration: string, type: string): string =>
  'Project,User,Email,Type,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)\n' +
  `Studio,Ada,a@x.test,${type},2026-03-02,${start},2026-03-02,${end},${duration},\n`;

/** Why the first row that was refused was. */
export function firstRefused(text: string, format: ImportFormat | 'auto' = 'auto'): Refusal {
  const { code, details } = readFile(text, { format, defaultMember: 'Ada' }).refused[0]!;
  return { code, details };
}

/** A few kilobytes whose list of parts says that they unpack to a gigabyte. */
export function hugeArchive(): Uint8Array {
  const bytes = zipSync({ 'meta.json': new Uint8Array(1_000), 'time_entries.csv': new Uint8Array(1_000) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The size of each part, where the list at the end says it.
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 500 * 1024 * 1024, true);
  return bytes;
}
