import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { foundCooperative } from '../../app/cooperatives.ts';
import { createBook, openBook } from '../../store/open.ts';
import type { Desk } from '../desk.ts';
import { bookExtension } from '../shelf.ts';
import { Story, StoryClock, storyStart } from './story.ts';
import { sampleMembers, sampleWords } from './words.ts';

/** Opens the sample project of a language; it is made at its first opening, so that its last weeks are this month's. */
export async function openSample(desk: Desk, language: 'en' | 'fr'): Promise<void> {
  const { stateFolder, clock } = desk.options;
  const words = sampleWords[language];
  const folder = join(stateFolder, 'samples');
  const path = join(folder, `${words.fileName}${bookExtension}`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const draft = join(folder, `.making-${process.pid}${bookExtension}`);
    for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true });
    const today = clock.today();
    const story = new StoryClock(storyStart(today));
    const options = { stateFolder, now: () => story.now() };
    const founding = {
      id: v7(),
      name: words.name,
      legalForm: words.legalForm,
      currency: 'EUR',
      language,
      charter: 'cooperative-spirit',
      leadName: sampleMembers[0]!.name,
      leadIsMember: true,
      sample: true,
    };
    createBook(draft, v7(), options, (book) => foundCooperative(book, founding, story, v7()));
    const opened = openBook(draft, options);
    try {
      await new Story(opened.book, story, words, today).tell(desk.press);
      opened.book.db.pragma('wal_checkpoint(truncate)');
    } finally {
      opened.close();
    }
    renameSync(draft, path);
  }
  desk.open(path);
}
