import { useEffect, useRef, useState } from 'react';
import { clockText } from '../../../../core/entry/index.ts';
import { follow, tickSeconds, type Gap, type Happening, type Watching } from '../../../../core/timer/away.ts';
import type { Timer } from '../../../../contract/weeks.ts';
import { translate } from '../../../i18n/index.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { call } from '../../../rpc/client.ts';
import { callPerson, onProgramMessage } from '../../../rpc/host.ts';
import { useBook, useRead } from '../../../rpc/queries.ts';
import { usePreferences } from '../../../state/preferences.ts';
import { setRunningTitle } from '../../../state/title.ts';
import { Button, Notice } from '../../../ui/index.ts';
import { minuteOf } from './began.ts';
import { elapsedSeconds, useNow, useTimer } from './useTimer.ts';
import classes from '../time.module.css';

const seenMilliseconds = 60_000;

/** Wherever one is: the window's title says what runs, and somebody who was away is asked about the whole of it, without taking the focus. */
export function TimerWatch() {
  const format = useFormat();
  const { timer, read, stop } = useTimer();
  const projects = useRead('projects.list').data;
  const now = useNow(tickSeconds * 1000, timer !== null);
  const project = projects?.find((one) => one.number === timer?.project)?.name ?? '';
  const running = timer ? [format.duration(elapsedSeconds(timer, now)), timer.note || project].join(' ') : '';
  useEffect(() => {
    setRunningTitle(running);
    return () => setRunningTitle('');
  }, [running]);
  const [gap, setGap] = useAway(timer, read.data !== undefined);
  if (!timer || !gap) return null;
  return (
    <AwayQuestion
      gap={gap}
      busy={stop.busy}
      onKeep={() => setGap(null)}
      onStop={(goOn) => {
        const endedAt = new Date(Math.max(gap.from, Date.parse(timer.started))).toISOString();
        void stop.run({ endedAt, goOn }).then((done) => done && setGap(null));
      }}
    />
  );
}

function useAway(timer: Timer | null, loaded: boolean): readonly [Gap | null, (gap: Gap | null) => void] {
  const readOnly = useBook().readOnly !== 'no';
  const minutes = usePreferences((preferences) => preferences.time.awayMinutes);
  const [found, setFound] = useState<Gap | null>(null);
  const watching = useRef<Watching>({ seen: 0, leftAt: null });
  const asked = useRef(false);
  const started = timer?.started;
  // What began since has no part in an earlier absence; one that is only said to have begun at another time still has.
  const gap = found && started !== undefined && found.to > Date.parse(started) ? found : null;
  const seen = useRef(0);
  const known = useRef(false);
  useEffect(() => {
    asked.current = gap !== null;
  }, [gap]);
  useEffect(() => {
    if (timer) seen.current = Date.parse(timer.seen);
  }, [timer]);
  useEffect(() => {
    if (!loaded) return undefined;
    // Only a timer that ran before this page was there can have run unseen; one that begins now was begun by somebody.
    const since = known.current ? Date.now() : seen.current;
    known.current = true;
    if (started === undefined || readOnly) return undefined;
    watching.current = { seen: since, leftAt: null };
    let idle: { at: number; seconds: number } | undefined;
    let saved = Date.now();
    const happen = (happening: Happening): void => {
      const next = follow(watching.current, happening, minutes === null ? null : minutes * 60);
      watching.current = next.watching;
      const { gap: latest } = next;
      if (!latest) return;
      // What is not answered yet began earlier.
      setFound((before) => (before && before.to > Date.parse(started) ? { from: before.from, to: latest.to } : latest));
      callPerson(translate('common:appName'), '');
    };
    const tick = (): void => {
      const at = Date.now();
      const fresh = idle && at - idle.at < 2 * tickSeconds * 1000;
      happen({ kind: 'tick', at, idleSeconds: fresh ? idle!.seconds + Math.round((at - idle!.at) / 1000) : null });
      // A gap that waits for its answer must be found again by the next program.
      if (at - saved < seenMilliseconds || asked.current || watching.current.leftAt !== null) return;
      saved = at;
      void call('timer.seen', undefined).catch(() => undefined);
    };
    tick();
    const timerId = setInterval(tick, tickSeconds * 1000);
    const deed = (): void => {
      if (watching.current.leftAt !== null) happen({ kind: 'back', at: Date.now() });
    };
    window.addEventListener('keydown', deed);
    window.addEventListener('pointerdown', deed);
    const stopListening = onProgramMessage((message) => {
      if (message.kind === 'tantieme:idle') idle = { at: Date.now(), seconds: message.seconds };
      if (message.kind === 'tantieme:presence') happen({ kind: message.what, at: Date.now() });
    });
    return () => {
      clearInterval(timerId);
      window.removeEventListener('keydown', deed);
      window.removeEventListener('pointerdown', deed);
      stopListening();
    };
  }, [started, loaded, readOnly, minutes]);
  const answer = (next: Gap | null): void => {
    setFound(next);
    if (next === null) void call('timer.seen', undefined).catch(() => undefined);
  };
  return [gap, answer];
}

function AwayQuestion({
  gap,
  busy,
  onKeep,
  onStop,
}: {
  readonly gap: Gap;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onStop: (goOn: boolean) => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const duration = format.duration(Math.round((gap.to - gap.from) / 1000));
  const left = new Date(gap.from).toISOString();
  const from = format.instant(left);
  return (
    <div role="status" className={classes['away']}>
      <Notice
        tone="warning"
        action={
          <span className={classes['awayActions']}>
            <Button small busy={busy} onClick={() => onStop(false)}>
              {t('time:away.stop', { at: clockText(minuteOf(left)) })}
            </Button>
            <Button small busy={busy} onClick={() => onStop(true)}>
              {t('time:away.goOn')}
            </Button>
            <Button small busy={busy} onClick={onKeep}>
              {t('time:away.keep')}
            </Button>
          </span>
        }
      >
        {t('time:away.text', { from, duration })}
      </Notice>
    </div>
  );
}
