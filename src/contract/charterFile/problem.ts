import type { z } from 'zod';
import { nearDetail } from '../../core/names/nearest.ts';
import type { RefusalDetails } from '../../core/refusals/refusal.ts';
import { placeText, valueAt, type Path } from './place.ts';
import { charterJsonSchema } from './schema.ts';

/** What can be wrong with the form of a part of a charter, by name: `sentences/problems.ts` has the words. */
export const charterProblems = [
  'unknownPart',
  'missing',
  'choice',
  'text',
  'tooLong',
  'decimal',
  'wholeNumber',
  'smaller',
  'larger',
  'yesOrNo',
  'list',
  'parts',
  'label',
  'charterName',
  'thingName',
  'groupAccount',
  'memberAccount',
  'day',
  'twice',
  'tooDeep',
  'tooPrecise',
  'tooFine',
  'emptyList',
] as const;
export type CharterProblem = (typeof charterProblems)[number];

interface Found {
  readonly path: Path;
  readonly problem: CharterProblem;
  /** What could stand there, in the file's own words. */
  readonly expected?: string;
  /** What was probably meant. */
  readonly near?: string;
}

/** The first problem in a charter's form, and how many more there are. A part that is not known comes first: it is often a typing mistake that explains the rest. */
export function problemDetails(issues: readonly z.core.$ZodIssue[], file: unknown): RefusalDetails {
  const found = issues.flatMap((issue) => foundIn(issue, file));
  const first = found.find((one) => one.problem === 'unknownPart') ?? found[0]!;
  return {
    place: placeText(first.path),
    problem: first.problem,
    ...(first.expected === undefined ? {} : { expected: first.expected }),
    ...(first.near === undefined ? {} : { near: first.near }),
    ...(found.length > 1 ? { more: found.length - 1 } : {}),
  };
}

function foundIn(issue: z.core.$ZodIssue, file: unknown): Found[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({ path: [...path, name], problem: 'unknownPart', ...nearDetail(name, partNames()) }));
  if (issue.code === 'invalid_key') return [{ path, problem: 'thingName' }];
  const missing = path.length > 0 && valueAt(file, path) === undefined;
  const expected = choices(issue);
  const problem = missing ? 'missing' : expected === undefined ? problemOf(issue) : 'choice';
  const found = valueAt(file, path);
  const near = expected === undefined || typeof found !== 'string' ? {} : nearDetail(found, expected.split(', '));
  return [{ path, problem, ...(expected === undefined ? {} : { expected }), ...near }];
}

let names: ReadonlySet<string> | undefined;

/** The names of all parts that a charter can have, wherever they stand. */
function partNames(): ReadonlySet<string> {
  if (names) return names;
  const found = new Set<string>();
  const collect = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [name, part] of Object.entries(schema)) {
      if (name === 'properties') for (const one of Object.keys(part as object)) found.add(one);
      collect(part);
    }
  };
  collect(charterJsonSchema());
  return (names = found);
}

function choices(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code !== 'invalid_union') return undefined;
  const { options } = issue as { options?: readonly unknown[] };
  return options?.map(String).join(', ');
}

const byType: Readonly<Record<string, CharterProblem>> = {
  string: 'text',
  number: 'decimal',
  int: 'wholeNumber',
  boolean: 'yesOrNo',
  array: 'list',
  object: 'parts',
  record: 'parts',
};

function problemOf(issue: z.core.$ZodIssue): CharterProblem {
  const named = charterProblems.find((name) => name === issue.message);
  if (named) return named;
  if (issue.code === 'invalid_type') return byType[issue.expected] ?? 'parts';
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'tooLong' : 'smaller';
  if (issue.code === 'too_small') return 'larger';
  return 'parts';
}
