import { useState, type FormEvent } from 'react';
import { handOutWays, type HandOutWay } from '../../../core/journal/entries.ts';
import { today } from '../../i18n/parse.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { DateField, Dialog, FormFooter, Notice, SelectField, Stack } from '../../ui/index.ts';

const formId = 'note-received';

interface NoteProps {
  readonly numbers: readonly string[];
  readonly onClose: () => void;
  readonly onNoted?: () => void;
}

/** Notes that somebody has received documents, in which way and on which day. */
export function NoteDialog({ numbers, onClose, onNoted }: NoteProps) {
  const { t } = useT();
  const [how, setHow] = useState<HandOutWay>('person');
  const [day, setDay] = useState<string | null>(today());
  const count = numbers.length;
  const note = useCommand('documents.noteHandedOut', {
    undoable: true,
    inPlace: true,
    said: () => t('papers:check.said', { count }),
  });
  const ways = {
    file: t('papers:check.howFile'),
    person: t('papers:check.howPerson'),
    print: t('papers:check.howPrint'),
    email: t('papers:check.howEmail'),
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await note.run({ numbers: [...numbers], how, day }))) return;
    onNoted?.();
    onClose();
  };
  return (
    <Dialog
      open
      size="small"
      title={t('papers:check.title', { count })}
      onClose={onClose}
      footer={<FormFooter form={formId} busy={note.busy} submit={t('papers:check.action')} onCancel={onClose} disabled={day === null} />}
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <SelectField
            label={t('papers:check.howLabel')}
            value={how}
            onChange={setHow}
            options={handOutWays.map((value) => ({ value, label: ways[value] }))}
          />
          <DateField label={t('papers:check.day')} value={day} onChange={setDay} required />
          {note.sentence && <Notice tone="danger">{note.sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}
