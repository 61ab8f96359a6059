import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { adoptCharter, charterOn, fitFindings, nameMembers, placeCharter } from '../../app/charters.ts';
import type { Context } from '../../app/context.ts';
import { suggestPeriod } from '../../app/periods.ts';
import { tryCharter, type Run } from '../../app/trials.ts';
import { charterText, parseCharter } from '../../contract/charterFile.ts';
import { sentence } from '../../contract/sentences/index.ts';
import type { Charter } from '../../core/charters/charter.ts';
import { charterWarnings, checkCharter } from '../../core/charters/check.ts';
import { charterDifferences } from '../../core/charters/differences.ts';
import { readyMadeCharter, readyMadeCharters } from '../../core/charters/readyMade/index.ts';
import { charterWords } from '../../core/charters/words.ts';
import { parseIsoDay, type Day } from '../../core/days/day.ts';
import { amountText, parseAmount } from '../../core/money/amount.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { fractionText } from '../../core/shares/fraction.ts';
import { newId } from '../../engine/clock.ts';
import { clock, optional, required, table, UsageError, withBook, type Answer, type Command, type Input } from '../command.ts';

export const chartersCommand: Command = {
  name: 'charters',
  summary: 'list the ready-made charters',
  positionals: [],
  options: { lang: { type: 'string', help: 'en or fr' } },
  run: ({ language }) => ({
    json: readyMadeCharters.map(({ name, title, summary }) => ({ name, title, summary })),
    text: readyMadeCharters
      .map((charter) => `${charter.name.padEnd(24)}${charter.title[language]}\n  ${charter.summary[language]}`)
      .join('\n'),
  }),
};

/** `charter show BOOK`, `charter export BOOK FILE`, `charter try BOOK FILE`, `charter adopt BOOK FILE`. */
export const charterCommand: Command = {
  name: 'charter',
  summary: 'show BOOK | export BOOK FILE | try BOOK FILE --result AMOUNT | adopt BOOK FILE --from DATE --decided-by TEXT',
  positionals: ['ACTION', 'BOOK', '[FILE]'],
  options: {
    result: { type: 'string', help: 'try: surplus or loss to share, as a decimal number' },
    from: { type: 'string', help: 'adopt: the day it holds from; try: first day of the period' },
    to: { type: 'string', help: 'try: last day of the period' },
    'decided-by': { type: 'string', help: 'adopt: who decided, in your words' },
    minutes: { type: 'string', help: 'adopt: a PDF or a picture of the minutes' },
    recount: { type: 'boolean', help: 'try: count what was given by the tried charter’s rates' },
    lang: { type: 'string', help: 'en or fr, for labels and sentences' },
  },
  run(input) {
    const [action, book, file] = input.positionals;
    if (action === 'show' && file === undefined) return withBook(book!, (context) => show(context, input));
    if (file === undefined || action === 'show')
      throw new UsageError(`charter ${action} takes ${action === 'show' ? 'BOOK' : 'BOOK FILE'}`);
    if (action === 'export') return withBook(book!, (context) => exportTo(context, file));
    if (action === 'try') return withBook(book!, (context) => attempt(context, file, input));
    if (action === 'adopt') return withBook(book!, (context) => adopt(context, file, input), { writes: true });
    throw new UsageError('charter shows, exports, tries or adopts');
  },
};

/** A ready-made charter by its name, or a file. */
function charterOf(text: string, digits: number): Charter {
  const readyMade = readyMadeCharter(text);
  if (readyMade) return readyMade;
  if (isFile(text)) return parseCharter(readFileSync(resolve(text), 'utf8'), digits);
  throw new Refused(refuse('FILE_NOT_FOUND', { name: basename(text) }));
}

function names(context: Context): Map<string, string> {
  return new Map(context.book.read.members().map((member) => [String(member.number), member.name]));
}

function show(context: Context, { language }: Input): Answer {
  const { read } = context.book;
  const all = read.charters();
  const inForce = charterOn(read, clock.today());
  const words = charterWords(inForce.charter, names(context));
  return {
    json: {
      inForce: { number: inForce.number, from: inForce.from, decidedBy: inForce.decidedBy, charter: inForce.charter, words },
      history: all.map((row, index) => ({
        number: row.number,
        name: row.charter.name,
        from: row.from,
        decidedBy: row.decidedBy,
        minutes: row.minutes?.name ?? null,
        differences: index === 0 ? [] : charterDifferences(all[index - 1]!.charter, row.charter, names(context)),
      })),
    },
    text: [
      `${inForce.charter.title[language]} (${inForce.from})`,
      ...words.map((line) => `- ${line.title[language]}: ${line.words[language]}`),
    ].join('\n'),
  };
}

