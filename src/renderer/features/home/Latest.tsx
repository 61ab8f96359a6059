import { FileDown, FileSignature, NotebookText, Stamp, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Member, Project } from '../../../contract/people.ts';
import type { Period } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useRead } from '../../rpc/queries.ts';
import { ButtonLink, Card, DayText, Door, Loaded, StateBadge } from '../../ui/index.ts';
import classes from './home.module.css';

const all = { members: [], projects: [], activities: [], states: [], from: null, to: null, search: '', batch: null };
const shown = 8;

interface LatestProps {
  readonly members: readonly Member[];
  readonly projects: readonly Project[];
  readonly periods: readonly Period[];
}

interface Event {
  readonly key: string;
  readonly day: string;
  readonly icon: LucideIcon;
  readonly what: ReactNode;
  readonly note?: ReactNode;
}

/** What was given lately, and what became of it: contributions by their day, closings, documents and imports by theirs. */
export function Latest({ members, projects, periods }: LatestProps) {
  const { t } = useT();
  const format = useFormat();
  const page = useRead('contributions.page', { filter: all, cursor: null, limit: shown });
  const activities = useRead('activities.list').data ?? [];
  const documents = useRead('documents.list').data ?? [];
  const imports = useRead('imports.list').data ?? [];
  const name = (number: number): string => members.find((member) => member.number === number)?.name ?? String(number);
  return (
    <Card
      title={t('home:latest.title')}
      action={
        <ButtonLink to="/contributions" kind="quiet">
          {t('home:latest.all')}
        </ButtonLink>
      }
    >
      <Loaded read={page}>
        {({ rows }) => {
          const events: Event[] = [
            ...rows.map((row): Event => {
              const activity = activities.find((one) => one.number === row.activity);
              return {
                key: `c${row.number ?? row.draftId}`,
                day: row.day,
                icon: NotebookText,
                what: (
                  <>
                    <Door to="/contributions" search={row.number === null ? { states: ['draft'] } : { number: row.number }}>
                      {t('home:latest.given', {
                        name: name(row.member),
                        quantity: format.quantity(row.quantity, row.unit),
                        activity: activity ? format.label(activity.label) : t(`common:kind.${row.kind}`),
                      })}
                    </Door>{' '}
                    <StateBadge state={row.state} />
                  </>
                ),
                note: [row.note, projects.find((project) => project.number === row.project)?.name].filter(Boolean).join(' · '),
              };
            }),
            ...periods
              .filter((period) => period.state === 'closed')
              .map((period): Event => ({
                key: `p${period.number}`,
                day: period.closedAt.slice(0, 10),
                icon: Stamp,
                what: (
                  <Door to="/periods" search={{ period: period.number }}>
                    {t('home:latest.closed', { days: format.days(period.from, period.to), result: format.money(period.result) })}
                  </Door>
                ),
              })),
            ...[...new Map(documents.map((document) => [`${document.period} ${document.issuedAt.slice(0, 10)}`, document])).values()].map(
              (document): Event => ({
                key: `d${document.number}`,
                day: document.issuedAt.slice(0, 10),
                icon: FileSignature,
                what: (
                  <Door to="/periods" search={document.period === null ? {} : { period: document.period, tab: 'documents' }}>
                    {t('home:latest.issued', {
                      count: documents.filter(
                        (other) => other.period === document.period && other.issuedAt.slice(0, 10) === document.issuedAt.slice(0, 10),
                      ).length,
                    })}
                  </Door>
                ),
              }),
            ),
            ...imports
              .filter((batch) => !batch.takenBack)
              .map((batch): Event => ({
                key: `i${batch.number}`,
                day: batch.at.slice(0, 10),
                icon: FileDown,
                what: (
                  <Door to="/contributions" search={{ batch: batch.number }}>
                    {t('home:latest.imported', { name: batch.fileName })}
                  </Door>
                ),
              })),
          ];
          const latest = events.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, shown);
          return (
            <ul className={classes['list']}>
              {latest.map((event) => (
                <li key={event.key} className={classes['item']}>
                  <event.icon size={20} strokeWidth={1.75} aria-hidden className={classes['icon']} />
                  <span className={classes['words']}>
                    <span>{event.what}</span>
                    {event.note && <span className={classes['note']}>{event.note}</span>}
                  </span>
                  <span className={classes['day']}>
                    <DayText day={event.day} />
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Card>
  );
}
