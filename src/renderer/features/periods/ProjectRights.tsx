import type { Outcome } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { DataTable, MemberName, Percent } from '../../ui/index.ts';
import classes from './periods.module.css';

/** Where the charter gives each project's result rights of its own: who holds how much of each. */
export function ProjectRights({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useT();
  const rows = outcome.rightsByProject.flatMap((project) => project.members.map((member) => ({ project, member })));
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className={classes['heading']}>{t('periods:projects.title')}</h2>
      <DataTable
        label={t('periods:projects.title')}
        rows={rows}
        rowKey={({ project, member }) => `${project.project} ${member.number}`}
        columns={[
          {
            key: 'project',
            head: t('periods:projects.project'),
            cell: ({ project }) => project.name,
            sortBy: ({ project }) => project.name,
          },
          {
            key: 'member',
            head: t('periods:outcome.member'),
            cell: ({ member }) => <MemberName name={member.name} number={member.number > 0 ? member.number : null} />,
            sortBy: ({ member }) => member.number,
          },
          {
            key: 'rights',
            head: t('periods:outcome.rights'),
            numeric: true,
            cell: ({ member }) => <Percent share={member.share} tone="rights" />,
          },
        ]}
      />
    </section>
  );
}
