import { describe, expect, it } from 'vitest';
import { charterFindings } from './check.ts';
import { readCharter, upgradeCharter, type CharterOne } from './upgrade.ts';

const label = { en: 'A', fr: 'B' };
const one: CharterOne = {
  schema: 1,
  name: 'cooperative-spirit',
  title: label,
  summary: label,
  activities: [
    { key: 'work', kind: 'work', label, rate: 200_000, multiplier: 250 },
    { key: 'cash', kind: 'cash', label, rate: 100, multiplier: 400 },
  ],
  rights: { rule: 'mixed', equalBasisPoints: 2550, among: 'members', span: 'sinceStart' },
  steps: [
    { kind: 'absorbLosses', label },
    { kind: 'reserve', account: 'reserve:general', take: { of: 'result', basisPoints: 1525 }, label },
    { kind: 'reserve', account: 'reserve:second', take: { of: 'remainder', basisPoints: 100 }, label },
    { kind: 'fund', account: 'fund:common', take: { of: 'remainder', basisPoints: 500 }, label },
    {
      kind: 'split',
      take: { of: 'remainder', basisPoints: 5000 },
      key: { of: 'contribution', span: 'period' },
      label,
      whenEmpty: 'undistributed',
    },
    {
      kind: 'split',
      take: { of: 'remainder', basisPoints: 10_000 },
      key: { of: 'equal', among: 'members', span: 'period' },
      label,
      whenEmpty: 'undistributed',
    },
  ],
  loss: { rule: 'carryForward', label },
  selfApproval: true,
};

describe('a charter of schema 1', () => {
  const charter = upgradeCharter(one);

  it('becomes one of schema 2 that is sound', () => {
    expect(charter.schema).toBe(2);
    expect(charterFindings(charter, 2)).toEqual([]);
    expect([charter.name, charter.selfApproval, charter.undistributed, charter.loss.rule]).toEqual([
      'cooperative-spirit',
      true,
      'keep',
      'carryForward',
    ]);
  });

  it('keeps its rates: hundredths of a minor unit an hour, hundredths for money against money', () => {
    expect(charter.activities.map(({ rate, multiplier }) => [rate, multiplier])).toEqual([
      ['20', '2.5'],
      ['1', '4'],
    ]);
    expect(upgradeCharter(one, 0).activities.map(({ rate }) => rate)).toEqual(['2000', '1']);
    expect(upgradeCharter(one, 3).activities.map(({ rate }) => rate)).toEqual(['2', '1']);
  });

  it('keeps its steps, and names them', () => {
    expect(charter.steps.map((step) => [step.kind, step.key])).toEqual([
      ['losses', 'losses'],
      ['share', 'reserve'],
      ['share', 'reserve-2'],
      ['share', 'fund'],
      ['share', 'shares'],
      ['share', 'shares-2'],
    ]);
    expect(charter.steps[1]).toMatchObject({
      take: { take: 'percent', percent: '15.25', of: 'result' },
      give: { to: 'account', account: 'reserve:general' },
    });
    expect(charter.steps[4]).toMatchObject({
      take: { percent: '50', of: 'remainder' },
      give: { to: 'key', key: 'contributions', account: 'profits' },
    });
    expect(charter.steps[5]).toMatchObject({ take: { percent: '100' }, give: { to: 'key', key: 'equal-heads-of-members' } });
  });

  it('names the keys that it implied', () => {
    expect(Object.fromEntries(Object.entries(charter.keys).map(([name, key]) => [name, key.of]))).toEqual({
      contributions: { by: 'weight', activities: null, span: 'period', fade: null },
      'contributions-since-start': { by: 'weight', activities: null, span: 'sinceStart', fade: null },
      'equal-heads-of-members': { by: 'equal', among: 'members', span: 'period' },
    });
    for (const key of Object.values(charter.keys)) expect(key.whenEmpty).toEqual({ then: 'carryForward' });
    expect(charter.rights).toMatchObject({ rule: 'mixed', equalPercent: '25.5', among: 'members', key: 'contributions-since-start' });
    expect(upgradeCharter({ ...one, rights: { rule: 'proRata', span: 'period' } }).rights).toMatchObject({
      rule: 'proRata',
      key: 'contributions',
    });
    expect(upgradeCharter({ ...one, rights: { rule: 'equal', among: 'contributors', span: 'period' } }).rights).toEqual({
      rule: 'equal',
      among: 'contributors',
      span: 'period',
      vesting: null,
      eligible: null,
      per: 'cooperative',
    });
  });

  it('is read like any other', () => {
    expect(readCharter(one)).toEqual(charter);
    expect(readCharter(charter)).toEqual(charter);
    const { approval, ...before } = charter;
    expect(readCharter(before)).toEqual({ ...before, approval: { approvers: 1, secondAbove: null } });
    expect(approval).toEqual({ approvers: 1, secondAbove: null });
    expect(() => readCharter({ schema: 3 })).toThrow(/schema/u);
  });

  it('says what one of schema 2 was written without, as it always was', () => {
    const cap = { is: 'figure', figure: 'pay', over: 'period' };
    const { notEligible: _, ...key } = Object.values(charter.keys)[0]!;
    const levy = { kind: 'levy', key: 'dues', label, percent: '5', bands: [], figure: 'pay', over: 'period', atMost: null };
    const { fromPercent: __, ...loss } = charter.loss;
    const before = { ...charter, loss, keys: { before: { ...key, cap } }, steps: [{ ...levy, grant: '0', eligible: null }] };
    const read = readCharter(before);
    expect(read.keys['before']).toEqual({ ...key, notEligible: 'leaveOut', cap: { ...cap, percent: '100' } });
    expect(read.loss).toEqual(charter.loss);
    expect(read.steps[0]).toMatchObject({ fee: '0', grant: '0' });
  });
});
