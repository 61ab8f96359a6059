import { Suspense, lazy } from 'react';
import { useLetters } from '../features/contributions/letters.ts';
import { useRepeat } from '../features/entry/useRepeat.ts';
import { useReminders } from '../features/time/useReminders.ts';
import { useBook } from '../rpc/queries.ts';
import { useOverlay } from '../state/overlays.ts';

const QuickEntry = lazy(() => import('../features/entry/QuickEntry.tsx'));

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
  if (open !== 'quickEntry' || !writable) return null;
  return (
    <Suspense>
      <QuickEntry onClose={() => show('none')} />
    </Suspense>
  );
}
