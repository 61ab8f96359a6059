import { BookOpen, ChevronDown, Eye, EyeOff, Monitor, Moon, Search, Sun, UserRound } from 'lucide-react';
import { changeWords } from '../../contract/changes/index.ts';
import { useT } from '../i18n/useT.ts';
import { redo, undo, useCommand } from '../rpc/commands.ts';
import { useBook, useRead } from '../rpc/queries.ts';
import { useOverlay } from '../state/overlays.ts';
import { usePreferences, type ThemeChoice } from '../state/preferences.ts';
import { usePrivacy } from '../state/privacy.ts';
import { useNarrowScreen } from '../state/theme.ts';
import { TimerChip } from '../features/time/timer/TimerChip.tsx';
import { ActionMenu, IconButton, SegmentedField, type MenuItem } from '../ui/index.ts';
import { runShortcut, useIsTaken } from './handlers.ts';
import { Keys, useKeyText } from './Keys.tsx';
import { shortcutOf, type ShortcutId } from './shortcuts.ts';
import { useCommandWords } from './useCommandWords.ts';
import classes from './Shell.module.css';

/** Whose book, who acts, and the ways to find things. */
export function Header() {
  const { t } = useT();
  const narrow = useNarrowScreen();
  const show = useOverlay((overlay) => overlay.show);
  return (
    <header className={classes['header']}>
      <BookMenu />
      {narrow ? (
        <IconButton icon={Search} label={t('shell:palette.open')} onClick={() => show('palette')} />
      ) : (
        <button type="button" className={`${classes['headerButton']} ${classes['search']}`} onClick={() => show('palette')}>
          <Search size={16} aria-hidden />
          <span>{t('shell:palette.open')}</span>
          <Keys of="palette" first />
        </button>
      )}
      <TimerChip />
      <ActorMenu />
      <PrivacyButton />
      {!narrow && <LanguageSwitch />}
      {!narrow && <ThemeButton />}
    </header>
  );
}

function BookMenu() {
  const { t } = useT();
  const book = useBook();
  const words = useCommandWords();
  const keys = useKeyText();
  const language = usePreferences((preferences) => preferences.language);
  const { amountsHidden } = usePrivacy();
  const changes = useRead('undo.list', { limit: 1 }).data;
  const item = (id: ShortcutId, label = words(id), icon = shortcutOf(id).icon): MenuItem => ({
    label,
    icon,
    keys: keys(id),
    onClick: () => void runShortcut(id),
  });
  const taken = useIsTaken('undo');
  const takesBack = (way: 'undo' | 'redo', run: (seq: number) => void): MenuItem[] =>
    (changes?.[way] ?? []).map((change) => ({
      ...item(way, t(`shell:palette.${way}`, { what: changeWords(change, language) })),
      ...(taken ? { keys: '' } : {}),
      onClick: () => run(change.seq),
    }));
  const items = [
    ...takesBack('undo', (seq) => void undo(seq)),
    ...takesBack('redo', (seq) => void redo(seq)),
    item('history'),
    item('privacy', t(amountsHidden ? 'shell:privacy.show' : 'shell:privacy.hide'), amountsHidden ? Eye : EyeOff),
    item('settings', t('shell:bookMenu.settings')),
    item('shortcuts'),
    item('closeBook'),
  ];
  return (
    <div className={classes['book']}>
      <ActionMenu label={t('shell:bookMenu.label', { name: book.name })} items={items}>
        <button type="button" className={classes['headerButton']} aria-label={t('shell:bookMenu.label', { name: book.name })}>
          <BookOpen size={18} aria-hidden />
          <span className={classes['bookName']}>{book.name}</span>
          <ChevronDown size={14} aria-hidden />
        </button>
      </ActionMenu>
    </div>
  );
}

/** In a book without accounts, whoever sits at the screen says for whom they act; the journal keeps it. */
function ActorMenu() {
  const { t } = useT();
  const narrow = useNarrowScreen();
  const { actor, actors } = useBook();
  const actAs = useCommand('session.actAs');
  const label = t('shell:actingAs', { name: actor.name });
  const items = actors.map((one) => ({
    label: one.name,
    note: one.memberNumber === null ? t('shell:actor.lead') : t('shell:actor.member', { number: one.memberNumber }),
    chosen: one.personId === actor.personId,
    onClick: () => void actAs.run({ personId: one.personId }),
  }));
  return (
    <ActionMenu label={t('shell:actor.choose')} items={items}>
      <button type="button" className={classes['headerButton']} aria-label={label}>
        <UserRound size={18} aria-hidden />
        {!narrow && <span>{actor.name}</span>}
        <ChevronDown size={14} aria-hidden />
      </button>
    </ActionMenu>
  );
}

/** Shown while amounts are hidden, so that nobody takes the dots for a fault. */
function PrivacyButton() {
  const { t } = useT();
  const { amountsHidden, setAmountsHidden } = usePrivacy();
  if (!amountsHidden) return null;
  return <IconButton icon={EyeOff} label={t('shell:privacy.show')} onClick={() => setAmountsHidden(false)} />;
}

export function LanguageSwitch() {
  const { t } = useT();
  const { language, setLanguage } = usePreferences();
  return (
    <SegmentedField
      label={t('shell:language.label')}
      value={language}
      onChange={setLanguage}
      options={[
        { value: 'fr', label: 'FR' },
        { value: 'en', label: 'EN' },
      ]}
    />
  );
}

const themes: readonly ThemeChoice[] = ['light', 'dark', 'system'];
const themeIcons = { light: Sun, dark: Moon, system: Monitor } as const;

/** Each press goes on to the next: light, dark, as the system. */
export function ThemeButton() {
  const { t } = useT();
  const { theme, setTheme } = usePreferences();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length]!;
  return (
    <IconButton
      icon={themeIcons[theme]}
      label={t('shell:theme.label', { theme: t(`shell:theme.${theme}`) })}
      onClick={() => setTheme(next)}
    />
  );
}
