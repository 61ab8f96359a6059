import { useState, type FormEvent } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, Loaded, Notice, Stack, TextField } from '../../ui/index.ts';

interface Known {
  readonly iban: string;
  readonly bic: string;
  readonly holder: string;
}

/** Where a member, or with the number 0 the cooperative, is paid. `name` stands for the holder when none is given. */
export function BankAccount({ member, name }: { readonly member: number; readonly name: string }) {
  const read = useRead('bankAccounts.get', { member });
  return (
    <Loaded read={read}>
      {({ account }) => (
        <Form
          key={`${member}-${account?.iban ?? ''}-${account?.holder ?? ''}`}
          member={member}
          name={name}
          known={account ?? { iban: '', bic: '', holder: '' }}
        />
      )}
    </Loaded>
  );
}

function Form({ member, name, known }: { readonly member: number; readonly name: string; readonly known: Known }) {
  const { t } = useT();
  const [iban, setIban] = useState(spaced(known.iban));
  const [bic, setBic] = useState(known.bic);
  const [holder, setHolder] = useState(known.holder);
  const set = useCommand('bankAccounts.set', { undoable: true, inPlace: true, said: () => t('exports:bank.saved') });
  const code = set.refusal?.code;
  const isOfBic = code === 'BIC_INVALID' || code === 'BIC_OTHER_COUNTRY';
  const changed = iban.replaceAll(' ', '') !== known.iban || bic !== known.bic || holder !== known.holder;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void set.run({ member, iban: iban.trim(), bic: bic.trim(), holder: holder.trim() });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="small">
        <TextField
          label={t('exports:bank.iban')}
          value={iban}
          onChange={setIban}
          longest={60}
          error={code === 'IBAN_INVALID' ? set.sentence : ''}
        />
        <TextField
          label={t('exports:bank.bic')}
          hint={t('exports:bank.bicHint')}
          value={bic}
          onChange={setBic}
          longest={20}
          error={isOfBic ? set.sentence : ''}
        />
        <TextField
          label={t('exports:bank.holder')}
          hint={t('exports:bank.holderHint', { name })}
          value={holder}
          onChange={setHolder}
          longest={100}
        />
        {set.sentence && code !== 'IBAN_INVALID' && !isOfBic && <Notice tone="danger">{set.sentence}</Notice>}
        <div>
          <Button submit busy={set.busy} disabled={!changed}>
            {t('exports:bank.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** In fours, as it stands on paper. */
function spaced(iban: string): string {
  return iban.replace(/.{4}(?=.)/gu, '$& ');
}
