import { activityKindWords } from '../../core/charters/kindWords.ts';
import type { ActivityRow, MemberRow, ProjectRow, RateRow, Reads } from '../ports/book.ts';
import type { Sheet } from '../ports/sheets.ts';
import { column, legends, sheetOf, wordColumn } from './column.ts';
import { activityWords, leavingWords, memberWords, unitWords } from './words.ts';

/** Who belongs, where work is done, what counts and at which rates. */
export function peopleSheets(read: Reads): Sheet[] {
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  const activities = new Map(read.activities().map((activity) => [activity.number, activity]));
  const named = activityWords(read.activities());
  const name = (number: number | null): string => (number === null ? '' : (names.get(number) ?? ''));
  return [
    sheetOf<MemberRow>(
      'members',
      'Members',
      'Membres',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('name', 'text', 'Name', 'Nom', (row) => row.name),
        wordColumn('type', 'Type', 'Type', memberWords, (row) => row.type),
        column('email', 'text', 'E-mail', 'Courriel', (row) => row.email),
        column('address', 'text', 'Address', 'Adresse', (row) => row.address),
        column('joined', 'day', 'Joined', 'Entrée', (row) => row.joined),
        column('left', 'day', 'Left', 'Sortie', (row) => row.left),
        column('colleges', 'text', 'Colleges', 'Collèges', (row) => row.colleges.join(', ')),
        wordColumn('leaving', 'Leaving', 'Départ', leavingWords, (row) => row.leaving ?? ''),
      ],
      () => read.members(),
    ),
    sheetOf<ProjectRow>(
      'projects',
      'Projects',
      'Projets',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('name', 'text', 'Name', 'Nom', (row) => row.name),
        column('owner', 'text', 'Owner', 'Porteur', (row) => name(row.owner)),
        column('archived', 'yesNo', 'Archived', 'Archivé', (row) => row.archived),
      ],
      () => read.projects(),
    ),
    sheetOf<ActivityRow>(
      'activities',
      'Activities',
      'Activités',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('key', 'text', 'Key', 'Clé', (row) => row.key),
        wordColumn('kind', 'Kind', 'Nature', activityKindWords, (row) => row.kind),
        wordColumn('unit', 'Unit', 'Unité', unitWords, (row) => row.unit),
        column('nameEn', 'text', 'Name in English', 'Nom en anglais', (row) => row.label.en),
        column('nameFr', 'text', 'Name in French', 'Nom en français', (row) => row.label.fr),
        column('archived', 'yesNo', 'Archived', 'Archivée', (row) => row.archived),
      ],
      () => read.activities(),
    ),
    sheetOf<RateRow>(
      'rates',
      'Rates',
      'Taux',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        wordColumn('activity', 'Activity', 'Activité', named, (row) => activities.get(row.activity)?.key ?? ''),
        column('member', 'text', 'Member', 'Membre', (row) => name(row.member)),
        column('from', 'day', 'From', 'À partir du', (row) => row.from),
        column('rate', 'integer', 'Rate', 'Taux', (row) => row.rate, legends.rate),
        column('multiplier', 'integer', 'Multiplier', 'Coefficient', (row) => row.multiplier, legends.multiplier),
      ],
      () => read.rates(),
    ),
  ];
}
