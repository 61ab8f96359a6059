import { describe, expect, it } from 'vitest';
import { allThatIsLeft, carryForward, equalRights, hoursOf, key, rightsBy, shareStep, toMembers, weightOf } from '../charters/build.ts';
import type { College, LeaverTerms, RightsRule } from '../charters/rules.ts';
import { gave, person } from '../charters/pages/example.ts';
import { fractionText } from '../shares/fraction.ts';
import { caseCharter, caseFacts, got, share, three, words, type SharingCase } from '../../../tests/support/sharingCase.ts';
import { runSharing } from './run.ts';

const given = [gave(1, 'work', '6'), gave(2, 'work', '3'), gave(3, 'work', '1', '2024-05-01')];
const keys = { hours: key(words, hoursOf(['work'], 'sinceStart'), carryForward) };

function shares(rights: RightsRule, more: Partial<SharingCase> = {}): string[] {
  const outcome = share({ result: '0', contributions: given, keys, ...more, charter: { rights, ...more.charter } });
  return outcome.members.map((member) => fractionText(member.rightsShare));
}

describe('rights on the results', () => {
  it('equal, for who contributed or who belonged', () => {
    expect(shares(equalRights)).toEqual(['1/3', '1/3', '1/3']);
    expect(shares({ ...equalRights, rule: 'equal', among: 'contributors', span: 'period' })).toEqual(['1/2', '1/2', '0/1']);
  });

  it('by a key, and mixed', () => {
    expect(shares(rightsBy('hours'))).toEqual(['3/5', '3/10', '1/10']);
    // 40 % is 2/15 each; 60 % is 9/25, 9/50 and 3/50.
    expect(
      shares({
        rule: 'mixed',
        equalPercent: '40',
        among: 'members',
        span: 'period',
        key: 'hours',
        vesting: null,
        eligible: null,
        per: 'cooperative',
      }),
    ).toEqual(['37/75', '47/150', '29/150']);
  });

  it('a part that nobody holds follows the other', () => {
    const mixed: RightsRule = {
      rule: 'mixed',
      equalPercent: '40',
      among: 'contributors',
      span: 'period',
      key: 'hours',
      vesting: null,
      eligible: null,
      per: 'cooperative',
    };
    expect(shares(mixed, { contributions: [gave(3, 'work', '1', '2024-05-01')] })).toEqual(['0/1', '0/1', '1/1']);
    expect(shares(mixed, { contributions: [] })).toEqual(['0/1', '0/1', '0/1']);
  });

  it('grow with membership, from a cliff on', () => {
    const members = [
      person(1, 'Ada', { joined: '2020-01-01' }),
      person(2, 'Bo', { joined: '2024-07-01' }),
      person(3, 'Cy', { joined: '2025-02-01' }),
    ];
    // 48 of 48 months, 17, and 10: before the cliff of 12.
    expect(shares({ ...equalRights, vesting: { months: 48, cliffMonths: 12 } }, { members })).toEqual(['48/65', '17/65', '0/1']);
  });

  it('for each project from its own contributions, beside the whole', () => {
    const made = caseCharter({ result: '0', keys, charter: { rights: { ...rightsBy('hours'), per: 'project' } } });
    const facts = caseFacts({ result: '0', contributions: given }, made);
    const outcome = runSharing(made, { ...facts, sums: facts.sums.map((sum) => ({ ...sum, project: sum.member === 1 ? 7 : 4 })) });
    expect(
      outcome.rightsByProject.map(({ project, members }) => [
        project,
        members.map(({ number, share: part }) => `${number}: ${fractionText(part)}`),
      ]),
    ).toEqual([
      [4, ['2: 3/4', '3: 1/4']],
      [7, ['1: 1/1']],
    ]);
    expect(outcome.members.map((member) => fractionText(member.rightsShare))).toEqual(['3/5', '3/10', '1/10']);
  });
});

