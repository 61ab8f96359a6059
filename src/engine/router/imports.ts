import { setImmediate } from 'node:timers/promises';
import { importSteps as writeSteps, takeBackImport } from '../../app/imports/apply.ts';
import { planImport, type ImportPlan } from '../../app/imports/plan.ts';
import type { ImportPreview, ImportRow } from '../../contract/imports.ts';
import { contributionsTemplate, importSteps } from '../../imports/index.ts';
import type { Desk } from '../desk.ts';
import { answering, api, changing, streaming } from './base.ts';

const { imports } = api;

function toPreview(upload: string, fileName: string, timeZone: string, plan: ImportPlan): ImportPreview {
  const count = (state: string): number => plan.rows.filter((row) => row.state === state).length;
  const days = plan.rows.map((row) => row.source.day).sort();
  const { file } = plan;
  return {
    upload,
    fileName,
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    reasons: [...file.reasons],
    dateOrder: file.dateOrder,
    timeZone,
    counts: {
      rows: file.rowsTotal,
      new: count('new'),
      alreadyThere: count('alreadyThere'),
      looksLike: count('looksLike'),
      refused: plan.refused.length,
    },
    seconds: plan.seconds,
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
    selected: row.state === 'new',
    member: row.source.memberName,
    project: plan.projects[row.project]?.name ?? '',
    kind: row.source.kind,
    day: row.source.day,
    quantity: row.source.quantity,
    description: row.source.description,
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
    day: source?.day ?? '',
    quantity: source?.quantity ?? 0,
    description: source?.description ?? '',
    code: refusal.code,
    details: { ...refusal.details },
    existing: null,
  }));
  return [...planned, ...refused].sort((left, right) => left.row - right.row);
}

export const importsRouter = imports.router({
  begin: imports.begin.handler(answering((desk, input) => ({ upload: desk.uploads.begin(input.fileName, input.bytes) }))),
  part: imports.part.handler(
    answering(async (desk, input) => ({ received: desk.uploads.add(input.upload, new Uint8Array(await input.part.arrayBuffer())) })),
  ),
  preview: imports.preview.handler(
    streaming(async function* (
      desk: Desk,
      input: {
        upload: string;
        format: 'auto' | 'toggl' | 'contributions';
        timeZone: string;
        project: string | null;
        dateOrder: 'dmy' | 'mdy' | null;
        memberMatches: Record<string, number>;
      },
      signal,
    ) {
      const upload = desk.uploads.get(input.upload);
      const { currency, currencyDigits } = desk.opened.book.read.cooperative();
      const steps = importSteps(upload.bytes, {
        fileName: upload.fileName,
        format: input.format,
        timeZone: input.timeZone,
        today: desk.options.clock.today(),
        currency,
        currencyDigits,
        fingerprintKey: desk.opened.book.read.importKey(),
        ...(input.dateOrder === null ? {} : { dateOrder: input.dateOrder }),
      });
      for (;;) {
        const step = steps.next();
        if (signal?.aborted) return;
        if (step.done) {
          upload.plan = planImport(desk.context, step.value, { project: input.project, memberMatches: input.memberMatches });
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
    streaming(async function* (desk: Desk, input: { id: string; upload: string; deselected: number[]; alsoLookAlikes: number[] }, signal) {
      const { context } = desk;
      const upload = desk.uploads.get(input.upload);
      const plan = desk.uploads.plan(input.upload);
      const deselected = new Set(input.deselected);
      const also = new Set(input.alsoLookAlikes);
      const chosen = new Set(
        plan.rows
          .filter(
            ({ state, source }) => (state === 'new' && !deselected.has(source.row)) || (state === 'looksLike' && also.has(source.row)),
          )
          .map((row) => row.source.row),
      );
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
    answering((desk, input) => {
      const { currency, currencyDigits } = desk.opened.book.read.cooperative();
      const bytes = contributionsTemplate({ language: input.language, currency, currencyDigits });
      return new File([Uint8Array.from(bytes)], input.language === 'fr' ? 'apports.csv' : 'contributions.csv', { type: 'text/csv' });
    }),
  ),
});
