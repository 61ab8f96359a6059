import { refuse, Refused } from '../core/refusals/refusal.ts';
import { requireLead, requireName, type Context } from './context.ts';
import type { DraftWriter, WorkingRow } from './ports/book.ts';

/** What-ifs and charters that are being written are working data: they have names and bodies of JSON, and change nothing in the book. */
export interface WorkingInput {
  readonly id: string;
  readonly name: string;
  /** Anything that JSON can hold; what it means is checked when it is used. */
  readonly body: unknown;
}

/** A body is a charter and some figures; a megabyte of text is something else. */
const longestBody = 1_000_000;

export function saveScenario(context: Context, input: WorkingInput): WorkingRow {
  return save(context, input, (write, row) => write.saveScenario(row));
}

export function deleteScenario(context: Context, id: string): void {
  requireLead(context);
  context.book.draftWork((write) => write.deleteScenario(id));
}

export function saveCharterDraft(context: Context, input: WorkingInput): WorkingRow {
  return save(context, input, (write, row) => write.saveCharterDraft(row));
}

export function deleteCharterDraft(context: Context, id: string): void {
  requireLead(context);
  context.book.draftWork((write) => write.deleteCharterDraft(id));
}

/** A new one, or the same again under its id. */
function save(context: Context, input: WorkingInput, write: (write: DraftWriter, row: WorkingRow) => void): WorkingRow {
  requireLead(context);
  const name = requireName(input.name);
  const body = JSON.stringify(input.body ?? null);
  if (input.id === '' || body.length > longestBody) throw new Refused(refuse('INPUT_INVALID', { field: name, limit: longestBody }));
  const row = { id: input.id, name, body, changed: context.clock.now() };
  context.book.draftWork((drafts) => write(drafts, row));
  return row;
}