describe('colleges', () => {
  const college = (name: string, percent: string, more: Partial<College> = {}): College => ({
    key: name,
    label: words,
    percent,
    minimumMembers: 0,
    mergesInto: null,
    ...more,
  });
  const members = [
    person(1, 'Ada', { colleges: ['workers'] }),
    person(2, 'Bo', { colleges: ['workers', 'users'] }),
    person(3, 'Cy', { colleges: ['friends'], left: '2025-12-30' }),
  ];
  const run = (...colleges: College[]) =>
    shares({ rule: 'colleges', colleges, vesting: null, eligible: null, per: 'cooperative' }, { members });

  it('have their percentage, one part each within; a member may sit in several', () => {
    expect(run(college('workers', '60'), college('users', '40'))).toEqual(['3/10', '7/10', '0/1']);
  });

  it('without members, or below their minimum, leave it to the others in proportion or to their heir', () => {
    expect(run(college('workers', '60'), college('users', '20'), college('friends', '20'))).toEqual(['3/8', '5/8', '0/1']);
    const small = { minimumMembers: 2, mergesInto: 'workers' };
    // The users' 40 and Bo join the workers, where Bo sits already.
    expect(run(college('workers', '60'), college('users', '40', small))).toEqual(['1/2', '1/2', '0/1']);
  });
});

describe('who leaves', () => {
  const terms: LeaverTerms = { weights: [], rights: 'keep', retained: 'untilDue', stages: [], lostTo: null, offerPercent: null };
  const work = {
    activities: [
      {
        key: 'work',
        kind: 'work' as const,
        label: words,
        rate: '10',
        multiplier: '2',
        rates: [],
        cap: null,
        lessPaid: null,
        onceSpent: null,
        creditedTo: null,
      },
    ],
  };
  const left = (leaving: 'atFault' | 'notAtFault', atFault: Partial<LeaverTerms>, retained = '0') =>
    share({
      result: '90',
      keys: { value: key(words, weightOf(null, 'period'), carryForward) },
      steps: [shareStep('shared', words, allThatIsLeft, toMembers('value'))],
      members: [three[0]!, three[1]!, person(3, 'Cy', { left: '2025-06-30', leaving })],
      contributions: [gave(1, 'work', '1'), gave(2, 'work', '1'), gave(3, 'work', '1')],
      charter: { ...work, leaver: { atFault: { ...terms, ...atFault }, notAtFault: terms } },
      retained: [{ member: 3, amount: retained, due: '2027-12-31' }],
    });

  it('keeps the whole weight, the weight without multiplier, or none', () => {
    expect(got(left('notAtFault', { weights: [{ activities: null, keep: 'none' }] }))).toEqual(['30', '30', '30']);
    expect(
      got(
        left('atFault', {
          weights: [
            { activities: ['work'], keep: 'unmultiplied' },
            { activities: null, keep: 'none' },
          ],
        }),
      ),
    ).toEqual(['36', '36', '18']);
    expect(got(left('atFault', { weights: [{ activities: null, keep: 'none' }] }))).toEqual(['45', '45', '0']);
  });

  it('keeps or loses the rights', () => {
    expect(left('atFault', { rights: 'lose' }).members.map((member) => fractionText(member.rightsShare))).toEqual(['1/2', '1/2', '0/1']);
    expect(left('notAtFault', { rights: 'lose' }).members.map((member) => fractionText(member.rightsShare))).toEqual(['1/3', '1/3', '1/3']);
  });

  it('is offered a price for what weight remains', () => {
    const outcome = left('atFault', { weights: [{ activities: null, keep: 'unmultiplied' }], offerPercent: '80' });
    // 20 of weight, 10 without the multiplier, 80 % of it.
    expect(outcome.leavers).toEqual([expect.objectContaining({ number: 3, leaving: 'atFault', offer: 800n })]);
    expect(outcome.leavers[0]!.weightBefore).toBe(2n * outcome.leavers[0]!.weightAfter);
  });

  it('is paid retained parts in stages, keeps them until due, or loses them', () => {
    const stages = [
      { months: 0, percent: '30' },
      { months: 12, percent: '70' },
    ];
    expect(left('atFault', { retained: 'stages', stages }, '100.01').leavers[0]).toMatchObject({
      instalments: [
        { due: '2025-06-30', amount: 3000n },
        { due: '2026-06-30', amount: 7001n },
      ],
      lost: null,
    });
    expect(left('atFault', {}, '100').leavers[0]).toMatchObject({ instalments: [], lost: null });
    expect(left('atFault', { retained: 'lose', lostTo: 'fund:solidarity' }, '100').leavers[0]!.lost).toEqual({
      account: 'fund:solidarity',
      amount: 10_000n,
    });
  });
});
