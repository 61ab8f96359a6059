import { useState, type FormEvent } from 'react';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook } from '../../rpc/queries.ts';
import { Button, Card, Door, Facts, Notice, Stack, TextField } from '../../ui/index.ts';
import { BankAccount } from '../members/BankAccount.tsx';
import classes from './settings.module.css';

/** The details that stand at the head of every document. */
export function Cooperative() {
  const { t } = useT();
  const book = useBook();
  const mayLead = useMayLead();
  return (
    <Stack gap="large">
      {mayLead ? (
        <Details key={`${book.bookId}-${book.name}-${book.legalForm}-${book.seat}-${book.registration}`} />
      ) : (
        <Card title={t('settings:cooperative.title')}>
          <Facts
            facts={[
              [t('settings:cooperative.name'), book.name],
              [t('settings:cooperative.legalForm'), book.legalForm || '–'],
              [t('settings:cooperative.seat'), book.seat || '–'],
              [t('settings:cooperative.registration'), book.registration || '–'],
            ]}
          />
        </Card>
      )}
      {mayLead && (
        <Card title={t('exports:bank.title')}>
          <div className={classes['form']}>
            <Stack>
              <p className={classes['lead']}>{t('exports:bank.own')}</p>
              <BankAccount member={0} name={book.name} />
            </Stack>
          </div>
        </Card>
      )}
      <Card title={t('settings:cooperative.elsewhere')}>
        <ul className={classes['plain']}>
          <li>
            <Door to="/charter">{t('settings:cooperative.charter')}</Door>
          </li>
          <li>
            <Door to="/members" search={{ tab: 'activities' }}>
              {t('settings:cooperative.activities')}
            </Door>
          </li>
          <li>
            <Door to="/members" search={{ tab: 'projects' }}>
              {t('settings:cooperative.projects')}
            </Door>
          </li>
        </ul>
      </Card>
    </Stack>
  );
}

function Details() {
  const { t } = useT();
  const book = useBook();
  const [name, setName] = useState(book.name);
  const [legalForm, setLegalForm] = useState(book.legalForm);
  const [seat, setSeat] = useState(book.seat);
  const [registration, setRegistration] = useState(book.registration);
  const update = useCommand('books.update', { undoable: true, inPlace: true, said: () => t('settings:cooperative.saved') });
  const changed = name !== book.name || legalForm !== book.legalForm || seat !== book.seat || registration !== book.registration;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void update.run({ name: name.trim(), legalForm: legalForm.trim(), seat: seat.trim(), registration: registration.trim() });
  };
  const atName = update.refusal?.code === 'NAME_MISSING' ? update.sentence : '';
  return (
    <Card title={t('settings:cooperative.title')}>
      <form noValidate onSubmit={submit} className={classes['form']}>
        <Stack>
          <p className={classes['lead']}>{t('settings:cooperative.text')}</p>
          <TextField label={t('settings:cooperative.name')} value={name} onChange={setName} longest={200} required error={atName} />
          <TextField
            label={t('settings:cooperative.legalForm')}
            hint={t('settings:cooperative.legalFormHint')}
            value={legalForm}
            onChange={setLegalForm}
            longest={100}
          />
          <TextField
            label={t('settings:cooperative.seat')}
            hint={t('settings:cooperative.seatHint')}
            value={seat}
            onChange={setSeat}
            longest={300}
          />
          <TextField
            label={t('settings:cooperative.registration')}
            hint={t('settings:cooperative.registrationHint')}
            value={registration}
            onChange={setRegistration}
            longest={100}
          />
          <Facts facts={[[t('settings:cooperative.currency'), t('settings:cooperative.currencyFixed', { currency: book.currency })]]} />
          {update.sentence && !atName && <Notice tone="danger">{update.sentence}</Notice>}
          <div>
            <Button kind="primary" submit busy={update.busy} disabled={!changed}>
              {t('common:save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
