import { useEffect, useRef, useState, type FormEvent } from 'react';
import { clockText, parseClock } from '../../../../core/entry/index.ts';
import type { Timer } from '../../../../contract/weeks.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useCommand } from '../../../rpc/commands.ts';
import { Button, Notice, TextField } from '../../../ui/index.ts';
import { ActivityField, ProjectField } from '../../contributions/choices.tsx';
import type { Names } from '../../contributions/names.ts';
import classes from '../time.module.css';
import { beganAt, minuteOf } from './began.ts';
import { useNow } from './useTimer.ts';

const minutesOfDay = 24 * 60;

/** What the running timer is for and since when, said anew while it goes on. */
export function TimerForm({ timer, names, onDone }: { readonly timer: Timer; readonly names: Names; readonly onDone: () => void }) {
  const { t } = useT();
  const format = useFormat();
  const [note, setNote] = useState(timer.note);
  const [project, setProject] = useState(timer.project);
  const [activity, setActivity] = useState(timer.activity);
  const [began, setBegan] = useState(() => clockText(minuteOf(timer.started)));
  const change = useCommand('timer.change', { inPlace: true });
  const now = useNow(5000);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  const minute = parseClock(began);
  const started = minute === undefined || minute >= minutesOfDay ? undefined : beganAt(timer.started, minute, now);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (started === undefined || change.busy) return;
    if (await change.run({ member: timer.member, project, activity, note: note.trim(), started })) onDone();
  };
  return (
    <form ref={form} className={classes['timerEdit']} noValidate onSubmit={(event) => void submit(event)}>
      <TextField label={t('time:timer.note')} value={note} longest={500} onChange={setNote} autoFocus />
      <ProjectField of={names.projects} value={project} onChange={setProject} />
      <ActivityField of={names.activities.filter((one) => one.unit === 'time')} value={activity} onChange={setActivity} />
      <TextField
        label={t('time:timer.began')}
        hint={started === undefined ? undefined : format.instant(started)}
        value={began}
        longest={10}
        error={started === undefined ? t('contributions:form.startInvalid') : ''}
        onChange={setBegan}
      />
      {change.sentence && <Notice tone="danger">{change.sentence}</Notice>}
      <div className={classes['timerEditEnd']}>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
        <Button submit kind="primary" busy={change.busy}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  );
}
