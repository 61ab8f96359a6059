import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { charterFile, charterJsonSchema, charterText, parseCharter } from '../../src/contract/charterFile.ts';
import { charterProblems, type CharterProblem } from '../../src/contract/charterFile/problem.ts';
import { problemWords } from '../../src/contract/sentences/problems.ts';
import type { Charter } from '../../src/core/charters/charter.ts';
import { charterFindings } from '../../src/core/charters/check.ts';
import { Refused, type Refusal } from '../../src/core/refusals/refusal.ts';
import { runs } from '../support/property.ts';
import { sound, soundFile, type Part } from '../support/soundCharter.ts';

const root = resolve(import.meta.dirname, '../..');
const spec = (name: string): string => readFileSync(join(root, 'docs/spec', name), 'utf8');

/** What comes out of the file is a charter, and a charter is all that comes out: both ways round, or this does not compile. */
type Frozen<T> = T extends readonly (infer Entry)[]
  ? readonly Frozen<Entry>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T;
type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : false) : false;
true satisfies Same<Frozen<z.output<typeof charterFile>>, Charter>;

function refusalOf(text: string): Refusal {
  try {
    parseCharter(text, 2);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('nothing was refused');
}
const smallest = { schema: 2, name: 'small', rights: { rule: 'equal' }, loss: { rule: 'carryForward' } };

describe('a charter as a file', () => {
  it('can leave out what most leave out', () => {
    expect(parseCharter(JSON.stringify(smallest), 2)).toEqual({
      schema: 2,
      name: 'small',
      title: { en: 'small', fr: 'small' },
      summary: { en: '', fr: '' },
      activities: [],
      figures: [],
      keys: {},
      steps: [],
      undistributed: 'keep',
      rights: { rule: 'equal', among: 'members', span: 'period', vesting: null, eligible: null, per: 'cooperative' },
      loss: { rule: 'carryForward', label: { en: 'Loss', fr: 'Perte' }, from: [], fromPercent: '100' },
      leaver: null,
      rounding: 'largestRemainder',
      selfApproval: false,
      approval: { approvers: 1, secondAbove: null },
    } satisfies Charter);
  });

  it('counts everybody where nothing can be contributed, and contributors where something can', () => {
    const whenEmpty = { then: 'carryForward' };
    const parts = [
      { percent: 60, of: { by: 'equal' } },
      { percent: 40, of: { by: 'equal', among: 'contributors' } },
    ];
    const file = {
      ...smallest,
      keys: { heads: { of: { by: 'mix', parts }, whenEmpty } },
      rights: { rule: 'mixed', equalPercent: 50, key: 'heads' },
    };
    const amongOf = (activities: readonly unknown[]): unknown => {
      const { keys, rights } = parseCharter(JSON.stringify({ ...file, activities }), 2);
      const { of } = keys['heads']!;
      const heads = of.by === 'mix' ? of.parts.map((part) => part.of.by === 'equal' && part.of.among) : [];
      return [...heads, rights.rule === 'mixed' && rights.among];
    };
    expect(amongOf([])).toEqual(['members', 'contributors', 'members']);
    expect(amongOf([{ key: 'work', kind: 'work', rate: 1 }])).toEqual(['contributors', 'contributors', 'contributors']);
  });

  it('gives what has no label its name, and one text to both languages', () => {
    const { activities, figures, keys, steps, rights } = sound((file) => {
      file.steps[0].label = 'Pertes';
      file.keys.work.label = { en: 'Work', fr: 'Travail' };
    });
    expect([activities[0]!.label.en, figures[0]!.label.fr, keys['plays']!.label.en, steps[1]!.label.en]).toEqual([
      'work',
      'pay',
      'plays',
      'legal',
    ]);
    expect(rights.rule === 'colleges' && rights.colleges[0]!.label.fr).toBe('workers');
    expect([steps[0]!.label, keys['work']!.label]).toEqual([
      { en: 'Pertes', fr: 'Pertes' },
      { en: 'Work', fr: 'Travail' },
    ]);
  });

  it.each([
    [42.5, '42.5'],
    ['42.500', '42.5'],
    ['007', '7'],
    ['-0', '0'],
    [-3, '-3'],
    ['0.0001', '0.0001'],
    ['123456789012345.0123456789', '123456789012345.0123456789'],
  ])('keeps the decimal %j as %s', (written, kept) => {
    const { steps } = sound((file) => (file.steps[4].grant = written));
    expect(steps[4]).toMatchObject({ grant: kept });
  });

  it('reads a number as it was written, digit for digit', () => {
    const text = JSON.stringify({ ...soundFile() }).replace('"grant":10', '"grant":0.1');
    expect(parseCharter(text, 2).steps[4]).toMatchObject({ grant: '0.1' });
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.nat(10), (units, digits) => {
        const figures = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
        const written = `${units < 0n ? '-' : ''}${figures.slice(0, figures.length - digits)}${digits > 0 ? `.${figures.slice(-digits)}` : ''}`;
        const both = [written, JSON.stringify(written)].map((value) => {
          const { steps } = parseCharter(JSON.stringify(soundFile()).replace('"grant":10', `"grant":${value}`), 2);
          return (steps[4] as Part).grant as string;
        });
        expect(both[0]).toBe(both[1]);
        expect(Number(both[1])).toBe(Number(written));
      }),
      runs(200),
    );
  });

  it.each<[string, (file: Part) => void, string, CharterProblem, object?]>([
    ['a part that is not known', (file) => (file.steps[1].take.persent = 15), 'steps[1].take.persent', 'unknownPart'],
    [
      'one that explains a missing one',
      (file) => (file.steps[1].take = { take: 'percent', persent: 5, of: 'result' }),
      'steps[1].take.persent',
      'unknownPart',
      { more: 1 },
    ],
    ['a part that is missing', (file) => delete file.steps[1].take.percent, 'steps[1].take.percent', 'missing'],
    ['no rights rule', (file) => delete file.rights, 'rights', 'missing'],
    ['rights without a rule', (file) => delete file.rights.rule, 'rights.rule', 'missing', { expected: 'equal, proRata, mixed, colleges' }],
    ['no outcome', (file) => delete file.keys.work.whenEmpty, 'keys.work.whenEmpty', 'missing'],
    ['another rule', (file) => (file.rights.rule = 'oneShare'), 'rights.rule', 'choice', { expected: 'equal, proRata, mixed, colleges' }],
    ['another kind', (file) => (file.activities[0].kind = 'prayer'), 'activities[0].kind', 'choice'],
    ['another rounding', (file) => (file.rounding = 'up'), 'rounding', 'choice', { expected: 'largestRemainder' }],
    ['a decimal comma', (file) => (file.steps[4].grant = '1,5'), 'steps[4].grant', 'decimal'],
    ['a word for a number', (file) => (file.steps[4].grant = 'much'), 'steps[4].grant', 'decimal'],
    ['a number in a list', (file) => (file.steps[4].grant = [1]), 'steps[4].grant', 'decimal'],
    ['an exponent', (file) => (file.steps[4].grant = 1e21), 'steps[4].grant', 'decimal'],
    ['a number with sixteen figures and more', (file) => (file.steps[4].grant = 1234567890123456), 'steps[4].grant', 'tooPrecise'],
    ['half a month', (file) => (file.rights.vesting.months = 1.5), 'rights.vesting.months', 'wholeNumber'],
    ['two thousand months', (file) => (file.rights.vesting.months = 2000), 'rights.vesting.months', 'smaller'],
    ['months below zero', (file) => (file.rights.vesting.months = -1), 'rights.vesting.months', 'larger'],
    ['a word for yes', (file) => (file.selfApproval = 'yes'), 'selfApproval', 'yesOrNo'],
    ['steps that are no list', (file) => (file.steps = {}), 'steps', 'list'],
    ['a step that is a word', (file) => (file.steps[0] = 'losses'), 'steps[0]', 'parts'],
    ['a label in one language', (file) => (file.steps[0].label = { en: 'x' }), 'steps[0].label', 'label'],
    ['a key’s name with a space', (file) => (file.keys = { 'my key': file.keys.plays }), 'keys.my key', 'thingName'],
    ['a step’s name with a capital', (file) => (file.steps[0].key = 'Losses'), 'steps[0].key', 'thingName'],
    ['a charter’s name with a capital', (file) => (file.name = 'Ours'), 'name', 'charterName'],
    ['an account of no kind', (file) => (file.steps[1].give.account = 'legal'), 'steps[1].give.account', 'groupAccount'],
    ['a member’s account with a figure', (file) => (file.steps[5].give.account = 'budget2'), 'steps[5].give.account', 'memberAccount'],
    ['a day the other way round', (file) => (file.activities[0].rates[0].from = '01/01/2026'), 'activities[0].rates[0].from', 'day'],
    ['half a letter', (file) => (file.title = '\ud800'), 'title', 'text'],
    ['a title like a book', (file) => (file.title = 'x'.repeat(201)), 'title', 'tooLong'],
    ['a member without letters', (file) => (file.keys.needs.of.amounts[0].member = ''), 'keys.needs.of.amounts[0].member', 'text'],
    ['a wrong source deep inside', (file) => (file.keys.both.of.parts[1].of = { by: 'luck' }), 'keys.both.of.parts[1].of.by', 'choice'],
  ])('refuses %s by its place', (_, change, place, problem, more) => {
    const file = soundFile();
    change(file);
    const refusal = refusalOf(JSON.stringify(file));
    expect(refusal).toMatchObject({ code: 'CHARTER_INVALID', details: { place, problem, ...more } });
    for (const language of ['en', 'fr'] as const) expect(problemWords[language][problem]).not.toBe('');
  });

  it('says how many more there are', () => {
    const file = soundFile();
    file.steps[1].take.percent = 'x';
    file.steps[4].grant = 'y';
    file.selfApproval = 1;
    expect(refusalOf(JSON.stringify(file)).details).toEqual({ place: 'steps[1].take.percent', problem: 'decimal', more: 2 });
  });

  it('refuses what JSON would drop without a word', () => {
    const twice = JSON.stringify(soundFile()).replace('"percent":15', '"percent":10,"percent":15');
    expect(refusalOf(twice).details).toEqual({ place: 'steps[1].take.percent', problem: 'twice' });
    const deep = `{"schema":2,"x":${'['.repeat(100)}${']'.repeat(100)}}`;
    expect(refusalOf(deep).details).toMatchObject({ problem: 'tooDeep' });
    expect(refusalOf(`{"schema":2,"x":${'{"x":'.repeat(90_000)}1${'}'.repeat(90_000)}}`).details).toMatchObject({ problem: 'tooDeep' });
    expect(refusalOf(`{"schema":2,"name":"${'x'.repeat(2_000_000)}"}`).details).toEqual({ problem: 'tooLong' });
    expect(refusalOf('{"schema":2,"__proto__":{"x":1},"name":"a","rights":{"rule":"equal"},"loss":{"rule":"carryForward"}}').code).toBe(
      'CHARTER_INVALID',
    );
  });

  it('refuses what is no JSON with its line, and another schema with its number', () => {
    expect(refusalOf('{\n  "schema": 2,\n  "name" "x"\n}')).toEqual({ code: 'CHARTER_NOT_JSON', details: { line: 3 } });
    expect(refusalOf('{\n"schema": 2')).toEqual({ code: 'CHARTER_NOT_JSON', details: { line: 2 } });
    expect(refusalOf('')).toEqual({ code: 'CHARTER_NOT_JSON', details: {} });
    expect(refusalOf('{"schema": 3}')).toEqual({ code: 'CHARTER_SCHEMA', details: { schema: '3' } });
    expect(refusalOf('{}')).toEqual({ code: 'CHARTER_SCHEMA', details: {} });
    expect(refusalOf('[]')).toMatchObject({ code: 'CHARTER_INVALID', details: { problem: 'parts' } });
  });

  it('words every problem', () => {
    for (const words of Object.values(problemWords)) expect(Object.keys(words).sort()).toEqual([...charterProblems].sort());
  });
});

