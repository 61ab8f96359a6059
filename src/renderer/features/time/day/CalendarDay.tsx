import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Week } from '../../../../contract/weeks.ts';
import { clockText } from '../../../../core/entry/index.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useCommand } from '../../../rpc/commands.ts';
import { useOverlay } from '../../../state/overlays.ts';
import { Card, Notice } from '../../../ui/index.ts';
import { LedgerState } from '../../contributions/LedgerState.tsx';
import type { Names } from '../../contributions/names.ts';
import { mayChange } from '../../contributions/rules.ts';
import classes from '../time.module.css';
import { lanesOf, minutesOfDay, moved, resized, step, stretchOf, type Stretch } from './blocks.ts';
import { timeRange } from './DayList.tsx';

type Item = Week['items'][number];

/** Height of an hour, in pixels; a quarter of an hour is a target that a finger hits. */
const hourHeight = 56;
const minuteHeight = hourHeight / 60;
const firstSeenHour = 7;
const blockKeysId = 'calendar-block-keys';

interface CalendarDayProps {
  readonly week: Week;
  readonly names: Names;
  readonly day: string;
  readonly onOpen: (item: Item) => void;
}

/**
 * A day by the clock. A stretch is drawn with the pointer, or with the arrow keys and Shift from the line of the hours, and Enter; then one line says what it
 * was. Drafts can be moved and made longer the same two ways.
 */
export function CalendarDay({ week, names, day, onOpen }: CalendarDayProps) {
  const { t } = useT();
  const format = useFormat();
  const enter = useOverlay((overlay) => overlay.enter);
  const changes = mayChange(names.viewer, week.member);
  const lock = week.days.find((one) => one.day === day)?.lock ?? null;
  const timed = week.items.filter((item) => item.day === day && item.unit === 'time');
  const placed = timed.filter((item) => item.startsAt !== null);
  const loose = timed.filter((item) => item.startsAt === null);
  const [drawn, setDrawn] = useState<{ readonly one: number; readonly other: number } | null>(null);
  const [cursor, setCursor] = useState<{ readonly anchor: number; readonly at: number } | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current) frame.current.scrollTop = firstSeenHour * hourHeight;
  }, [day]);
  const open = lock === null && changes;
  const minuteAt = (event: PointerEvent): number => (event.clientY - surface.current!.getBoundingClientRect().top) / minuteHeight;
  const write = ({ from, to }: Stretch): void => enter(`${day} ${clockText(from)}-${to === minutesOfDay ? '24:00' : clockText(to)} `);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawn({ one: minuteAt(event), other: minuteAt(event) });
  };
  const onPointerUp = (): void => {
    if (drawn) write(stretchOf(drawn.one, drawn.other));
    setDrawn(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const now = cursor ?? { anchor: 9 * 60, at: 9 * 60 };
    const by = event.key === 'ArrowDown' ? step : event.key === 'ArrowUp' ? -step : 0;
    if (by !== 0) {
      const at = Math.max(0, Math.min(minutesOfDay, now.at + by));
      setCursor(event.shiftKey ? { anchor: now.anchor, at } : { anchor: at, at });
    } else if (event.key === 'Enter') write(stretchOf(now.anchor, now.at));
    else if (event.key === 'Escape' && cursor) setCursor(null);
    else return;
    event.preventDefault();
  };
  const shown = drawn ? stretchOf(drawn.one, drawn.other) : cursor ? stretchOf(cursor.anchor, cursor.at) : null;
  const stretches = placed.map((item) => ({ from: item.startsAt!, to: Math.min(minutesOfDay, item.startsAt! + item.quantity / 60) }));
  const lanes = lanesOf(stretches);
  return (
    <Card title={format.day(day, 'weekday')}>
      {lock && <Notice>{t(`time:lock.${lock}`)}</Notice>}
      {loose.length > 0 && (
        <div className={classes['loose']}>
          <span className={classes['soft']}>{t('time:calendar.loose')}</span>
          {loose.map((item) => (
            <button key={item.draftId ?? item.number} type="button" className={classes['looseOne']} onClick={() => onOpen(item)}>
              {format.duration(item.quantity)} · {item.note || names.activity(item.activity)}
            </button>
          ))}
        </div>
      )}
      {open && <p className={classes['soft']}>{t('time:calendar.keys')}</p>}
      <p id={blockKeysId} className="visually-hidden">
        {t('time:calendar.blockKeys')}
      </p>
      <div ref={frame} className={classes['calendar']}>
        <div
          ref={surface}
          className={classes['surface']}
          role="group"
          aria-label={t('time:calendar.label', { day: format.day(day, 'weekday') })}
          style={{ height: `${24 * hourHeight}px` }}
        >
          {open && (
            <button
              type="button"
              className={classes['draw']}
              aria-label={t('time:calendar.keys')}
              onPointerDown={onPointerDown}
              onPointerMove={(event) => drawn && setDrawn({ one: drawn.one, other: minuteAt(event) })}
              onPointerUp={onPointerUp}
              onPointerCancel={() => setDrawn(null)}
              onKeyDown={onKeyDown}
              onBlur={() => setCursor(null)}
            />
          )}
          {Array.from({ length: 24 }, (_, hour) => (
            <div key={hour} className={classes['hour']} aria-hidden style={{ top: `${hour * hourHeight}px` }}>
              {clockText(hour * 60)}
            </div>
          ))}
          {placed.map((item, index) => (
            <Block
              key={item.draftId ?? item.number}
              item={item}
              stretch={stretches[index]!}
              lane={lanes[index]!}
              names={names}
              movable={open && item.draftId !== null}
              onOpen={() => onOpen(item)}
            />
          ))}
          {shown && (
            <div
              className={classes['drawn']}
              style={{ top: `${shown.from * minuteHeight}px`, height: `${(shown.to - shown.from) * minuteHeight}px` }}
            >
              {clockText(shown.from)}–{clockText(shown.to % minutesOfDay)}
            </div>
          )}
        </div>
      </div>
      <div role="status" className="visually-hidden">
        {shown && t('time:calendar.said', { from: clockText(shown.from), to: clockText(shown.to % minutesOfDay) })}
      </div>
    </Card>
  );
}

