import { readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { comparisonOf } from '../../app/comparison.ts';
import type { Context } from '../../app/context.ts';
import { documentFileName } from '../../app/papers/handOut.ts';
import { suggestPeriod } from '../../app/periods.ts';
import { tryCharter, type Run, type TrialInput } from '../../app/trials.ts';
import { parseCharter } from '../../contract/charterFile.ts';
import { findingInPlace } from '../../contract/sentences/finding.ts';
import { sentence } from '../../contract/sentences/index.ts';
import type { Charter } from '../../core/charters/charter.ts';
import { charterDifferences } from '../../core/charters/differences.ts';
import { readyMadeCharter } from '../../core/charters/readyMade/index.ts';
import { parseIsoDay, type Day } from '../../core/days/day.ts';
import { amountText, parseAmount } from '../../core/money/amount.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { fractionText } from '../../core/shares/fraction.ts';
import { loadPress, optional, required, table, type Answer, type Input } from '../command.ts';
import { makeFolder, writeInto } from '../output.ts';

type Tried = ReturnType<typeof tryCharter>;

/** A ready-made charter by its name, or a file. */
export function charterOf(text: string, digits: number): Charter {
  const readyMade = readyMadeCharter(text);
  if (readyMade) return readyMade;
  if (isFile(text)) return parseCharter(readFileSync(resolve(text), 'utf8'), digits);
  throw new Refused(refuse('FILE_NOT_FOUND', { name: basename(text) }));
}

export function namesOf(context: Context): Map<string, string> {
  return new Map(context.book.read.members().map((member) => [String(member.number), member.name]));
}

/** `charter try`: what each member would have under a charter, beside one in force or `--against`; on paper too with `--out`. */
export async function attempt(context: Context, file: string, input: Input): Promise<Answer> {
  const { currencyDigits } = context.book.read.cooperative();
  const result = parseAmount(required(input, 'result'), currencyDigits);
  if (typeof result !== 'bigint') throw new Refused(result);
  const suggested = suggestPeriod(context);
  const [against, out] = [optional(input, 'against'), optional(input, 'out')];
  const asked: TrialInput = {
    from: dayOf(optional(input, 'from')) ?? suggested.from,
    to: dayOf(optional(input, 'to')) ?? suggested.to,
    result,
    charter: charterOf(file, currencyDigits),
    against: against === null ? null : charterOf(against, currencyDigits),
    imagined: { members: [], contributions: [], figures: [] },
    recount: input.options['recount'] === true,
  };
  const trial = tryCharter(context, asked);
  const paper = out === null ? undefined : await comparisonIn(resolve(out), context, trial, asked, input);
  const differences = charterDifferences(trial.today.charter, trial.trial.charter, namesOf(context));
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
      ...(paper === undefined ? {} : { file: paper }),
    },
    text: [
      `${from} … ${to}`,
      table(
        ['', trial.today.charter.title[input.language], trial.trial.charter.title[input.language], '±'],
        members.map((member) => [member.name, member.today?.amount ?? '', member.trial.amount, member.difference]),
      ),
      ...warnings.map(({ message }) => message),
      ...(paper === undefined ? [] : [paper]),
    ].join('\n'),
  };
}

/** Writes the comparison of the two charters as a paper, which nobody signs, and answers where. */
async function comparisonIn(folder: string, context: Context, trial: Tried, asked: TrialInput, input: Input): Promise<string> {
  const { language } = input;
  const title = optional(input, 'title') ?? trial.trial.charter.title[language];
  const say = (finding: Refusal): string => findingInPlace(finding, asked.charter, language);
  const document = comparisonOf(context, trial, asked, { title, language, say });
  const press = await loadPress();
  const file = join(makeFolder(folder), documentFileName({ number: '', kind: document.kind, language }, ''));
  writeInto(file, await press.render(document, null));
  return file;
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

function dayOf(text: string | null): Day | null {
  if (text === null) return null;
  const day = parseIsoDay(text);
  if (day === undefined) throw new Refused(refuse('DATE_IMPOSSIBLE', { text }));
  return day;
}

export function isFile(path: string): boolean {
  return statSync(resolve(path), { throwIfNoEntry: false })?.isFile() === true;
}
