import { useState, type FormEvent } from 'react';
import type { Period } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { Dialog, FormFooter, Notice, Stack, TextAreaField } from '../../ui/index.ts';

const formId = 'reopen-period';

/** Opens a closed period again, with a reason that stays: what was issued for it will be replaced, never erased. */
export function ReopenDialog({
  period,
  documents,
  onClose,
}: {
  readonly period: Period;
  readonly documents: number;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const reopen = useCommand('periods.reopen', { inPlace: true, said: () => t('periods:reopen.done') });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await reopen.run({ period: period.number, reason })) onClose();
  };
  return (
    <Dialog
      open
      title={t('periods:reopen.title', { days: format.days(period.from, period.to) })}
      onClose={onClose}
      footer={<FormFooter form={formId} busy={reopen.busy} onCancel={onClose} submit={t('periods:reopen.action')} />}
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <p style={{ margin: 0 }}>{t('periods:reopen.text')}</p>
          {documents > 0 && <Notice tone="warning">{t('periods:reopen.documents', { count: documents })}</Notice>}
          <TextAreaField
            label={t('periods:reopen.reason')}
            hint={t('periods:reopen.reasonHint')}
            value={reason}
            onChange={setReason}
            longest={2000}
            required
            autoFocus
            error={reopen.sentence}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
