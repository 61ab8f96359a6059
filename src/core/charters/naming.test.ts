import { describe, expect, it } from 'vitest';
import { activity, carryForward, charter, equalRights, key, label, percent, shareStep } from './build.ts';
import type { Charter } from './charter.ts';
import { usesIn } from './check/uses.ts';
import type { Eligibility, Source } from './keys.ts';
import { numberMembers } from './naming.ts';
import { readyMadeCharters } from './readyMade/index.ts';

const only = (members: readonly string[]): Eligibility => ({
  types: null,
  colleges: null,
  members,
  presenceDays: null,
  seniorityMonths: null,
  hours: null,
  either: false,
  atEnd: false,
});
const amounts = (member: string): Source => ({ by: 'amounts', amounts: [{ member, amount: '10' }] });
const name = label('Name', 'Nom');

/** Names members wherever a charter can. */
const naming: Charter = charter({
  name: 'naming',
  title: name,
  summary: name,
  activities: [
    activity('work', 'work', name, '20', '1', {
      rates: [
        { from: '2026-01-01', to: null, member: 'Awa', rate: '25', multiplier: '1' },
        { from: '2026-01-01', to: null, member: null, rate: '22', multiplier: '1' },
      ],
    }),
  ],
  keys: {
    some: key(name, amounts('Bo'), carryForward, { eligible: only(['Awa', '2', 'Zoé']) }),
    sum: key(
      name,
      { by: 'sum', parts: [{ times: '1', of: { by: 'mix', parts: [{ percent: '100', of: amounts('Awa') }] } }] },
      carryForward,
    ),
  },
  steps: [
    shareStep('one', name, percent('10', 'result'), { to: 'member', member: 'Bo' }),
    shareStep('two', name, percent('10', 'result'), { to: 'member', member: '99' }),
    {
      kind: 'levy',
      key: 'levy',
      label: name,
      percent: '10',
      bands: [],
      figure: 'turnover',
      over: 'period',
      atMost: null,
      fee: '0',
      grant: '300',
      eligible: only(['Zoé', '1']),
    },
  ],
  rights: { ...equalRights, eligible: only(['Bo']) },
});

const people = new Map([
  ['Awa', '1'],
  ['Bo', '2'],
  ['1', '1'],
  ['2', '2'],
]);
const named = (of: Charter) => usesIn(of).members.map((use) => use.name);

describe('numberMembers', () => {
  it('calls every member by number, and lists whom it does not find', () => {
    const before = structuredClone(naming);
    const { charter: numbered, unknown } = numberMembers(naming, (text) => people.get(text));
    expect(unknown).toEqual(['Zoé', '99']);
    expect(named(naming)).toContain('Awa');
    expect(named(numbered)).toEqual(named(naming).map((text) => people.get(text) ?? text));
    expect(named(numbered)).toHaveLength(11);
    expect(naming).toEqual(before);
  });

  it('finds every place that the check of names knows', () => {
    expect(numberMembers(naming, () => undefined).unknown.toSorted()).toEqual([...new Set(named(naming))].toSorted());
  });

  it('changes nothing else, and nothing at all the second time', () => {
    const find = (text: string) => people.get(text);
    const { charter: numbered } = numberMembers(naming, find);
    expect(numberMembers(numbered, find).charter).toEqual(numbered);
    expect(numberMembers(naming, (text) => text)).toEqual({ charter: naming, unknown: [] });
    for (const ready of readyMadeCharters) expect(numberMembers(ready, () => undefined)).toEqual({ charter: ready, unknown: [] });
  });
});
