import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Week } from '../../../../contract/weeks.ts';
import { useT } from '../../../i18n/useT.ts';
import { useCommand } from '../../../rpc/commands.ts';
import { Button } from '../../../ui/index.ts';
import { ActivityField, ProjectField } from '../../contributions/choices.tsx';
import { useLastUsed } from '../../contributions/formValues.ts';
import type { Names } from '../../contributions/names.ts';
import classes from '../time.module.css';

/** A row more: a project and something that is counted in time. */
export function AddRow({ week, names }: { readonly week: Week; readonly names: Names }) {
  const { t } = useT();
  const [last] = useLastUsed();
  const projects = names.projects.filter((project) => !project.archived);
  const activities = names.activities.filter((activity) => !activity.archived && activity.unit === 'time');
  const [project, setProject] = useState<number | null>(
    (projects.find((one) => one.number === last.project) ?? projects[0])?.number ?? null,
  );
  const [activity, setActivity] = useState<number | null>(
    (activities.find((one) => one.number === last.activity) ?? activities[0])?.number ?? null,
  );
  const keep = useCommand('weeks.keepRow');
  if (project === null || activity === null) return null;
  return (
    <div className={classes['addRow']}>
      <ProjectField of={projects} value={project} onChange={setProject} />
      <ActivityField of={activities} value={activity} onChange={setActivity} />
      <Button
        icon={Plus}
        busy={keep.busy}
        onClick={() => void keep.run({ member: week.member, week: week.week, project, activity, kept: true })}
      >
        {t('time:grid.addRow')}
      </Button>
    </div>
  );
}
