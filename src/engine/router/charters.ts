import { capitalSince, figuresInForce } from '../../app/capital/figures.ts';
import { adoptCharter, charterOn, fitFindings, nameMembers, placeCharter } from '../../app/charters.ts';
import { comparisonOf } from '../../app/comparison.ts';
import { memberRecords } from '../../app/facts.ts';
import { figuresClosed, importFigures, knownFigures, planFigures, setFigures, takeBackFigures } from '../../app/figures.ts';
import { previewAccounts } from '../../app/outcomes.ts';
import type { CharterRow, Reads } from '../../app/ports/book.ts';
import { deleteCharterDraft, deleteScenario, saveCharterDraft, saveScenario } from '../../app/scenarios.ts';
import { transfersOf } from '../../app/transfers.ts';
import { tryCharter, type Run } from '../../app/trials.ts';
import { charterFile, charterText, parseCharter } from '../../contract/charterFile.ts';
import { trial, type CharterDraft, type Scenario, type Trial } from '../../contract/charters.ts';
import { findingInPlace } from '../../contract/sentences/finding.ts';
import type { Charter } from '../../core/charters/charter.ts';
import { charterFindings } from '../../core/charters/check.ts';
import { figuresAsked } from '../../core/charters/needs.ts';
import { charterDifferences } from '../../core/charters/differences.ts';
import { charterWords } from '../../core/charters/words.ts';
import { decimalText, scaled } from '../../core/quantities/decimal.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { readOutcome, storeOutcome } from '../../core/waterfall/stored.ts';
import { prepareImport, readFigures } from '../../imports/index.ts';
import type { Desk } from '../desk.ts';
import { answering, api, changing } from './base.ts';
import { showRun } from './outcomes.ts';

const { charters, figures } = api;

/** Members' names by their numbers as text, which is how a book's charters call them. */
function memberNames(read: Reads): Map<string, string> {
  return new Map(read.members().map((member) => [String(member.number), member.name]));
}

function plain(findings: readonly Refusal[]) {
  return findings.map(({ code, details }) => ({ code, details: { ...details } }));
}

function history(desk: Desk) {
  const { read } = desk.opened.book;
  const all = read.charters();
  const inForce = charterOn(read, desk.options.clock.today());
  const names = memberNames(read);
  return all.map((row: CharterRow, index) => ({
    number: row.number,
    adoptedFrom: row.from,
    adoptedAt: row.adoptedAt,
    decidedBy: row.decidedBy,
    minutes: row.minutes && { ...row.minutes },
    inForce: row.number === inForce.number,
    charter: row.charter,
    words: [...charterWords(row.charter, names)],
    differences: index === 0 ? [] : [...charterDifferences(all[index - 1]!.charter, row.charter, names)],
  }));
}

/** What is wrong with a charter in itself, or in this book from a day on. */
function check(desk: Desk, charter: Charter, from: string | null) {
  const { read } = desk.opened.book;
  const inForce = charterOn(read, from ?? desk.options.clock.today()).charter;
  const names = memberNames(read);
  const own = charterFindings(charter, read.cooperative().currencyDigits);
  const inBook = own.length > 0 ? [] : foundInBook(read, charter, from ?? desk.options.clock.today());
  return {
    findings: plain([...own, ...inBook]),
    words: own.length > 0 ? [] : [...charterWords(charter, names)],
    differences: own.length > 0 ? [] : [...charterDifferences(inForce, charter, names)],
  };
}

function foundInBook(read: Reads, charter: Charter, day: string): readonly Refusal[] {
  try {
    return fitFindings(read, placeCharter(read, charter), day);
  } catch (error) {
    if (error instanceof Refused) return [error.refusal];
    throw error;
  }
}

function readText(desk: Desk, text: string) {
  const digits = desk.opened.book.read.cooperative().currencyDigits;
  try {
    const charter = parseCharter(text, digits);
    return { charter: charter, findings: plain(charterFindings(charter, digits)) };
  } catch (error) {
    if (error instanceof Refused) return { charter: null, findings: plain([error.refusal]) };
    throw error;
  }
}

function shownRun(read: Reads, run: Run, input: Trial) {
  const records = memberRecords(read, input.from, input.to);
  return showRun(read, {
    from: input.from,
    to: input.to,
    result: input.result,
    charter: run.charter,
    charterFrom: run.charterFrom,
    outcome: readOutcome(storeOutcome(run.outcome, run.facts, records)),
    accounts: previewAccounts(read, transfersOf(run.outcome), run.charter, run.facts.balances),
    names: new Map(run.facts.members.filter((member) => member.number < 0).map((member) => [member.number, member.name])),
  });
}

function tried(desk: Desk, input: Trial) {
  const { read } = desk.opened.book;
  const answer = tryCharter(desk.context, input);
  return {
    today: shownRun(read, answer.today, input),
    trial: shownRun(read, answer.trial, input),
    findings: plain(answer.findings),
    differences: [...charterDifferences(answer.today.charter, answer.trial.charter, memberNames(read))],
  };
}

/** Working data is read as leniently as it was written: what an earlier program saved and this one cannot read is left out. */
function drafts(desk: Desk): CharterDraft[] {
  return desk.opened.book.read.charterDrafts().flatMap((row) => {
    const read = charterFile.safeParse(JSON.parse(row.body));
    return read.success ? [{ id: row.id, name: row.name, charter: read.data, changed: row.changed }] : [];
  });
}