function exportTo(context: Context, file: string): Answer {
  const { charter } = charterOn(context.book.read, clock.today());
  const path = resolve(file);
  if (existsSync(path)) throw new Refused(refuse('BOOK_EXISTS', { name: basename(path) }));
  writeFileSync(path, charterText(nameMembers(context.book.read, charter)), { flag: 'wx' });
  return { json: { file: path, name: charter.name }, text: path };
}

function attempt(context: Context, file: string, input: Input): Answer {
  const { currencyDigits } = context.book.read.cooperative();
  const result = parseAmount(required(input, 'result'), currencyDigits);
  if (typeof result !== 'bigint') throw new Refused(result);
  const suggested = suggestPeriod(context);
  const trial = tryCharter(context, {
    from: dayOf(optional(input, 'from')) ?? suggested.from,
    to: dayOf(optional(input, 'to')) ?? suggested.to,
    result,
    charter: charterOf(file, currencyDigits),
    against: null,
    imagined: { members: [], contributions: [], figures: [] },
    recount: input.options['recount'] === true,
  });
  const differences = charterDifferences(trial.today.charter, trial.trial.charter, names(context));
  const members = trial.trial.outcome.members.map((member) => {
    const before = trial.today.outcome.members.find((other) => other.number === member.number);
    return {
      number: member.number,
      name: trial.trial.facts.members.find((known) => known.number === member.number)!.name,
      today: before ? memberOf(before, currencyDigits) : null,
      trial: memberOf(member, currencyDigits),
      difference: amountText(member.amount - (before?.amount ?? 0n), currencyDigits),
    };
  });
  const { from, to } = trial.trial.facts;
  const warnings = trial.findings.map(({ code, details }) => ({ code, message: sentence(code, details, input.language) }));
  return {
    json: {
      from,
      to,
      result: amountText(result, currencyDigits),
      members,
      today: runOf(trial.today, currencyDigits),
      trial: runOf(trial.trial, currencyDigits),
      differences,
      warnings,
    },
    text: [
      `${from} … ${to}`,
      table(
        ['', trial.today.charter.title[input.language], trial.trial.charter.title[input.language], '±'],
        members.map((member) => [member.name, member.today?.amount ?? '', member.trial.amount, member.difference]),
      ),
      ...warnings.map(({ message }) => message),
    ].join('\n'),
  };
}

function memberOf(member: Run['outcome']['members'][number], digits: number) {
  return {
    amount: amountText(member.amount, digits),
    cash: amountText(member.cash, digits),
    retained: amountText(member.retained, digits),
    profitShare: fractionText(member.profitShare),
    rightsShare: fractionText(member.rightsShare),
  };
}

function runOf({ charter, outcome }: Run, digits: number) {
  return {
    charter: charter.name,
    steps: outcome.steps.map((step) => ({
      step: step.key,
      label: step.label,
      taken: amountText(step.taken, digits),
      amount: amountText(step.amount, digits),
    })),
    undistributed: amountText(outcome.undistributed, digits),
    unallocated: amountText(outcome.unallocated, digits),
  };
}

function adopt(context: Context, file: string, input: Input): Answer {
  const from = required(input, 'from');
  const minutes = optional(input, 'minutes');
  if (minutes !== null && !isFile(minutes)) throw new Refused(refuse('FILE_NOT_FOUND', { name: basename(minutes) }));
  const charter = charterOf(file, context.book.read.cooperative().currencyDigits);
  const found = parseIsoDay(from) === undefined ? [] : warningsOf(context, charter, from);
  const { number } = adoptCharter(context, {
    id: newId(),
    charter,
    from,
    decidedBy: required(input, 'decided-by'),
    minutes: minutes === null ? null : { name: basename(minutes), bytes: readFileSync(resolve(minutes)) },
  });
  const warnings = found.map(({ code, details }) => ({ code, message: sentence(code, details, input.language) }));
  return {
    json: { number, name: charter.name, from, warnings },
    text: [`${charter.title[input.language]}: ${from}`, ...warnings.map(({ message }) => message)].join('\n'),
  };
}

/** What the group should know and adopts all the same, of a charter that nothing stops: what does is refused a moment later. */
function warningsOf(context: Context, charter: Charter, from: Day): Refusal[] {
  const { read } = context.book;
  if (checkCharter(charter, read.cooperative().currencyDigits)) return [];
  return fitFindings(read, placeCharter(read, charter), from).filter(({ code }) => charterWarnings.has(code));
}

function dayOf(text: string | null): Day | null {
  if (text === null) return null;
  const day = parseIsoDay(text);
  if (day === undefined) throw new Refused(refuse('DATE_IMPOSSIBLE', { text }));
  return day;
}

function isFile(path: string): boolean {
  return statSync(resolve(path), { throwIfNoEntry: false })?.isFile() === true;
}
