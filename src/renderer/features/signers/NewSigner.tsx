import { useState } from 'react';
import type { KnownSigner } from '../../../contract/identity.ts';
import { roleWords } from '../../../core/signers/role.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook } from '../../rpc/queries.ts';
import { CheckField, FileDrop, SelectField } from '../../ui/index.ts';
import { HolderFields, isGoodPassphrase, KnownPassphrase, NewPassphrase } from './fields.tsx';
import { SignerDialog } from './SignerDialog.tsx';

/** An identity for another person, certified by the cooperative's authority. */
export function AddSigner({ hasAuthority, onClose }: { readonly hasAuthority: boolean; readonly onClose: () => void }) {
  const { t } = useT();
  const book = useBook();
  const [person, setPerson] = useState(book.actor.personId);
  const [role, setRole] = useState<string>(hasAuthority ? 'treasurer' : 'lead');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [authority, setAuthority] = useState('');
  const [anew, setAnew] = useState(false);
  const add = useCommand('identity.add', { inPlace: true, said: () => t('signers:add.done') });
  const asks = hasAuthority && !anew;
  return (
    <SignerDialog
      title={t('signers:add.title')}
      submit={t('signers:add.submit')}
      busy={add.busy}
      sentence={add.sentence}
      onClose={onClose}
      onSubmit={async () => {
        if (!isGoodPassphrase(passphrase, again) || role.trim() === '' || (asks && authority === '')) return false;
        return (await add.run({ person, role, passphrase, authorityPassphrase: asks ? authority : null })) !== undefined;
      }}
    >
      {(asked) => (
        <>
          <HolderFields person={person} role={role} onPerson={setPerson} onRole={setRole} asked={asked} />
          <NewPassphrase
            label={t('signers:passphrase')}
            value={passphrase}
            again={again}
            onValue={setPassphrase}
            onAgain={setAgain}
            asked={asked}
          />
          {asks && (
            <KnownPassphrase
              label={t('signers:authorityPassphrase')}
              hint={t('signers:authorityHint')}
              value={authority}
              onChange={setAuthority}
              asked={asked}
            />
          )}
          {hasAuthority && (
            <CheckField label={t('signers:newAuthority')} hint={t('signers:newAuthorityHint')} checked={anew} onChange={setAnew} />
          )}
        </>
      )}
    </SignerDialog>
  );
}

/** No certificate that is renewed. */
const none = '';

/** A certificate that was made elsewhere, with its key. */
export function ImportSigner({ signers, onClose }: { readonly signers: readonly KnownSigner[]; readonly onClose: () => void }) {
  const { t } = useT();
  const book = useBook();
  const [person, setPerson] = useState(book.actor.personId);
  const [role, setRole] = useState<string>('lead');
  const [file, setFile] = useState<File | null>(null);
  const [filePassphrase, setFilePassphrase] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [weak, setWeak] = useState(false);
  const [follows, setFollows] = useState(none);
  const format = useFormat();
  // Only what the same person holds can be renewed, and once.
  const earlier = signers.filter((signer) => signer.person === person && signer.state !== 'renewed');
  const bring = useCommand('identity.import', { inPlace: true, said: () => t('signers:bring.done') });
  // The file's passphrase was too easy to guess: the book asks for one of its own.
  const needsOwn = weak || bring.refusal?.code === 'PASSPHRASE_WEAK';
  if (needsOwn && !weak) setWeak(true);
  return (
    <SignerDialog
      title={t('signers:bring.title')}
      text={t('signers:bring.text')}
      submit={t('signers:bring.submit')}
      busy={bring.busy}
      sentence={bring.sentence}
      onClose={onClose}
      onSubmit={async () => {
        if (!file || role.trim() === '' || (needsOwn && !isGoodPassphrase(passphrase, again))) return false;
        const own = needsOwn ? passphrase : null;
        return (
          (await bring.run({ file, filePassphrase, passphrase: own, person, role, follows: follows === none ? null : follows })) !==
          undefined
        );
      }}
    >
      {(asked) => (
        <>
          <FileDrop
            label={file?.name ?? t('signers:bring.file')}
            accept=".p12,.pfx"
            largestBytes={1024 * 1024}
            small
            onFiles={([first]) => setFile(first ?? null)}
          />
          <KnownPassphrase label={t('signers:bring.filePassphrase')} value={filePassphrase} onChange={setFilePassphrase} asked={asked} />
          {needsOwn && (
            <NewPassphrase
              label={t('signers:passphrase')}
              value={passphrase}
              again={again}
              onValue={setPassphrase}
              onAgain={setAgain}
              asked={asked}
            />
          )}
          <HolderFields
            person={person}
            role={role}
            onPerson={(next) => {
              setPerson(next);
              setFollows(none);
            }}
            onRole={setRole}
            asked={asked}
          />
          {earlier.length > 0 && (
            <SelectField
              label={t('signers:bring.follows')}
              hint={t('signers:bring.followsHint')}
              value={follows}
              onChange={(next) => {
                setFollows(next);
                setRole((now) => earlier.find((signer) => signer.fingerprint === next)?.role ?? now);
              }}
              options={[
                { value: none, label: t('signers:bring.followsNone') },
                ...earlier.map((signer) => ({
                  value: signer.fingerprint,
                  label: [
                    roleWords(signer.role, format.language),
                    ...(signer.validUntil ? [t('signers:bring.until', { day: format.day(signer.validUntil) })] : []),
                    signer.fingerprint.slice(0, 8),
                  ].join(', '),
                })),
              ]}
            />
          )}
        </>
      )}
    </SignerDialog>
  );
}
