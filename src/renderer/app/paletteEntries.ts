import { useNavigate } from '@tanstack/react-router';
import {
  BadgeCheck,
  Eye,
  EyeOff,
  FileText,
  FileUp,
  FolderKanban,
  History,
  Keyboard,
  Landmark,
  Languages,
  Monitor,
  Moon,
  Plus,
  Redo2,
  ScrollText,
  Stamp,
  Sun,
  Undo2,
  UserPlus,
  UserRound,
  X,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import { useMemo } from 'react';
import { changeWords } from '../../contract/changes/index.ts';
import { kindWords } from '../../core/statements/kinds.ts';
import { useT } from '../i18n/useT.ts';
import { redo, undo, useCommand } from '../rpc/commands.ts';
import { useRead, useSession } from '../rpc/queries.ts';
import { useOverlay } from '../state/overlays.ts';
import { usePreferences } from '../state/preferences.ts';
import { usePrivacy } from '../state/privacy.ts';
import { useScreenActionList } from './actions.ts';
import { screens } from './screens.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly group: 'screens' | 'actions' | 'members' | 'projects' | 'documents';
  readonly label: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
}

/** Everything that has a name: screens, what can be done, members, projects, documents. Without a book, only what needs none. */
export function usePaletteEntries(): readonly PaletteEntry[] {
  const { t, i18n } = useT();
  const navigate = useNavigate();
  const hasBook = Boolean(useSession().data?.book);
  const members = useRead('members.list', undefined, { enabled: hasBook }).data;
  const projects = useRead('projects.list', undefined, { enabled: hasBook }).data;
  const changes = useRead('undo.list', { limit: 1 }, { enabled: hasBook }).data;
  const documents = useRead('documents.list', undefined, { enabled: hasBook }).data;
  const { amountsHidden, setAmountsHidden } = usePrivacy();
  const ofScreens = useScreenActionList((list) => list.byScreen);
  const close = useCommand('books.close');
  const { language, setLanguage, setTheme } = usePreferences();
  const show = useOverlay((overlay) => overlay.show);
  return useMemo(() => {
    const action = (id: string, label: string, icon: LucideIcon, run: () => void): PaletteEntry => ({
      id,
      group: 'actions',
      label,
      icon,
      run,
    });
    const always = [
      action('language', t(language === 'fr' ? 'shell:palette.english' : 'shell:palette.french'), Languages, () =>
        setLanguage(language === 'fr' ? 'en' : 'fr'),
      ),
      action('light', t('shell:palette.light'), Sun, () => setTheme('light')),
      action('dark', t('shell:palette.dark'), Moon, () => setTheme('dark')),
      action('system', t('shell:palette.system'), Monitor, () => setTheme('system')),
      action('shortcuts', t('shell:palette.shortcuts'), Keyboard, () => show('shortcuts')),
      action('newBook', t('shell:palette.newBook'), Plus, () => show('newBook')),
    ];
    if (!hasBook) return always;
    return [
      ...Object.values(ofScreens)
        .flat()
        .map((one) => action(`screen-${one.id}`, one.label, one.icon ?? Zap, one.run)),
      ...screens.map((screen): PaletteEntry => ({
        id: `go-${screen.name}`,
        group: 'screens',
        label: t(`shell:nav.${screen.name}`),
        icon: screen.icon,
        run: () => void navigate({ to: screen.path }),
      })),
      action('quickEntry', t('shell:palette.quickEntry'), Zap, () => show('quickEntry')),
      action('log', t('shell:palette.log'), Plus, () => void navigate({ to: '/contributions', search: { action: 'new' } })),
      action('addMember', t('shell:palette.addMember'), UserPlus, () => void navigate({ to: '/members', search: { action: 'new' } })),
      action(
        'addProject',
        t('shell:palette.addProject'),
        FolderKanban,
        () => void navigate({ to: '/members', search: { action: 'newProject' } }),
      ),
      action('changeCharter', t('shell:palette.changeCharter'), ScrollText, () => void navigate({ to: '/charter/new' })),
      action('closePeriod', t('shell:palette.closePeriod'), Stamp, () => void navigate({ to: '/periods', search: { action: 'close' } })),
      action('verify', t('shell:palette.verify'), BadgeCheck, () => void navigate({ to: '/periods', search: { action: 'verify' } })),
      ...(changes?.undo ?? []).map((change) =>
        action('undo', t('shell:palette.undo', { what: changeWords(change, language) }), Undo2, () => void undo(change.seq)),
      ),
      ...(changes?.redo ?? []).map((change) =>
        action('redo', t('shell:palette.redo', { what: changeWords(change, language) }), Redo2, () => void redo(change.seq)),
      ),
      action('importMoney', t('money:import.action'), Landmark, () => void navigate({ to: '/money', search: { action: 'import' } })),
      action('export', t('exports:title'), FileUp, () => void navigate({ to: '/settings', search: { section: 'exports' } })),
      action('privacy', t(amountsHidden ? 'shell:privacy.show' : 'shell:privacy.hide'), amountsHidden ? Eye : EyeOff, () =>
        setAmountsHidden(!amountsHidden),
      ),
      action('history', t('shell:palette.history'), History, () => show('history')),
      ...always,
      action('closeBook', t('shell:palette.closeBook'), X, () => void close.run(undefined)),
      ...(members ?? []).map((member): PaletteEntry => ({
        id: `member-${member.number}`,
        group: 'members',
        label: member.name,
        icon: UserRound,
        run: () => void navigate({ to: '/members', search: { member: member.number } }),
      })),
      ...(projects ?? []).map((project): PaletteEntry => ({
        id: `project-${project.number}`,
        group: 'projects',
        label: project.name,
        icon: FolderKanban,
        run: () => void navigate({ to: '/projects/$number', params: { number: String(project.number) } }),
      })),
      ...(documents ?? [])
        .filter((document) => document.state === 'current')
        .map((document): PaletteEntry => ({
          id: `document-${document.number}`,
          group: 'documents',
          label: [document.number, document.memberName || kindWords(document.kind)[language]].join(' '),
          icon: FileText,
          run: () =>
            void navigate({ to: '/periods', search: document.period === null ? {} : { period: document.period, tab: 'documents' } }),
        })),
    ];
    // The words change with the language; the command is made anew on each draw and does the same each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [i18n.language, language, hasBook, members, projects, documents, changes, ofScreens, amountsHidden]);
}
