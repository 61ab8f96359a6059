import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { userInfo } from 'node:os';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { newId } from '../../engine/clock.ts';
import { newBook } from '../../engine/library.ts';
import { stateFolder } from '../../hosting/folders.ts';
import { rebuildBook } from '../../store/rebuild.ts';
import { choice, clock, optional, required, type Command } from '../command.ts';

export const newCommand: Command = {
  name: 'new',
  summary: 'make a new book; whoever makes it is its lead',
  positionals: ['BOOK'],
  options: {
    name: { type: 'string', help: 'the cooperative’s name' },
    currency: { type: 'string', help: 'ISO code of its currency (EUR)' },
    lang: { type: 'string', help: 'en or fr (en)' },
    charter: { type: 'string', help: 'name of a ready-made charter, as charters lists them (cooperative-spirit)' },
    lead: { type: 'string', help: 'the lead’s name (yours)' },
    'from-export': { type: 'string', help: 'a whole book that export --as book wrote, to rebuild; nothing else is asked then' },
  },
  run(input) {
    const path = resolve(input.positionals[0]!);
    const exported = optional(input, 'from-export');
    if (exported !== null) {
      const head = rebuildBook(path, readExported(exported), { stateFolder: stateFolder(), now: () => clock.now() });
      return { json: { book: path, entries: head.seq, head }, text: `${path}: ${head.seq} entries, ${head.hash}` };
    }
    const language = choice(input, 'lang', ['en', 'fr'] as const, 'en');
    const currency = (optional(input, 'currency') ?? 'EUR').toUpperCase();
    const founding = {
      id: newId(),
      name: required(input, 'name'),
      legalForm: '',
      currency,
      language,
      charter: optional(input, 'charter') ?? 'cooperative-spirit',
      leadName: optional(input, 'lead') ?? leadName(),
      leadIsMember: false,
      sample: false,
    };
    newBook(path, founding, clock, stateFolder());
    return {
      json: { book: path, name: founding.name, currency, language, charter: founding.charter, lead: founding.leadName },
      text: `${path}: ${founding.name}, ${currency}, ${founding.charter}`,
    };
  },
};

function readExported(path: string): string {
  try {
    return readFileSync(resolve(path), 'utf8');
  } catch {
    throw new Refused(refuse('FILE_NOT_FOUND', { name: basename(path) }));
  }
}

function leadName(): string {
  try {
    return userInfo().username;
  } catch {
    throw new Refused(refuse('NAME_MISSING'));
  }
}
