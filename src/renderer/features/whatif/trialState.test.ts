import { beforeEach, expect, test } from 'vitest';
import type { Scenario } from '../../../contract/charters.ts';
import { trial as trialSchema } from '../../../contract/charters.ts';
import { cooperativeSpirit, equal, scic } from '../../../core/charters/readyMade/index.ts';
import { dialsOf } from './dials/dialsOf.ts';
import { act, useWhatIf } from './store.ts';
import { begin, isChanged, trialOf, type TrialState } from './trialState.ts';

const first = begin({ book: 'b', source: 'inForce', charter: cooperativeSpirit, from: '2026-01-01', to: '2026-03-31', result: 100_000n });
const now = (): TrialState => useWhatIf.getState().state!;
const saved = (name = 'A'): Scenario => ({
  id: '0198c5a0-0000-7000-8000-000000000001',
  name,
  trial: structuredClone(trialOf(now())),
  changed: '2026-01-01T00:00:00Z',
});

beforeEach(() => useWhatIf.getState().begin(first));

test('it begins with nothing imagined, against the charter in force, and asks a question that the contract reads', () => {
  const asked = trialOf(first);
  expect(asked).toMatchObject({ against: null, recount: false, imagined: { members: [], contributions: [], figures: [] } });
  expect(trialSchema.parse(asked)).toEqual(asked);
});

test('a dial is turned and put back', () => {
  const dial = dialsOf(cooperativeSpirit, 2).find((one) => one.part === 'percent')!;
  act({ do: 'turn', dial, value: '33' });
  expect(trialOf(now()).charter).not.toEqual(cooperativeSpirit);
  act({ do: 'turn', dial, value: dial.value });
  expect(trialOf(now()).charter).toEqual(cooperativeSpirit);
  act({ do: 'turn', dial, value: '33' });
  act({ do: 'restore' });
  expect(now().charter).toBe(cooperativeSpirit);
});

test('what is imagined follows its member when another goes', () => {
  for (const name of ['Ana', 'Bo', 'Cy']) act({ do: 'addMember', name });
  for (const member of [-1, -2, -3, 4])
    act({ do: 'addContribution', contribution: { member, activity: 'work', quantity: String(-member) } });
  act({ do: 'figure', name: 'capital', member: -3, value: '50' });
  act({ do: 'figure', name: 'capital', member: null, value: '9' });
  act({ do: 'removeMember', at: 1 });
  expect(now().imagined).toEqual({
    members: [{ name: 'Ana' }, { name: 'Cy' }],
    contributions: [
      { member: -1, activity: 'work', quantity: '1' },
      { member: -2, activity: 'work', quantity: '3' },
      { member: 4, activity: 'work', quantity: '-4' },
    ],
    figures: [
      { name: 'capital', member: -2, value: '50' },
      { name: 'capital', member: null, value: '9' },
    ],
  });
});

test('hours that are not written yet are not asked, and a name being typed has its number', () => {
  act({ do: 'addMember', name: '  ' });
  act({ do: 'addContribution', contribution: { member: -1, activity: 'work', quantity: '' } });
  expect(trialOf(now()).imagined).toEqual({ members: [{ name: '1' }], contributions: [], figures: [] });
  expect(trialSchema.safeParse(trialOf(now())).success).toBe(true);
});

test('another charter keeps what it knows of what is imagined', () => {
  act({ do: 'addMember', name: 'Ana' });
  act({ do: 'addContribution', contribution: { member: -1, activity: 'work', quantity: '5' } });
  act({ do: 'addContribution', contribution: { member: -1, activity: 'cooking', quantity: '5' } });
  act({ do: 'figure', name: 'capital', member: 1, value: '50' });
  act({ do: 'choose', source: 'ready:scic', charter: scic });
  expect(now().imagined.contributions).toHaveLength(1);
  expect(now().imagined.figures).toEqual([{ name: 'capital', member: 1, value: '50' }]);
  act({ do: 'choose', source: 'ready:equal', charter: equal });
  expect(now().imagined.figures).toEqual([]);
});

test('a figure has one value a member, and none when its field is emptied', () => {
  act({ do: 'figure', name: 'capital', member: 1, value: '5' });
  act({ do: 'figure', name: 'capital', member: 1, value: '50' });
  expect(now().imagined.figures).toEqual([{ name: 'capital', member: 1, value: '50' }]);
  act({ do: 'figure', name: 'capital', member: 1, value: null });
  expect(now().imagined.figures).toEqual([]);
});

test('a scenario that is opened asks what it asked when it was saved', () => {
  act({ do: 'choose', source: 'ready:equal', charter: equal });
  act({ do: 'result', result: -5n });
  act({ do: 'recount', on: true });
  act({ do: 'addMember', name: 'Ana' });
  act({ do: 'against', against: { kind: 'charter', source: 'ready:scic', charter: scic } });
  expect(isChanged(now())).toBe(true);
  const scenario = saved();
  act({ do: 'saved', scenario });
  expect(isChanged(now())).toBe(false);
  useWhatIf.getState().begin(first);
  act({ do: 'open', scenario });
  expect(trialOf(now())).toEqual(scenario.trial);
  expect([isChanged(now()), now().start]).toEqual([false, equal]);
  act({ do: 'result', result: -6n });
  expect(isChanged(now())).toBe(true);
});

test('held against a scenario, the charters are compared on the same facts', () => {
  act({ do: 'choose', source: 'ready:equal', charter: equal });
  const scenario = saved('B');
  useWhatIf.getState().begin(first);
  act({ do: 'against', against: { kind: 'scenario', scenario } });
  expect(trialOf(now()).against).toEqual(equal);
});
