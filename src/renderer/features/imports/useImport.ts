import { useRef, useState } from 'react';
import type { RefusedData } from '../../../contract/base.ts';
import type { ImportFormat, ImportMapping, ImportPreview, ImportTable } from '../../../contract/imports.ts';
import { call, refusalOf } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { useProgress } from '../../rpc/progress.ts';
import { useBook } from '../../rpc/queries.ts';
import { rememberColumns, rememberedColumns } from './columnMemory.ts';

const partBytes = 4 * 1024 * 1024;

/** What the person said about the file; the rest is read from it. */
export interface Choices {
  readonly format: ImportFormat | 'auto';
  readonly timeZone: string;
  /** All rows go there; null keeps the file's own projects. */
  readonly project: string | null;
  /** Where rows go that name no project. */
  readonly projectForRest: string | null;
  /** Whose rows they are where the file names nobody. */
  readonly member: string | null;
  /** Which column is what, where a person said so. */
  readonly mapping: ImportMapping | null;
  readonly dateOrder: 'dmy' | 'mdy' | null;
  /** What a whole day of a calendar counts; null until it was said. */
  readonly wholeDaySeconds: number | null;
  readonly memberMatches: Readonly<Record<string, number>>;
  readonly projectMatches: Readonly<Record<string, number>>;
}

export const firstChoices = (member: string): Choices => ({
  format: 'auto',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  project: null,
  projectForRest: null,
  member,
  mapping: null,
  dateOrder: null,
  wholeDaySeconds: null,
  memberMatches: {},
  projectMatches: {},
});

interface Problem {
  readonly refusal: RefusedData | null;
  readonly words: string;
}

/** Refusals after which the columns themselves can be asked for. */
const unknownTables: ReadonlySet<string> = new Set(['FORMAT_UNKNOWN', 'COLUMN_MISSING', 'COLUMN_DUPLICATE', 'FORMAT_MISMATCH']);

/** One file on its way: sent in parts, read with what was chosen, read again when a choice changes. Nothing is written before the end. */
export function useImport() {
  const { actor } = useBook();
  const [file, setFile] = useState<File | null>(null);
  const [upload, setUpload] = useState<string | null>(null);
  const [sent, setSent] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [choices, setChoices] = useState<Choices>(() => firstChoices(actor.name));
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [table, setTable] = useState<ImportTable | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stop = useRef<AbortController | null>(null);
  const reading = useProgress('imports.preview');

  const read = async (id: string, next: Choices): Promise<ImportPreview | undefined> => {
    setChoices(next);
    setProblem(null);
    const { memberMatches, projectMatches, mapping } = next;
    const asked = { ...next, memberMatches: { ...memberMatches }, projectMatches: { ...projectMatches } };
    const answer = await reading.start({ upload: id, ...asked, mapping: mapping && { ...mapping, columns: { ...mapping.columns } } });
    if (answer) setPreview(answer.result);
    return answer?.result;
  };

  /** The columns of the file as they stand there; null for a file that is no table. */
  const columnsOf = async (id: string, signal?: AbortSignal): Promise<ImportTable | null> => {
    try {
      const found = await call('imports.columns', { upload: id }, signal);
      setTable(found);
      return found;
    } catch {
      // A calendar or lines have no columns to ask for.
      setTable(null);
      return null;
    }
  };

  /** Reads a new file; one that nothing here knows is read as a person read its like before. */
  const readFirst = async (id: string, signal: AbortSignal): Promise<ImportPreview | undefined> => {
    const first = firstChoices(actor.name);
    const found = await columnsOf(id, signal);
    const known = found ? rememberedColumns(found.signature) : undefined;
    return read(id, known ? { ...first, mapping: known } : first);
  };

  /** Sends a file and reads it; answers what was understood, or undefined when it was refused or stopped. */
  const begin = async (given: File): Promise<ImportPreview | undefined> => {
    stop.current?.abort();
    const control = new AbortController();
    stop.current = control;
    setFile(given);
    setPreview(null);
    setTable(null);
    setProblem(null);
    setUpload(null);
    reading.reset();
    try {
      const { upload: id } = await call('imports.begin', { fileName: given.name, bytes: given.size }, control.signal);
      setSent({ done: 0, total: given.size });
      for (let start = 0; start < given.size; start += partBytes) {
        const { received } = await call(
          'imports.part',
          { upload: id, part: new File([given.slice(start, start + partBytes)], given.name) },
          control.signal,
        );
        setSent({ done: received, total: given.size });
      }
      setUpload(id);
      setSent(null);
      return await readFirst(id, control.signal);
    } catch (error) {
      setSent(null);
      if (!control.signal.aborted) setProblem({ refusal: refusalOf(error), words: errorSentence(error) });
      return undefined;
    }
  };

  const change = (part: Partial<Choices>): void => {
    if (upload !== null) void read(upload, { ...choices, ...part });
  };
  /** Reads the columns as the person says, and does so from now on for every table with these column names. */
  const mapColumns = (mapping: ImportMapping | null): void => {
    if (table) rememberColumns(table.signature, mapping);
    change({ mapping, format: 'auto' });
  };
  const forget = (): void => {
    stop.current?.abort();
    reading.cancel();
    setFile(null);
    setUpload(null);
    setSent(null);
    setPreview(null);
    setTable(null);
    setProblem(null);
    setChoices(firstChoices(actor.name));
    reading.reset();
  };
  const refused: Problem | null = problem ?? (reading.state === 'refused' ? { refusal: reading.refusal, words: reading.sentence } : null);
  return {
    file,
    upload,
    sent,
    choices,
    preview,
    table,
    reading,
    problem: refused,
    isUnknownTable: table !== null && unknownTables.has(refused?.refusal?.code ?? ''),
    begin,
    change,
    mapColumns,
    forget,
    stopSending: () => stop.current?.abort(),
  };
}

export type Import = ReturnType<typeof useImport>;
