import { useState, type FormEvent } from 'react';
import type { Commitment } from '../../../contract/commitments.ts';
import { today } from '../../i18n/parse.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { DateField, Dialog, FormFooter, Notice, Stack, TextAreaField } from '../../ui/index.ts';

const formId = 'stop-form';

/** Ends what is promised each week or month on a day, or withdraws a promise as if it had not been made; why is for the others to read. */
export function StopDialog({
  commitment,
  how,
  onClose,
  onDone,
}: {
  readonly commitment: Commitment;
  readonly how: 'end' | 'withdraw';
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useT();
  const [day, setDay] = useState<string | null>(today() < commitment.from ? commitment.from : today());
  const [reason, setReason] = useState('');
  const end = useCommand('commitments.end', { undoable: true, inPlace: true, said: () => t('commitments:ended') });
  const withdraw = useCommand('commitments.withdraw', { undoable: true, inPlace: true, said: () => t('commitments:withdrawn') });
  const command = how === 'end' ? end : withdraw;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (how === 'end' && day === null) return;
    const done =
      how === 'end'
        ? await end.run({ number: commitment.number, day: day!, reason })
        : await withdraw.run({ number: commitment.number, reason });
    if (done) onDone();
  };
  return (
    <Dialog
      open
      title={t(`commitments:${how}.title`)}
      onClose={onClose}
      size="small"
      footer={<FormFooter form={formId} busy={command.busy} onCancel={onClose} submit={t(`commitments:${how}.action`)} />}
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <p>{t(`commitments:${how}.text`)}</p>
          {how === 'end' && <DateField label={t('commitments:end.day')} value={day} onChange={setDay} required autoFocus />}
          <TextAreaField
            label={t('commitments:reason')}
            value={reason}
            onChange={setReason}
            longest={2000}
            autoFocus={how === 'withdraw'}
          />
          {command.sentence && <Notice tone="danger">{command.sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}
