import { inOrder } from '../../core/assemblies/terms.ts';
import type { AssemblyRow, Reads } from '../ports/book.ts';
import type { Sheet } from '../ports/sheets.ts';
import { column, sheetOf } from './column.ts';

/** When the members met and will meet, in the order of the days. */
export function assemblySheets(read: Reads): Sheet[] {
  return [
    sheetOf<AssemblyRow>(
      'assemblies',
      'Assemblies',
      'Assemblées',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('day', 'day', 'Day', 'Jour', (row) => row.day),
        column('time', 'text', 'Time', 'Heure', (row) => row.time ?? ''),
        column('title', 'text', 'Title', 'Intitulé', (row) => row.title),
        column('place', 'text', 'Place', 'Lieu', (row) => row.place),
        column('calledOff', 'yesNo', 'Called off', 'Annulée', (row) => row.calledOff),
      ],
      () => read.assemblies().toSorted(inOrder),
    ),
  ];
}
