import { oneApproval, type ActivityKind, type Charter, type CharterActivity, type FigureSpec, type Label, type Span } from './charter.ts';
import type { Key, Over, Source, WhenEmpty } from './keys.ts';
import type { Give, Limit, Step, Take } from './steps.ts';

/** Short ways to write a charter, so that a file of charters reads like the agreement it is. Each gives plain data. */

const noBreak = '\u00a0';

/**
 * Written alike in both languages, with ordinary spaces and apostrophes; read with typographic apostrophes, in English with `15%`,
 * and in French with no-break spaces where they belong.
 */
export function label(en: string, fr: string): Label {
  return { en: curled(en).replace(/(?<=\d) %/gu, '%'), fr: frenchSpaced(curled(fr)) };
}

function curled(text: string): string {
  return text.replaceAll("'", '’');
}

function frenchSpaced(text: string): string {
  return text
    .replace(/ ([:;!?%€»])/gu, `${noBreak}$1`)
    .replace(/« /gu, `«${noBreak}`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/gu, noBreak);
}

export function activity(
  key: string,
  kind: ActivityKind,
  name: Label,
  rate: string,
  multiplier = '1',
  more: Partial<Pick<CharterActivity, 'rates' | 'cap' | 'lessPaid' | 'onceSpent' | 'creditedTo'>> = {},
): CharterActivity {
  return { key, kind, label: name, rate, multiplier, rates: [], cap: null, lessPaid: null, onceSpent: null, creditedTo: null, ...more };
}

/** Work at 20 an hour, equipment at 5, money and material at face value, each times the multiplier of its family. */
export function usualActivities(multipliers: { work: string; cash: string; other: string }): readonly CharterActivity[] {
  return [
    activity('work', 'work', label('Work', 'Travail'), '20', multipliers.work),
    activity('cash', 'cash', label('Cash', 'Numéraire'), '1', multipliers.cash),
    activity('expense', 'expense', label('Expense paid', 'Dépense avancée'), '1', multipliers.cash),
    activity('equipment', 'equipment', label('Equipment lent', 'Matériel prêté'), '5', multipliers.other),
    activity('material', 'material', label('Material supplied', 'Fournitures'), '1', multipliers.other),
  ];
}

/** The same with nothing counted more than once. */
export const plainActivities = usualActivities({ work: '1', cash: '1', other: '1' });

export function figure(name: string, of: FigureSpec['of'], unit: FigureSpec['unit'], words: Label): FigureSpec {
  return { name, label: words, of, unit };
}

export const carryForward: WhenEmpty = { then: 'carryForward' };
export const toFallback = (account: string): WhenEmpty => ({ then: 'account', account });
export const toOtherKey = (key: string): WhenEmpty => ({ then: 'key', key });

/** What happens when nobody holds the key is always said, never left out. */
export function key(name: Label, of: Source, whenEmpty: WhenEmpty, more: Partial<Omit<Key, 'label' | 'of' | 'whenEmpty'>> = {}): Key {
  return {
    label: name,
    of,
    scaledBy: null,
    seniority: [],
    lessReceived: null,
    eligible: null,
    notEligible: 'leaveOut',
    atLeast: null,
    floor: null,
    cap: null,
    smallest: null,
    whenEmpty,
    ...more,
  };
}

export const weightOf = (activities: readonly string[] | null, span: Span): Source => ({ by: 'weight', activities, span, fade: null });
export const hoursOf = (activities: readonly string[] | null, span: Span): Source => ({ by: 'hours', activities, span });
export const figureOf = (name: string, over: Over, atMost: string | null = null): Source => ({ by: 'figure', figure: name, over, atMost });
export const equalAmong = (among: 'contributors' | 'members', span: Span): Source => ({ by: 'equal', among, span });

export const percent = (text: string, of: Extract<Take, { take: 'percent' }>['of']): Take => ({ take: 'percent', percent: text, of });
/** All that the steps before have left. */
export const allThatIsLeft: Take = percent('100', 'remainder');

export const toAccount = (account: string): Give => ({ to: 'account', account });

export function toMembers(by: string, more: Partial<Omit<Extract<Give, { to: 'key' }>, 'to' | 'key'>> = {}): Give {
  return { to: 'key', key: by, account: 'profits', retained: null, choice: null, ...more };
}

export function shareStep(name: string, words: Label, take: Take, give: Give, limits: readonly Limit[] = []): Step {
  return { kind: 'share', key: name, label: words, take, limits, give };
}

/** What is there first makes good the losses of earlier periods. */
export const lossesStep: Step = { kind: 'losses', key: 'losses', label: label('Losses carried forward', 'Report des pertes antérieures') };

/** Each member the same, for who was one in the period. */
export const equalRights: Charter['rights'] = {
  rule: 'equal',
  among: 'members',
  span: 'period',
  vesting: null,
  eligible: null,
  per: 'cooperative',
};

export function rightsBy(name: string): Charter['rights'] {
  return { rule: 'proRata', key: name, vesting: null, eligible: null, per: 'cooperative' };
}

/**
 * A charter with what most of them share: nobody approves their own contributions, what no step takes stays where it is, a loss
 * waits for the next surplus, and leaving changes nothing about what was given.
 */
export function charter(
  parts: Pick<Charter, 'name' | 'title' | 'summary' | 'keys' | 'steps' | 'rights'> &
    Partial<Pick<Charter, 'activities' | 'approval' | 'figures' | 'undistributed' | 'loss' | 'leaver'>>,
): Charter {
  return {
    schema: 2,
    activities: plainActivities,
    figures: [],
    undistributed: 'keep',
    loss: { rule: 'carryForward', label: label('Loss carried forward', 'Perte reportée'), from: [], fromPercent: '100' },
    leaver: null,
    rounding: 'largestRemainder',
    selfApproval: false,
    approval: oneApproval,
    ...parts,
  };
}
