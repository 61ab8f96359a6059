import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import type { RowCollector } from '../collect.ts';
import { readMeasured } from '../contributions/quantity.ts';
import { dayReader } from '../dates/order.ts';
import type { TextFile } from '../decode/decode.ts';
import { normalizeLines } from '../csv/records.ts';
import type { ImportOptions, ImportProgress, ImportProposal } from '../proposal.ts';
import { personOf, propose } from '../propose.ts';
import { bareReading, checkNote, checkQuantity, isRefusal, longestNote, shown, type RowReading } from '../row.ts';
import { tidy } from '../text/fold.ts';
import { withWish } from '../time/row.ts';

/**
 * One contribution on one line, as people keep them in a message or a pad: `01/02/2023 2 h 60 € Activité : texte`. The day, then a time, an
 * amount or both, perhaps activities separated by commas, a colon and what it was.
 */
const line = new RegExp(
  [
    String.raw`^(?<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})\s+`,
    String.raw`(?:(?<time>\d+(?:[.,]\d+)?\s?(?:h|heures?|hours?|hrs?)(?:\s?[0-5]?\d(?:\s?min(?:utes?)?)?(?!\s?(?:[€$£]|[A-Z]{3}\b|euro)))?|\d+\s?min(?:utes?)?|\d{1,3}:\d{2})(?=[\s:]|$)\s*)?`,
    String.raw`(?:(?<amount>(?:€\s?)?\d[\d\s.,]*\s?(?:€|EUR|euros?|[A-Z]{3}|\$|£|CHF)?)(?=[\s:]|$)\s*)?`,
    String.raw`(?<activity>[^:]*?)\s*:\s*(?<text>\S.*)$`,
  ].join(''),
  'iu',
);

/** Lines that are looked at, and how many of ten must be of the form. */
const linesAsked = 25;
const ofTen = 6;

/** True for a text of which most lines begin with a day and a time or an amount: no table has that. */
export function seemsTyped(head: string): boolean {
  const lines = head
    .split('\n')
    .filter((text) => text.trim() !== '')
    .slice(0, linesAsked);
  const good = lines.filter((text) => {
    const groups = matched(text);
    return groups !== undefined && ((groups['time'] ?? '') !== '' || /[€$£]|EUR|CHF/iu.test(groups['amount'] ?? ''));
  });
  return good.length * 10 >= lines.length * ofTen && good.length > 0;
}

/** Reads contributions typed line by line. They name nobody: all are the default member's. PERSON_NEEDED, FORMAT_UNKNOWN. */
export function* readLines(file: TextFile, options: ImportOptions, answer: RowCollector): Generator<ImportProgress, ImportProposal> {
  const member = personOf(options);
  const days = dayReader(options.dateOrder ?? 'dmy');
  let row = 0;
  let rest = '';
  const take = (text: string): void => {
    row += 1;
    if (text.trim() !== '') answer.add(row, readLine(text.trim(), member, days.read, options));
  };
  for (const { text, position } of file.pieces()) {
    const lines = normalizeLines(rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const one of lines) take(one);
    yield { stage: 'parse', done: position, total: file.bytes };
  }
  if (rest !== '') take(rest);
  return propose(file, options, answer, {
    format: 'lines',
    reasons: ['typedLines', 'onePerson', ...(options.format === 'auto' ? [] : ['formatForced' as const])],
    dateOrder: options.dateOrder ?? 'dmy',
    onePerson: true,
  });
}

function matched(text: string): Readonly<Record<string, string | undefined>> | undefined {
  return text.length > longestNote + 500
    ? undefined
    : line.exec(
        tidy(text)
          .normalize('NFC')
          .replace(/[\u00a0\u202f]/gu, ' ')
          .replace(/^[-–—•*]\s+/u, ''),
      )?.groups;
}

/** Checks, in order: form, day, activities, quantity, future. Both a time and an amount make a time; what was wished for it stays in the note. */
function readLine(text: string, member: string, dayOf: (text: string) => string | Refusal, options: ImportOptions): RowReading | Refusal {
  const groups = matched(text);
  if (!groups) return refuse('LINE_UNREADABLE', { text: shown(text) });
  const day = dayOf(groups['day']!);
  if (typeof day !== 'string') return day;
  const note = tidy(groups['text']!);
  const activity = tidy(groups['activity'] ?? '');
  const badNote = checkNote(note);
  if (badNote) return badNote;
  const time = groups['time'] ?? '';
  const amount = (groups['amount'] ?? '').trim();
  // Without a time, a bare number could be either: hours, or money.
  if (time === '' && amount !== '' && !/[^\d\s.,]/u.test(amount)) return refuse('LINE_UNREADABLE', { text: shown(text) });
  const kind = time !== '' ? 'work' : 'expense';
  const money = { currency: options.currency, digits: options.currencyDigits };
  const measured = readMeasured(kind, { quantity: time || amount, unit: '', unitValue: '' }, money);
  if (isRefusal(measured)) return measured;
  const wrong = checkQuantity(measured.quantity, kind, member, day, shown(time || amount));
  if (wrong) return wrong;
  if (day > options.today) return refuse('DATE_FUTURE', { day });
  return {
    ...bareReading,
    memberName: member,
    activityHint: activity === '' ? null : activity,
    kind,
    day,
    quantity: Number(measured.quantity),
    description: time === '' ? note : withWish(note, amount, options.currency),
  };
}
