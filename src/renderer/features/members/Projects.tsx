import { useNavigate, useSearch } from '@tanstack/react-router';
import { Archive, FolderKanban, FolderPlus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Project } from '../../../contract/people.ts';
import { useT } from '../../i18n/useT.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import {
  Badge,
  Button,
  CheckField,
  DataTable,
  Door,
  Duration,
  EmptyState,
  FormFooter,
  Loaded,
  MemberName,
  Notice,
  SelectField,
  SidePanel,
  Stack,
  TextField,
  Weight,
} from '../../ui/index.ts';
import classes from './members.module.css';

const formId = 'project-form';

/** What the group works on, and who carries each. */
export function Projects() {
  const { t } = useT();
  const projects = useRead('projects.list');
  const members = useRead('members.list').data ?? [];
  const search = useSearch({ from: '/members' });
  const navigate = useNavigate({ from: '/members' });
  const mayLead = useMayLead();
  const [editing, setEditing] = useState<Project | null>(null);
  const begin = (): void => void navigate({ search: { tab: 'projects', action: 'newProject' } });
  const close = (): void => {
    setEditing(null);
    void navigate({ search: { tab: 'projects' }, replace: true });
  };
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
              {...(mayLead ? { onOpen: setEditing } : {})}
              columns={[
                {
                  key: 'name',
                  head: t('members:projects.name'),
                  sortBy: (project) => project.name,
                  cell: (project) => (
                    <span className={classes['name']}>
                      {mayLead ? (
                        <button type="button" className={classes['open']} onClick={() => setEditing(project)}>
                          {project.name}
                        </button>
                      ) : (
                        project.name
                      )}
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
          {(search.action === 'newProject' || editing) && <ProjectForm key={editing?.number ?? 'new'} project={editing} onClose={close} />}
        </>
      )}
    </Loaded>
  );
}

function ProjectForm({ project, onClose }: { readonly project: Project | null; readonly onClose: () => void }) {
  const { t } = useT();
  const members = useRead('members.list').data ?? [];
  const [name, setName] = useState(project?.name ?? '');
  const [owner, setOwner] = useState<number | null>(project?.owner ?? null);
  const [archived, setArchived] = useState(project?.archived ?? false);
  const [asked, setAsked] = useState(false);
  const add = useCommand('projects.add', { undoable: true, inPlace: true, said: () => t('members:projects.added', { name }) });
  const update = useCommand('projects.update', { undoable: true, inPlace: true, said: () => t('members:projects.changed', { name }) });
  const command = project ? update : add;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (!name.trim()) return;
    const done = project
      ? await update.run({ number: project.number, name: name.trim(), owner, archived })
      : await add.run({ name: name.trim(), owner });
    if (done) onClose();
  };
  return (
    <SidePanel
      open
      title={project?.name ?? t('members:projects.add')}
      onClose={onClose}
      size="small"
      footer={
        <FormFooter form={formId} busy={command.busy} onCancel={onClose} submit={project ? t('common:save') : t('members:projects.add')} />
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextField
            label={t('members:projects.name')}
            value={name}
            onChange={setName}
            longest={200}
            required
            autoFocus
            error={command.sentence || (asked && !name.trim() ? t('members:projects.nameNeeded') : '')}
          />
          <SelectField
            label={t('members:projects.owner')}
            hint={t('members:projects.ownerHint')}
            value={owner === null ? 'none' : String(owner)}
            onChange={(value) => setOwner(value === 'none' ? null : Number(value))}
            options={[
              { value: 'none', label: t('members:projects.noOwner') },
              ...members.map((member) => ({ value: String(member.number), label: member.name })),
            ]}
          />
          {project && (
            <CheckField
              label={t('members:projects.archive')}
              hint={t('members:projects.archiveHint')}
              checked={archived}
              onChange={setArchived}
            />
          )}
          {!project && <Notice>{t('members:projects.newNote')}</Notice>}
        </Stack>
      </form>
    </SidePanel>
  );
}