/** A trial with its amount as text: JSON has no integers of any length. */
const storedTrial = trial.omit({ result: true });
function scenarios(desk: Desk): Scenario[] {
  return desk.opened.book.read.scenarios().flatMap((row) => {
    const body = JSON.parse(row.body) as { result?: unknown };
    const read = storedTrial.safeParse(body);
    if (!read.success || typeof body.result !== 'string' || !/^-?\d+$/u.test(body.result)) return [];
    return [{ id: row.id, name: row.name, trial: { ...read.data, result: BigInt(body.result) }, changed: row.changed }];
  });
}

export const chartersRouter = charters.router({
  history: charters.history.handler(answering((desk) => history(desk))),
  minutes: charters.minutes.handler(
    answering((desk, input) => {
      const found = desk.opened.book.read.minutes(input.number);
      if (!found) throw new Refused(refuse('FILE_NOT_FOUND'));
      return new File([new Uint8Array(found.bytes)], found.row.name, { type: found.row.type });
    }),
  ),
  read: charters.read.handler(answering((desk, input) => readText(desk, input.text))),
  check: charters.check.handler(answering((desk, input) => check(desk, input.charter, input.from))),
  write: charters.write.handler(
    answering((desk, input) => ({
      name: `${input.charter.name}.json`,
      text: charterText(nameMembers(desk.opened.book.read, input.charter)),
    })),
  ),
  drafts: charters.drafts.handler(answering((desk) => drafts(desk))),
  saveDraft: charters.saveDraft.handler(
    changing((desk, { id, name, charter }) => {
      const row = saveCharterDraft(desk.context, { id, name, body: charter });
      return { id, name: row.name, charter, changed: row.changed };
    }),
  ),
  deleteDraft: charters.deleteDraft.handler(
    changing((desk, input) => {
      deleteCharterDraft(desk.context, input.id);
      return {};
    }),
  ),
  try: charters.try.handler(answering((desk, input) => tried(desk, input))),
  scenarios: charters.scenarios.handler(answering((desk) => scenarios(desk))),
  saveScenario: charters.saveScenario.handler(
    changing((desk, { id, name, trial: saved }) => {
      const row = saveScenario(desk.context, { id, name, body: { ...saved, result: saved.result.toString() } });
      return { id, name: row.name, trial: saved, changed: row.changed };
    }),
  ),
  deleteScenario: charters.deleteScenario.handler(
    changing((desk, input) => {
      deleteScenario(desk.context, input.id);
      return {};
    }),
  ),
  comparison: charters.comparison.handler(
    answering(async (desk, { trial: asked, title, language }) => {
      const document = comparisonOf(desk.context, tryCharter(desk.context, asked), asked, {
        title,
        language,
        say: (finding) => findingInPlace(finding, asked.charter, language),
      });
      const bytes = await desk.press.render(document, null);
      return new File([new Uint8Array(bytes)], `${title || 'comparison'}.pdf`, { type: 'application/pdf' });
    }),
  ),
  adopt: charters.adopt.handler(
    changing(async (desk, { minutes, ...input }) =>
      adoptCharter(desk.context, {
        ...input,
        minutes: minutes && { name: minutes.name, bytes: new Uint8Array(await minutes.arrayBuffer()) },
      }),
    ),
  ),
});

export const figuresRouter = figures.router({
  list: figures.list.handler(
    answering((desk) => {
      const { read } = desk.opened.book;
      return {
        asked: figuresAsked(charterOn(read, desk.options.clock.today()).charter).map((figure) => ({
          ...figure,
          label: { ...figure.label },
        })),
        rows: figuresInForce(read).map(({ value, ...row }) => ({ batch: null, ...row, value: decimalText(value, 4) })),
        registerSince: capitalSince(read),
        batches: read.figureBatches().map((batch) => ({ ...batch, closed: figuresClosed(read, batch.number) })),
      };
    }),
  ),
  set: figures.set.handler(
    changing((desk, { rows, ...input }) =>
      setFigures(desk.context, { ...input, rows: rows.map((row) => ({ ...row, value: figureValue(row.value) })) }),
    ),
  ),
  plan: figures.plan.handler(
    answering(async (desk, input) => {
      const { read } = desk.opened.book;
      const plan = planFigures(desk.context, await readFile(read, input));
      const names = new Map(read.members().map((member) => [member.number, member.name]));
      return {
        rows: plan.rows.map(({ source, state, member, before }) => ({
          row: source.row,
          name: source.name,
          member,
          memberName: member === null ? '' : (names.get(member) ?? ''),
          day: source.day,
          value: decimalText(source.value, 4),
          state,
          before: before === null ? null : decimalText(before, 4),
        })),
        refused: plan.refused.map(({ row, refusal }) => ({ row, refusal: { code: refusal.code, details: { ...refusal.details } } })),
      };
    }),
  ),
  import: figures.import.handler(
    changing(async (desk, input) =>
      importFigures(desk.context, { id: input.id, fileName: input.file.name }, await readFile(desk.opened.book.read, input)),
    ),
  ),
  takeBack: figures.takeBack.handler(changing((desk, input) => takeBackFigures(desk.context, input))),
});

async function readFile(read: Reads, { file, day, dateOrder }: { file: File; day: string | null; dateOrder: 'dmy' | 'mdy' | null }) {
  const { bytes } = await prepareImport(new Uint8Array(await file.arrayBuffer()));
  return readFigures(bytes, {
    currencyDigits: read.cooperative().currencyDigits,
    known: knownFigures(read),
    day,
    ...(dateOrder === null ? {} : { dateOrder }),
  });
}

function figureValue(text: string): bigint {
  if (!/^-?\d{1,14}(?:\.\d{1,4})?$/u.test(text)) throw new Refused(refuse('AMOUNT_NOT_NUMBER', { text: text.slice(0, 40) }));
  return scaled(text, 4);
}
