import { Plus } from 'lucide-react';
import type { Week } from '../../../../contract/weeks.ts';
import { clockText } from '../../../../core/entry/index.ts';
import { workSeconds } from '../../../../core/weeks/grid.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useOverlay } from '../../../state/overlays.ts';
import { Button, Card, Notice, Weight } from '../../../ui/index.ts';
import { LedgerState } from '../../contributions/LedgerState.tsx';
import type { Names } from '../../contributions/names.ts';
import { mayChange } from '../../contributions/rules.ts';
import { ContributionLine, Things } from '../../contributions/Things.tsx';
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
      <Things>
        {items.map((item) => (
          <ContributionLine
            key={item.draftId ?? item.number}
            item={item}
            names={names}
            onOpen={() => onOpen(item)}
            detail={
              <>
                {item.startsAt !== null && `${timeRange(item)} · `}
                {names.project(item.project)} · {names.activity(item.activity)} · <Weight value={item.weight} />
              </>
            }
          >
            <LedgerState given={item} />
          </ContributionLine>
        ))}
      </Things>
    </Card>
  );
}

export function timeRange({ startsAt, quantity }: { readonly startsAt: number | null; readonly quantity: number }): string {
  if (startsAt === null) return '';
  return `${clockText(startsAt)}–${clockText((startsAt + Math.round(quantity / 60)) % 1440)}`;
}
