import type { Imagined, Scenario, Trial } from '../../../contract/charters.ts';
import type { Charter, Decimal } from '../../../core/charters/charter.ts';
import type { Day } from '../../../core/days/day.ts';
import { turn, type Dial } from './dials/dial.ts';

/** What the trial is held against: the charter in force, another charter, or a whole scenario with a surplus and people of its own. */
export type Against =
  | { readonly kind: 'inForce' }
  | { readonly kind: 'charter'; readonly source: string; readonly charter: Charter }
  | { readonly kind: 'scenario'; readonly scenario: Scenario };

/** Everything that a trial is made of, as the screen holds it. */
export interface TrialState {
  readonly book: string;
  /** Where the tried charter came from: `inForce`, `adopted:2`, `draft:…`, `ready:equal`, `scenario:…`. */
  readonly source: string;
  /** The charter as it was chosen, and as the dials have turned it. */
  readonly start: Charter;
  readonly charter: Charter;
  readonly against: Against;
  readonly from: Day;
  readonly to: Day;
  readonly result: bigint;
  /** The result that the slider's ends are made from. */
  readonly usualResult: bigint;
  readonly imagined: Imagined;
  readonly recount: boolean;
  /** The saved scenario that is open. */
  readonly scenario: Scenario | null;
}

/** Types alone come from the contract: its schemas are the engine's, and would more than double this screen. */
const nothingImagined: Imagined = { members: [], contributions: [], figures: [] };

type ImaginedContribution = Imagined['contributions'][number];

export type TrialAction =
  | { readonly do: 'choose'; readonly source: string; readonly charter: Charter }
  | { readonly do: 'turn'; readonly dial: Dial; readonly value: Decimal }
  | { readonly do: 'restore' }
  | { readonly do: 'against'; readonly against: Against }
  | { readonly do: 'days'; readonly from: Day; readonly to: Day }
  | { readonly do: 'result'; readonly result: bigint }
  | { readonly do: 'recount'; readonly on: boolean }
  | { readonly do: 'addMember'; readonly name: string }
  | { readonly do: 'nameMember'; readonly at: number; readonly name: string }
  | { readonly do: 'removeMember'; readonly at: number }
  | { readonly do: 'addContribution'; readonly contribution: ImaginedContribution }
  | { readonly do: 'setContribution'; readonly at: number; readonly contribution: ImaginedContribution }
  | { readonly do: 'removeContribution'; readonly at: number }
  | { readonly do: 'figure'; readonly name: string; readonly member: number | null; readonly value: Decimal | null }
  | { readonly do: 'open'; readonly scenario: Scenario }
  | { readonly do: 'saved'; readonly scenario: Scenario | null };

export function reduce(state: TrialState, action: TrialAction): TrialState {
  const { imagined } = state;
  const imagine = (part: Partial<Imagined>): TrialState => ({ ...state, imagined: { ...imagined, ...part } });
  switch (action.do) {
    case 'choose':
      return {
        ...state,
        source: action.source,
        start: action.charter,
        charter: action.charter,
        imagined: fitting(imagined, action.charter),
      };
    case 'turn':
      return { ...state, charter: turn(state.charter, action.dial, action.value) };
    case 'restore':
      return { ...state, charter: state.start };
    case 'against':
      return { ...state, against: action.against };
    case 'days':
      return { ...state, from: action.from, to: action.to };
    case 'result':
      return { ...state, result: action.result };
    case 'recount':
      return { ...state, recount: action.on };
    case 'addMember':
      return imagine({ members: [...imagined.members, { name: action.name }] });
    case 'nameMember':
      return imagine({ members: imagined.members.with(action.at, { name: action.name }) });
    case 'removeMember':
      return { ...state, imagined: withoutMember(imagined, action.at) };
    case 'addContribution':
      return imagine({ contributions: [...imagined.contributions, action.contribution] });
    case 'setContribution':
      return imagine({ contributions: imagined.contributions.with(action.at, action.contribution) });
    case 'removeContribution':
      return imagine({ contributions: imagined.contributions.toSpliced(action.at, 1) });
    case 'figure': {
      const { name, member, value } = action;
      const others = imagined.figures.filter((figure) => figure.name !== name || figure.member !== member);
      return imagine({ figures: value === null ? others : [...others, { name, member, value }] });
    }
    case 'open':
      return opened(state, action.scenario);
    case 'saved':
      return { ...state, scenario: action.scenario };
  }
}

/** Another charter may not know an activity that hours were imagined for. */
function fitting(imagined: Imagined, charter: Charter): Imagined {
  const known = new Set(charter.activities.map((activity) => activity.key));
  const asked = new Set(charter.figures.map((figure) => figure.name));
  return {
    ...imagined,
    contributions: imagined.contributions.filter((one) => known.has(one.activity)),
    figures: imagined.figures.filter((one) => asked.has(one.name)),
  };
}

/** Imagined members are −1, −2 … in their order: when one goes, those after it move up, with all that is theirs. */
function withoutMember(imagined: Imagined, at: number): Imagined {
  const gone = -(at + 1);
  const moved = (member: number): number => (member < gone ? member + 1 : member);
  return {
    members: imagined.members.toSpliced(at, 1),
    contributions: imagined.contributions.filter((one) => one.member !== gone).map((one) => ({ ...one, member: moved(one.member) })),
    figures: imagined.figures
      .filter((one) => one.member !== gone)
      .map((one) => ({ ...one, member: one.member === null ? null : moved(one.member) })),
  };
}

function opened(state: TrialState, scenario: Scenario): TrialState {
  const { charter, against, ...rest } = scenario.trial;
  return {
    ...state,
    ...rest,
    usualResult: rest.result,
    source: `scenario:${scenario.id}`,
    start: charter,
    charter,
    against: against === null ? { kind: 'inForce' } : { kind: 'charter', source: `scenario:${scenario.id}`, charter: against },
    scenario,
  };
}

/** What is asked of the book. Hours that are not written yet, and a name that is being typed, are left out or stand for themselves. */
export function trialOf(state: TrialState): Trial {
  const { from, to, result, charter, against, imagined, recount } = state;
  const other = against.kind === 'inForce' ? null : against.kind === 'charter' ? against.charter : against.scenario.trial.charter;
  return {
    from,
    to,
    result,
    charter,
    against: other,
    recount,
    imagined: {
      ...imagined,
      members: imagined.members.map(({ name }, at) => ({ name: name.trim() || String(at + 1) })),
      contributions: imagined.contributions.filter((one) => one.quantity !== ''),
    },
  };
}

/** Whether anything differs from the scenario that is open. */
export function isChanged(state: TrialState): boolean {
  return state.scenario === null || plain(trialOf(state)) !== plain(state.scenario.trial);
}

function plain(trial: Trial): string {
  return JSON.stringify(trial, (_, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
    return value;
  });
}

export interface Beginning {
  readonly book: string;
  readonly source: string;
  readonly charter: Charter;
  readonly from: Day;
  readonly to: Day;
  readonly result: bigint;
}

export function begin({ charter, result, ...given }: Beginning): TrialState {
  return {
    ...given,
    start: charter,
    charter,
    result,
    usualResult: result,
    against: { kind: 'inForce' },
    imagined: nothingImagined,
    recount: false,
    scenario: null,
  };
}