describe('a file with anything in it', () => {
  const paths: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (path.length > 0) paths.push(path);
    if (Array.isArray(value)) value.forEach((entry, index) => walk(entry, [...path, index]));
    else if (typeof value === 'object' && value !== null) for (const [name, entry] of Object.entries(value)) walk(entry, [...path, name]);
  };
  walk(soundFile(), []);

  it('is a charter that can be looked at, or a refusal: never a surprise', () => {
    const decimals = fc.stringMatching(/^-?\d{1,15}(\.\d{1,10})?$/u);
    const words = fc.constantFrom(
      'work',
      'plays',
      'both',
      'users',
      'losses',
      'capital',
      'constructor',
      '__proto__',
      '2026-02-30',
      'Ada',
      '2',
    );
    const anything = fc.oneof(
      decimals,
      words,
      fc.jsonValue(),
      fc.constantFrom(...paths).map((path) => partAt(soundFile(), path) as unknown),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), anything), { minLength: 1, maxLength: 3 }), (changes) => {
        const file = soundFile();
        for (const [path, value] of changes) {
          const holder = partAt(file, path.slice(0, -1));
          if (typeof holder === 'object' && holder !== null) holder[path.at(-1)!] = value;
        }
        let charter: Charter;
        try {
          charter = parseCharter(JSON.stringify(file), 2);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          return;
        }
        for (const digits of [0, 2, 3]) for (const found of charterFindings(charter, digits)) expect(found.details['place']).toBeTruthy();
        expect(parseCharter(charterText(charter), 2)).toEqual(charter);
      }),
      runs(1000),
    );
  });
});

