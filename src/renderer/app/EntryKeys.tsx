import { useLetters } from '../features/contributions/letters.ts';
import { QuickEntry } from '../features/entry/QuickEntry.tsx';
import { useRepeat } from '../features/entry/useRepeat.ts';
import { useReminders } from '../features/time/useReminders.ts';
import { useBook } from '../rpc/queries.ts';
import { useOverlay } from '../state/overlays.ts';

/** From every screen of a book: N opens one line, R enters the last thing once more. */
export function EntryKeys() {
  const writable = useBook().readOnly === 'no';
  const { open, show } = useOverlay();
  const repeat = useRepeat();
  useLetters({
    n: () => (writable ? show('quickEntry') : false),
    r: () => (writable ? void repeat() : false),
  });
  useReminders();
  // It is part of the shell, not loaded when first asked for: what is typed right after N must find its line.
  return <QuickEntry open={open === 'quickEntry' && writable} onClose={() => show('none')} />;
}
