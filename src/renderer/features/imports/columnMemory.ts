import type { ImportMapping } from '../../../contract/imports.ts';
import { usePreferences } from '../../state/preferences.ts';

/** Tables whose columns were named by a person; older ones are forgotten. */
const mostKept = 40;
const place = 'importColumns';

type Kept = Readonly<Record<string, ImportMapping>>;

/** What a person said of a table with the same column names. */
export function rememberedColumns(signature: string): ImportMapping | undefined {
  return (usePreferences.getState().filters[place] as Kept | undefined)?.[signature];
}

/** Null forgets what was said. */
export function rememberColumns(signature: string, mapping: ImportMapping | null): void {
  const { filters, setFilter } = usePreferences.getState();
  const kept = Object.entries((filters[place] as Kept | undefined) ?? {}).filter(([known]) => known !== signature);
  setFilter(place, Object.fromEntries([...kept.slice(1 - mostKept), ...(mapping ? [[signature, mapping] as const] : [])]));
}
