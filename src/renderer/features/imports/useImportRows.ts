import { useEffect, useState } from 'react';
import type { ImportRow } from '../../../contract/imports.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';

const pageRows = 500;

/** All rows of a read file, page after page, so that a selection always means the whole file. Read anew when the file was read anew. */
export function useImportRows(upload: string, readingOf: unknown) {
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  const [complete, setComplete] = useState(false);
  const [error, setError] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    setComplete(false);
    setError('');
    const load = async (): Promise<void> => {
      const all: ImportRow[] = [];
      for (;;) {
        const page = await call('imports.rows', { upload, state: null, offset: all.length, limit: pageRows }, stop.signal);
        if (stop.signal.aborted) return;
        all.push(...page.rows);
        setRows([...all]);
        if (all.length >= page.total || page.rows.length === 0) break;
      }
      setComplete(true);
    };
    load().catch((reason: unknown) => {
      if (!stop.signal.aborted) setError(errorSentence(reason));
    });
    return () => stop.abort();
  }, [upload, readingOf]);
  return { rows, complete, error };
}
