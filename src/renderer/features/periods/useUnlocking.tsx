import { useState, type ReactNode } from 'react';
import { samplePassphrase } from '../../../contract/sample.ts';
import type { KnownSigner } from '../../../contract/identity.ts';
import { roleWords } from '../../../core/signers/role.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { Notice, PassphraseField, SelectField } from '../../ui/index.ts';
import { IdentityFields, shortestPassphrase } from './IdentityFields.tsx';

/**
 * What stands before a signature: the identity is made at the first time, its passphrase asked once a session. `first` is how things
 * stood when the form opened: unlocking changes them while it is being signed. Where several people can sign, one is chosen; with
 * `whoever` it does not matter who. `fits` says whose signature it can be, which is then always said.
 */
export function useUnlocking(
  first: OutputOf<'identity.get'>,
  { whoever = false, fits }: { readonly whoever?: boolean; readonly fits?: (signer: KnownSigner) => boolean } = {},
): {
  readonly fields: ReactNode;
  /** The certificate that signs; null before the first identity. */
  readonly signer: string | null;
  readonly busy: boolean;
  /** Answers whether the key is open now; what is missing or wrong is said at its field. */
  readonly unlock: () => Promise<boolean>;
} {
  const { t } = useT();
  const format = useFormat();
  const book = useBook();
  const [stood] = useState(first);
  const [signer, setSigner] = useState(book.actor.name);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const [unlocked, setUnlocked] = useState(first.unlocked);
  const [chosen, setChosen] = useState(first.fingerprint);
  const signers = useRead('identity.list').data?.signers ?? [];
  const ready = signers.filter((one) => one.state === 'ready' && (fits?.(one) ?? true));
  const holder = ready.find(({ fingerprint }) => fingerprint === chosen)?.signer ?? stood.signer;
  const create = useCommand('identity.create', { inPlace: true });
  const open = useCommand('identity.unlock', { inPlace: true });
  const makes = !stood.exists && !unlocked;
  const unlock = async (): Promise<boolean> => {
    setAsked(true);
    if (unlocked) return true;
    if (makes && (!signer.trim() || passphrase.length < shortestPassphrase || passphrase !== again)) return false;
    if (!makes && passphrase === '') return false;
    const opened = makes
      ? await create.run({ signerName: signer.trim(), passphrase })
      : await open.run({ passphrase, fingerprint: chosen || null });
    if (opened) setUnlocked(true);
    return opened !== undefined;
  };
  const refused = create.sentence || open.sentence;
  return {
    busy: create.busy || open.busy,
    unlock,
    signer: chosen || null,
    fields: (
      <>
        {!whoever && ready.length > (fits ? 0 : 1) && (
          <SelectField
            label={t('signers:signs')}
            value={chosen}
            onChange={(next) => {
              setChosen(next);
              setPassphrase('');
              open.reset();
              setUnlocked(ready.some(({ fingerprint, unlocked: known }) => fingerprint === next && known));
            }}
            options={ready.map(({ fingerprint, signer: name, role }) => ({
              value: fingerprint,
              label: `${name}, ${roleWords(role, format.language)}`,
            }))}
          />
        )}
        {makes && (
          <IdentityFields
            signer={signer}
            passphrase={passphrase}
            again={again}
            onSigner={setSigner}
            onPassphrase={setPassphrase}
            onAgain={setAgain}
            asked={asked}
            refusal={create.refusal?.code === 'PASSPHRASE_WEAK' ? create.sentence : ''}
          />
        )}
        {!makes && !unlocked && (
          <PassphraseField
            label={t('documents:identity.passphrase')}
            hint={
              book.sample && (chosen === '' || chosen === signers[0]?.fingerprint)
                ? t('documents:identity.sampleHint', { passphrase: samplePassphrase })
                : t('documents:identity.once', { name: holder })
            }
            showLabel={t('documents:identity.show')}
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
            required
            error={refused || (asked && passphrase === '' ? t('documents:identity.needed') : '')}
          />
        )}
        {unlocked && <Notice tone="good">{t('documents:identity.unlocked', { name: holder || signer })}</Notice>}
        {makes && create.sentence && create.refusal?.code !== 'PASSPHRASE_WEAK' && <Notice tone="danger">{create.sentence}</Notice>}
      </>
    ),
  };
}
