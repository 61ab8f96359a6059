import type { TableFormat } from '../table/format.ts';
import { timeRows } from '../time/row.ts';
import { common, mark, own, unread } from './column.ts';

/**
 * solidtime's detailed report, whose times are those of the report's zone, and the form of its generic import, whose times are Greenwich's. Its
 * full archive is read as the second (see archive/solidtime.ts), in which breaks say so.
 */
export const solidtime: TableFormat = {
  name: 'solidtime',
  reason: 'headersSolidtime',
  columns: [
    own('member', ['User']),
    own('member', ['user_name'], { isMark: true }),
    own('email', ['user_email'], { isMark: true }),
    common('project'),
    unread('client'),
    common('task'),
    own('tags', ['Tags']),
    own('description', ['Description']),
    own('billable', ['Billable']),
    own('start', ['Start']),
    own('end', ['End']),
    own('duration', ['Duration']),
    own('durationDecimal', ['Duration (decimal)'], { isMark: true }),
    own('type', ['Type']),
    mark('Billable rate', 'Still active email sent at'),
  ],
  needs: [['start'], ['end', 'duration'], ['member', 'email']],
  leastMarks: 1,
  repeated: 'leftOut',
  inFileName: /solidtime/iu,
  languageIsWeak: true,
  rows: timeRows,
};
