import { ChartArea } from 'lucide-react';
import { OwnershipOverTime } from '../../charts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { ButtonLink, EmptyState, Loaded, SelectField, Stack } from '../../ui/index.ts';
import { useSpan } from './useSpan.ts';
import classes from './shares.module.css';

/** How shares came to be what they are, month by month since the start. */
export function OverTime() {
  const { t } = useT();
  const { query, put } = useSpan();
  const history = useRead('shares.history', { project: query.project }, { keep: true });
  const periods = useRead('periods.list');
  const projects = useRead('projects.list').data ?? [];
  const closings = (periods.data ?? []).filter((period) => period.state === 'closed').map((period) => period.to);
  return (
    <Stack>
      {projects.length > 1 && (
        <div className={classes['control']}>
          <SelectField
            label={t('shares:controls.project')}
            value={query.project === null ? 'all' : String(query.project)}
            onChange={(value) => put('project', value === 'all' ? null : Number(value))}
            options={[
              { value: 'all', label: t('shares:controls.allProjects') },
              ...projects.map((project) => ({ value: String(project.number), label: project.name })),
            ]}
          />
        </div>
      )}
      <Loaded read={history} shape="chart">
        {({ months, members }) =>
          months.length === 0 ? (
            <EmptyState
              icon={ChartArea}
              text={t('shares:overTime.none')}
              action={
                <ButtonLink to="/contributions" search={{ action: 'new' }}>
                  {t('shares:now.log')}
                </ButtonLink>
              }
            />
          ) : (
            <>
              <OwnershipOverTime
                title={t('shares:overTime.title')}
                months={months}
                members={members}
                closings={closings.filter((day) => months.includes(day.slice(0, 7)))}
              />
              <p className={classes['note']}>{t('shares:overTime.note')}</p>
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}
