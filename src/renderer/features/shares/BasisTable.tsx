import type { OutputOf } from '../../rpc/client.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useRead } from '../../rpc/queries.ts';
import { DataTable, Door, Weight } from '../../ui/index.ts';
import classes from './shares.module.css';

type Basis = OutputOf<'shares.explain'>['basis'][number];

interface BasisProps {
  readonly member: number;
  readonly basis: readonly Basis[];
  readonly total: bigint;
  readonly from: string | null;
  readonly to: string | null;
}

/** A weight as its lines: quantity × rate × multiplier, each a door to the contributions behind it. */
export function BasisTable({ member, basis, total, from, to }: BasisProps) {
  const { t } = useT();
  const format = useFormat();
  const projects = useRead('projects.list').data ?? [];
  const door = (line: Basis) => ({
    members: [member],
    projects: [line.project],
    activities: [line.activity],
    states: ['approved' as const, 'closed' as const],
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  });
  // A calculation that rounds its first figure could not be done again by hand.
  const exactQuantity = (line: Basis): string =>
    line.unit === 'time' && line.quantity % 60 !== 0 ? format.exactDuration(line.quantity) : format.quantity(line.quantity, line.unit);
  if (basis.length === 0) return <p className={classes['note']}>{t('shares:why.nothing')}</p>;
  return (
    <DataTable
      label={t('shares:why.weightTitle')}
      rows={basis}
      rowKey={(line) => `${line.project}-${line.activity}-${line.rateNumber}`}
      columns={[
        {
          key: 'what',
          head: t('shares:why.what'),
          foot: t('common:chart.total'),
          cell: (line) => (
            <span className={classes['what']}>
              <span>{format.label(line.activityLabel)}</span>
              <span className={classes['soft']}>{projects.find((project) => project.number === line.project)?.name}</span>
            </span>
          ),
        },
        {
          key: 'calculation',
          head: t('shares:why.calculation'),
          wideOnly: true,
          numeric: true,
          cell: (line) => (
            <span className={classes['calculation']}>
              {exactQuantity(line)} × {format.rate(line.rate, line.unit)} {format.multiplier(line.multiplier)}
            </span>
          ),
        },
        {
          key: 'entries',
          head: t('shares:why.entries'),
          numeric: true,
          cell: (line) => (
            <Door to="/contributions" search={door(line)}>
              {format.number(line.entries)}
            </Door>
          ),
          foot: format.number(basis.reduce((sum, line) => sum + line.entries, 0)),
        },
        {
          key: 'weight',
          head: t('shares:table.weight'),
          numeric: true,
          cell: (line) => (
            <Door to="/contributions" search={door(line)}>
              <Weight value={line.weight} />
            </Door>
          ),
          foot: <Weight value={total} />,
        },
      ]}
    />
  );
}
