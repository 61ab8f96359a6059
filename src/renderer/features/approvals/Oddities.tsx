import {
  CalendarClock,
  CalendarX2,
  Clock,
  Coins,
  Copy,
  Handshake,
  History,
  Layers2,
  Scale,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import type { Contribution } from '../../../contract/contributions.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Badge, Door } from '../../ui/index.ts';
import classes from './approvals.module.css';
import type { Anomaly, Oddity, QueueGroup } from './queue.ts';

export const oddIcons: Readonly<Record<Anomaly, LucideIcon>> = {
  longDay: Clock,
  overlap: Layers2,
  outsideCommitment: Handshake,
  unusualQuantity: Scale,
  unusualRate: Coins,
  duplicate: Copy,
  late: CalendarX2,
  old: CalendarClock,
  own: UserRound,
};

/** How many rows of a group are odd, and in which way. */
export function OddCounts({ counts }: { readonly counts: QueueGroup['counts'] }) {
  const { t } = useT();
  return (
    <ul className={classes['oddities']}>
      {counts.map(([what, count]) => (
        <li key={what}>
          <Badge icon={oddIcons[what]} tone="warning">
            {t(`approvals:odd.${what}`, { count })}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

/** What is odd about one contribution, in words, each with the way to what it should be compared with. */
export function RowOddities({
  row,
  group,
  oddities,
  onOpen,
}: {
  readonly row: Contribution;
  readonly group: QueueGroup;
  readonly oddities: readonly Oddity[];
  readonly onOpen: (number: number) => void;
}) {
  const { t } = useT();
  const words = useOddWords(row);
  const sameDay = { members: [row.member], from: row.day, to: row.day };
  const sameTime = { members: [row.member], from: group.from, to: group.to };
  return (
    <ul className={classes['rowOddities']}>
      {oddities.map((oddity) => {
        const { other } = oddity;
        return (
          <li key={oddity.what} className={classes['odd']}>
            <span>{words(oddity)}</span>{' '}
            {other !== null ? (
              <button type="button" className={classes['look']} onClick={() => onOpen(other)}>
                {t('approvals:look.other', { number: other })}
              </button>
            ) : oddity.what === 'longDay' || oddity.what === 'late' ? (
              <Door to="/contributions" search={oddity.what === 'longDay' ? sameDay : sameTime}>
                {t(`approvals:look.${oddity.what}`)}
              </Door>
            ) : oddity.what === 'outsideCommitment' ? (
              <Door to="/members" search={{ member: row.member }}>
                {t('approvals:look.commitments')}
              </Door>
            ) : oddity.what === 'unusualQuantity' || oddity.what === 'unusualRate' ? (
              <Door to="/contributions" search={{ members: [row.member], activities: [row.activity], states: ['approved', 'closed'] }}>
                {t('approvals:look.usual')}
              </Door>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function useOddWords(row: Contribution): (oddity: Oddity) => string {
  const { t } = useT();
  const format = useFormat();
  return ({ what, figure, day }) => {
    switch (what) {
      case 'longDay':
        return t('approvals:explain.longDay', { hours: format.duration(figure ?? 0) });
      case 'unusualQuantity':
        return t('approvals:explain.unusualQuantity', {
          usual: row.unit === 'time' ? format.duration(figure ?? 0) : format.quantity(figure ?? 0, row.unit),
        });
      case 'late':
        return t('approvals:explain.late', { day: format.day(day ?? row.day) });
      default:
        return t(`approvals:explain.${what}`);
    }
  };
}

/** What the member's week or month has already, and what it would have: what comes late is judged as a difference. */
export function Difference({ group }: { readonly group: QueueGroup }) {
  const { t } = useT();
  const format = useFormat();
  const { before } = group;
  if (!before) return null;
  const total = (seconds: number, weight: bigint): string =>
    seconds > 0 ? format.list([format.duration(seconds), format.weight(weight)]) : format.weight(weight);
  return (
    <p className={classes['difference']}>
      <History size={16} aria-hidden />
      <span>
        {t('approvals:difference', {
          before: total(before.seconds, before.weight),
          after: total(before.seconds + group.seconds, before.weight + group.weight),
        })}
      </span>
    </p>
  );
}
