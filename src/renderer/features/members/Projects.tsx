import { useNavigate, useSearch } from '@tanstack/react-router';
import { Archive, FolderKanban, FolderPlus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useRead } from '../../rpc/queries.ts';
import { Badge, Button, DataTable, Door, Duration, EmptyState, Loaded, MemberName, Weight } from '../../ui/index.ts';
import { ProjectForm } from './ProjectForm.tsx';
import classes from './members.module.css';

/** What the group works on, and who carries each. */
export function Projects() {
  const { t } = useT();
  const projects = useRead('projects.list');
  const members = useRead('members.list').data ?? [];
  const search = useSearch({ from: '/members' });
  const navigate = useNavigate({ from: '/members' });
  const mayLead = useMayLead();
  const begin = (): void => void navigate({ search: { tab: 'projects', action: 'newProject' } });
  const close = (): void => void navigate({ search: { tab: 'projects' }, replace: true });
  const toProject = useNavigate();
  return (
    <Loaded read={projects}>
      {(list) => (
        <>
          {list.length === 0 ? (
            <EmptyState
              icon={FolderKanban}
              text={t('members:projects.none')}
              action={
                mayLead && (
                  <Button icon={FolderPlus} onClick={begin}>
                    {t('members:projects.add')}
                  </Button>
                )
              }
            />
          ) : (
            <DataTable
              label={t('members:tabs.projects')}
              rows={list}
              rowKey={(project) => project.number}
              onOpen={(project) => void toProject({ to: '/projects/$number', params: { number: String(project.number) } })}
              columns={[
                {
                  key: 'name',
                  head: t('members:projects.name'),
                  sortBy: (project) => project.name,
                  cell: (project) => (
                    <span className={classes['name']}>
                      <Door to="/projects/$number" params={{ number: String(project.number) }}>
                        {project.name}
                      </Door>
                      {project.archived && <Badge icon={Archive}>{t('members:projects.archived')}</Badge>}
                    </span>
                  ),
                },
                {
                  key: 'owner',
                  head: t('members:projects.owner'),
                  wideOnly: true,
                  cell: (project) => {
                    const owner = members.find((member) => member.number === project.owner);
                    return owner ? (
                      <Door to="/members" search={{ member: owner.number }}>
                        <MemberName name={owner.name} />
                      </Door>
                    ) : (
                      '–'
                    );
                  },
                },
                {
                  key: 'hours',
                  head: t('members:people.hours'),
                  numeric: true,
                  wideOnly: true,
                  cell: (project) => (project.seconds === 0 ? '–' : <Duration seconds={project.seconds} />),
                  sortBy: (project) => project.seconds,
                },
                {
                  key: 'weight',
                  head: t('members:people.weight'),
                  numeric: true,
                  sortBy: (project) => project.weight,
                  cell: (project) =>
                    project.weight === 0n ? (
                      '–'
                    ) : (
                      <Door to="/shares" search={{ project: project.number }}>
                        <Weight value={project.weight} />
                      </Door>
                    ),
                },
              ]}
            />
          )}
          {search.action === 'newProject' && <ProjectForm project={null} onClose={close} />}
        </>
      )}
    </Loaded>
  );
}
