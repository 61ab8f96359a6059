import { existsSync } from 'node:fs';
import { extname, isAbsolute, join } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, shell } from 'electron';
import type { HostAnswer, HostQuestion } from '../contract/bridge.ts';
import { bookExtension } from './bookPath.ts';
import type { MenuWords } from './menuWords.ts';

export interface DialogPlace {
  window: () => BrowserWindow | undefined;
  words: () => MenuWords;
  booksFolder: string;
}

/** What nothing can be started by: opening a file of another kind could run it. */
const openable: ReadonlySet<string> = new Set(['.pdf', '.eml']);

/** Answers what the book's thread asks: only the program can show a dialog, and only a path chosen in one leaves it. */
export function answerQuestions(place: DialogPlace): (question: HostQuestion) => Promise<HostAnswer> {
  const filters = () => [{ name: place.words().books, extensions: [bookExtension.slice(1)] }];
  const open = async (options: OpenDialogOptions): Promise<HostAnswer> => {
    const window = place.window();
    const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return { path: canceled ? null : (filePaths[0] ?? null) };
  };
  const save = async (options: SaveDialogOptions): Promise<HostAnswer> => {
    const window = place.window();
    const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    return { path: canceled || filePath === '' ? null : filePath };
  };
  return async (question) => {
    const words = place.words();
    switch (question.kind) {
      case 'chooseBook':
        return open({ title: words.chooseBook, defaultPath: place.booksFolder, filters: filters(), properties: ['openFile'] });
      case 'chooseNewBook':
        return save({
          title: words.chooseNewBook,
          defaultPath: join(place.booksFolder, plainName(question.suggestedName)),
          filters: filters(),
        });
      case 'chooseFolder':
        return open({ title: words.chooseFolder, properties: ['openDirectory', 'createDirectory'] });
      case 'chooseSavePath':
        return save({ title: words.chooseSavePath, defaultPath: plainName(question.suggestedName) });
      case 'revealPath':
        if (!isAbsolute(question.path) || !existsSync(question.path)) return { path: null };
        shell.showItemInFolder(question.path);
        return { path: question.path };
      case 'openPath': {
        if (!isAbsolute(question.path) || !existsSync(question.path) || !openable.has(extname(question.path))) return { path: null };
        return { path: (await shell.openPath(question.path)) === '' ? question.path : null };
      }
    }
  };
}

/** A suggestion is a name, never a path: what a file system reads as a separator or refuses becomes a hyphen. */
function plainName(name: string): string {
  // eslint-disable-next-line no-control-regex
  return name.replace(/[\u0000-\u001f/\\:*?"<>|]/gu, '-').replace(/^\.+/u, '');
}
