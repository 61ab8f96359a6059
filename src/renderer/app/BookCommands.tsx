import { QuickEntry } from '../features/entry/QuickEntry.tsx';
import { useReminders } from '../features/time/useReminders.ts';
import { useBook } from '../rpc/queries.ts';
import { useOverlay } from '../state/overlays.ts';
import { useBookCommands } from './commands.ts';

/** What every screen of a book can do, and the line of the quick entry. */
export function BookCommands() {
  const writable = useBook().readOnly === 'no';
  const { open, show } = useOverlay();
  useBookCommands();
  useReminders();
  // It is part of the shell, not loaded when first asked for: what is typed right after N must find its line.
  return <QuickEntry open={open === 'quickEntry' && writable} onClose={() => show('none')} />;
}
