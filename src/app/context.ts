import { canonicalJson, type Json } from '../core/canonical/canonicalJson.ts';
import { parseIsoDay, type Day } from '../core/days/day.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import type { Book, CommandInput, Writer } from './ports/book.ts';

export interface Clock {
  /** ISO time, zone Z. */
  now(): string;
  /** The calendar day that people here are living. */
  today(): Day;
  /** The IANA name of the zone that its days are told in. */
  readonly zone: string;
}

/** Who acts on which book, and when. Every use case takes it first. */
export interface Context {
  readonly book: Book;
  readonly clock: Clock;
  /** Random ids, UUIDv7. */
  readonly newId: () => string;
  readonly actor: { readonly personId: string; readonly role: 'lead' | 'member'; readonly memberNumber: number | null };
}

/** Runs one command of the acting person: one transaction, one id, the same answer when it is sent again. */
export function perform<Input extends { readonly id: string }, Answer extends object>(
  context: Context,
  operation: string,
  input: Input,
  work: (write: Writer) => Answer,
): Answer & { seq: number } {
  return context.book.command(commandInput(context, operation, input), work);
}

/** The same for a command that takes long, in steps. */
export function performSteps<Input extends { readonly id: string }, Step, Answer extends object>(
  context: Context,
  operation: string,
  input: Input,
  work: (write: Writer) => Generator<Step, Answer>,
): Generator<Step, Answer & { seq: number }> {
  return context.book.commandSteps(commandInput(context, operation, input), work);
}

function commandInput(context: Context, operation: string, input: { readonly id: string }): CommandInput {
  const request = canonicalJson({ operation, input: textOf(input) });
  return { id: input.id, actor: context.actor.personId, at: context.clock.now(), request };
}

/**
 * A command's input as canonical JSON allows it: bigints become decimal text, and so do numbers that are no safe integers,
 * which the rules then refuse by name. A text that has no bytes of its own is refused here.
 */
function textOf(value: unknown): Json {
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isSafeInteger(value))) return value.toString();
  if (typeof value === 'string' && !value.isWellFormed()) throw new Refused(refuse('INPUT_INVALID'));
  if (Array.isArray(value)) return value.map(textOf);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [key, textOf(item)]),
    );
  }
  return value as Json;
}

/** Only the lead changes who belongs, what counts and what is closed. */
export function requireLead(context: Context): void {
  if (context.actor.role !== 'lead') throw new Refused(refuse('NOT_ALLOWED'));
}

/** Days that a question names; a day that the book's calendar does not have is refused, and null asks for none. */
export function requireDays(...days: readonly (Day | null)[]): void {
  for (const day of days) if (day !== null && !parseIsoDay(day)) throw new Refused(refuse('DATE_IMPOSSIBLE', { text: day }));
}

/** A text as it is kept: trimmed, in Unicode's composed form, so that the same name is the same bytes. */
export function tidyText(text: string): string {
  return text.normalize('NFC').trim();
}

/** What no eye sees and no name needs: control characters, and marks that turn the direction of the text around them. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** A letter, figure, symbol or mark of punctuation that leaves ink: some letters are blank by definition. */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{S}\p{P}]/u;

/** A name without what cannot be seen; tabs and line ends part words, as they did. */
export function withoutHidden(name: string): string {
  return name.replace(/[\t-\r\u2028\u2029]/gu, ' ').replace(hidden, '');
}

export function requireName(name: string): string {
  const tidy = tidyText(withoutHidden(name));
  if (!visible.test(tidy)) throw new Refused(refuse('NAME_MISSING'));
  if (!tidy.isWellFormed()) throw new Refused(refuse('INPUT_INVALID'));
  return tidy;
}
