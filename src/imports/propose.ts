import { refuse, Refused } from '../core/refusals/refusal.ts';
import type { RowCollector } from './collect.ts';
import type { TextFile } from './decode/decode.ts';
import type { ImportOptions, ImportProposal } from './proposal.ts';

type Said = Pick<ImportProposal, 'format' | 'reasons' | 'dateOrder'> &
  Partial<Pick<ImportProposal, 'delimiter' | 'columns' | 'onlyProposed' | 'onePerson' | 'wholeDays'>>;

/** What a file proposes: its rows as they were gathered, and what its reader says of it. */
export function propose(file: TextFile, options: ImportOptions, answer: RowCollector, said: Said): ImportProposal {
  const gathered = answer.sorted();
  return {
    encoding: file.encoding,
    delimiter: '',
    columns: [],
    onlyProposed: false,
    onePerson: false,
    wholeDays: 0,
    timeZone: options.timeZone,
    rowsTotal: gathered.rows.length + gathered.refused.length,
    ...said,
    ...gathered,
  };
}

/** Whose rows they are in a file that can name nobody. Throws PERSON_NEEDED. */
export function personOf(options: ImportOptions): string {
  const member = options.defaultMember?.trim() ?? '';
  if (member === '') throw new Refused(refuse('PERSON_NEEDED'));
  return member;
}
