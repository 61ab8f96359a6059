import { column, type ColumnSpec } from '../csv/columnSpec.ts';

/**
 * The detailed export, in its older form (User … End time, Duration, Tags, Amount with a currency) and its newer one
 * (Description, Billable, Duration, Member … Stop time). Amounts and clients are not read: the book has its own rates.
 */
export const togglColumns: readonly ColumnSpec[] = [
  column('member', 'required', ['User', 'Member', 'User name'], ['Utilisateur', 'Membre']),
  column('email', 'optional', ['Email', 'E-mail', 'Email address'], ['Courriel', 'Adresse e-mail']),
  column('project', 'optional', ['Project'], ['Projet']),
  column('task', 'optional', ['Task'], ['Tâche']),
  column('tags', 'optional', ['Tags'], ['Étiquettes', 'Balises']),
  column('description', 'optional', ['Description']),
  column('day', 'required', ['Start date'], ['Date de début']),
  column('startTime', 'reached', ['Start time'], ['Heure de début']),
  column('endDay', 'reached', ['End date', 'Stop date'], ['Date de fin']),
  column('endTime', 'reached', ['End time', 'Stop time'], ['Heure de fin']),
  column('duration', 'required', ['Duration'], ['Durée']),
];
