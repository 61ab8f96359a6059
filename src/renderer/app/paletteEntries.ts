import { useNavigate } from '@tanstack/react-router';
import { Eye, FileText, FolderKanban, UserRound, Zap, type LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import { changeWords } from '../../contract/changes/index.ts';
import { kindWords } from '../../core/statements/kinds.ts';
import { useT } from '../i18n/useT.ts';
import { redo, undo } from '../rpc/commands.ts';
import { useRead, useSession } from '../rpc/queries.ts';
import { usePreferences } from '../state/preferences.ts';
import { usePrivacy } from '../state/privacy.ts';
import { useScreenActionList } from './actions.ts';
import { runShortcut, useAvailable, useIsTaken } from './handlers.ts';
import { shortcutOf, type ShortcutId } from './shortcuts.ts';
import { useCommandWords } from './useCommandWords.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly group: 'screens' | 'actions' | 'members' | 'projects' | 'documents';
  readonly label: string;
  readonly icon: LucideIcon;
  /** Whose keys stand beside it. */
  readonly shortcut?: ShortcutId;
  readonly run: () => void;
}

/** Everything that has a name: what can be done now, screens, members, projects, documents. Without a book, only what needs none. */
export function usePaletteEntries(): readonly PaletteEntry[] {
  const commands = useCommandEntries();
  const named = useNamedEntries();
  return useMemo(() => [...commands, ...named], [commands, named]);
}

/** What the screen in sight can do, then what can be done everywhere: all that has somebody who does it. */
function useCommandEntries(): readonly PaletteEntry[] {
  const { t } = useT();
  const words = useCommandWords();
  const hasBook = Boolean(useSession().data?.book);
  const changes = useRead('undo.list', { limit: 1 }, { enabled: hasBook }).data;
  const { amountsHidden } = usePrivacy();
  const ofScreens = useScreenActionList((list) => list.byScreen);
  const language = usePreferences((preferences) => preferences.language);
  const available = useAvailable().join(' ');
  const taken = useIsTaken('undo');
  return useMemo(() => {
    const onScreen = Object.values(ofScreens)
      .flat()
      .map((one): PaletteEntry => ({ ...one, id: `screen-${one.id}`, group: 'actions', icon: one.icon ?? Zap }));
    const said = new Set<ShortcutId | undefined>(['palette', ...onScreen.map((one) => one.shortcut)]);
    const entry = (id: ShortcutId): PaletteEntry => {
      const { group, icon } = shortcutOf(id);
      const shown = { id, icon, label: words(id), shortcut: id, run: () => void runShortcut(id) };
      return { ...shown, group: group === 'screens' ? 'screens' : 'actions' };
    };
    /** Undo and redo say what; the book's own, whatever the screen in sight does by their keys. */
    const takesBack = (way: 'undo' | 'redo', run: (seq: number) => void): PaletteEntry[] =>
      (changes?.[way] ?? []).map((change) => ({
        id: way,
        group: 'actions',
        icon: shortcutOf(way).icon,
        label: t(`shell:palette.${way}`, { what: changeWords(change, language) }),
        ...(taken ? {} : { shortcut: way }),
        run: () => run(change.seq),
      }));
    return [
      ...onScreen,
      ...(available.split(' ') as ShortcutId[])
        .filter((id) => !said.has(id))
        .flatMap((id): readonly PaletteEntry[] => {
          if (id === 'undo') return takesBack('undo', (seq) => void undo(seq));
          if (id === 'redo') return takesBack('redo', (seq) => void redo(seq));
          if (id !== 'privacy') return [entry(id)];
          return [
            { ...entry(id), ...(amountsHidden ? { label: t('shell:privacy.show'), icon: Eye } : { label: t('shell:privacy.hide') }) },
          ];
        }),
    ];
  }, [t, words, language, available, changes, ofScreens, amountsHidden, taken]);
}

function useNamedEntries(): readonly PaletteEntry[] {
  const navigate = useNavigate();
  const hasBook = Boolean(useSession().data?.book);
  const members = useRead('members.list', undefined, { enabled: hasBook }).data;
  const projects = useRead('projects.list', undefined, { enabled: hasBook }).data;
  const documents = useRead('documents.list', undefined, { enabled: hasBook }).data;
  const language = usePreferences((preferences) => preferences.language);
  return useMemo(() => {
    if (!hasBook) return [];
    return [
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
          run: () => void navigate({ to: '/periods', search: { view: 'documents', text: document.number } }),
        })),
    ];
  }, [navigate, hasBook, members, projects, documents, language]);
}
