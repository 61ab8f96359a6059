import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { systemClock } from '../engine/clock.ts';
import { leadContext, openLibraryBook } from '../engine/library.ts';
import { programFolder, stateFolder } from '../hosting/folders.ts';
import type { Context } from '../app/context.ts';
import type { Press } from '../app/ports/press.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import type { Opened } from '../store/open.ts';
import { join } from 'node:path';

/** Wrong use of the command line itself: exit code 2 and the help. */
export class UsageError extends Error {}

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly help: string;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Names of the positional arguments, all required unless in brackets. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** What it answers is printed: `json` as it is, or `text` for people. */
  run(input: Input): Promise<Answer> | Answer;
}

export interface Answer {
  readonly json: unknown;
  readonly text: string;
  readonly exitCode?: number;
}

export interface Input {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: 'en' | 'fr';
}

export const commonOptions: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', help: 'print one JSON document' },
  help: { type: 'boolean', help: 'print this help' },
};

export function parse(command: Command, args: readonly string[]): Input & { json: boolean; help: boolean } {
  let parsed;
  try {
    const options = Object.fromEntries(
      Object.entries({ ...command.options, ...commonOptions }).map(([name, option]) => [name, { type: option.type }]),
    );
    parsed = parseArgs({ args: joinNegatives(args), options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { positionals, values } = parsed;
  const required = command.positionals.filter((name) => !name.startsWith('[')).length;
  // A last name with an ellipsis stands for as many as one likes.
  const most = command.positionals.at(-1)?.includes('…') ? Number.POSITIVE_INFINITY : command.positionals.length;
  if (values['help'] !== true && (positionals.length < required || positionals.length > most)) {
    throw new UsageError(`${command.name} takes ${command.positionals.join(' ') || 'no arguments'}`);
  }
  const lang = values['lang'];
  return {
    positionals,
    options: values as Input['options'],
    json: values['json'] === true,
    help: values['help'] === true,
    language: lang === 'fr' ? 'fr' : lang === 'en' ? 'en' : systemLanguage(),
  };
}

/** `--result -500` means an amount, not another option. */
function joinNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-\d/u.test(arg) && before?.startsWith('--') && !before.includes('=')) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

export function systemLanguage(env: NodeJS.ProcessEnv = process.env): 'en' | 'fr' {
  return /^fr/iu.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'fr' : 'en';
}

export function required(input: Input, name: string): string {
  const value = input.options[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing`);
  return value;
}

export function optional(input: Input, name: string): string | null {
  const value = input.options[name];
  return typeof value === 'string' ? value : null;
}

/** A value that must be one of a few. */
export function choice<Value extends string>(input: Input, name: string, values: readonly Value[], otherwise: Value): Value {
  const value = optional(input, name);
  if (value === null) return otherwise;
  if (!values.includes(value as Value)) throw new UsageError(`--${name} is one of ${values.join(', ')}`);
  return value as Value;
}

export const clock = systemClock;

/** Opens the book for one command and closes it after, whatever happens. */
export async function withBook<Result>(
  path: string,
  work: (context: Context, opened: Opened) => Promise<Result> | Result,
  options: { writes?: boolean } = {},
): Promise<Result> {
  const opened = openLibraryBook(resolve(path), { stateFolder: stateFolder() }, clock);
  try {
    if (opened.behind && options.writes) throw new Refused(refuse('BOOK_BEHIND', opened.behind));
    if (opened.readOnly !== 'no' && options.writes) throw new Refused(refuse('BOOK_READ_ONLY'));
    return await work(leadContext(opened, clock), opened);
  } finally {
    opened.close();
  }
}

/** What prints and signs is large: it is loaded by the commands that need it, so that the others start at once. */
export async function loadPress(): Promise<Press> {
  const { makePress } = await import('../engine/press.ts');
  return makePress(join(programFolder(), 'resources'));
}

/** A table for people: columns as wide as their longest cell, numbers to the right. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headers.map((header, column) => Math.max(header.length, ...rows.map((row) => row[column]!.length)));
  const numeric = headers.map((_, column) => rows.every((row) => /^[-\d\s.,%/hmin]*$/u.test(row[column]!)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (numeric[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(headers), ...rows.map(line)].join('\n');
}
