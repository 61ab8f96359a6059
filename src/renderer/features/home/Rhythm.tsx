import { addDays, weekStart } from '../../../core/days/day.ts';
import { HeatStrip, Velocity } from '../../charts/index.ts';
import { today } from '../../i18n/parse.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { Columns } from '../../ui/index.ts';

const weeks = 12;

/** The acting member's own days, which nobody else is shown. */
export function OwnDays() {
  const { t } = useT();
  const until = today();
  const days = useRead('rhythm.ownDays', { from: addDays(weekStart(until), -7 * (weeks - 1)), to: until });
  return days.data ? <HeatStrip title={t('commitments:home.days')} days={days.data} until={until} weeks={weeks} /> : null;
}

/** When the group worked, and when oneself did. */
export function Rhythm({ member }: { readonly member: boolean }) {
  const { t } = useT();
  const read = useRead('rhythm.weeks', { until: null, weeks: 26, project: null });
  return (
    <Columns>
      {member && <OwnDays />}
      {read.data && <Velocity title={t('commitments:weeks')} weeks={read.data} />}
    </Columns>
  );
}
