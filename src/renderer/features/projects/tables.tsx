import { CircleCheck } from 'lucide-react';
import type { Commitment, Need } from '../../../contract/commitments.ts';
import { BulletBar, BulletKey } from '../../charts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { Badge, DataTable, DayText, Door, Stack } from '../../ui/index.ts';
import type { Names } from '../contributions/names.ts';
import { useCommitmentWords } from './words.ts';
import classes from './projects.module.css';

/** What the project looks for: needed, promised and given side by side, with what nobody promised yet. */
export function Needs({
  needs,
  names,
  onOpen,
}: {
  readonly needs: readonly Need[];
  readonly names: Names;
  readonly onOpen: (number: number) => void;
}) {
  const { t } = useT();
  const words = useCommitmentWords();
  return (
    <Stack gap="small">
      <BulletKey needed />
      <DataTable
        label={t('commitments:needs')}
        rows={needs}
        rowKey={(need) => need.number}
        onOpen={(need) => onOpen(need.number)}
        columns={[
          {
            key: 'need',
            head: t('commitments:need.head'),
            cell: (need) => (
              <span className={classes['need']}>
                <Door to="/projects/$number" params={{ number: String(need.project) }} search={{ need: need.number }}>
                  {words.need(need, names.activity)}
                </Door>
                {need.title !== '' && <span className={classes['detail']}>{names.activity(need.activity)}</span>}
                {!need.open && <Badge icon={CircleCheck}>{t('commitments:need.isClosed')}</Badge>}
                <BulletBar promised={need.promised} given={need.approved} pending={need.pending} needed={BigInt(need.quantity)} />
              </span>
            ),
          },
          {
            key: 'by',
            head: t('commitments:need.byShort'),
            wideOnly: true,
            cell: (need) => (need.by === null ? t('commitments:need.anyTime') : <DayText day={need.by} />),
          },
          {
            key: 'needed',
            head: t('commitments:chart.needed'),
            numeric: true,
            wideOnly: true,
            cell: (need) => words.amount(need.quantity, need.unit),
          },
          {
            key: 'promised',
            head: t('commitments:chart.promised'),
            numeric: true,
            wideOnly: true,
            cell: (need) => words.amount(need.promised, need.unit),
          },
          {
            key: 'given',
            head: t('commitments:chart.given'),
            numeric: true,
            wideOnly: true,
            cell: (need) => words.amount(need.approved, need.unit),
          },
          {
            key: 'missing',
            head: t('commitments:need.missing'),
            numeric: true,
            cell: (need) => {
              const missing = BigInt(need.quantity) - need.promised;
              return need.open && missing > 0n ? words.amount(missing, need.unit) : '–';
            },
          },
        ]}
      />
    </Stack>
  );
}

/** Who promised what, in the order in which it was promised. */
export function Commitments({
  commitments,
  needs,
  names,
  onOpen,
}: {
  readonly commitments: readonly Commitment[];
  readonly needs: readonly Need[];
  readonly names: Names;
  readonly onOpen: (number: number) => void;
}) {
  const { t } = useT();
  const words = useCommitmentWords();
  const aim = ({ need, activity }: Commitment): string => {
    const answered = needs.find((one) => one.number === need);
    return answered ? words.need(answered, names.activity) : names.activity(activity);
  };
  return (
    <DataTable
      label={t('commitments:title')}
      rows={commitments}
      rowKey={(commitment) => commitment.number}
      onOpen={(commitment) => onOpen(commitment.number)}
      columns={[
        {
          key: 'member',
          head: t('commitments:member'),
          cell: (commitment) => (
            <span className={classes['need']}>
              <Door to="/projects/$number" params={{ number: String(commitment.project) }} search={{ commitment: commitment.number }}>
                {names.member(commitment.member)}
              </Door>
              <span className={classes['detail']}>{aim(commitment)}</span>
            </span>
          ),
        },
        { key: 'terms', head: t('commitments:termsHead'), cell: (commitment) => words.terms(commitment) },
        {
          key: 'due',
          head: t('commitments:dueHead'),
          numeric: true,
          wideOnly: true,
          cell: (commitment) => words.amount(commitment.due, commitment.unit),
        },
        {
          key: 'given',
          head: t('commitments:chart.given'),
          numeric: true,
          wideOnly: true,
          cell: (commitment) => words.amount(commitment.approved, commitment.unit),
        },
        {
          key: 'gap',
          head: t('commitments:gap.head'),
          numeric: true,
          wideOnly: true,
          cell: (commitment) => words.gap(commitment.due, commitment.approved, commitment.unit),
        },
      ]}
    />
  );
}
