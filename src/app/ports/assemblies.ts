import type { AssemblyTime } from '../../core/assemblies/terms.ts';

/** What a book knows of assemblies of the members. */

export interface AssemblyRow extends AssemblyTime {
  readonly number: number;
  /** Empty only when its texts were erased. */
  readonly title: string;
  readonly place: string;
  /** It stays in the book, so that whoever had noted it learns of it. */
  readonly calledOff: boolean;
  /** How often it was changed, called off or brought back since it was called: what calendars call its sequence. */
  readonly revision: number;
  /** The last entry about it. */
  readonly seq: number;
  /** The entry that its texts stand with. */
  readonly textsSeq: number;
}

export interface AssemblyReads {
  /** Those called off too, not those whose calling was undone; by number. */
  assemblies(): readonly AssemblyRow[];
}
