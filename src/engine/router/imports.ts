import { setImmediate } from 'node:timers/promises';
import { importSteps as writeSteps, takeBackImport } from '../../app/imports/apply.ts';
import { planImport, type ImportPlan } from '../../app/imports/plan.ts';
import type { ImportFormat, ImportMapping, ImportPreview, ImportRow, ImportTable } from '../../contract/imports.ts';
import { importFields } from '../../contract/importWords.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { contributionsTemplate, contributionsWorkbook, importSteps, sketchImport } from '../../imports/index.ts';
import type { Desk } from '../desk.ts';
import { answering, api, changing, streaming } from './base.ts';

const { imports } = api;

interface PreviewInput {
  readonly upload: string;
  readonly format: ImportFormat | 'auto';
  readonly timeZone: string;
  readonly project: string | null;
  readonly projectForRest: string | null;
  readonly member: string | null;
  readonly mapping: ImportMapping | null;
  readonly dateOrder: 'dmy' | 'mdy' | null;
  readonly wholeDaySeconds: number | null;
  readonly memberMatches: Record<string, number>;
  readonly projectMatches: Record<string, number>;
}

function toPreview(upload: string, fileName: string, timeZone: string, plan: ImportPlan): ImportPreview {
  const count = (state: string): number => plan.rows.filter((row) => row.state === state).length;
  const days = plan.rows.map((row) => row.source.day).sort();
  const { file } = plan;
  return {
    upload,
    fileName,
    format: file.format as ImportFormat,
    encoding: file.encoding,
    delimiter: file.delimiter,
    reasons: [...file.reasons],
    dateOrder: file.dateOrder,
    timeZone,
    columns: (file.columns ?? []).map((column) => ({ ...column })),
    onlyProposed: file.onlyProposed === true,
    onePerson: file.onePerson === true,
    wholeDays: file.wholeDays ?? 0,
    counts: {
      rows: file.rowsTotal,
      new: count('new'),
      alreadyThere: count('alreadyThere'),
      looksLike: count('looksLike'),
      refused: plan.refused.length,
    },
    seconds: plan.seconds,
    withoutProject: file.rows.filter((row) => row.project === null).length,
    members: plan.people.map((person) => ({ ...person })),
    projects: plan.projects.map((project) => ({ ...project })),
    activities: [...plan.activities].map(([kind, number]) => ({ kind, number })),
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
  };
}

/** The rows of a plan as the page reads them, made once: they are asked page by page. */
const rowsOfPlans = new WeakMap<ImportPlan, ImportRow[]>();
function rowsOf(plan: ImportPlan): readonly ImportRow[] {
  const rows = rowsOfPlans.get(plan) ?? toRows(plan);
  rowsOfPlans.set(plan, rows);
  return rows;
}

/** Every row of the file in its own order, with what would happen to it. */
function toRows(plan: ImportPlan): ImportRow[] {
  const planned = plan.rows.map((row): ImportRow => ({
    row: row.source.row,
    state: row.state,
    selected: row.state === 'new' && plan.file.onlyProposed !== true,
    member: row.source.memberName,
    project: plan.projects[row.project]?.name ?? '',
    kind: row.source.kind,
    activity: row.activity === 0 ? null : row.activity,
    day: row.source.day,
    quantity: row.source.quantity,
    description: row.note,
    code: null,
    details: {},
    existing: row.existing,
  }));
  const refused = plan.refused.map(({ row, refusal, source }): ImportRow => ({
    row,
    state: 'refused',
    selected: false,
    member: source?.memberName ?? '',
    project: source?.project ?? '',
    kind: source?.kind ?? null,
    activity: null,
    day: source?.day ?? '',
    quantity: source?.quantity ?? 0,
    description: source?.description ?? '',
    code: refusal.code,
    details: { ...refusal.details },
    existing: null,
  }));
  return [...planned, ...refused].sort((left, right) => left.row - right.row);
}

/** The rows that come in: those that would anyway and were not taken out, and those that were asked for. */
function chosenOf(plan: ImportPlan, deselected: ReadonlySet<number>, also: ReadonlySet<number>): Set<number> {
  const anyway = plan.file.onlyProposed !== true;
  const chosen = new Set<number>();
  for (const { state, source } of plan.rows) {
    const isIn = state === 'new' && anyway ? !deselected.has(source.row) : state !== 'alreadyThere' && also.has(source.row);
    if (isIn) chosen.add(source.row);
  }
  return chosen;
}

/** The columns of an upload with a few of their cells. A guess that nobody could choose is none. */
async function tableOf(desk: Desk, upload: string): Promise<ImportTable> {
  const sketch = sketchImport(await desk.uploads.prepare(upload));
  if (!sketch) throw new Refused(refuse('FORMAT_UNKNOWN'));
  return {
    signature: sketch.signature,
    columns: sketch.names.map((name, column) => ({
      name,
      samples: sketch.samples.map((row) => row[column] ?? ''),
      guess: importFields.find((field) => field === sketch.guesses[column]) ?? null,
    })),
  };
}

