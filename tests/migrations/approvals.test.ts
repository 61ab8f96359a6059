import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvals } from '../../src/store/migrations/0011-approvals.ts';
import { runs } from '../support/property.ts';
import { actions, beginning, perform } from '../support/randomBook.ts';
import { dump, memoryBook } from '../support/workshop.ts';

describe('the migration to approvals', () => {
  it('finds in an old journal what is now remembered of each entry', () => {
    // Books of that time knew no first approvals.
    const without = ['approveAs', 'adoptCharter', 'adoptAny'] as const;
    fc.assert(
      fc.property(actions({ without, maxLength: 40 }), (list) => {
        const { book, lead, close } = memoryBook();
        beginning(lead);
        for (const action of list) perform(lead, action);
        const kept = dump(book.db, ['trace']);
        book.db.raw.exec('delete from trace');
        book.db.raw.exec(approvals.sql.slice(approvals.sql.indexOf('insert or ignore')));
        expect(dump(book.db, ['trace'])).toEqual(kept);
        close();
      }),
      runs(15),
    );
  });
});
