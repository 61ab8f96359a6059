/**
 * What may cross between the page and the desktop program, beside the API itself: one port, named menu commands, and a
 * description of the page. All of it is plain data; the preload exposes nothing and passes only these on.
 */

/** The only IPC channel, in both directions. */
export const bridgeChannel = 'tantieme';

/** What a menu item can ask of the page. The page names those it can do now; the menu shows no other. */
export const menuCommands = [
  'newBook',
  'openBook',
  'openSample',
  'closeBook',
  'settings',
  'palette',
  'shortcuts',
  'quickEntry',
  'repeat',
  'stopTimer',
  'undo',
  'redo',
  'history',
  'privacy',
  'home',
  'time',
  'contributions',
  'approvals',
  'members',
  'shares',
  'charter',
  'figures',
  'money',
  'periods',
  'imports',
  'verify',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** A shortcut that can be asked for in every program, as Electron writes it, or `off`. Never one that another program may need to write or to copy. */
export type QuickShortcut = string;
export const quickShortcutPattern = /^(?:off|CommandOrControl\+(?:Shift|Alt|Alt\+Shift)\+(?:[A-Z\d]|Space|F\d{1,2}))$/u;
/** `taken`: another program has it. */
export type QuickShortcutState = 'off' | 'on' | 'taken';

/** How the page presents itself: the menu follows its language and commands, the window its theme, the tray its timer. */
export interface PageDescription {
  readonly language: 'en' | 'fr';
  readonly theme: 'light' | 'dark' | 'system';
  readonly commands: readonly MenuCommand[];
  /** The shortcut of each that has one, as `keys.ts` writes them. */
  readonly keys: Readonly<Partial<Record<MenuCommand, string>>>;
  /** What the running timer counts, in a few words; null while none runs. */
  readonly timer: string | null;
  readonly quickShortcut: QuickShortcut;
}

/**
 * Page to program, posted by the page to its own window. `ready` asks for a port; each one replaces the former. `call` asks for the person, who may be
 * elsewhere: the window flashes, and a text that is not empty is shown by the system.
 */
export type PageMessage =
  | { readonly kind: 'tantieme:ready' }
  | ({ readonly kind: 'tantieme:describe' } & PageDescription)
  | { readonly kind: 'tantieme:call'; readonly title: string; readonly text: string };

/** Program to page, posted by the preload to the page's window. With `port`, the API's port is `event.ports[0]`. */
export type ProgramMessage =
  | { readonly kind: 'tantieme:port'; readonly host: 'electron'; readonly platform: string }
  | { readonly kind: 'tantieme:menu'; readonly command: MenuCommand }
  | { readonly kind: 'tantieme:shortcut'; readonly state: QuickShortcutState }
  /** The machine sleeps or is locked, or somebody is back; `idle`: for how long nobody has touched it. */
  | { readonly kind: 'tantieme:presence'; readonly what: 'left' | 'back' }
  | { readonly kind: 'tantieme:idle'; readonly seconds: number };

/** What the book's thread asks of the host that started it, because only a host can show a dialog. */
export type HostQuestion =
  | { readonly kind: 'chooseBook' }
  | { readonly kind: 'chooseNewBook'; readonly suggestedName: string }
  | { readonly kind: 'chooseFolder'; readonly purpose: 'handOut' }
  | { readonly kind: 'chooseSavePath'; readonly suggestedName: string }
  | { readonly kind: 'revealPath'; readonly path: string }
  /** Opens a paper or a message that the program has just made, with whatever the system opens such files with. */
  | { readonly kind: 'openPath'; readonly path: string };

/** The path chosen or shown; null when the person closed the dialog, or when there is nothing at that path. */
export interface HostAnswer {
  readonly path: string | null;
}
