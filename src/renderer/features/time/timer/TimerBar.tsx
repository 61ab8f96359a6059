import { Pencil, Play, Square, Trash2 } from 'lucide-react';
import { useMemo, useState, type FormEvent } from 'react';
import { parseEntry, type EntryWorld } from '../../../../core/entry/index.ts';
import type { Timer } from '../../../../contract/weeks.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useBook } from '../../../rpc/queries.ts';
import { Button, IconButton, TextField } from '../../../ui/index.ts';
import { useEntryWorld } from '../../entry/useEntryWorld.ts';
import type { Names } from '../../contributions/names.ts';
import classes from '../time.module.css';
import { TimerForm } from './TimerForm.tsx';
import { elapsedSeconds, useNow, useTimer } from './useTimer.ts';

/** Starts what is done now from a line like that of the quick entry, without a quantity; shows and stops what runs. */
export function TimerBar({ names, member }: { readonly names: Names; readonly member: number }) {
  const { t } = useT();
  const readOnly = useBook().readOnly !== 'no';
  const world = useEntryWorld();
  const { timer, start, stop, discard, busy } = useTimer();
  if (!world || readOnly) return null;
  return (
    <section className={classes['timer']} data-running={timer !== null || undefined} aria-label={t('time:timer.title')}>
      {timer && (
        <Running
          timer={timer}
          names={names}
          busy={busy}
          onStop={() => void stop.run({ endedAt: null, goOn: false })}
          onDiscard={() => void discard.run(undefined)}
        />
      )}
      <StartForm world={{ ...world, member }} switches={timer !== null} busy={busy} onStart={(input) => start.run(input)} />
    </section>
  );
}

function Running({
  timer,
  names,
  busy,
  onStop,
  onDiscard,
}: {
  readonly timer: Timer;
  readonly names: Names;
  readonly busy: boolean;
  readonly onStop: () => void;
  readonly onDiscard: () => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const now = useNow(1000);
  const [editing, setEditing] = useState(false);
  const seconds = elapsedSeconds(timer, now);
  const clock = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return (
    <>
      <div className={classes['running']}>
        <span className={classes['clock']} role="timer" aria-label={format.duration(seconds)}>
          {clock}
        </span>
        <span className={classes['runningWords']}>
          <strong>{timer.note || names.activity(timer.activity)}</strong>
          <span className={classes['soft']}>
            {names.project(timer.project)} · {names.activity(timer.activity)}
          </span>
        </span>
        <Button icon={Square} busy={busy} onClick={onStop}>
          {t('time:timer.stop')}
        </Button>
        <IconButton icon={Pencil} label={t('time:timer.edit')} pressed={editing} onClick={() => setEditing(!editing)} />
        <IconButton icon={Trash2} label={t('time:timer.discard')} onClick={onDiscard} />
      </div>
      {editing && <TimerForm timer={timer} names={names} onDone={() => setEditing(false)} />}
    </>
  );
}

function StartForm({
  world,
  switches,
  busy,
  onStart,
}: {
  readonly world: EntryWorld;
  readonly switches: boolean;
  readonly busy: boolean;
  readonly onStart: (input: { member: number; project: number; activity: number; note: string }) => Promise<unknown>;
}) {
  const { t } = useT();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  // The clock gives the quantity; everything else is read as in any line.
  const parsed = useMemo(() => parseEntry(`1h ${text}`, world), [text, world]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const { member, project, activity, note, problems } = parsed;
    if (problems.length > 0 || busy || member === null || project === null || activity === null) return;
    void onStart({ member, project, activity, note }).then((done) => {
      if (!done) return;
      setText('');
      setTried(false);
    });
  };
  return (
    <form className={classes['timerForm']} onSubmit={submit} noValidate>
      <TextField
        label={t(switches ? 'time:timer.next' : 'time:timer.what')}
        hideLabel
        placeholder={t('time:timer.placeholder')}
        value={text}
        longest={500}
        error={tried && parsed.problems.length > 0 ? t('time:timer.unclear') : undefined}
        onChange={(next) => {
          setText(next);
          setTried(false);
        }}
      />
      <Button submit icon={Play} busy={busy}>
        {t(switches ? 'time:timer.switch' : 'time:timer.start')}
      </Button>
    </form>
  );
}
