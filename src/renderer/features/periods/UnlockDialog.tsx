import { KeyRound } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { samplePassphrase } from '../../../contract/sample.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook } from '../../rpc/queries.ts';
import { Button, Dialog, PassphraseField, Stack } from '../../ui/index.ts';
import classes from './periods.module.css';

const formId = 'unlock-identity';

/** Asks for the passphrase of the signing key, and says what for. */
export function UnlockDialog({
  signer,
  why,
  onClose,
  onUnlocked,
}: {
  readonly signer: string;
  readonly why: string;
  readonly onClose: () => void;
  readonly onUnlocked: () => void;
}) {
  const { t } = useT();
  const book = useBook();
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const unlock = useCommand('identity.unlock', { inPlace: true });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (passphrase !== '' && (await unlock.run({ passphrase }))) onUnlocked();
  };
  return (
    <Dialog
      open
      title={t('documents:unlock.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" submit form={formId} busy={unlock.busy} icon={KeyRound}>
            {t('documents:unlock.action')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <p className={classes['lead']}>{why}</p>
          <PassphraseField
            label={t('documents:identity.passphrase')}
            hint={
              book.sample
                ? t('documents:identity.sampleHint', { passphrase: samplePassphrase })
                : t('documents:identity.once', { name: signer })
            }
            showLabel={t('documents:identity.show')}
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
            required
            error={unlock.sentence || (asked && passphrase === '' ? t('documents:identity.needed') : '')}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
