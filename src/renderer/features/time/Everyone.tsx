import { CalendarX2, CircleCheck, CircleDashed, CircleHelp, Clock, Undo2, type LucideIcon } from 'lucide-react';
import type { WeekStateName } from '../../../contract/weeks.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { Badge, Card, Disclosure, Door, Duration, Loaded, type BadgeTone } from '../../ui/index.ts';
import type { Names } from '../contributions/names.ts';
import { Thing, Things } from '../contributions/Things.tsx';
import classes from './time.module.css';

const signs: Readonly<Record<WeekStateName, { readonly icon: LucideIcon; readonly tone: BadgeTone }>> = {
  empty: { icon: CircleHelp, tone: 'plain' },
  nothing: { icon: CalendarX2, tone: 'plain' },
  draft: { icon: CircleDashed, tone: 'plain' },
  returned: { icon: Undo2, tone: 'warning' },
  submitted: { icon: Clock, tone: 'waiting' },
  approved: { icon: CircleCheck, tone: 'good' },
};

/** Where a week stands, by sign and word. */
export function WeekStateBadge({ state }: { readonly state: WeekStateName }) {
  const { t } = useT();
  return <Badge {...signs[state]}>{t(`time:state.${state}`)}</Badge>;
}

/** How everyone's week stands, for whoever leads: who gave nothing is told apart from who has not said anything yet. */
export function Everyone({ week, names }: { readonly week: string; readonly names: Names }) {
  const { t } = useT();
  const all = useRead('weeks.all', { week }, { keep: true });
  return (
    <Card>
      <Disclosure label={t('time:everyone.title')}>
        <Loaded read={all}>
          {(standings) => (
            <Things>
              {standings.map((one) => (
                <Thing key={one.member}>
                  <span className={classes['everyoneName']}>
                    <Door to="/time" search={{ member: one.member, day: week }}>
                      {names.member(one.member)}
                    </Door>
                  </span>
                  <span className={classes['soft']}>
                    <Duration seconds={one.seconds} />
                  </span>
                  <WeekStateBadge state={one.state} />
                </Thing>
              ))}
            </Things>
          )}
        </Loaded>
      </Disclosure>
    </Card>
  );
}
