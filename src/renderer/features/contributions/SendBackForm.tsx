import { useState, type FormEvent } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { Button, Notice, TextAreaField } from '../../ui/index.ts';
import classes from './contributions.module.css';

interface SendBackFormProps {
  readonly numbers: readonly number[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Sending back needs a reason: whoever gave it reads it, changes what is wrong and submits again. */
export function SendBackForm({ numbers, onDone, onCancel }: SendBackFormProps) {
  const { t } = useT();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const sendBack = useCommand('contributions.sendBack', {
    inPlace: true,
    undoable: true,
    said: () => t('contributions:said.sentBack', { count: numbers.length }),
  });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '' && (await sendBack.run({ numbers: [...numbers], reason: reason.trim() }))) onDone();
  };
  const missing = tried && reason.trim() === '';
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
      <TextAreaField
        label={t('contributions:sendBack.reason')}
        hint={t('contributions:sendBack.hint', { count: numbers.length })}
        required
        autoFocus
        longest={2000}
        value={reason}
        onChange={setReason}
        error={missing ? t('contributions:sendBack.missing') : ''}
      />
      {sendBack.sentence && <Notice tone="danger">{sendBack.sentence}</Notice>}
      <div className={classes['formFooter']}>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
        <Button kind="primary" submit busy={sendBack.busy}>
          {t('contributions:action.sendBack')}
        </Button>
      </div>
    </form>
  );
}
