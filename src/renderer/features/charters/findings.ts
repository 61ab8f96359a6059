import { useEffect, useMemo, useState } from 'react';
import type { Charter } from '../../../core/charters/charter.ts';
import { charterFindings } from '../../../core/charters/check.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useRead } from '../../rpc/queries.ts';
import type { Finding } from './editing/places.ts';

const pauseMilliseconds = 400;

/** What is wrong with a charter: at once what it says against itself, and a moment later what does not fit this book from a day on. */
export function useFindings(charter: Charter, from: string | null = null): readonly Finding[] {
  const { digits } = useFormat();
  const own = useMemo(() => charterFindings(charter, digits), [charter, digits]);
  const settled = useSettled(charter);
  const inBook = useRead('charters.check', { charter: settled, from }, { enabled: own.length === 0, keep: true });
  return own.length > 0 ? own : (inBook.data?.findings ?? []);
}

/** The value once it has not changed for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
