import { HandHeart, Search } from 'lucide-react';
import type { CommitmentReport } from '../../../contract/commitments.ts';
import { BulletBar } from '../../charts/index.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { Card, Door } from '../../ui/index.ts';
import { useNames } from '../contributions/names.ts';
import { useCommitmentWords } from '../projects/words.ts';
import classes from './home.module.css';

/** What the acting member promised for this week and month, and once, with what was given of it so far. */
export function Promised({ member, report }: { readonly member: number; readonly report: CommitmentReport }) {
  const { t } = useT();
  const format = useFormat();
  const words = useCommitmentWords();
  const names = useNames();
  const rounds = useRead('commitments.rounds', { member, day: null });
  const once = report.commitments.filter(
    (row) => row.member === member && row.per === 'once' && row.from <= today() && row.to !== null && row.to >= today(),
  );
  if (!names || !rounds.data || rounds.data.length + once.length === 0) return null;
  const lines = [
    ...rounds.data.map((round) => ({
      ...round,
      key: `${round.project} ${round.activity} ${round.per}`,
      when: t(round.per === 'week' ? 'commitments:home.thisWeek' : 'commitments:home.thisMonth'),
    })),
    ...once.map((row) => ({
      ...row,
      key: `once ${row.number}`,
      promised: row.whole ?? 0n,
      when: t('commitments:home.once', { day: format.day(row.to ?? row.from) }),
    })),
  ];
  return (
    <Card title={t('commitments:home.mine')}>
      <ul className={classes['list']}>
        {lines.map((line) => (
          <li key={line.key} className={classes['item']}>
            <HandHeart size={20} strokeWidth={1.75} aria-hidden className={classes['icon']} />
            <span className={classes['words']}>
              <span className={classes['promise']}>
                <Door to="/projects/$number" params={{ number: String(line.project) }}>
                  {names.project(line.project)}
                </Door>
                <span className={classes['figures']}>
                  {t('commitments:givenOfPromised', {
                    given: words.amount(line.approved, line.unit),
                    promised: words.amount(line.promised, line.unit),
                  })}
                </span>
              </span>
              <BulletBar promised={line.promised} given={line.approved} pending={line.pending} />
              <span className={classes['note']}>
                {[
                  names.activity(line.activity),
                  line.when,
                  ...(line.pending > 0n ? [t('commitments:home.waiting', { quantity: words.amount(line.pending, line.unit) })] : []),
                ].join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** So many are named on Home; the rest is on the projects' pages. */
const shownNeeds = 4;

/** What nobody has promised yet, the soonest first: an offer, not a reproach. */
export function Wanted({ report }: { readonly report: CommitmentReport }) {
  const { t } = useT();
  const format = useFormat();
  const words = useCommitmentWords();
  const names = useNames();
  const missing = report.needs
    .filter((need) => need.open && need.promised < BigInt(need.quantity))
    .sort((left, right) => (left.by ?? '9').localeCompare(right.by ?? '9') || left.number - right.number);
  if (!names || missing.length === 0) return null;
  return (
    <Card title={t('commitments:home.wanted')}>
      <ul className={classes['list']}>
        {missing.slice(0, shownNeeds).map((need) => {
          const quantity = words.amount(BigInt(need.quantity) - need.promised, need.unit);
          return (
            <li key={need.number} className={classes['item']}>
              <Search size={20} strokeWidth={1.75} aria-hidden className={classes['icon']} />
              <span className={classes['words']}>
                <span className={classes['what']}>
                  <Door to="/projects/$number" params={{ number: String(need.project) }} search={{ need: need.number }}>
                    {words.need(need, names.activity)}
                  </Door>
                </span>
                <span className={classes['note']}>
                  {[
                    names.project(need.project),
                    need.by === null
                      ? t('commitments:home.missing', { quantity })
                      : t('commitments:home.missingBy', { quantity, day: format.day(need.by) }),
                  ].join(' · ')}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {missing.length > shownNeeds && (
        <p className={classes['note']}>{t('commitments:home.more', { count: missing.length - shownNeeds })}</p>
      )}
    </Card>
  );
}
