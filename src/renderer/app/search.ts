const contributionStates = ['draft', 'submitted', 'returned', 'approved', 'closed', 'withdrawn'] as const;
type ContributionStateName = (typeof contributionStates)[number];

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
export interface MembersSearch {
  readonly member?: number;
  readonly tab?: 'projects' | 'activities';
  readonly action?: 'new' | 'newProject';
}
export interface SharesSearch {
  readonly member?: number;
  readonly project?: number;
  readonly asOf?: string;
  readonly from?: string;
  readonly tab?: 'overTime' | 'charter';
}
export interface PeriodsSearch {
  readonly period?: number;
  readonly tab?: 'documents';
  readonly action?: 'close' | 'verify';
}
export interface SettingsSearch {
  readonly section?: 'cooperative' | 'activities' | 'charter' | 'backups' | 'check' | 'signing' | 'preferences' | 'about';
}

type Given = Record<string, unknown>;

const day = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : undefined);
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
export const readMembers = (given: Given): MembersSearch =>
  known<Required<MembersSearch>>({
    member: whole(given['member']),
    tab: one(given['tab'], ['projects', 'activities']),
    action: one(given['action'], ['new', 'newProject']),
  });
export const readShares = (given: Given): SharesSearch =>
  known<Required<SharesSearch>>({
    member: whole(given['member']),
    project: whole(given['project']),
    asOf: day(given['asOf']),
    from: day(given['from']),
    tab: one(given['tab'], ['overTime', 'charter']),
  });
export const readPeriods = (given: Given): PeriodsSearch =>
  known<Required<PeriodsSearch>>({
    period: whole(given['period']),
    tab: one(given['tab'], ['documents']),
    action: one(given['action'], ['close', 'verify']),
  });
export const readSettings = (given: Given): SettingsSearch =>
  known<Required<SettingsSearch>>({
    section: one(given['section'], ['cooperative', 'activities', 'charter', 'backups', 'check', 'signing', 'preferences', 'about']),
  });