function partAt(value: Part, path: readonly (string | number)[]): Part {
  return path.reduce<Part>((part, name) => (typeof part === 'object' && part !== null ? part[name] : undefined), value);
}

describe('writing a charter', () => {
  it('comes back as it was, and is written the same again', () => {
    const charter = sound();
    const text = charterText(charter);
    expect(parseCharter(text, 2)).toEqual(charter);
    expect(charterText(parseCharter(text, 2))).toBe(text);
    const shuffled = { ...charter, keys: Object.fromEntries(Object.entries(charter.keys).reverse()) };
    expect(charterText(shuffled)).toBe(text);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(140);
  });

  it('reads a byte order mark away, and a charter of schema 1', () => {
    expect(parseCharter(`\uFEFF${charterText(sound())}`, 2)).toEqual(sound());
    const label = { en: 'A', fr: 'B' };
    const one = {
      schema: 1,
      name: 'old',
      title: label,
      summary: label,
      activities: [{ key: 'work', kind: 'work', label, rate: 200_000, multiplier: 100 }],
      rights: { rule: 'proRata', span: 'period' },
      steps: [
        {
          kind: 'split',
          take: { of: 'remainder', basisPoints: 10_000 },
          key: { of: 'contribution', span: 'period' },
          label,
          whenEmpty: 'undistributed',
        },
      ],
      loss: { rule: 'carryForward', label },
      selfApproval: false,
    };
    const charter = parseCharter(JSON.stringify(one), 2);
    expect(charter).toMatchObject({ schema: 2, activities: [{ rate: '20' }], rights: { rule: 'proRata', key: 'contributions' } });
    expect(charterFindings(charter, 2)).toEqual([]);
    expect(parseCharter(JSON.stringify(one), 0).activities[0]!.rate).toBe('2000');
    expect(refusalOf(JSON.stringify({ ...one, steps: [{ kind: 'split' }] }))).toMatchObject({
      code: 'CHARTER_INVALID',
      details: { place: 'steps[0].take', problem: 'missing' },
    });
  });
});

