import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, Plus, UserPlus } from 'lucide-react';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Contribution } from '../../../contract/contributions.ts';
import type { Week } from '../../../contract/weeks.ts';
import { addDays, weekStart } from '../../../core/days/day.ts';
import { workSeconds } from '../../../core/weeks/grid.ts';
import { isoWeek } from '../../../core/weeks/week.ts';
import { useScreenActions } from '../../app/actions.ts';
import type { TimeSearch } from '../../app/search.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { useOverlay } from '../../state/overlays.ts';
import { useNarrowScreen } from '../../state/theme.ts';
import {
  Button,
  ButtonLink,
  Duration,
  EmptyState,
  IconButton,
  Loaded,
  LoadingState,
  PageHeader,
  SelectField,
  Stack,
  Tabs,
} from '../../ui/index.ts';
import { ContributionPanel, type Shown } from '../contributions/ContributionPanel.tsx';
import { useNames, type Names } from '../contributions/names.ts';
import { useOwnNumber } from '../entry/useEntryWorld.ts';
import { CalendarDay } from './day/CalendarDay.tsx';
import { DayList } from './day/DayList.tsx';
import { Everyone, WeekStateBadge } from './Everyone.tsx';
import { MyThings } from './MyThings.tsx';
import classes from './time.module.css';
import { TimerBar } from './timer/TimerBar.tsx';
import { useTimer } from './timer/useTimer.ts';
import { WeekStrip } from './week/WeekStrip.tsx';
import { WeekView } from './week/WeekView.tsx';

/** What I gave and when: the week first, then the day as a list or by the clock, and where my things stand. */
export default function TimeScreen() {
  const { t } = useT();
  const names = useNames();
  const own = useOwnNumber();
  const search = useSearch({ from: '/time' });
  const readOnly = useBook().readOnly !== 'no';
  const show = useOverlay((overlay) => overlay.show);
  const log = useCallback(() => show('quickEntry'), [show]);
  useScreenActions(
    'time',
    useMemo(() => (readOnly ? [] : [{ id: 'quickEntry', label: t('entry:title'), icon: Plus, run: log }]), [readOnly, t, log]),
  );
  const lead = names?.viewer.role === 'lead';
  const asked = lead ? (search.member ?? own ?? names.members[0]?.number ?? null) : own;
  const member = names?.members.some((one) => one.number === asked) ? asked : null;
  return (
    <>
      <PageHeader
        title={t('time:title')}
        text={member !== null && member !== names?.viewer.memberNumber ? t('time:textOf', { name: names!.member(member) }) : t('time:text')}
        action={
          !readOnly &&
          member !== null && (
            <Button kind="primary" icon={Plus} onClick={log}>
              {t('entry:title')}
            </Button>
          )
        }
      />
      {!names ? (
        <LoadingState count={8} />
      ) : member === null ? (
        <EmptyState
          icon={UserPlus}
          text={t('time:noMember')}
          action={
            lead && (
              <ButtonLink kind="primary" to="/members" search={{ action: 'new' }}>
                {t('contributions:form.addMember')}
              </ButtonLink>
            )
          }
        />
      ) : (
        <Times names={names} member={member} search={search} />
      )}
    </>
  );
}

