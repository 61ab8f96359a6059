import { CalendarX2, Copy, Send, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Week } from '../../../../contract/weeks.ts';
import { makeGrid } from '../../../../core/weeks/grid.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { call } from '../../../rpc/client.ts';
import { useCommand } from '../../../rpc/commands.ts';
import { readAgain } from '../../../rpc/queries.ts';
import { useNarrowScreen } from '../../../state/theme.ts';
import { showToast } from '../../../state/toasts.ts';
import { ActionMenu, Button, Card, Notice, Stack } from '../../../ui/index.ts';
import { LedgerState } from '../../contributions/LedgerState.tsx';
import type { Names } from '../../contributions/names.ts';
import { mayChange } from '../../contributions/rules.ts';
import { ContributionLine, Things } from '../../contributions/Things.tsx';
import { DayList } from '../day/DayList.tsx';
import classes from '../time.module.css';
import { AddRow } from './AddRow.tsx';
import { WeekGrid } from './WeekGrid.tsx';
import { WeekStrip } from './WeekStrip.tsx';

interface WeekViewProps {
  readonly week: Week;
  readonly names: Names;
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly onOpenDay: (day: string) => void;
  readonly onOpen: (item: Week['items'][number]) => void;
}

/** One member's week: the grid where there is room for it, the days one by one on a narrow screen; and what the week as a whole can do. */
export function WeekView({ week, names, day, onDay, onOpenDay, onOpen }: WeekViewProps) {
  const { t } = useT();
  const format = useFormat();
  const narrow = useNarrowScreen();
  const changes = mayChange(names.viewer, week.member);
  const grid = useMemo(() => makeGrid(week.days, week.items, week.kept), [week]);
  const other = week.items.filter((item) => item.unit !== 'time');
  return (
    <Stack>
      {changes && !narrow && <WeekActions week={week} />}
      {week.state === 'nothing' && <Notice>{t('time:week.nothingSaid')}</Notice>}
      {narrow ? (
        <>
          <WeekStrip week={week} day={day} onDay={onDay} />
          <DayList week={week} names={names} day={day} onOpen={onOpen} />
          {changes && <WeekActions week={week} />}
        </>
      ) : (
        <Card>
          {grid.rows.length === 0 ? (
            <p className={classes['soft']}>{t('time:grid.none')}</p>
          ) : (
            <WeekGrid
              key={`${week.member} ${week.week}`}
              grid={grid}
              week={week.week}
              member={week.member}
              names={names}
              readOnly={!changes}
              onDay={onOpenDay}
            />
          )}
          {changes && <AddRow week={week} names={names} />}
        </Card>
      )}
      {!narrow && other.length > 0 && (
        <Card title={t('time:week.other')}>
          <Things>
            {other.map((item) => (
              <ContributionLine
                key={item.draftId ?? item.number}
                item={item}
                names={names}
                onOpen={() => onOpen(item)}
                detail={`${format.day(item.day, 'weekday')} · ${names.project(item.project)} · ${names.activity(item.activity)}`}
              >
                <LedgerState given={item} />
              </ContributionLine>
            ))}
          </Things>
        </Card>
      )}
    </Stack>
  );
}

/** Submit, withdraw, say that there is nothing, copy: what concerns the whole week, the next step first. */
function WeekActions({ week }: { readonly week: Week }) {
  const { t } = useT();
  const { member, week: monday, items, state } = week;
  const drafts = items.flatMap((item) => (item.draftId === null ? [] : [item.draftId]));
  const waiting = items.filter((item) => item.state === 'submitted').length;
  const submit = useCommand('contributions.submitDrafts', {
    undoable: true,
    said: ({ numbers }) => t('contributions:said.submitted', { count: numbers.length }),
  });
  const withdraw = useCommand('weeks.withdraw', { undoable: true, said: ({ drafts: count }) => t('time:week.withdrawn', { count }) });
  const declare = useCommand('weeks.declare', { undoable: true, said: () => t('common:done') });
  const copy = useCommand('weeks.copy');
  const copyLast = async (hours: boolean): Promise<void> => {
    const done = await copy.run({ member, week: monday, hours });
    if (!done) return;
    const takeBack = async (): Promise<void> => {
      for (const draftId of done.draftIds) await call('contributions.deleteDraft', { draftId });
      await readAgain();
    };
    showToast({
      kind: 'done',
      text: t('time:copy.done', { rows: done.rows, count: done.draftIds.length }),
      ...(done.draftIds.length > 0 ? { action: { label: t('common:undo.action'), run: () => void takeBack() } } : {}),
    });
  };
  const open = week.days.some((one) => one.lock === null);
  return (
    <div className={classes['weekActions']}>
      {drafts.length > 0 && (
        <Button icon={Send} busy={submit.busy} onClick={() => void submit.run({ draftIds: drafts })}>
          {t('time:week.submit', { count: drafts.length })}
        </Button>
      )}
      {waiting > 0 && (
        <Button icon={Undo2} busy={withdraw.busy} onClick={() => void withdraw.run({ member, week: monday })}>
          {t('time:week.withdraw', { count: waiting })}
        </Button>
      )}
      {state === 'empty' && week.days.some((one) => one.lock !== 'future' && one.lock !== 'before' && one.lock !== 'after') && (
        <Button icon={CalendarX2} busy={declare.busy} onClick={() => void declare.run({ member, week: monday, nothing: true })}>
          {t('time:week.nothing')}
        </Button>
      )}
      {week.declared && (
        <Button icon={Undo2} busy={declare.busy} onClick={() => void declare.run({ member, week: monday, nothing: false })}>
          {t('time:week.notNothing')}
        </Button>
      )}
      {open && (
        <ActionMenu
          label={t('time:copy.label')}
          items={[
            { label: t('time:copy.rows'), onClick: () => void copyLast(false) },
            { label: t('time:copy.hours'), onClick: () => void copyLast(true) },
          ]}
        >
          <Button icon={Copy} busy={copy.busy}>
            {t('time:copy.label')}
          </Button>
        </ActionMenu>
      )}
    </div>
  );
}
