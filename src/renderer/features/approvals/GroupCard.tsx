import { ChevronRight, CircleCheck, Undo2 } from 'lucide-react';
import type { Contribution } from '../../../contract/contributions.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, CheckField, DayText, Duration, Weight } from '../../ui/index.ts';
import { Quantity } from '../contributions/Ledger.tsx';
import type { Names } from '../contributions/names.ts';
import classes from './approvals.module.css';
import { Difference, OddCounts, RowOddities } from './Oddities.tsx';
import type { QueueGroup } from './queue.ts';
import { WhoCan } from './WhoCan.tsx';

interface GroupCardProps {
  readonly group: QueueGroup;
  readonly names: Names;
  readonly open: boolean;
  readonly onTurn: (open: boolean) => void;
  readonly selected: ReadonlySet<number>;
  readonly onSelect: (numbers: readonly number[], on: boolean) => void;
  readonly busy: boolean;
  readonly onApprove: (numbers: readonly number[]) => void;
  readonly onSendBack: (numbers: readonly number[]) => void;
  readonly onOpen: (number: number) => void;
}

/** One member's week. Clean ones stay closed: their sum is enough. Odd ones stand open, with each oddity at its row. */
export function GroupCard({ group, names, open, onTurn, selected, onSelect, busy, onApprove, onSendBack, onOpen }: GroupCardProps) {
  const { t } = useT();
  const format = useFormat();
  const decides = group.mayApprove.length > 0;
  const name = names.member(group.member);
  const week = format.days(group.from, group.to);
  return (
    <section
      className={classes['group']}
      aria-label={`${name}, ${week}`}
      data-odd={(group.counts.length > 0 && group.bar === null) || undefined}
    >
      <div className={classes['groupHead']} data-stop-row>
        <button type="button" className={classes['groupOpen']} aria-expanded={open} data-stop={group.key} onClick={() => onTurn(!open)}>
          <ChevronRight size={18} aria-hidden className={classes['chevron']} data-open={open || undefined} />
          <span className={classes['groupWords']}>
            <span className={classes['groupName']}>{name}</span>
            <span className={classes['soft']}>{week}</span>
          </span>
          <span className={classes['groupFigures']}>
            <span>{t('approvals:rows', { count: group.rows.length })}</span>
            {group.seconds > 0 && (
              <span>
                <Duration seconds={group.seconds} />
              </span>
            )}
            <span className={classes['strong']}>
              <Weight value={group.weight} />
            </span>
          </span>
        </button>
        {decides && (
          <div className={classes['groupActions']}>
            <Button small icon={Undo2} label={t('approvals:sendBackGroup', { name, week })} onClick={() => onSendBack(group.mayApprove)}>
              {t('contributions:action.sendBack')}
            </Button>
            <Button
              small
              icon={CircleCheck}
              busy={busy}
              label={t('approvals:approveGroup', { name, week })}
              onClick={() => onApprove(group.mayApprove)}
            >
              {t('contributions:action.approve')}
            </Button>
          </div>
        )}
      </div>
      {group.bar === null && <Difference group={group} />}
      {group.counts.length > 0 && group.bar === null && <OddCounts counts={group.counts} />}
      {group.bar !== null && group.bar !== 'readOnly' && <WhoCan group={group} names={names} />}
      {open && (
        <ul className={classes['rows']}>
          {group.rows.map((row) => {
            const number = row.number!;
            const odd = (group.oddities.get(number) ?? []).filter((one) => one.what !== 'own');
            return (
              <li key={number} className={classes['row']} data-stop-row data-selected={selected.has(number) || undefined}>
                {group.mayApprove.includes(number) && (
                  <CheckField
                    hideLabel
                    label={t('approvals:selectRow', { number })}
                    checked={selected.has(number)}
                    onChange={(on) => onSelect([number], on)}
                  />
                )}
                <button
                  type="button"
                  className={classes['rowOpen']}
                  data-stop={group.key}
                  data-number={number}
                  onClick={() => onOpen(number)}
                >
                  <span className={classes['rowDay']}>
                    <DayText day={row.day} />
                  </span>
                  <span className={classes['rowWords']}>
                    <span>
                      {names.activity(row.activity)} · {names.project(row.project)}
                    </span>
                    {row.note && <span className={classes['soft']}>{row.note}</span>}
                    {row.approvals && <ApprovalsSoFar given={row.approvals} />}
                  </span>
                  <span className={classes['rowFigures']}>
                    <Quantity given={row} />
                    <span className={classes['soft']}>
                      <Weight value={row.weight} />
                    </span>
                  </span>
                </button>
                {odd.length > 0 && <RowOddities row={row} group={group} oddities={odd} onOpen={onOpen} />}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** Where several people approve: how many have, and who. */
function ApprovalsSoFar({ given }: { readonly given: NonNullable<Contribution['approvals']> }) {
  const { t } = useT();
  const format = useFormat();
  return (
    <span className={classes['soft']}>
      {given.given === 0
        ? t('approvals:needs', { count: given.needed })
        : t('approvals:has', { given: given.given, needed: given.needed, who: format.list(given.by.map((one) => one.name)) })}
    </span>
  );
}
