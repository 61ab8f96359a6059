import fc from 'fast-check';
import { bytesOf } from './help.ts';

/** What is put into good files to see whether a reader can bear it. */
const odd = [
  '\ufeff',
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '"',
  '""',
  '\0',
  '\u202e',
  '\u2028',
  '1e308',
  '1.234,56',
  '31.02.2026',
  '-',
  '=',
  "'",
  '99999999999999999999',
  'é',
  'e\u0301',
  '02/03/2026',
  '24:00:00',
  'x'.repeat(3000),
  ';'.repeat(500),
  '"x'.repeat(200),
  '\n'.repeat(50),
  'Date',
  'Member',
  'Duration',
  'Start',
  '٣',
  '½',
  '１２',
  ' ',
  '\u202f',
  '\u00a0',
  'Z',
  '+14:00',
  '-99:99',
  'AM',
  '下午',
  ':',
  'h',
  '€',
  '%',
  'BEGIN:VEVENT',
  'END:VEVENT\r\n',
  'RRULE:FREQ=SECONDLY\r\n',
  'RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2\r\n',
  'BYSETPOS=5;',
  'INTERVAL=0;',
  'DTSTART:00000000T999999Z\r\n',
  'TZID=Nowhere/Land',
  'P1W',
  '-PT5H',
  '<STMTTRN>',
  '</Ntry>',
  '<![CDATA[',
  '&#x1F600;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '^\n',
  '!Type:Bank\n',
  'EUR',
  '-5',
  '1,5',
  '@',
];

export interface Mutation {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(900),
  remove: fc.oneof({ weight: 4, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(400) }),
  insert: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...odd).map(bytesOf) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 6 }) },
  ),
});
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(mutation, { minLength: 1, maxLength: 6 });

export function mutate(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce((made, change) => {
    const at = change.at % (made.length + 1);
    return new Uint8Array([...made.subarray(0, at), ...change.insert, ...made.subarray(at + change.remove)]);
  }, bytes);
}
