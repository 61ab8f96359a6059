import { useState, type FormEvent } from 'react';
import type { Team } from '../../../contract/commitments.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { Dialog, FormFooter, Notice, NumberField, Stack } from '../../ui/index.ts';

const formId = 'size-form';

/** From which size on the team can do the project; two empty fields ask for none. */
export function SizeDialog({ team, onClose }: { readonly team: Team; readonly onClose: () => void }) {
  const { t } = useT();
  const [members, setMembers] = useState(team.members);
  const [coverage, setCoverage] = useState(team.coverage);
  const set = useCommand('projects.setCriticalSize', { undoable: true, inPlace: true, said: () => t('commitments:size.saved') });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await set.run({ project: team.project, members, coverage })) onClose();
  };
  return (
    <Dialog
      open
      title={t('commitments:size.title')}
      onClose={onClose}
      size="small"
      footer={<FormFooter form={formId} busy={set.busy} onCancel={onClose} />}
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <p>{t('commitments:size.text')}</p>
          <NumberField
            label={t('commitments:size.members')}
            hint={t('commitments:size.membersHint')}
            value={members}
            onChange={setMembers}
            decimals={0}
            autoFocus
          />
          <NumberField
            label={t('commitments:size.coverage')}
            hint={t('commitments:size.coverageHint')}
            value={coverage}
            onChange={setCoverage}
            unit="%"
          />
          {set.sentence && <Notice tone="danger">{set.sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}
