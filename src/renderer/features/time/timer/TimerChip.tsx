import { Square, Timer as TimerIcon } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useBook } from '../../../rpc/queries.ts';
import { Button, Dialog, Stack } from '../../../ui/index.ts';
import { useNames } from '../../contributions/names.ts';
import classes from '../time.module.css';
import { TimerForm } from './TimerForm.tsx';
import { clockOf, elapsedSeconds, useNow, useTimer } from './useTimer.ts';

/** What runs, in sight on every screen: a press changes or stops it. */
export function TimerChip() {
  const { t } = useT();
  const format = useFormat();
  const names = useNames();
  const readOnly = useBook().readOnly !== 'no';
  const { timer, stop, busy } = useTimer();
  const now = useNow(5000, timer !== null);
  const [open, setOpen] = useState(false);
  if (!timer || !names || readOnly) return null;
  const what = timer.note || names.project(timer.project);
  const seconds = elapsedSeconds(timer, now);
  const close = (): void => setOpen(false);
  return (
    <>
      <button
        type="button"
        className={classes['chip']}
        aria-label={t('time:timer.running', { duration: format.duration(seconds), what })}
        onClick={() => setOpen(true)}
      >
        <TimerIcon size={16} aria-hidden />
        <span className={classes['chipClock']}>{clockOf(seconds)}</span>
        <span className={classes['chipWords']}>{what}</span>
      </button>
      <Dialog open={open} title={t('time:timer.title')} onClose={close} size="small">
        <Stack>
          <TimerForm timer={timer} names={names} onDone={close} />
          <div>
            <Button icon={Square} busy={busy} onClick={() => void stop.run({ endedAt: null, goOn: false }).then((done) => done && close())}>
              {t('time:timer.stop')}
            </Button>
          </div>
        </Stack>
      </Dialog>
    </>
  );
}
