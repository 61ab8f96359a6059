import { Archive, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Activity } from '../../../contract/people.ts';
import { resolveRate } from '../../../core/charters/rates.ts';
import { useT } from '../../i18n/useT.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useRead } from '../../rpc/queries.ts';
import { Badge, Button, DataTable, EmptyState, KindName, Loaded, Notice, SidePanel, Stack } from '../../ui/index.ts';
import { ActivityForm } from './ActivityForm.tsx';
import { RateForm } from './RateForm.tsx';
import { useRateWords } from './rateWords.ts';
import classes from './members.module.css';

/** What an hour, a euro or a loan counts for; each can change from a day on, never backwards. */
export function Activities({ adding, onAdded }: { readonly adding: boolean; readonly onAdded: () => void }) {
  const { t } = useT();
  const format = useFormat();
  const words = useRateWords();
  const activities = useRead('activities.list');
  const [open, setOpen] = useState<number | null>(null);
  return (
    <Stack>
      <Notice>{t('members:activities.explained')}</Notice>
      <Loaded read={activities}>
        {(list) => (
          <>
            {list.length === 0 ? (
              <EmptyState icon={Plus} text={t('members:activities.none')} />
            ) : (
              <DataTable
                label={t('members:tabs.activities')}
                rows={list}
                rowKey={(activity) => activity.number}
                onOpen={(activity) => setOpen(activity.number)}
                columns={[
                  {
                    key: 'name',
                    head: t('members:activities.activity'),
                    sortBy: (activity) => format.label(activity.label),
                    cell: (activity) => (
                      <span className={classes['name']}>
                        <button type="button" className={classes['open']} onClick={() => setOpen(activity.number)}>
                          {format.label(activity.label)}
                        </button>
                        {activity.archived && <Badge icon={Archive}>{t('members:projects.archived')}</Badge>}
                      </span>
                    ),
                  },
                  {
                    key: 'kind',
                    head: t('members:activities.kind'),
                    wideOnly: true,
                    cell: (activity) => <KindName kind={activity.kind} />,
                  },
                  { key: 'rate', head: t('members:activities.now'), cell: (activity) => <CurrentRate activity={activity} /> },
                  {
                    key: 'own',
                    head: t('members:activities.own'),
                    wideOnly: true,
                    cell: (activity) => {
                      const members = new Set(activity.rates.flatMap((rate) => (rate.member === null ? [] : [rate.member])));
                      const own = [...members].filter(
                        (member) => resolveRate(activity.rates, activity.number, member, today())?.member === member,
                      ).length;
                      return own === 0 ? '–' : t('members:activities.ownCount', { count: own });
                    },
                  },
                  {
                    key: 'from',
                    head: t('members:activities.since'),
                    wideOnly: true,
                    cell: (activity) => {
                      const rate = resolveRate(activity.rates, activity.number, 0, today());
                      return rate ? words.from(rate.from) : '–';
                    },
                  },
                ]}
              />
            )}
            {open !== null && list.some((one) => one.number === open) && (
              <ActivityPanel activity={list.find((one) => one.number === open)!} onClose={() => setOpen(null)} />
            )}
          </>
        )}
      </Loaded>
      {adding && <ActivityForm activity={null} onClose={onAdded} />}
    </Stack>
  );
}

function CurrentRate({ activity }: { readonly activity: Activity }) {
  const words = useRateWords();
  const rate = resolveRate(activity.rates, activity.number, 0, today());
  return <>{rate ? words.rate(rate, activity.unit) : '–'}</>;
}

/** One activity: its rates in the order in which they begin, for everyone and for members of their own. */
function ActivityPanel({ activity, onClose }: { readonly activity: Activity; readonly onClose: () => void }) {
  const { t } = useT();
  const format = useFormat();
  const words = useRateWords();
  const mayLead = useMayLead();
  const members = useRead('members.list').data ?? [];
  const [doing, setDoing] = useState<'rate' | 'edit' | null>(null);
  if (doing === 'edit') return <ActivityForm activity={activity} onClose={() => setDoing(null)} />;
  const rates = [...activity.rates].sort((a, b) => (a.from === b.from ? a.number - b.number : a.from < b.from ? -1 : 1));
  return (
    <SidePanel
      open
      title={format.label(activity.label)}
      onClose={onClose}
      footer={
        mayLead && (
          <>
            <Button onClick={() => setDoing('edit')}>{t('members:activities.rename')}</Button>
            <Button kind="primary" icon={Plus} onClick={() => setDoing('rate')}>
              {t('members:rate.submit')}
            </Button>
          </>
        )
      }
    >
      <Stack>
        <p className={classes['lead']}>
          {t('members:activities.countedIn', { kind: t(`common:kind.${activity.kind}`), unit: t(`members:unit.${activity.unit}`) })}
        </p>
        <DataTable
          label={t('members:activities.history')}
          rows={rates}
          rowKey={(rate) => rate.number}
          columns={[
            { key: 'from', head: t('members:activities.since'), cell: (rate) => words.from(rate.from) },
            {
              key: 'for',
              head: t('members:rate.for'),
              cell: (rate) =>
                rate.member === null
                  ? t('members:rate.everyone')
                  : (members.find((member) => member.number === rate.member)?.name ?? rate.member),
            },
            {
              key: 'rate',
              head: t('members:activities.rate'),
              cell: (rate) => (rate.ends ? t('members:rate.ends') : words.rate(rate, activity.unit)),
            },
          ]}
        />
        <p className={classes['note']}>{t('members:activities.historyNote')}</p>
      </Stack>
      {doing === 'rate' && <RateForm activity={activity} member={null} onClose={() => setDoing(null)} />}
    </SidePanel>
  );
}
