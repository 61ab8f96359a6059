import { useState, type FormEvent } from 'react';
import type { HandOutSettings } from '../../../contract/documents.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, Card, Loaded, Notice, Stack, SwitchField, TextField } from '../../ui/index.ts';
import classes from './settings.module.css';

/** What goes beside the documents that are handed out, on this computer. */
export function Proofs() {
  const { t } = useT();
  const read = useRead('documents.handOutSettings');
  return (
    <Card title={t('settings:proofs.title')}>
      <Loaded read={read}>{(settings) => <Form key={JSON.stringify(settings)} settings={settings} />}</Loaded>
    </Card>
  );
}

function Form({ settings }: { readonly settings: HandOutSettings }) {
  const { t } = useT();
  const [archive, setArchive] = useState(settings.archive);
  const [stampAddress, setStampAddress] = useState(settings.stampAddress);
  const save = useCommand('documents.setHandOutSettings', { inPlace: true, said: () => t('settings:proofs.saved') });
  const changed = archive !== settings.archive || stampAddress.trim() !== settings.stampAddress;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save.run({ archive, stampAddress: stampAddress.trim() });
  };
  const atAddress = save.refusal?.code === 'STAMP_ADDRESS' ? save.sentence : '';
  return (
    <form noValidate onSubmit={submit} className={classes['form']}>
      <Stack>
        <p className={classes['lead']}>{t('settings:proofs.text')}</p>
        <SwitchField label={t('settings:proofs.archive')} hint={t('settings:proofs.archiveHint')} checked={archive} onChange={setArchive} />
        <TextField
          label={t('settings:proofs.stamp')}
          hint={t('settings:proofs.stampHint')}
          value={stampAddress}
          onChange={setStampAddress}
          longest={2_000}
          placeholder="https://"
          error={atAddress}
        />
        {save.sentence && !atAddress && <Notice tone="danger">{save.sentence}</Notice>}
        <div>
          <Button kind="primary" submit busy={save.busy} disabled={!changed}>
            {t('common:save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