describe('the description for machines', () => {
  const stored = JSON.parse(spec('charter.schema.json')) as object;

  it('is the one that the program reads by (npm run charter-schema writes it again)', () => {
    expect(stored).toEqual(JSON.parse(JSON.stringify(charterJsonSchema())));
  });

  it('takes and refuses the same files, read from the description alone', () => {
    const schema = z.fromJSONSchema(stored as Part);
    for (const file of [smallest, soundFile(), JSON.parse(charterText(sound()))]) expect(schema.safeParse(file).success).toBe(true);
    for (const change of [
      (file: Part) => (file.steps[1].take.persent = 15),
      (file: Part) => delete file.rights,
      (file: Part) => (file.rights.rule = 'oneShare'),
      (file: Part) => (file.steps[4].grant = '1,5'),
    ]) {
      const file = soundFile();
      change(file);
      expect(schema.safeParse(file).success).toBe(false);
    }
  });
});

describe('the explanation for people', () => {
  const examples = [...spec('charter.md').matchAll(/```json\n([\s\S]*?)```/gu)].map((match) => match[1]!);

  it.each(examples)('has an example that can be adopted: %#', (example) => {
    const charter = parseCharter(example, 2);
    expect(charterFindings(charter, 2)).toEqual([]);
    expect(parseCharter(charterText(charter), 2)).toEqual(charter);
  });

  it('has a small example and a rich one', () =>
    expect(examples.map((example) => parseCharter(example, 2).name)).toEqual(['our-workshop', 'our-theatre']));

  it('explains every part that there is', () => {
    const names = new Set<string>();
    const collect = (part: Part): void => {
      if (typeof part !== 'object' || part === null) return;
      for (const [name, inner] of Object.entries((part as Part).properties ?? {})) {
        names.add(name);
        const { enum: words, const: word } = inner as { enum?: unknown[]; const?: unknown };
        for (const one of [...(words ?? []), word]) if (typeof one === 'string') names.add(one);
      }
      for (const inner of Object.values(part as object)) collect(inner);
    };
    collect(charterJsonSchema());
    const text = spec('charter.md');
    const missing = [...names].filter((name) => !new RegExp(`[\`"]${name.replace('$', '\\$')}["\`]`, 'u').test(text));
    expect(names.size).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });
});