function Block({
  item,
  stretch,
  lane,
  names,
  movable,
  onOpen,
}: {
  readonly item: Item;
  readonly stretch: Stretch;
  readonly lane: { readonly lane: number; readonly lanes: number };
  readonly names: Names;
  readonly movable: boolean;
  readonly onOpen: () => void;
}) {
  const format = useFormat();
  const save = useCommand('contributions.saveDraft');
  const [drag, setDrag] = useState<{ readonly y: number; readonly end: boolean; readonly now: Stretch } | null>(null);
  const draggedFar = useRef(false);
  const shown = drag?.now ?? stretch;
  const place = ({ from, to }: Stretch): void => {
    if (from === stretch.from && to === stretch.to) return;
    const { draftId, member, project, activity, day, note } = item;
    // The length that it had is kept to the second unless its end was moved.
    const quantity = to - from === stretch.to - stretch.from ? item.quantity : Math.round(to - from) * 60;
    void save.run({ draftId: draftId!, member, project, activity, day, quantity, note, startsAt: Math.round(from) });
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    draggedFar.current = false;
    if (!movable || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const end = (event.target as HTMLElement).dataset['handle'] !== undefined;
    setDrag({ y: event.clientY, end, now: stretch });
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!drag) return;
    const by = Math.round((event.clientY - drag.y) / minuteHeight / step) * step;
    if (by !== 0) draggedFar.current = true;
    setDrag({ ...drag, now: drag.end ? resized(stretch, by) : moved(stretch, by) });
  };
  const onPointerUp = (): void => {
    if (drag) place(drag.now);
    setDrag(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? step : event.key === 'ArrowUp' ? -step : 0;
    if (!movable || by === 0 || !event.altKey) return;
    event.preventDefault();
    place(event.shiftKey ? resized(stretch, by) : moved(stretch, by));
  };
  return (
    <button
      type="button"
      className={classes['block']}
      data-state={item.state}
      data-movable={movable || undefined}
      style={{
        top: `${shown.from * minuteHeight}px`,
        height: `${Math.max(24, (shown.to - shown.from) * minuteHeight)}px`,
        insetInlineStart: `calc(3.5rem + (100% - 3.75rem) * ${lane.lane / lane.lanes})`,
        width: `calc((100% - 3.75rem) / ${lane.lanes})`,
      }}
      aria-keyshortcuts={movable ? 'Alt+ArrowUp Alt+ArrowDown Alt+Shift+ArrowUp Alt+Shift+ArrowDown' : undefined}
      aria-describedby={movable ? blockKeysId : undefined}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDrag(null)}
      onKeyDown={onKeyDown}
      onClick={() => !draggedFar.current && onOpen()}
    >
      <span className={classes['blockWords']}>
        <strong>{item.note || names.activity(item.activity)}</strong>
        <span>
          {timeRange({ startsAt: Math.round(shown.from), quantity: (shown.to - shown.from) * 60 })} · {format.duration(item.quantity)} ·{' '}
          {names.project(item.project)}
        </span>
        <LedgerState given={item} />
      </span>
      {movable && <span data-handle className={classes['handle']} aria-hidden />}
    </button>
  );
}
