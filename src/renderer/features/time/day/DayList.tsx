import { Plus, Send } from 'lucide-react';
import type { Week } from '../../../../contract/weeks.ts';
import { clockText } from '../../../../core/entry/index.ts';
import { workSeconds } from '../../../../core/weeks/grid.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useCommand } from '../../../rpc/commands.ts';
import { useOverlay } from '../../../state/overlays.ts';
import { Button, Card, Notice, Weight } from '../../../ui/index.ts';
import { LedgerState } from '../../contributions/LedgerState.tsx';
import type { Names } from '../../contributions/names.ts';
import { mayChange } from '../../contributions/rules.ts';
import classes from '../time.module.css';

type Item = Week['items'][number];

/** Everything of one day, of all kinds, each with its state and its next step. */
export function DayList({
  week,
  names,
  day,
  onOpen,
}: {
  readonly week: Week;
  readonly names: Names;
  readonly day: string;
  readonly onOpen: (item: Item) => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const enter = useOverlay((overlay) => overlay.enter);
  const submit = useCommand('contributions.submitDrafts', { undoable: true, said: () => t('contributions:said.submitted', { count: 1 }) });
  const items = week.items.filter((item) => item.day === day);
  const lock = week.days.find((one) => one.day === day)?.lock ?? null;
  const seconds = workSeconds(items);
  const changes = mayChange(names.viewer, week.member);
  return (
    <Card
      title={
        <>
          {format.day(day, 'weekday')} <span className={classes['titleNote']}>{format.duration(seconds)}</span>
        </>
      }
      action={
        changes &&
        lock === null && (
          <Button icon={Plus} onClick={() => enter(`${day} `)}>
            {t('time:day.add')}
          </Button>
        )
      }
    >
      {lock && <Notice>{t(`time:lock.${lock}`)}</Notice>}
      {items.length === 0 && !lock && <p className={classes['soft']}>{t('time:day.none')}</p>}
      <ul className={classes['items']}>
        {items.map((item) => (
          <li key={item.draftId ?? item.number} className={classes['item']}>
            <button type="button" className={classes['itemOpen']} onClick={() => onOpen(item)}>
              <span className={classes['strong']}>
                {format.quantity(item.quantity, item.unit)} · {item.note || names.activity(item.activity)}
              </span>
              <span className={classes['soft']}>
                {item.startsAt !== null && `${timeRange(item)} · `}
                {names.project(item.project)} · {names.activity(item.activity)} · <Weight value={item.weight} />
              </span>
            </button>
            <LedgerState given={item} />
            {item.draftId !== null && changes && (
              <Button
                small
                icon={Send}
                busy={submit.busy}
                label={t('contributions:drafts.submitOne', { name: names.member(item.member), activity: names.activity(item.activity) })}
                onClick={() => void submit.run({ draftIds: [item.draftId!] })}
              >
                {t('contributions:action.submit')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function timeRange({ startsAt, quantity }: { readonly startsAt: number | null; readonly quantity: number }): string {
  if (startsAt === null) return '';
  return `${clockText(startsAt)}–${clockText((startsAt + Math.round(quantity / 60)) % 1440)}`;
}
