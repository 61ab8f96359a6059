import { isNamedRole, namedRoles, type NamedRole } from '../../../core/signers/role.ts';
import { useT } from '../../i18n/useT.ts';
import { useBook } from '../../rpc/queries.ts';
import { PassphraseField, SelectField, TextField } from '../../ui/index.ts';
import { shortestPassphrase } from '../periods/IdentityFields.tsx';

/** Who holds the certificate, and in which capacity: a named one, or words of the group's own. */
export function HolderFields(props: {
  readonly person: string;
  readonly role: string;
  readonly onPerson: (person: string) => void;
  readonly onRole: (role: string) => void;
  readonly asked: boolean;
}) {
  const { t } = useT();
  const book = useBook();
  const { person, role, onPerson, onRole, asked } = props;
  const named: NamedRole | 'other' = isNamedRole(role) ? role : 'other';
  return (
    <>
      <SelectField
        label={t('signers:person')}
        value={person}
        onChange={onPerson}
        options={book.actors.map((actor) => ({ value: actor.personId, label: actor.name }))}
      />
      <SelectField
        label={t('signers:role')}
        value={named}
        onChange={(next) => onRole(next === 'other' ? '' : next)}
        options={[...namedRoles, 'other' as const].map((value) => ({ value, label: t(`signers:roles.${value}`) }))}
      />
      {named === 'other' && (
        <TextField
          label={t('signers:ownRole')}
          value={role}
          onChange={onRole}
          longest={64}
          required
          error={asked && role.trim() === '' ? t('signers:needed') : ''}
        />
      )}
    </>
  );
}

/** A passphrase that nobody has yet, twice. */
export function NewPassphrase(props: {
  readonly label: string;
  readonly value: string;
  readonly again: string;
  readonly onValue: (text: string) => void;
  readonly onAgain: (text: string) => void;
  readonly asked: boolean;
}) {
  const { t } = useT();
  const { label, value, again, onValue, onAgain, asked } = props;
  const short = t('documents:identity.tooShort', { length: shortestPassphrase });
  return (
    <>
      <PassphraseField
        label={label}
        hint={t('signers:passphraseHint', { length: shortestPassphrase })}
        showLabel={t('signers:show')}
        value={value}
        onChange={onValue}
        fresh
        required
        error={asked && value.length < shortestPassphrase ? short : ''}
      />
      <PassphraseField
        label={t('signers:again')}
        showLabel={t('documents:identity.showAgain')}
        value={again}
        onChange={onAgain}
        fresh
        required
        error={again !== '' && value !== again ? t('signers:differs') : asked && again === '' ? t('signers:needed') : ''}
      />
    </>
  );
}

/** One that exists. */
export function KnownPassphrase(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly asked: boolean;
}) {
  const { t } = useT();
  const { label, hint, value, onChange, asked } = props;
  return (
    <PassphraseField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      showLabel={t('signers:show')}
      value={value}
      onChange={onChange}
      required
      error={asked && value === '' ? t('signers:needed') : ''}
    />
  );
}

export function isGoodPassphrase(value: string, again: string): boolean {
  return value.length >= shortestPassphrase && value === again;
}