export const importsRouter = imports.router({
  begin: imports.begin.handler(answering((desk, input) => ({ upload: desk.uploads.begin(input.fileName, input.bytes) }))),
  part: imports.part.handler(
    answering(async (desk, input) => ({ received: desk.uploads.add(input.upload, new Uint8Array(await input.part.arrayBuffer())) })),
  ),
  columns: imports.columns.handler(answering((desk, input) => tableOf(desk, input.upload))),
  preview: imports.preview.handler(
    streaming(async function* (desk: Desk, input: PreviewInput, signal) {
      const upload = desk.uploads.get(input.upload);
      const prepared = await desk.uploads.prepare(input.upload);
      const { read } = desk.opened.book;
      const { currency, currencyDigits } = read.cooperative();
      const steps = importSteps(prepared, {
        fileName: upload.fileName,
        format: input.format,
        timeZone: input.timeZone,
        otherZones: read.importZones(),
        today: desk.options.clock.today(),
        currency,
        currencyDigits,
        fingerprintKey: read.importKey(),
        ...(input.projectForRest === null ? {} : { defaultProject: input.projectForRest }),
        ...(input.member === null ? {} : { defaultMember: input.member }),
        ...(input.mapping === null
          ? {}
          : { mapping: input.mapping as { columns: Record<string, number>; durationUnit: 'h' | 'min' | 's' } }),
        ...(input.dateOrder === null ? {} : { dateOrder: input.dateOrder }),
        ...(input.wholeDaySeconds === null ? {} : { wholeDaySeconds: input.wholeDaySeconds }),
      });
      for (;;) {
        const step = steps.next();
        if (signal?.aborted) return;
        if (step.done) {
          const { project, memberMatches, projectMatches } = input;
          upload.plan = planImport(desk.context, step.value, { project, memberMatches, projectMatches });
          yield { kind: 'done' as const, result: toPreview(input.upload, upload.fileName, input.timeZone, upload.plan) };
          return;
        }
        yield { kind: 'progress' as const, done: step.value.done, total: step.value.total };
        await setImmediate();
      }
    }),
  ),
  rows: imports.rows.handler(
    answering((desk, input) => {
      const rows = rowsOf(desk.uploads.plan(input.upload)).filter((row) => input.state === null || row.state === input.state);
      return { rows: rows.slice(input.offset, input.offset + input.limit), total: rows.length };
    }),
  ),
  apply: imports.apply.handler(
    streaming(async function* (desk: Desk, input: { id: string; upload: string; deselected: number[]; also: number[] }, signal) {
      const { context } = desk;
      const upload = desk.uploads.get(input.upload);
      const plan = desk.uploads.plan(input.upload);
      const chosen = chosenOf(plan, new Set(input.deselected), new Set(input.also));
      yield { kind: 'progress' as const, done: 0, total: chosen.size };
      while (desk.held) await desk.held;
      if (signal?.aborted) return;
      const release = desk.hold();
      const steps = writeSteps(context, { id: input.id, fileName: upload.fileName, chosen }, plan);
      try {
        for (let step = steps.next(); ; step = steps.next()) {
          if (step.done) {
            const { batch, added, seq } = step.value;
            desk.uploads.forget(input.upload);
            desk.tell();
            yield { kind: 'done' as const, result: { batch, added, seq } };
            return;
          }
          yield { kind: 'progress' as const, done: step.value, total: chosen.size };
          await setImmediate();
          if (signal?.aborted) return;
        }
      } finally {
        // Left before its end, it takes back what it wrote.
        steps.return({ batch: 0, added: 0, createdMembers: [], createdProjects: [], seq: 0 });
        release();
      }
    }),
  ),
  list: imports.list.handler(
    answering((desk) =>
      desk.opened.book.read
        .batches()
        .map(({ number, fileName, format, at, rows, takenBack, project }) => ({ number, fileName, format, at, rows, takenBack, project })),
    ),
  ),
  takeBack: imports.takeBack.handler(changing((desk, input) => takeBackImport(desk.context, input))),
  template: imports.template.handler(
    answering(async (desk, input) => {
      const { currency, currencyDigits } = desk.opened.book.read.cooperative();
      const { language } = input;
      const name = language === 'fr' ? 'apports' : 'contributions';
      if (input.form === 'xlsx') {
        const bytes = await contributionsWorkbook({ language, currency, currencyDigits });
        return new File([Uint8Array.from(bytes)], `${name}.xlsx`, { type: workbookType });
      }
      return new File([Uint8Array.from(contributionsTemplate({ language, currency, currencyDigits }))], `${name}.csv`, {
        type: 'text/csv',
      });
    }),
  ),
});

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
