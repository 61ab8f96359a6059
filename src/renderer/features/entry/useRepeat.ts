import { useCallback } from 'react';
import type { Entry } from '../../../core/entry/index.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { useBook } from '../../rpc/queries.ts';
import { usePreferences } from '../../state/preferences.ts';
import { showToast } from '../../state/toasts.ts';
import { useAddEntry, useLastEntry } from './useAddEntry.ts';
import { everything, useOwnNumber } from './useEntryWorld.ts';

/** Enters once more, today, what was entered last: in this session, else the newest of the own contributions. */
export function useRepeat(): () => Promise<void> {
  const { t } = useT();
  const format = useFormat();
  const { bookId } = useBook();
  const member = useOwnNumber();
  const keepsDrafts = usePreferences((preferences) => preferences.time.keepsDrafts);
  const { add } = useAddEntry(false);
  return useCallback(async () => {
    try {
      const typed = useLastEntry.getState();
      const last = (typed.bookId === bookId ? typed.entry : undefined) ?? (member === null ? undefined : await newest(member));
      if (!last) {
        showToast({ kind: 'notice', text: t('entry:nothingToRepeat') });
        return;
      }
      const activities = await call('activities.list', undefined);
      const activity = activities.find((one) => one.number === last.activity);
      const done = await add({ ...last, day: today(), startsAt: null }, '', [], keepsDrafts);
      if (!done) return;
      const what = [
        format.quantity(last.quantity, activity?.unit ?? 'time'),
        last.note || (activity ? format.label(activity.label) : ''),
      ].join(' · ');
      showToast({
        kind: 'done',
        text: t('entry:repeated', { what }),
        action: { label: t('common:undo.action'), run: () => void done.takeBack() },
      });
    } catch (error) {
      showToast({ kind: 'refused', text: errorSentence(error) });
    }
  }, [t, format, bookId, member, keepsDrafts, add]);
}

async function newest(member: number): Promise<Entry | undefined> {
  const { rows } = await call('contributions.page', { filter: { ...everything, members: [member] }, cursor: null, limit: 200 });
  const standing = rows.filter((row) => row.state !== 'withdrawn' && row.quantity > 0 && row.batch === null);
  const row = standing.toSorted((left, right) => (right.number ?? 0) - (left.number ?? 0))[0];
  if (!row) return undefined;
  const { project, activity, day, quantity, note, startsAt } = row;
  return { member, project, activity, day, quantity, note, startsAt };
}
