import { v7 } from 'uuid';
import { checkFounding, foundCooperative, type Founding } from '../app/cooperatives.ts';
import type { Clock, Context } from '../app/context.ts';
import { createBook, openBook, type Opened, type OpenOptions } from '../store/open.ts';
import { newId } from './clock.ts';

/** Makes a book file and writes its founding; refuses one that exists. */
export function newBook(path: string, founding: Founding, clock: Clock, stateFolder: string): void {
  checkFounding(founding);
  createBook(path, v7(), { stateFolder, now: () => clock.now() }, (book) => foundCooperative(book, founding, clock, v7()));
}

export function openLibraryBook(path: string, options: Omit<OpenOptions, 'now'>, clock: Clock): Opened {
  return openBook(path, { ...options, now: () => clock.now() });
}

/** The lead's context on an opened book. */
export function leadContext(opened: Opened, clock: Clock): Context {
  const { book } = opened;
  const lead = book.read.lead();
  const member = book.read.members().find((known) => known.personId === lead.id);
  return { book, clock, newId, actor: { personId: lead.id, role: 'lead', memberNumber: member?.number ?? null } };
}