function Times({ names, member, search }: { readonly names: Names; readonly member: number; readonly search: TimeSearch }) {
  const { t } = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const [shown, setShown] = useState<Shown | null>(null);
  const view = search.view ?? 'week';
  const day = search.day ?? today();
  const monday = weekStart(day);
  const read = useRead('weeks.get', { member, week: monday }, { keep: true });
  const go = (change: Partial<TimeSearch>): void => void navigate({ to: '/time', search: { ...search, ...change }, replace: true });
  const open = (item: Contribution): void =>
    setShown(item.number === null ? { kind: 'draft', draftId: item.draftId! } : { kind: 'number', number: item.number });
  const { year, week } = isoWeek(monday);
  const lead = names.viewer.role === 'lead';
  const narrow = useNarrowScreen();
  const { timer } = useTimer();
  // Until the week that was asked for is there, the one before stands in its place: nothing must be typed into it.
  const ofWeek = (data: Week, content: ReactNode): ReactNode => (
    <div inert={data.week !== monday || data.member !== member}>
      <Stack>{content}</Stack>
    </div>
  );
  const ofDay = (data: Week, content: ReactNode): ReactNode =>
    ofWeek(
      data,
      <>
        <WeekStrip week={data} day={day} onDay={(next) => go({ day: next })} />
        {content}
      </>,
    );
  const byDay = view === 'day' || view === 'calendar';
  // On a telephone the week comes first, unless a timer runs.
  const timerFirst = !narrow || timer !== null;
  return (
    <Stack>
      {timerFirst && <TimerBar names={names} member={member} />}
      <div className={classes['head']}>
        {view !== 'things' && (
          <div className={classes['weekHead']}>
            <IconButton
              icon={ChevronLeft}
              kind="secondary"
              label={t(byDay ? 'time:day.before' : 'time:week.before')}
              onClick={() => go({ day: addDays(day, byDay ? -1 : -7) })}
            />
            <h2 className={classes['weekTitle']}>
              {t('time:week.title', { week, year })}
              <span className={classes['soft']}> {format.days(monday, addDays(monday, 6))}</span>
            </h2>
            <IconButton
              icon={ChevronRight}
              kind="secondary"
              label={t(byDay ? 'time:day.after' : 'time:week.after')}
              onClick={() => go({ day: addDays(day, byDay ? 1 : 7) })}
            />
            {day !== today() && (
              <Button small kind="quiet" onClick={() => go({ day: today() })}>
                {t('time:today')}
              </Button>
            )}
          </div>
        )}
        {read.data && view !== 'things' && (
          <div className={classes['weekFigures']}>
            <span className={classes['weekTotal']}>
              <Duration seconds={workSeconds(read.data.items)} />
            </span>
            <WeekStateBadge state={read.data.state} />
          </div>
        )}
        {lead && (
          <div className={classes['who']}>
            <SelectField
              label={t('contributions:field.member')}
              value={String(member)}
              onChange={(value) => go({ member: Number(value) })}
              options={names.members.map((one) => ({ value: String(one.number), label: one.name }))}
            />
          </div>
        )}
      </div>
      <Tabs
        label={t('time:title')}
        value={view}
        onChange={(next) => go({ view: next })}
        tabs={[
          {
            value: 'week',
            label: t('time:view.week'),
            content: (
              <Stack>
                <Loaded read={read}>
                  {(data) =>
                    ofWeek(
                      data,
                      <WeekView
                        week={data}
                        names={names}
                        day={day}
                        onDay={(next) => go({ day: next })}
                        onOpenDay={(next) => go({ day: next, view: 'day' })}
                        onOpen={open}
                      />,
                    )
                  }
                </Loaded>
                {lead && <Everyone week={monday} names={names} />}
              </Stack>
            ),
          },
          {
            value: 'day',
            label: t('time:view.day'),
            content: <Loaded read={read}>{(data) => ofDay(data, <DayList week={data} names={names} day={day} onOpen={open} />)}</Loaded>,
          },
          {
            value: 'calendar',
            label: t('time:view.calendar'),
            content: (
              <Loaded read={read}>{(data) => ofDay(data, <CalendarDay week={data} names={names} day={day} onOpen={open} />)}</Loaded>
            ),
          },
          { value: 'things', label: t('time:view.things'), content: <MyThings member={member} names={names} onOpen={open} /> },
        ]}
      />
      {!timerFirst && <TimerBar names={names} member={member} />}
      <ContributionPanel shown={shown} onShow={setShown} onClose={() => setShown(null)} />
    </Stack>
  );
}
