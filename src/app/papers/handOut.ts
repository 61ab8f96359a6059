import { dayNumber, type Day } from '../../core/days/day.ts';
import type { HandOutMark, HandOutWay } from '../../core/journal/entries.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { documentKinds, type DocumentKind } from '../../core/statements/kinds.ts';
import { perform, requireDays, requireLead, type Context } from '../context.ts';
import type { DocumentRow, Reads } from '../ports/book.ts';

/**
 * Notes who has received what: how, and on which day (today when it is left out). Handing out again is noted beside it.
 * @throws Refused DOCUMENT_UNKNOWN, DATE_IMPOSSIBLE, DATE_FUTURE, NOT_ALLOWED.
 */
export function markHandedOut(
  context: Context,
  input: { id: string; numbers: readonly string[]; how: HandOutWay; day?: Day | null },
): { seq: number } {
  requireLead(context);
  const today = context.clock.today();
  const day = input.day ?? today;
  requireDays(day);
  if (day > today) throw new Refused(refuse('DATE_FUTURE', { day }));
  return perform(context, 'documents.handOut', input, (write) => {
    const numbers = requireDocuments(context.book.read, input.numbers);
    write.append('documents.handedOut', { numbers, how: input.how, day: dayNumber(day) });
    return {};
  });
}

/**
 * Takes back that somebody has received these documents, however often it was noted.
 * @throws Refused DOCUMENT_UNKNOWN, DOCUMENT_NOT_HANDED_OUT, NOT_ALLOWED.
 */
export function takeBackHandOut(context: Context, input: { id: string; numbers: readonly string[] }): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'documents.takeBackHandOut', input, (write) => {
    const marks = requireDocuments(read, input.numbers).flatMap((number) =>
      read
        .handOutMarks(number)
        .filter((mark) => mark.stands)
        .map(({ seq }): HandOutMark => [number, seq]),
    );
    if (marks.length === 0) throw new Refused(refuse('DOCUMENT_NOT_HANDED_OUT', { number: input.numbers[0] ?? '' }));
    write.append('documents.handOutVoided', { marks });
    return {};
  });
}

/** Each once, in the order in which they were named. */
function requireDocuments(read: Reads, asked: readonly string[]): string[] {
  const known = new Set(read.documents().map((document) => document.number));
  const numbers = [...new Set(asked)];
  const stranger = numbers.find((number) => !known.has(number));
  if (numbers.length === 0 || stranger !== undefined)
    throw new Refused(refuse('DOCUMENT_UNKNOWN', stranger === undefined ? {} : { number: stranger }));
  return numbers;
}

/** Letters of European names that do not come apart into a plain one and its accent. */
const plainLetters: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A document's file name: which number, what it is, whose; safe on every system. `name` is the member's or the project's. */
export function documentFileName(document: Pick<DocumentRow, 'number' | 'kind' | 'language'>, name: string): string {
  const words = Object.hasOwn(documentKinds, document.kind)
    ? documentKinds[document.kind as DocumentKind].fileWords[document.language]
    : '';
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ŒœÆæßØøŁłĐđÐðÞþı]/gu, (letter) => plainLetters[letter.toLowerCase()] ?? '')
    .replace(/[^0-9A-Za-z]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .toLowerCase();
  return [document.number, words, plain].filter((part) => part !== '').join('_') + '.pdf';
}
