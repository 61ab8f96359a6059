import type { TableFormat } from '../table/format.ts';
import { timeRows } from '../time/row.ts';
import { common, ignored, mark, own, unread } from './column.ts';

/**
 * Toggl's detailed report, in its older form (User … End time, Duration, Tags, an amount named for a currency or for nothing) and its newer one
 * (Description, Billable, Duration, Member … Stop time). Any column but the start and the duration may be missing: a person exports some of them.
 */
export const toggl: TableFormat = {
  name: 'toggl',
  reason: 'headersToggl',
  columns: [
    own('member', {
      en: ['User', 'Member', 'User name'],
      fr: ['Utilisateur', 'Membre'],
      de: ['Benutzer', 'Mitglied'],
      es: ['Usuario', 'Miembro'],
    }),
    common('email'),
    unread('client'),
    common('project'),
    common('task'),
    common('tags'),
    common('description', { en: ['Description'] }),
    unread('billable'),
    own('day', { en: ['Start date'], fr: ['Date de début'], de: ['Startdatum'], es: ['Fecha de inicio'] }),
    own('start', { en: ['Start time'], fr: ['Heure de début'], de: ['Startzeit'], es: ['Hora de inicio'] }, { isReached: true }),
    own(
      'endDay',
      { en: ['End date'], fr: ['Date de fin'], de: ['Enddatum'], es: ['Fecha de fin', 'Fecha de finalización'] },
      { isReached: true },
    ),
    own('endDay', ['Stop date'], { isReached: true, isMark: true }),
    own(
      'end',
      { en: ['End time'], fr: ['Heure de fin'], de: ['Endzeit'], es: ['Hora de fin', 'Hora de finalización'] },
      { isReached: true },
    ),
    own('end', ['Stop time'], { isReached: true, isMark: true }),
    own('duration', { en: ['Duration'], fr: ['Durée'], de: ['Dauer'], es: ['Duración'] }),
    { field: '-amount', names: {}, pattern: /^amount(?: ?\(.{0,4}\))?$/u, isMark: true },
    mark('Workspace', 'Is running', 'Billable duration'),
    ignored('Currency', 'Rate', 'Project color', 'Start-stop'),
  ],
  needs: [['day'], ['duration', 'end']],
  leastMarks: 0,
  repeated: 'refused',
  inFileName: /toggl/iu,
  languageIsWeak: true,
  rows: timeRows,
};
