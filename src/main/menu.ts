import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, PageDescription } from '../contract/bridge.ts';
import { acceleratorOf, keysText } from '../contract/keys.ts';
import type { MenuLanguage, MenuWords } from './menuWords.ts';

type Item = MenuItemConstructorOptions;

export interface MenuChoices {
  words: MenuWords;
  language: MenuLanguage;
  /** The shortcut of each command, as the page has it now. */
  keys: PageDescription['keys'];
  /** What the page has said that it can do; nothing else is offered. */
  commands: readonly MenuCommand[];
  mac: boolean;
  developing: boolean;
  send: (command: MenuCommand) => void;
}

export function buildMenu(choices: MenuChoices): Menu {
  return Menu.buildFromTemplate(menuTemplate(choices));
}

/** The menu as data: the system's own conventions, in the page's language. */
export function menuTemplate({ words, language, keys, commands, mac, developing, send }: MenuChoices): Item[] {
  const item = (command: MenuCommand): Item => {
    const shortcut = keys[command];
    const accelerator = shortcut === undefined ? undefined : acceleratorOf(shortcut);
    // A letter alone must stay with whoever writes: the menu names it and leaves it to the page.
    const hint = shortcut === undefined || accelerator !== undefined ? '' : ` (${keysText(shortcut, language, mac)})`;
    return {
      id: command,
      label: `${words[command]}${hint}`,
      click: () => send(command),
      ...(accelerator === undefined ? {} : { accelerator }),
    };
  };
  const offer = (...wanted: MenuCommand[]): Item[] => wanted.filter((command) => commands.includes(command)).map(item);
  const role = (name: NonNullable<Item['role']>, label: string): Item => ({ role: name, label });
  const sections = (...groups: Item[][]): Item[] =>
    groups
      .filter((group) => group.length > 0)
      .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]));

  const application: Item = {
    label: 'Tantième',
    submenu: sections(
      [role('about', words.about)],
      offer('settings'),
      [role('services', words.services)],
      [role('hide', words.hide), role('hideOthers', words.hideOthers), role('unhide', words.unhide)],
      [role('quit', words.quit)],
    ),
  };
  const file: Item = {
    label: words.file,
    submenu: sections(
      offer('newBook', 'openBook', 'openSample'),
      offer('quickEntry', 'repeat', 'stopTimer'),
      offer('imports'),
      offer('closeBook'),
      mac ? [] : offer('settings'),
      [mac ? role('close', words.close) : role('quit', words.quit)],
    ),
  };
  const edit: Item = {
    label: words.edit,
    submenu: sections(
      // What the page can undo is more than a text; without a book only a text is left.
      commands.includes('undo') ? offer('undo', 'redo', 'history') : [role('undo', words.undo), role('redo', words.redo)],
      [role('cut', words.cut), role('copy', words.copy), role('paste', words.paste), role('delete', words.delete)],
      [role('selectAll', words.selectAll)],
    ),
  };
  const view: Item = {
    label: words.view,
    submenu: sections(
      offer('palette', 'privacy'),
      offer('home', 'time', 'contributions', 'approvals', 'members', 'shares', 'charter', 'figures', 'money', 'periods'),
      developing ? [role('reload', words.reload), role('toggleDevTools', words.developerTools)] : [],
      [role('resetZoom', words.resetZoom), role('zoomIn', words.zoomIn), role('zoomOut', words.zoomOut)],
      [role('togglefullscreen', words.fullScreen)],
    ),
  };
  const window: Item = {
    role: 'window',
    label: words.window,
    submenu: [
      role('minimize', words.minimize),
      ...(mac ? [role('zoom', words.zoom), role('front', words.front)] : [role('close', words.close)]),
    ],
  };
  const help: Item = { role: 'help', label: words.help, submenu: sections(offer('shortcuts', 'verify'), [role('about', words.about)]) };
  return [...(mac ? [application] : []), file, edit, view, window, help];
}
