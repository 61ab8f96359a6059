import { Plus } from 'lucide-react';
import { addDays } from '../../../core/days/day.ts';
import { OwnershipDonut } from '../../charts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { ButtonLink, LoadingState, PageHeader, Stack } from '../../ui/index.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { Latest } from './Latest.tsx';
import { MainFigures } from './MainFigures.tsx';
import { NextAssembly } from './NextAssembly.tsx';
import { Promised, Wanted } from './Promised.tsx';
import { Rhythm } from './Rhythm.tsx';
import { MyWeek } from './MyWeek.tsx';
import { Waiting } from './Waiting.tsx';
import classes from './home.module.css';

const all = { members: [], projects: [], activities: [], from: null, to: null, search: '', batch: null };

/** What waits for whoever acts, the number that matters, and where the group stands. */
export default function HomeScreen() {
  const { t } = useT();
  const book = useBook();
  const from = book.lastClosedDay === null ? null : addDays(book.lastClosedDay, 1);
  const open = useRead('shares.get', { asOf: null, from, project: null });
  const whole = useRead('shares.get', { asOf: null, from: null, project: null });
  const members = useRead('members.list');
  const projects = useRead('projects.list');
  const periods = useRead('periods.list');
  const given = useRead('contributions.page', { filter: { ...all, states: [] }, cursor: null, limit: 1 });
  const approved = useRead('contributions.page', { filter: { ...all, states: ['approved', 'closed'] }, cursor: null, limit: 1 });
  const promised = useRead('commitments.report', { asOf: null, project: null }).data;
  const ready = members.data && projects.data && periods.data && given.data && approved.data && open.data && whole.data;
  const steps = ready && {
    members: members.data.length > 1,
    project: projects.data.length > 0,
    log: given.data.total > 0,
    approve: approved.data.total > 0,
    close: periods.data.some((period) => period.state === 'closed'),
  };
  const isNew = steps && Object.values(steps).some((done) => !done);
  return (
    <>
      <PageHeader
        title={t('home:title')}
        text={
          book.actor.role === 'lead'
            ? t('home:asLead', { name: book.actor.name, book: book.name })
            : t('home:asMember', { name: book.actor.name, book: book.name })
        }
        action={
          book.readOnly === 'no' &&
          ready &&
          projects.data.length > 0 &&
          members.data.length > 0 && (
            <ButtonLink to="/contributions" search={{ action: 'new' }} kind="primary" icon={Plus}>
              {t('home:log')}
            </ButtonLink>
          )
        }
      />
      {!ready ? (
        <Stack>
          <LoadingState shape="tiles" count={3} />
          <LoadingState shape="chart" />
        </Stack>
      ) : (
        <Stack gap="large">
          {isNew && steps && <FirstSteps done={steps} />}
          {whole.data.totalWeight > 0n && <MainFigures open={open.data} whole={whole.data} from={from} />}
          <div className={whole.data.totalWeight > 0n ? classes['halves'] : undefined}>
            <Stack>
              <MyWeek />
              <Waiting periods={periods.data} />
              <NextAssembly />
              {promised && book.actor.memberNumber !== null && <Promised member={book.actor.memberNumber} report={promised} />}
              {promised && <Wanted report={promised} />}
              {given.data.total > 0 && <Latest members={members.data} projects={projects.data} periods={periods.data} />}
            </Stack>
            {whole.data.totalWeight > 0n && (
              <OwnershipDonut
                title={t(open.data.totalWeight > 0n && from !== null ? 'home:standing.open' : 'home:standing.whole')}
                shares={(open.data.totalWeight > 0n ? open.data : whole.data).members.map((row) => ({
                  key: row.number,
                  name: row.name,
                  share: row.profitShare,
                }))}
              />
            )}
          </div>
          {given.data.total > 0 && <Rhythm member={book.actor.memberNumber !== null} />}
        </Stack>
      )}
    </>
  );
}
