import { Archive, CircleCheck, CircleCheckBig, FileSignature, NotebookPen, Send, Stamp, Undo2, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Period } from '../../../contract/shares.ts';
import { today } from '../../i18n/parse.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { Card, Door, LoadingState } from '../../ui/index.ts';
import { isToHandOut } from '../papers/received.ts';
import classes from './home.module.css';

const all = { members: [], projects: [], activities: [], from: null, to: null, search: '', batch: null };
const staleBackupMilliseconds = 8 * 24 * 60 * 60 * 1_000;

/** What waits for whoever acts now; each line is the door to settling it. */
export function Waiting({ periods }: { readonly periods: readonly Period[] }) {
  const { t } = useT();
  const format = useFormat();
  const { actor, readOnly } = useBook();
  const lead = actor.role === 'lead';
  const [now] = useState(() => Date.now());
  const queue = useRead('approvals.queue');
  const own = actor.memberNumber === null ? [] : [actor.memberNumber];
  const mine = own.length > 0 || lead;
  const returned = useRead(
    'contributions.page',
    { filter: { ...all, members: own, states: ['returned'] }, cursor: null, limit: 1 },
    { enabled: mine },
  );
  const drafts = useRead('contributions.drafts');
  const suggested = useRead('periods.suggest', undefined, { enabled: lead });
  const inSuggested = useRead(
    'contributions.page',
    {
      filter: { ...all, states: ['approved'], from: suggested.data?.from ?? null, to: suggested.data?.to ?? null },
      cursor: null,
      limit: 1,
    },
    { enabled: lead && suggested.data !== undefined },
  );
  const documents = useRead('documents.list');
  const backups = useRead('books.backups', undefined, { enabled: lead });
  if (!queue.data || !drafts.data || !documents.data)
    return (
      <Card title={t('home:waiting.title')}>
        <LoadingState count={4} />
      </Card>
    );

  const toApprove = queue.data.mine;
  const forOthers = queue.data.total - toApprove;
  const items: ReactNode[] = [];
  if (toApprove > 0)
    items.push(
      <Item
        key="approve"
        icon={CircleCheckBig}
        link={<Door to="/approvals">{t('home:waiting.approve', { count: toApprove })}</Door>}
        note={lead && forOthers > 0 ? t('home:waiting.others', { count: forOthers }) : ''}
      />,
    );
  else if (!lead) {
    const ownWaiting = queue.data.groups
      .filter((group) => group.member === actor.memberNumber)
      .reduce((sum, group) => sum + group.rows.length, 0);
    if (ownWaiting > 0)
      items.push(
        <Item
          key="own"
          icon={CircleCheckBig}
          link={
            <Door to="/contributions" search={{ states: ['submitted'], members: own }}>
              {t('home:waiting.own', { count: ownWaiting })}
            </Door>
          }
        />,
      );
  } else if (forOthers > 0)
    items.push(
      <Item key="others" icon={CircleCheckBig} link={<Door to="/approvals">{t('home:waiting.others', { count: forOthers })}</Door>} />,
    );
  const back = returned.data?.total ?? 0;
  if (back > 0)
    items.push(
      <Item
        key="returned"
        icon={Undo2}
        link={
          <Door to="/contributions" search={{ states: ['returned'], ...(own.length > 0 ? { members: own } : {}) }}>
            {t(own.length > 0 ? 'home:waiting.returnedToMe' : 'home:waiting.returned', { count: back })}
          </Door>
        }
        note={t('home:waiting.returnedNote')}
      />,
    );
  if (drafts.data.length > 0)
    items.push(
      <Item
        key="drafts"
        icon={NotebookPen}
        link={
          <Door to="/contributions" search={{ states: ['draft'] }}>
            {t('home:waiting.drafts', { count: drafts.data.length })}
          </Door>
        }
        note={t('home:waiting.draftsNote')}
      />,
    );
  if (lead) {
    for (const period of periods) {
      const days = format.days(period.from, period.to);
      if (period.documentsMissing > 0)
        items.push(
          <Item
            key={`issue-${period.number}`}
            icon={FileSignature}
            link={
              <Door to="/periods" search={{ period: period.number, tab: 'documents' }}>
                {t('home:waiting.issue', { count: period.documentsMissing })}
              </Door>
            }
            note={days}
          />,
        );
    }
    const left = documents.data.filter(isToHandOut);
    const of = new Set(left.map((document) => document.period));
    const [one] = of.size === 1 ? periods.filter((period) => of.has(period.number)) : [];
    if (left.length > 0)
      items.push(
        <Item
          key="hand"
          icon={Send}
          link={
            <Door to="/periods" search={one ? { period: one.number, tab: 'documents' } : { view: 'documents', state: 'toHandOut' }}>
              {t('home:waiting.handOut', { count: left.length })}
            </Door>
          }
          note={one ? format.days(one.from, one.to) : ''}
        />,
      );
    if (suggested.data && suggested.data.to < today() && (inSuggested.data?.total ?? 0) > 0) {
      items.push(
        <Item
          key="close"
          icon={Stamp}
          link={
            <Door to="/periods" search={{ action: 'close' }}>
              {t('home:waiting.close', { days: format.days(suggested.data.from, suggested.data.to) })}
            </Door>
          }
          note={t('home:waiting.closeNote')}
        />,
      );
    }
    const [last] = backups.data ?? [];
    const stale =
      backups.data !== undefined &&
      readOnly === 'no' &&
      (last === undefined || !last.verified || now - Date.parse(last.at) > staleBackupMilliseconds);
    if (stale)
      items.push(
        <Item
          key="backup"
          icon={Archive}
          link={
            <Door to="/settings" search={{ section: 'backups' }}>
              {t('home:waiting.backup')}
            </Door>
          }
          note={last ? t('home:waiting.lastBackup', { when: format.instant(last.at) }) : t('home:waiting.noBackup')}
        />,
      );
  }
  return (
    <Card title={t('home:waiting.title')}>
      {items.length === 0 ? (
        <p className={classes['nothing']}>
          <CircleCheck size={20} aria-hidden />
          {t('home:waiting.nothing')}
        </p>
      ) : (
        <ul className={classes['list']}>{items}</ul>
      )}
    </Card>
  );
}

function Item({ icon: Icon, link, note }: { readonly icon: LucideIcon; readonly link: ReactNode; readonly note?: string }) {
  return (
    <li className={classes['item']}>
      <Icon size={20} strokeWidth={1.75} aria-hidden className={classes['icon']} />
      <span className={classes['words']}>
        <span className={classes['what']}>{link}</span>
        {note && <span className={classes['note']}>{note}</span>}
      </span>
    </li>
  );
}
