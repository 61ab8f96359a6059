import { useT } from '../../i18n/useT.ts';
import { Disclosure, Notice, PassphraseField, Stack, TextField } from '../../ui/index.ts';
import classes from './periods.module.css';

/** As the engine asks; said before it refuses. */
export const shortestPassphrase = 8;

interface IdentityProps {
  readonly signer: string;
  readonly passphrase: string;
  readonly again: string;
  readonly onSigner: (name: string) => void;
  readonly onPassphrase: (text: string) => void;
  readonly onAgain: (text: string) => void;
  readonly asked: boolean;
  readonly refusal: string;
}

/** What the signing identity is, who signs, and the passphrase twice, because nobody can find it again. */
export function IdentityFields({ signer, passphrase, again, onSigner, onPassphrase, onAgain, asked, refusal }: IdentityProps) {
  const { t } = useT();
  const weak = asked && passphrase.length < shortestPassphrase ? t('documents:identity.tooShort', { length: shortestPassphrase }) : '';
  const differs =
    again !== '' && passphrase !== again ? t('documents:identity.differs') : asked && again === '' ? t('documents:identity.needed') : '';
  return (
    <Stack>
      <Notice>{t('documents:identity.explained')}</Notice>
      <Disclosure label={t('documents:identity.more')}>
        <p className={classes['lead']}>{t('documents:identity.moreText')}</p>
      </Disclosure>
      <TextField
        label={t('documents:identity.signer')}
        hint={t('documents:identity.signerHint')}
        value={signer}
        onChange={onSigner}
        longest={200}
        required
        autoComplete="name"
        error={asked && !signer.trim() ? t('documents:identity.needed') : ''}
      />
      <PassphraseField
        label={t('documents:identity.newPassphrase')}
        hint={t('documents:identity.newHint', { length: shortestPassphrase })}
        showLabel={t('documents:identity.show')}
        value={passphrase}
        onChange={onPassphrase}
        fresh
        required
        autoFocus
        error={refusal || weak}
      />
      <PassphraseField
        label={t('documents:identity.again')}
        showLabel={t('documents:identity.showAgain')}
        value={again}
        onChange={onAgain}
        fresh
        required
        error={differs}
      />
      <Notice tone="warning">{t('documents:identity.lost')}</Notice>
    </Stack>
  );
}
