import { useState } from 'react';
import type { KnownSigner } from '../../../contract/identity.ts';
import { revocationReasons, type RevocationReason } from '../../../core/signers/revocation.ts';
import { useT } from '../../i18n/useT.ts';
import { today } from '../../i18n/parse.ts';
import { useCommand } from '../../rpc/commands.ts';
import { CheckField, DateField, SelectField, TextField } from '../../ui/index.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { isGoodPassphrase, KnownPassphrase, NewPassphrase } from './fields.tsx';
import { SignerDialog } from './SignerDialog.tsx';

interface Props {
  readonly signer: KnownSigner;
  readonly onClose: () => void;
}

/** The key as a file: for a backup, or to sign elsewhere. */
export function ExportSigner({ signer: { fingerprint, holder: name }, onClose }: Props) {
  const { t } = useT();
  const [passphrase, setPassphrase] = useState('');
  const send = useCommand('identity.export', { inPlace: true });
  return (
    <SignerDialog
      title={t('signers:send.title', { name })}
      text={t('signers:send.text')}
      submit={t('signers:send.submit')}
      busy={send.busy}
      sentence={send.sentence}
      onClose={onClose}
      onSubmit={async () => {
        const file = passphrase === '' ? undefined : await send.run({ fingerprint, passphrase, filePassphrase: null });
        if (file) saveFile(file);
        return file !== undefined;
      }}
    >
      {(asked) => <KnownPassphrase label={t('signers:renew.current')} value={passphrase} onChange={setPassphrase} asked={asked} />}
    </SignerDialog>
  );
}

export function RenewSigner({ signer: { fingerprint, holder: name, state }, onClose }: Props) {
  const { t } = useT();
  const mustBeNew = state !== 'ready' && state !== 'expired';
  const [newKey, setNewKey] = useState(mustBeNew);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [authority, setAuthority] = useState('');
  const renew = useCommand('identity.renew', { inPlace: true, said: () => t('signers:renew.done') });
  return (
    <SignerDialog
      title={t('signers:renew.title', { name })}
      text={t('signers:renew.text')}
      submit={t('signers:renew.submit')}
      busy={renew.busy}
      sentence={renew.sentence}
      onClose={onClose}
      onSubmit={async () => {
        if (authority === '' || passphrase === '' || (newKey && !isGoodPassphrase(passphrase, again))) return false;
        return (await renew.run({ fingerprint, passphrase, authorityPassphrase: authority, newKey })) !== undefined;
      }}
    >
      {(asked) => (
        <>
          <CheckField label={t('signers:renew.newKey')} checked={newKey} onChange={setNewKey} disabled={mustBeNew} />
          {newKey ? (
            <NewPassphrase
              label={t('signers:renew.fresh')}
              value={passphrase}
              again={again}
              onValue={setPassphrase}
              onAgain={setAgain}
              asked={asked}
            />
          ) : (
            <KnownPassphrase label={t('signers:renew.current')} value={passphrase} onChange={setPassphrase} asked={asked} />
          )}
          <KnownPassphrase
            label={t('signers:authorityPassphrase')}
            hint={t('signers:authorityHint')}
            value={authority}
            onChange={setAuthority}
            asked={asked}
          />
        </>
      )}
    </SignerDialog>
  );
}

export function RevokeSigner({ signer: { fingerprint, holder: name }, onClose }: Props) {
  const { t } = useT();
  const [day, setDay] = useState<string | null>(today());
  const [reason, setReason] = useState<RevocationReason>('left');
  const [note, setNote] = useState('');
  const revoke = useCommand('identity.revoke', { inPlace: true, said: () => t('signers:revoke.done') });
  return (
    <SignerDialog
      title={t('signers:revoke.title', { name })}
      text={t('signers:revoke.text')}
      submit={t('signers:revoke.submit')}
      busy={revoke.busy}
      sentence={revoke.sentence}
      onClose={onClose}
      onSubmit={async () => day !== null && (await revoke.run({ fingerprint, day, reason, note })) !== undefined}
    >
      {() => (
        <>
          <SelectField
            label={t('signers:revoke.reason')}
            value={reason}
            onChange={setReason}
            options={revocationReasons.map((value) => ({ value, label: t(`signers:revoke.reasons.${value}`) }))}
          />
          <DateField label={t('signers:revoke.day')} value={day} onChange={setDay} latest={today()} required />
          <TextField label={t('signers:revoke.note')} value={note} onChange={setNote} longest={500} />
        </>
      )}
    </SignerDialog>
  );
}
