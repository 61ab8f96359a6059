import { CircleCheck, CircleDashed, Clock, Lock, Undo2, type LucideIcon } from 'lucide-react';
import type { GridItem } from '../../../../core/weeks/grid.ts';
import type { ItemState } from '../../../../core/weeks/week.ts';
import { today } from '../../../i18n/parse.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import classes from '../time.module.css';

const icons: Readonly<Record<Exclude<ItemState, 'withdrawn'>, LucideIcon>> = {
  draft: CircleDashed,
  submitted: Clock,
  returned: Undo2,
  approved: CircleCheck,
  closed: Lock,
};
const order = ['returned', 'draft', 'submitted', 'approved', 'closed'] as const;

/** The states that a day's entries are in, as signs with their words. */
export function DayStates({ states }: { readonly states: readonly ItemState[] }) {
  const { t } = useT();
  const has = order.filter((state) => states.includes(state));
  if (has.length === 0) return null;
  return (
    <span className={classes['dayStates']}>
      {has.map((state) => {
        const Icon = icons[state];
        return (
          <span key={state} title={t(`common:state.${state}`)} data-state={state}>
            <Icon size={14} aria-hidden />
            <span className="visually-hidden">{t(`common:state.${state}`)}</span>
          </span>
        );
      })}
    </span>
  );
}

/** A day at the head of its column: a way to its list, and where its entries stand. */
export function DayHead({
  day,
  items,
  onDay,
}: {
  readonly day: string;
  readonly items: readonly GridItem[];
  readonly onDay: (day: string) => void;
}) {
  const format = useFormat();
  return (
    <th scope="col" className={classes['dayHead']} data-today={day === today() || undefined}>
      <button type="button" className={classes['dayButton']} aria-label={format.day(day, 'weekday')} onClick={() => onDay(day)}>
        <DayWords day={day} />
      </button>
      <DayStates states={items.map((item) => item.state)} />
    </th>
  );
}

/** `lun. 9`: as much as a column has room for. */
export function DayWords({ day }: { readonly day: string }) {
  const { language } = useFormat();
  const weekday = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
  return (
    <>
      <span className={classes['weekday']}>{weekday}</span> <span className={classes['date']}>{Number(day.slice(8))}</span>
    </>
  );
}
