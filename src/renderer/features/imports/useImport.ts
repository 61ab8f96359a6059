import { useRef, useState } from 'react';
import type { RefusedData } from '../../../contract/base.ts';
import type { ImportPreview } from '../../../contract/imports.ts';
import { call, refusalOf } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { useProgress } from '../../rpc/progress.ts';

const partBytes = 4 * 1024 * 1024;

/** What the person said about the file; the rest is read from it. */
export interface Choices {
  readonly format: 'auto' | 'toggl' | 'contributions';
  readonly timeZone: string;
  /** All rows go there; null keeps the file's own projects. */
  readonly project: string | null;
  readonly dateOrder: 'dmy' | 'mdy' | null;
  readonly memberMatches: Readonly<Record<string, number>>;
}

export const firstChoices = (): Choices => ({
  format: 'auto',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  project: null,
  dateOrder: null,
  memberMatches: {},
});

interface Problem {
  readonly refusal: RefusedData | null;
  readonly words: string;
}

/** One file on its way: sent in parts, read with what was chosen, read again when a choice changes. Nothing is written before the end. */
export function useImport() {
  const [file, setFile] = useState<File | null>(null);
  const [upload, setUpload] = useState<string | null>(null);
  const [sent, setSent] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [choices, setChoices] = useState<Choices>(firstChoices);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stop = useRef<AbortController | null>(null);
  const reading = useProgress('imports.preview');

  const read = async (id: string, next: Choices): Promise<ImportPreview | undefined> => {
    setChoices(next);
    setProblem(null);
    const answer = await reading.start({ upload: id, ...next, memberMatches: { ...next.memberMatches } });
    if (answer) setPreview(answer.result);
    return answer?.result;
  };

  /** Sends a file and reads it; answers what was understood, or undefined when it was refused or stopped. */
  const begin = async (given: File): Promise<ImportPreview | undefined> => {
    stop.current?.abort();
    const control = new AbortController();
    stop.current = control;
    setFile(given);
    setPreview(null);
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
      return await read(id, firstChoices());
    } catch (error) {
      setSent(null);
      if (!control.signal.aborted) setProblem({ refusal: refusalOf(error), words: errorSentence(error) });
      return undefined;
    }
  };

  const change = (part: Partial<Choices>): void => {
    if (upload !== null) void read(upload, { ...choices, ...part });
  };
  const forget = (): void => {
    stop.current?.abort();
    reading.cancel();
    setFile(null);
    setUpload(null);
    setSent(null);
    setPreview(null);
    setProblem(null);
    setChoices(firstChoices());
    reading.reset();
  };
  const refused: Problem | null = problem ?? (reading.state === 'refused' ? { refusal: reading.refusal, words: reading.sentence } : null);
  return {
    file,
    upload,
    sent,
    choices,
    preview,
    reading,
    problem: refused,
    begin,
    change,
    forget,
    stopSending: () => stop.current?.abort(),
  };
}

export type Import = ReturnType<typeof useImport>;
