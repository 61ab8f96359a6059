import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charterText, parseCharter } from '../../../../contract/charterFile.ts';
import { activityKinds, type Charter, type Label } from '../../../../core/charters/charter.ts';
import { charterFindings } from '../../../../core/charters/check.ts';
import type { Source } from '../../../../core/charters/keys.ts';
import { readyMadeCharters } from '../../../../core/charters/readyMade/index.ts';
import type { Give, Limit, Take } from '../../../../core/charters/steps.ts';
import { charterWords } from '../../../../core/charters/words.ts';
import * as blank from './blanks.ts';
import { withActivity, withEntryMoved, withFigure, withKey, withoutEntry, withoutKey, withStep } from './editing.ts';
import { freshName, mayBeCalled, nameOf, namesOf, renamed, type NamedThing } from './names.ts';
import { at, entries, moved, type Part } from './part.ts';

const words: Label = { en: 'New', fr: 'Nouveau' };
const things = ['activity', 'figure', 'key', 'step', 'college'] as const satisfies readonly NamedThing[];
const sources = [
  'equal',
  'rights',
  'weight',
  'hours',
  'figure',
  'each',
  'amounts',
  'key',
  'sum',
  'mix',
] as const satisfies readonly Source['by'][];
const takes = ['percent', 'amount', 'figure', 'interest', 'asked', 'claims'] as const satisfies readonly Take['take'][];
const gives = ['account', 'member', 'key', 'claimants'] as const satisfies readonly Give['to'][];
const limits = ['amount', 'percent', 'ceiling', 'cash'] as const satisfies readonly Limit['limit'][];

/** One thing that somebody does in the editor, told by a few numbers that choose among what is there. */
type Edit = (charter: Charter, pick: (count: number) => number) => Charter;

function held(charter: Charter): { readonly part: Part<Charter>; readonly result: () => Charter } {
  let now = charter;
  return { part: { value: charter, place: '', set: (next) => (now = next) }, result: () => now };
}

/** Edits one key, or one step that shares, through the same parts as the screen does. */
function onKey(charter: Charter, pick: (count: number) => number, edit: (part: Part<Charter['keys'][string]>) => void): Charter {
  const names = Object.keys(charter.keys);
  if (names.length === 0) return charter;
  const { part, result } = held(charter);
  edit(at(at(part, 'keys'), names[pick(names.length)]!));
  return result();
}
function onStep(charter: Charter, pick: (count: number) => number, edit: (part: Part<Charter['steps'][number]>) => void): Charter {
  const { part, result } = held(charter);
  const steps = entries(at(part, 'steps'));
  if (steps.length > 0) edit(steps[pick(steps.length)]!);
  return result();
}

const edits: readonly Edit[] = [
  (charter, pick) => withActivity(charter, activityKinds[pick(activityKinds.length)]!, words),
  (charter, pick) => withFigure(charter, pick(2) ? 'member' : 'cooperative', pick(2) ? 'money' : 'number', words),
  (charter) => withKey(charter, words),
  (charter, pick) => withStep(charter, blank.stepKinds[pick(blank.stepKinds.length)]!, words, words, '1'),
  (charter, pick) => withoutEntry(charter, (['activities', 'figures', 'steps'] as const)[pick(3)]!, pick(4)),
  (charter, pick) => withoutKey(charter, Object.keys(charter.keys)[pick(9)] ?? ''),
  (charter, pick) => withEntryMoved(charter, 'steps', pick(6), pick(6)),
  (charter, pick) => {
    const thing = things[pick(things.length)]!;
    const names = namesOf(charter, thing);
    return names.length === 0 ? charter : renamed(charter, thing, names[pick(names.length)]!, freshName('other', names));
  },
  (charter, pick) =>
    onKey(charter, pick, (key) => at(key, 'of').set(blank.otherSource(key.value.of, sources[pick(sources.length)]!, charter, '1'))),
  (charter, pick) =>
    onKey(charter, pick, (key) => at(key, 'floor').set(blank.blankBound((['amount', 'percent', 'figure'] as const)[pick(3)]!, charter))),
  (charter, pick) =>
    onKey(charter, pick, (key) => at(key, 'atLeast').set(blank.blankLeast((['value', 'percentOfMean'] as const)[pick(2)]!))),
  (charter, pick) =>
    onKey(charter, pick, (key) =>
      at(key, 'whenEmpty').set(blank.blankWhenEmpty((['carryForward', 'account', 'key'] as const)[pick(3)]!, charter, 'key')),
    ),
  (charter, pick) =>
    onKey(charter, pick, (key) => at(key, 'eligible').set(blank.eligibilityOrNull({ ...blank.openToAll, atEnd: pick(2) === 1 }))),
  (charter, pick) =>
    onStep(charter, pick, (step) => {
      if (step.value.kind === 'share') step.set({ ...step.value, take: blank.blankTake(takes[pick(takes.length)]!, charter) });
    }),
  (charter, pick) =>
    onStep(charter, pick, (step) => {
      if (step.value.kind === 'share')
        step.set({ ...step.value, give: blank.otherGive(step.value.give, gives[pick(gives.length)]!, charter, '1') });
    }),
  (charter, pick) =>
    onStep(charter, pick, (step) => {
      if (step.value.kind === 'share')
        step.set({ ...step.value, limits: [...step.value.limits, blank.blankLimit(limits[pick(limits.length)]!)] });
    }),
  (charter, pick) => ({
    ...charter,
    rights: blank.otherRights(charter.rights, (['equal', 'proRata', 'mixed', 'colleges'] as const)[pick(4)]!, charter),
  }),
  (charter, pick) => ({ ...charter, loss: blank.otherLoss(charter.loss, (['carryForward', 'share'] as const)[pick(2)]!, charter) }),
  (charter, pick) => ({ ...charter, leaver: pick(2) ? { atFault: blank.blankTerms, notAtFault: blank.blankTerms } : null }),
];

