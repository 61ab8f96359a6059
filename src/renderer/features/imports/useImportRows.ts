import { useEffect, useState } from 'react';
import type { ImportRow } from '../../../contract/imports.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';

const pageRows = 500;

interface Loaded {
  readonly of: unknown;
  readonly rows: readonly ImportRow[];
  readonly complete: boolean;
  readonly error: string;
}

/** All rows of a read file, page after page, so that a selection always means the whole file. Read anew when the file was read anew. */
export function useImportRows(upload: string, readingOf: unknown): Omit<Loaded, 'of'> {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const all: ImportRow[] = [];
    const load = async (): Promise<void> => {
      for (;;) {
        const page = await call('imports.rows', { upload, state: null, offset: all.length, limit: pageRows }, stop.signal);
        if (stop.signal.aborted) return;
        all.push(...page.rows);
        const complete = all.length >= page.total || page.rows.length === 0;
        setLoaded({ of: readingOf, rows: [...all], complete, error: '' });
        if (complete) return;
      }
    };
    load().catch((reason: unknown) => {
      if (!stop.signal.aborted) setLoaded({ of: readingOf, rows: all, complete: false, error: errorSentence(reason) });
    });
    return () => stop.abort();
  }, [upload, readingOf]);
  return loaded?.of === readingOf ? loaded! : { rows: [], complete: false, error: '' };
}
