import {
  ArrowDown,
  ArrowUp,
  BadgeCheck,
  BookOpen,
  CheckCheck,
  CircleCheck,
  EyeOff,
  FilePlus2,
  FileUp,
  FolderKanban,
  History,
  Keyboard,
  Landmark,
  Languages,
  Monitor,
  Moon,
  NotebookPen,
  Plus,
  Redo2,
  Repeat,
  ScrollText,
  Search,
  SquareCheck,
  SquarePlay,
  Stamp,
  Sun,
  TimerOff,
  Undo2,
  Undo,
  UserPlus,
  X,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import { screens, type Screen } from './screens.ts';

/** In the order in which they are listed. */
export const shortcutGroups = ['everywhere', 'screens', 'actions', 'approvals', 'program'] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number];

interface Facts {
  readonly group: ShortcutGroup;
  readonly icon: LucideIcon;
  /** What it has from the start, as `contract/keys.ts` writes them; none for what can be given some. */
  readonly keys?: readonly string[];
  /** More of them where no browser has them already. */
  readonly desktopKeys?: readonly string[];
  /** Exists only on the desktop. */
  readonly desktopOnly?: boolean;
  /** Works in every program, so that the system must be asked for it. */
  readonly system?: boolean;
  /** Also while a dialog is open. */
  readonly overDialogs?: boolean;
  /** Goes on as long as the key is held. */
  readonly repeats?: boolean;
}

const facts = {
  palette: { group: 'everywhere', icon: Search, keys: ['Mod+k'], overDialogs: true },
  quickEntry: { group: 'everywhere', icon: Zap, keys: ['n'], desktopKeys: ['Mod+l'] },
  systemQuickEntry: { group: 'everywhere', icon: Zap, desktopOnly: true, system: true },
  repeat: { group: 'everywhere', icon: Repeat, keys: ['r'] },
  undo: { group: 'everywhere', icon: Undo2, keys: ['Mod+z'], overDialogs: true },
  redo: { group: 'everywhere', icon: Redo2, keys: ['Mod+Shift+z', 'Mod+y'], overDialogs: true },
  history: { group: 'everywhere', icon: History },
  privacy: { group: 'everywhere', icon: EyeOff, overDialogs: true },
  shortcuts: { group: 'everywhere', icon: Keyboard, keys: ['?'] },
  ...(Object.fromEntries(
    screens.map(({ name, icon, letter }) => [
      name,
      { group: 'screens', icon, keys: [`g ${letter}`, ...(name === 'settings' ? ['Mod+,'] : [])] },
    ]),
  ) as unknown as Readonly<Record<Screen['name'], Facts>>),
  log: { group: 'actions', icon: NotebookPen },
  stopTimer: { group: 'actions', icon: TimerOff },
  addMember: { group: 'actions', icon: UserPlus },
  addProject: { group: 'actions', icon: FolderKanban },
  changeCharter: { group: 'actions', icon: ScrollText },
  closePeriod: { group: 'actions', icon: Stamp },
  newDocument: { group: 'actions', icon: FilePlus2 },
  verify: { group: 'actions', icon: BadgeCheck },
  importMoney: { group: 'actions', icon: Landmark },
  export: { group: 'actions', icon: FileUp },
  approveClean: { group: 'approvals', icon: CheckCheck, keys: ['Shift+a'] },
  approve: { group: 'approvals', icon: CircleCheck, keys: ['a'] },
  sendBack: { group: 'approvals', icon: Undo, keys: ['s'] },
  nextItem: { group: 'approvals', icon: ArrowDown, keys: ['j'], repeats: true },
  previousItem: { group: 'approvals', icon: ArrowUp, keys: ['k'], repeats: true },
  selectItem: { group: 'approvals', icon: SquareCheck, keys: ['x'] },
  newBook: { group: 'program', icon: Plus, desktopKeys: ['Mod+n'] },
  openBook: { group: 'program', icon: BookOpen, desktopKeys: ['Mod+o'], desktopOnly: true },
  openSample: { group: 'program', icon: SquarePlay },
  closeBook: { group: 'program', icon: X },
  language: { group: 'program', icon: Languages },
  light: { group: 'program', icon: Sun },
  dark: { group: 'program', icon: Moon },
  system: { group: 'program', icon: Monitor },
} as const satisfies Readonly<Record<string, Facts>>;

export type ShortcutId = keyof typeof facts;
export interface Shortcut extends Facts {
  readonly id: ShortcutId;
}

/**
 * Everything that can have a shortcut: the one list that the keyboard, the list of shortcuts, the settings, the palette, the menus of the page and the desktop's
 * menu read. A new command is one line here, its words, and `useHandlers` where it is done.
 */
export const shortcuts: readonly Shortcut[] = (Object.keys(facts) as ShortcutId[]).map((id) => ({ id, ...facts[id] }));

export const shortcutOf = (id: ShortcutId): Shortcut => ({ id, ...facts[id] });