/** A ready-made charter after some edits, whichever they are. */
const edited = fc
  .tuple(fc.constantFrom(...readyMadeCharters), fc.array(fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }), { maxLength: 12 }))
  .map(([charter, choices]) =>
    choices.reduce((now, [first, ...rest]) => {
      let next = 0;
      return edits[first! % edits.length]!(now, (count) => rest[next++ % rest.length]! % count);
    }, charter),
  );

describe('editing a charter', () => {
  test('what is edited is a whole charter: its file is read again as the same', () => {
    fc.assert(
      fc.property(edited, (charter) => {
        expect(parseCharter(charterText(charter), 2)).toEqual(charter);
      }),
      { numRuns: 300 },
    );
  });

  test('it can be checked and said at any moment', () => {
    fc.assert(
      fc.property(edited, (charter) => {
        const findings = charterFindings(charter, 2);
        expect(findings.every((finding) => typeof finding.details['place'] === 'string')).toBe(true);
        expect(charterWords(charter, new Map()).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('another name changes no rule and no finding, and back again nothing at all', () => {
    fc.assert(
      fc.property(edited, fc.constantFrom(...things), fc.nat(50), (charter, thing, choice) => {
        const names = namesOf(charter, thing);
        if (names.length === 0) return;
        const from = names[choice % names.length]!;
        const to = freshName('quite-another', names);
        const after = renamed(charter, thing, from, to);
        expect(charterFindings(after, 2).map((finding) => finding.code)).toEqual(
          charterFindings(charter, 2).map((finding) => finding.code),
        );
        expect(namesOf(after, thing)).toContain(to);
        expect(namesOf(after, thing)).not.toContain(from);
        expect(renamed(after, thing, to, from)).toEqual(charter);
      }),
      { numRuns: 300 },
    );
  });

  test('every step that can be added makes a charter that says nothing against itself', () => {
    for (const kind of blank.stepKinds) {
      const empty: Charter = {
        ...readyMadeCharters[0]!,
        keys: {},
        steps: [],
        rights: blank.otherRights(readyMadeCharters[0]!.rights, 'equal', readyMadeCharters[0]!),
      };
      const found = charterFindings(withStep(empty, kind, words, words, '1'), 2);
      expect(found, kind).toEqual([]);
    }
  });

  test('an entry moves and the others keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), fc.nat(9), fc.nat(9), (list, from, to) => {
        const after = moved(list, from, to);
        const rising = (left: number, right: number): number => left - right;
        expect(after.toSorted(rising)).toEqual(list.toSorted(rising));
        if (from < list.length && to < list.length) {
          expect(after[to]).toBe(list[from]);
          expect(moved(after, to, from)).toEqual(list);
        }
      }),
    );
  });

  test('names are made of words', () => {
    expect(nameOf('Réserve légale (2026)')).toBe('reserve-legale-2026');
    expect(nameOf('42')).toBe('');
    expect(freshName('work', ['work', 'work-2'])).toBe('work-3');
    const [charter] = readyMadeCharters as [Charter];
    expect(mayBeCalled(charter, 'activity', 'work', 'cash')).toBe(false);
    expect(mayBeCalled(charter, 'activity', 'work', 'é')).toBe(false);
    expect(mayBeCalled(charter, 'activity', 'work', 'labour')).toBe(true);
  });
});
