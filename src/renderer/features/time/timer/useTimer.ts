import { useEffect, useState } from 'react';
import type { Timer } from '../../../../contract/weeks.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useCommand } from '../../../rpc/commands.ts';
import { useRead } from '../../../rpc/queries.ts';

/** The instant, again every so often while something shows it. */
export function useNow(everyMilliseconds: number, on = true): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!on) return undefined;
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds, on]);
  return now;
}

export const elapsedSeconds = (timer: Timer, now: number): number => Math.max(0, Math.round((now - Date.parse(timer.started)) / 1000));

/** Hours and minutes as a clock counts them, `0:07`. */
export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`;

/** The timer that runs for whoever acts, and what can be done with it. */
export function useTimer() {
  const { t } = useT();
  const format = useFormat();
  const read = useRead('timer.get', undefined, { keep: true });
  const kept = (drafts: readonly { readonly quantity: number }[]): string =>
    t('time:timer.kept', { duration: format.duration(drafts.reduce((sum, draft) => sum + draft.quantity, 0)) });
  const start = useCommand('timer.start', { said: ({ drafts }) => (drafts.length > 0 ? kept(drafts) : t('time:timer.started')) });
  const stop = useCommand('timer.stop', { said: ({ drafts }) => kept(drafts) });
  const discard = useCommand('timer.discard');
  return { read, timer: read.data?.timer ?? null, start, stop, discard, busy: start.busy || stop.busy || discard.busy };
}
