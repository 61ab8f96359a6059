import { issuedKinds, type IssuedKind } from '../../core/statements/kinds.ts';

const contributionStates = ['draft', 'submitted', 'returned', 'approved', 'closed', 'withdrawn'] as const;
type ContributionStateName = (typeof contributionStates)[number];
const documentStates = ['toHandOut', 'current', 'old'] as const;
type DocumentStateName = (typeof documentStates)[number];

/**
 * What a link to a screen can carry. Every number is a door: `<Door to="/contributions" search={{ members: [3], from, to }}>`.
 * What does not fit is left out, never an error: an address may be typed or old. `action` asks the screen to begin something at once.
 */
export interface ContributionsSearch {
  readonly members?: readonly number[];
  readonly projects?: readonly number[];
  readonly activities?: readonly number[];
  readonly states?: readonly ContributionStateName[];
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  readonly batch?: number;
  /** Opens this contribution. */
  readonly number?: number;
  readonly action?: 'new';
}
export interface TimeSearch {
  readonly view?: 'week' | 'day' | 'calendar' | 'things';
  /** A day of the week that is shown. */
  readonly day?: string;
  /** Whose time, for whoever leads. */
  readonly member?: number;
}
export interface MembersSearch {
  readonly member?: number;
  readonly tab?: 'projects' | 'activities' | 'capital';
  readonly action?: 'new' | 'newProject' | 'bring' | 'newOperation';
}
export interface ProjectSearch {
  /** Opens this need, or with `action` promises to it. */
  readonly need?: number;
  readonly commitment?: number;
  readonly action?: 'need' | 'commit';
}
export interface SharesSearch {
  readonly member?: number;
  readonly project?: number;
  readonly asOf?: string;
  readonly from?: string;
  readonly tab?: 'overTime' | 'charter';
}
export interface CharterSearch {
  /** Opens this adopted charter in the history. */
  readonly number?: number;
  readonly action?: 'change';
}
export interface CharterChoiceSearch {
  /** Opens the page of this ready-made charter. */
  readonly ready?: string;
}
export interface FiguresSearch {
  /** The day whose values are shown. */
  readonly day?: string;
  readonly action?: 'import';
}
export interface PeriodsSearch {
  readonly period?: number;
  readonly tab?: 'documents' | 'payments';
  /** Every document of every period and of none, of which those that fit the next four; or when the members meet. */
  readonly view?: 'documents' | 'assemblies';
  readonly kind?: IssuedKind;
  readonly member?: number;
  readonly state?: DocumentStateName;
  readonly text?: string;
  readonly action?: 'close' | 'verify' | 'document' | 'assembly';
}
/** What is tried from the start; without anything, what was being tried before goes on. */
export interface TrialSearch {
  /** `inForce`, `adopted:2`, `draft:…`, `ready:equal`. */
  readonly charter?: string;
  /** The id of a scenario to open. */
  readonly scenario?: string;
  readonly from?: string;
  readonly to?: string;
  /** Minor units, as text: below zero is a loss. */
  readonly result?: string;
}
export interface MoneySearch {
  readonly from?: string;
  readonly to?: string;
  readonly action?: 'import';
}
export interface SettingsSearch {
  readonly section?:
    | 'cooperative'
    | 'activities'
    | 'charter'
    | 'exports'
    | 'backups'
    | 'check'
    | 'signing'
    | 'preferences'
    | 'keyboard'
    | 'about';
}

type Given = Record<string, unknown>;

const day = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : undefined);
/** Figures alone come as a number from an address. */
const written = (value: unknown, form: RegExp): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && form.test(text) ? text : undefined;
};
const whole = (value: unknown): number | undefined =>
  Number.isSafeInteger(Number(value)) && value !== '' && value !== null && value !== undefined ? Number(value) : undefined;
