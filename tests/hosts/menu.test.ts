import { describe, expect, it, vi } from 'vitest';
import { type MenuCommand, menuCommands } from '../../src/contract/bridge.ts';
import { menuLanguageOf, menuWords } from '../../src/main/menuWords.ts';

// Electron's own module fetches its program when it is loaded; the menu's description as data needs none of it.
vi.mock('electron', () => ({ Menu: {} }));
const { menuTemplate } = await import('../../src/main/menu.ts');

interface Item {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  click?: () => void;
  submenu?: Item[];
}
const build = (
  commands: readonly MenuCommand[],
  choices: { mac?: boolean; developing?: boolean; language?: 'en' | 'fr'; keys?: Partial<Record<MenuCommand, string>> } = {},
) => {
  const sent: MenuCommand[] = [];
  const { mac = false, developing = false, language = 'fr', keys = {} } = choices;
  const menu = menuTemplate({
    words: menuWords[language],
    language,
    keys,
    commands,
    mac,
    developing,
    send: (command) => sent.push(command),
  }) as Item[];
  return { menu, sent, items: menu.flatMap((top) => top.submenu ?? []) };
};

describe('the application menu', () => {
  it('offers only what the page can do, each once, and sends what is chosen', () => {
    for (const mac of [false, true]) {
      expect(build([], { mac }).items.filter((item) => item.id !== undefined)).toEqual([]);
      const { items, sent } = build(menuCommands, { mac });
      const offered = items.filter((item) => item.id !== undefined);
      expect(new Set(offered.map((item) => item.id))).toEqual(new Set(menuCommands));
      expect(offered).toHaveLength(menuCommands.length);
      for (const item of offered) item.click?.();
      expect(sent).toEqual(offered.map((item) => item.id));
    }
  });

  it('has the standard items of its system, named in its language', () => {
    const roles = (mac: boolean) => build([], { mac }).items.flatMap((item) => item.role ?? []);
    for (const role of [
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'resetZoom',
      'zoomIn',
      'zoomOut',
      'togglefullscreen',
      'minimize',
      'quit',
      'about',
      'close',
    ]) {
      expect(roles(true), role).toContain(role);
      expect(roles(false), role).toContain(role);
    }
    for (const role of ['services', 'hide', 'hideOthers', 'unhide', 'front']) expect(roles(true), role).toContain(role);
    expect(roles(false)).not.toContain('services');
    expect(build([], { mac: true }).menu[0]?.label).toBe('Tantième');
    expect(build([]).menu.map((top) => top.label)).toEqual(['Fichier', 'Édition', 'Affichage', 'Fenêtre', 'Aide']);
    expect(build(menuCommands).items.filter((item) => item.type !== 'separator' && !item.label)).toEqual([]);
  });

  it('never begins, ends or doubles a separator', () => {
    for (const commands of [[], ['palette'], menuCommands] as MenuCommand[][]) {
      for (const mac of [false, true]) {
        for (const { submenu = [] } of build(commands, { mac }).menu) {
          const separators = submenu.map((item) => item.type === 'separator');
          expect(separators[0]).toBe(false);
          expect(separators.at(-1)).toBe(false);
          expect(separators.some((separator, index) => separator && separators[index + 1])).toBe(false);
        }
      }
    }
  });

  it('shows the page’s shortcuts: takes those that take nothing from whoever writes, names the others in its words', () => {
    const keys = { palette: 'Mod+k', settings: 'Mod+,', redo: 'Mod+Shift+z', repeat: 'r', home: 'g h', time: 'F9' };
    const shown = (language: 'en' | 'fr') => {
      const { items } = build(menuCommands, { language, keys });
      const item = (id: string) => items.find((one) => one.id === id);
      return Object.keys(keys).map((id) => [item(id)?.label, item(id)?.accelerator]);
    };
    expect(shown('fr')).toEqual([
      ['Palette de commandes…', 'CommandOrControl+K'],
      ['Réglages…', 'CommandOrControl+,'],
      ['Rétablir', 'CommandOrControl+Shift+Z'],
      ['Saisir encore la dernière chose (R)', undefined],
      ['Accueil (G puis H)', undefined],
      ['Mon temps', 'F9'],
    ]);
    expect(shown('en')[4]).toEqual(['Home (G then H)', undefined]);
    expect(build(menuCommands).items.filter((item) => item.accelerator !== undefined)).toEqual([]);
  });

  it('undoes what the page can undo, and a text where the page can undo nothing', () => {
    const edit = (commands: readonly MenuCommand[]) => build(commands).menu[1]!.submenu!.slice(0, 2);
    expect(edit(menuCommands).map((item) => [item.id, item.role])).toEqual([
      ['undo', undefined],
      ['redo', undefined],
    ]);
    expect(edit([]).map((item) => item.role)).toEqual(['undo', 'redo']);
  });

  it('has every word in both languages', () => {
    expect(Object.keys(menuWords.fr)).toEqual(Object.keys(menuWords.en));
    for (const words of Object.values(menuWords)) expect(Object.values(words).filter((word) => word.trim() === '')).toEqual([]);
    expect(['fr', 'fr-CA', 'FR_be', 'en-GB', 'frr', 'de', ''].map(menuLanguageOf)).toEqual(['fr', 'fr', 'fr', 'en', 'en', 'en', 'en']);
  });

  it('shows the developer’s tools only while developing', () => {
    expect(build([], { developing: true }).items.some((item) => item.role === 'toggleDevTools')).toBe(true);
    expect(build([]).items.some((item) => item.role === 'toggleDevTools' || item.role === 'reload')).toBe(false);
  });
});
