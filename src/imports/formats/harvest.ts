import type { TableFormat } from '../table/format.ts';
import { timeRows } from '../time/row.ts';
import { ignored, mark, own } from './column.ts';

/**
 * Harvest's detailed time report: hours of a day with decimals and no clock, decimal mark and grouping as the account is set, notes over several
 * lines. Employee numbers, rounded hours, departments and roles come and go; older exports write days with points.
 */
export const harvest: TableFormat = {
  name: 'harvest',
  reason: 'headersHarvest',
  columns: [
    own('day', ['Date']),
    own('project', ['Project']),
    own('activity', ['Task']),
    own('description', ['Notes']),
    own('duration', ['Hours']),
    own('firstName', ['First Name'], { isMark: true }),
    own('lastName', ['Last Name'], { isMark: true }),
    own('member', ['Employee', 'Person', 'Name']),
    own('email', ['Email', 'E-mail', 'Email address']),
    own('start', ['Started At', 'Start time', 'Started']),
    own('end', ['Ended At', 'End time', 'Ended']),
    ignored('Client', 'Currency', 'Department'),
    mark(
      'Project Code',
      'Employee Id',
      'Employee?',
      'Hours Rounded',
      'Rounded Hours',
      'Invoiced?',
      'Approved?',
      'Billable?',
      'Billed?',
      'Roles',
      'Role',
    ),
    mark('Billable Rate', 'Billable Amount', 'Cost Rate', 'Cost Amount', 'Hourly Rate', 'External Reference URL', 'External Reference Id'),
  ],
  needs: [['day'], ['duration'], ['firstName', 'lastName', 'member', 'email']],
  leastMarks: 2,
  repeated: 'leftOut',
  inFileName: /harvest/iu,
  languageIsWeak: true,
  rows: timeRows,
};
