import { useState, type FormEvent } from 'react';
import type { Project } from '../../../contract/people.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { CheckField, MultiSelectField, FormFooter, Notice, SelectField, SidePanel, Stack, TextField } from '../../ui/index.ts';

const formId = 'project-form';

/** Adds a project, or changes its name, its owner and whether it goes on. */
export function ProjectForm({ project, onClose }: { readonly project: Project | null; readonly onClose: () => void }) {
  const { t } = useT();
  const members = useRead('members.list').data ?? [];
  const [name, setName] = useState(project?.name ?? '');
  const [owner, setOwner] = useState<number | null>(project?.owner ?? null);
  const [approvers, setApprovers] = useState<readonly number[]>(project?.approvers ?? []);
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
      ? await update.run({ number: project.number, name: name.trim(), owner, archived, approvers: [...approvers] })
      : await add.run({ name: name.trim(), owner, approvers: [...approvers] });
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
          <MultiSelectField
            label={t('members:projects.approvers')}
            hint={t('members:projects.approversHint')}
            placeholder={t('members:projects.approversNone')}
            value={approvers.map(String)}
            onChange={(chosen) => setApprovers(chosen.map(Number))}
            options={members
              .filter((member) => member.left === null || approvers.includes(member.number))
              .map((member) => ({ value: String(member.number), label: member.name }))}
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
