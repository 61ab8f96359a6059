import { expect, test } from 'vitest';
import { firstTime, upgradePreferences } from './preferences.ts';

test('the shortcut of every program, kept among the choices about time, becomes one of the shortcuts', () => {
  const kept = (quickShortcut: string) => ({ language: 'fr', time: { ...firstTime, remind: true, quickShortcut }, filters: { a: 1 } });
  const upgraded = (shortcuts: object) => ({ language: 'fr', time: { ...firstTime, remind: true }, filters: { a: 1 }, shortcuts });
  expect(upgradePreferences(kept('CommandOrControl+Shift+L'))).toEqual(upgraded({ systemQuickEntry: ['Mod+Shift+l'] }));
  expect(upgradePreferences(kept('CommandOrControl+Shift+Space'))).toEqual(upgraded({ systemQuickEntry: ['Mod+Shift+Space'] }));
  expect(upgradePreferences(kept('CommandOrControl+Alt+Q'))).toEqual(upgraded({ systemQuickEntry: ['Mod+Alt+q'] }));
  expect(upgradePreferences(kept('off'))).toEqual(upgraded({}));
  expect(upgradePreferences({ language: 'en' })).toEqual({ language: 'en', time: firstTime, shortcuts: {} });
});
