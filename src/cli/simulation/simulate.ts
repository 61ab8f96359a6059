import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseCharter } from '../../contract/charterFile.ts';
import type { Charter } from '../../core/charters/charter.ts';
import { checkCharter, checkCharterFacts } from '../../core/charters/check.ts';
import { charterUnknown, readyMadeCharter } from '../../core/charters/readyMade/index.ts';
import { parseIsoDay, type Day } from '../../core/days/day.ts';
import { currencies, parseAmount } from '../../core/money/amount.ts';
import { refuse, refuseFirst, Refused } from '../../core/refusals/refusal.ts';
import { runSharing } from '../../core/waterfall/run.ts';
import { checkImportSize } from '../../imports/index.ts';
import { placed, readSimulation } from '../../imports/simulation/index.ts';
import { simulationAnswer, type SimulationAnswer } from './answer.ts';

/** The command's arguments: `charter` is a name or a file, the others are files; what is null is left out. */
export interface SimulateArguments {
  readonly charter: string;
  readonly members: string;
  readonly contributions: string | null;
  readonly usage: string | null;
  readonly result: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly currency: string | null;
  readonly language: 'en' | 'fr';
  /** For files without a single date. */
  readonly today: Day;
}

/**
 * Shares a result from files alone. Throws refusals: of a file with its place (`FileRefused`), of the charter, or of an argument.
 */
export function simulate(given: SimulateArguments): SimulationAnswer {
  const currency = (given.currency ?? 'EUR').toUpperCase();
  const digits = Object.hasOwn(currencies, currency) ? currencies[currency] : undefined;
  if (digits === undefined) throw new Refused(refuse('CURRENCY_UNKNOWN', { currency: given.currency ?? '' }));
  const result = parseAmount(given.result, digits);
  if (typeof result !== 'bigint') throw new Refused(result);
  const [from, to] = [dayOf(given.from), dayOf(given.to)];
  const charter = charterOf(given.charter, digits);
  const simulation = readSimulation({
    charter,
    members: placed('members', null, () => fileOf(given.members)),
    contributions: given.contributions === null ? null : placed('contributions', null, () => fileOf(given.contributions!)),
    usage: given.usage === null ? null : placed('usage', null, () => fileOf(given.usage!)),
    result,
    from,
    to,
    today: given.today,
    currency,
    digits,
  });
  refuseFirst(checkCharterFacts(charter, simulation.facts));
  const outcome = runSharing(charter, simulation.facts);
  return simulationAnswer(charter, simulation, outcome, { currency, language: given.language });
}

function dayOf(text: string | null): Day | null {
  if (text === null) return null;
  const day = parseIsoDay(text);
  if (day === undefined) throw new Refused(refuse('DATE_IMPOSSIBLE', { text }));
  return day;
}

/** A ready-made charter by its name, else the file of one; a word that is neither is taken for a name. */
function charterOf(text: string, digits: number): Charter {
  const charter = readyMadeCharter(text) ?? charterFrom(text, digits);
  refuseFirst(checkCharter(charter, digits));
  return charter;
}

function charterFrom(text: string, digits: number): Charter {
  const isPath = /[./\\]/u.test(text) || existsSync(resolve(text));
  if (!isPath) throw new Refused(charterUnknown(text));
  return parseCharter(new TextDecoder().decode(fileOf(text)), digits);
}

function fileOf(path: string): Uint8Array {
  try {
    const wrong = checkImportSize(statSync(resolve(path)).size);
    if (wrong) throw new Refused(wrong);
    return readFileSync(resolve(path));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(refuse('FILE_NOT_FOUND', { name: basename(path) }));
  }
}
