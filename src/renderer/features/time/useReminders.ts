import { useEffect, useRef } from 'react';
import { translate } from '../../i18n/index.ts';
import { today } from '../../i18n/parse.ts';
import { call } from '../../rpc/client.ts';
import { callPerson } from '../../rpc/host.ts';
import { useBook } from '../../rpc/queries.ts';
import { usePreferences } from '../../state/preferences.ts';
import { showToast } from '../../state/toasts.ts';
import { isReminderDue, momentOf, type Moment } from './reminders.ts';

const lookMilliseconds = 60_000;

/** Reminds whoever works, and has entered nothing today, in the hours that they chose. */
export function useReminders(): void {
  const { actor, readOnly } = useBook();
  const time = usePreferences((preferences) => preferences.time);
  const last = useRef<Moment | null>(null);
  const member = actor.memberNumber;
  useEffect(() => {
    if (!time.remind || member === null || readOnly !== 'no') return undefined;
    const look = async (): Promise<void> => {
      const now = momentOf(new Date(), today());
      if (!isReminderDue(now, last.current, time)) return;
      last.current = now;
      try {
        const [week, running] = [await call('weeks.get', { member, week: now.day }), await call('timer.get', undefined)];
        if (running.timer || week.items.some((item) => item.day === now.day)) return;
        const text = translate('time:remind.text');
        showToast({ kind: 'notice', text });
        callPerson(translate('common:appName'), text);
      } catch {
        // A book that cannot be read just now says so itself.
      }
    };
    void look();
    const timer = setInterval(() => void look(), lookMilliseconds);
    return () => clearInterval(timer);
  }, [time, member, readOnly]);
}