const wholes = (value: unknown): number[] | undefined => {
  const list = (Array.isArray(value) ? value : [value]).map(whole).filter((one) => one !== undefined);
  return list.length > 0 ? list : undefined;
};
const one = <Word extends string>(value: unknown, words: readonly Word[]): Word | undefined => words.find((word) => word === value);
const some = <Word extends string>(value: unknown, words: readonly Word[]): Word[] | undefined => {
  const list = words.filter((word) => (Array.isArray(value) ? value : [value]).includes(word));
  return list.length > 0 ? list : undefined;
};

/** Leaves out what is undefined, so that addresses stay short and equal searches are equal. */
function known<Search>(search: { [Key in keyof Search]: Search[Key] | undefined }): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search;
}

export const readContributions = (given: Given): ContributionsSearch =>
  known<Required<ContributionsSearch>>({
    members: wholes(given['members']),
    projects: wholes(given['projects']),
    activities: wholes(given['activities']),
    states: some(given['states'], contributionStates),
    from: day(given['from']),
    to: day(given['to']),
    text: typeof given['text'] === 'string' ? given['text'] : undefined,
    batch: whole(given['batch']),
    number: whole(given['number']),
    action: one(given['action'], ['new']),
  });
export const readTime = (given: Given): TimeSearch =>
  known<Required<TimeSearch>>({
    view: one(given['view'], ['week', 'day', 'calendar', 'things']),
    day: day(given['day']),
    member: whole(given['member']),
  });
export const readMembers = (given: Given): MembersSearch =>
  known<Required<MembersSearch>>({
    member: whole(given['member']),
    tab: one(given['tab'], ['projects', 'activities', 'capital']),
    action: one(given['action'], ['new', 'newProject', 'bring', 'newOperation']),
  });
export const readProject = (given: Given): ProjectSearch =>
  known<Required<ProjectSearch>>({
    need: whole(given['need']),
    commitment: whole(given['commitment']),
    action: one(given['action'], ['need', 'commit']),
  });
export const readShares = (given: Given): SharesSearch =>
  known<Required<SharesSearch>>({
    member: whole(given['member']),
    project: whole(given['project']),
    asOf: day(given['asOf']),
    from: day(given['from']),
    tab: one(given['tab'], ['overTime', 'charter']),
  });
export const readFigures = (given: Given): FiguresSearch =>
  known<Required<FiguresSearch>>({ day: day(given['day']), action: one(given['action'], ['import']) });
export const readCharter = (given: Given): CharterSearch =>
  known<Required<CharterSearch>>({ number: whole(given['number']), action: one(given['action'], ['change']) });
export const readCharterChoice = (given: Given): CharterChoiceSearch =>
  known<Required<CharterChoiceSearch>>({ ready: typeof given['ready'] === 'string' ? given['ready'] : undefined });
export const readPeriods = (given: Given): PeriodsSearch =>
  known<Required<PeriodsSearch>>({
    period: whole(given['period']),
    tab: one(given['tab'], ['documents', 'payments']),
    view: one(given['view'], ['documents', 'assemblies']),
    kind: one(given['kind'], issuedKinds),
    member: whole(given['member']),
    state: one(given['state'], documentStates),
    text: written(given['text'], /^.{1,100}$/u),
    action: one(given['action'], ['close', 'verify', 'document', 'assembly']),
  });
export const readMoney = (given: Given): MoneySearch =>
  known<Required<MoneySearch>>({ from: day(given['from']), to: day(given['to']), action: one(given['action'], ['import']) });
export const readTrial = (given: Given): TrialSearch =>
  known<Required<TrialSearch>>({
    charter: written(given['charter'], /^(?:inForce|(?:adopted|draft|ready):[\w-]{1,60})$/u),
    scenario: written(given['scenario'], /^[\da-f-]{36}$/u),
    from: day(given['from']),
    to: day(given['to']),
    result: written(given['result'], /^-?\d{1,15}$/u),
  });
export const readSettings = (given: Given): SettingsSearch =>
  known<Required<SettingsSearch>>({
    section: one(given['section'], [
      'cooperative',
      'activities',
      'charter',
      'exports',
      'backups',
      'check',
      'signing',
      'preferences',
      'keyboard',
      'about',
    ]),
  });
