import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { menuWords } from '../../src/main/menuWords.ts';

// The system's dialogs cannot be shown in a test: these stand for them, and note what they were asked.
const system = vi.hoisted(() => ({
  asked: [] as unknown[],
  open: { canceled: false, filePaths: [] as string[] },
  save: { canceled: false, filePath: '' },
  cannotOpen: '',
}));
vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: (options: unknown) => (system.asked.push(options), Promise.resolve(system.open)),
    showSaveDialog: (options: unknown) => (system.asked.push(options), Promise.resolve(system.save)),
  },
  shell: {
    showItemInFolder: (path: string) => void system.asked.push(path),
    openPath: (path: string) => (system.asked.push(path), Promise.resolve(system.cannotOpen)),
  },
}));
const { answerQuestions } = await import('../../src/main/dialogs.ts');
const answer = answerQuestions({ window: () => undefined, words: () => menuWords.fr, booksFolder: '/books' });

beforeEach(() => {
  system.asked = [];
});

describe('what the book’s thread asks of the desktop', () => {
  it('is answered with the path that the person chose, or null', async () => {
    system.open = { canceled: false, filePaths: ['/books/a.tantieme'] };
    expect(await answer({ kind: 'chooseBook' })).toEqual({ path: '/books/a.tantieme' });
    expect(await answer({ kind: 'chooseFolder', purpose: 'handOut' })).toEqual({ path: '/books/a.tantieme' });
    system.open = { canceled: true, filePaths: [] };
    expect(await answer({ kind: 'chooseBook' })).toEqual({ path: null });
    system.save = { canceled: false, filePath: '/books/b.tantieme' };
    expect(await answer({ kind: 'chooseNewBook', suggestedName: 'b' })).toEqual({ path: '/books/b.tantieme' });
    system.save = { canceled: true, filePath: '' };
    expect(await answer({ kind: 'chooseSavePath', suggestedName: 'b.csv' })).toEqual({ path: null });
    expect(system.asked).toHaveLength(5);
  });

  it('suggests a plain name, whatever the cooperative is called', async () => {
    for (const [name, plain] of [
      ['Les 3/4 : "Atelier"?', 'Les 3-4 - -Atelier--'],
      ['../../etc', '-..-etc'],
      ['C:\\x', 'C--x'],
      ['Coopérative d’été', 'Coopérative d’été'],
    ] as const) {
      await answer({ kind: 'chooseNewBook', suggestedName: name });
      expect(system.asked.at(-1)).toMatchObject({ defaultPath: join('/books', plain) });
    }
  });

  it('opens only a paper or a message that is there, and says when nothing can', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tantieme-open-'));
    const [pdf, message, script] = ['a.pdf', 'a.eml', 'a.sh'].map((name) => join(folder, name)) as [string, string, string];
    for (const path of [pdf, message, script]) writeFileSync(path, '');
    expect(await answer({ kind: 'openPath', path: pdf })).toEqual({ path: pdf });
    expect(await answer({ kind: 'openPath', path: message })).toEqual({ path: message });
    for (const path of [script, folder, join(folder, 'none.pdf'), 'a.pdf'])
      expect(await answer({ kind: 'openPath', path })).toEqual({ path: null });
    expect(system.asked).toEqual([pdf, message]);
    system.cannotOpen = 'No application knows how to open it';
    expect(await answer({ kind: 'openPath', path: pdf })).toEqual({ path: null });
    system.cannotOpen = '';
    rmSync(folder, { recursive: true });
  });

  it('shows only a whole path that exists', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tantieme-reveal-'));
    expect(await answer({ kind: 'revealPath', path: folder })).toEqual({ path: folder });
    expect(await answer({ kind: 'revealPath', path: join(folder, 'nothing') })).toEqual({ path: null });
    expect(await answer({ kind: 'revealPath', path: 'relative' })).toEqual({ path: null });
    expect(system.asked).toEqual([folder]);
    rmSync(folder, { recursive: true });
  });
});
