import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo, useState, type FormEvent } from 'react';
import { countries } from '../../../core/names/countries.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook } from '../../rpc/queries.ts';
import { Button, Card, DateField, Door, Facts, Notice, SelectField, Stack, TextField } from '../../ui/index.ts';
import { ClassForm } from '../capital/ClassForm.tsx';
import { BankAccount } from '../members/BankAccount.tsx';
import { Logo } from './Logo.tsx';
import classes from './settings.module.css';

/** The details that stand at the head of every document. */
export function Cooperative() {
  const { t } = useT();
  const format = useFormat();
  const book = useBook();
  const mayLead = useMayLead();
  return (
    <Stack gap="large">
      {mayLead ? (
        <Details key={[book.bookId, book.name, book.legalForm, book.seat, book.registration, book.founded, book.country].join('-')} />
      ) : (
        <Card title={t('settings:cooperative.title')}>
          <Facts
            facts={[
              [t('settings:cooperative.name'), book.name],
              [t('settings:cooperative.legalForm'), book.legalForm || '–'],
              [t('settings:cooperative.seat'), book.seat || '–'],
              [t('settings:cooperative.registration'), book.registration || '–'],
              [t('settings:cooperative.founded'), book.founded ? format.day(book.founded, 'long') : '–'],
              [t('settings:cooperative.country'), book.country ? countryName(book.country, format.language) : '–'],
            ]}
          />
        </Card>
      )}
      {mayLead && <Logo />}
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
      <ShareCapital mayLead={mayLead} />
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

function countryName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

/** Where the registers of shares begin: a cooperative without capital sees nothing of them anywhere else. */
function ShareCapital({ mayLead }: { readonly mayLead: boolean }) {
  const { t } = useT();
  const book = useBook();
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  if (!book.capital && !mayLead) return null;
  return (
    <Card title={t('capital:settings.title')}>
      <Stack>
        <p className={classes['lead']}>{t('capital:settings.text')}</p>
        {book.capital ? (
          <Door to="/members" search={{ tab: 'capital' }}>
            {t('capital:settings.open')}
          </Door>
        ) : (
          <div>
            <Button icon={Plus} disabled={book.readOnly !== 'no'} onClick={() => setMaking(true)}>
              {t('capital:settings.make')}
            </Button>
          </div>
        )}
      </Stack>
      {making && (
        <ClassForm
          shareClass={null}
          onClose={() => setMaking(false)}
          onMade={() => void navigate({ to: '/members', search: { tab: 'capital' } })}
        />
      )}
    </Card>
  );
}

const noCountry = '-';

function Details() {
  const { t } = useT();
  const format = useFormat();
  const book = useBook();
  const [name, setName] = useState(book.name);
  const [legalForm, setLegalForm] = useState(book.legalForm);
  const [seat, setSeat] = useState(book.seat);
  const [registration, setRegistration] = useState(book.registration);
  const [founded, setFounded] = useState(book.founded);
  const [country, setCountry] = useState(book.country);
  const countryOptions = useMemo(() => {
    const names = countries.map((code) => ({ value: code, label: countryName(code, format.language) }));
    names.sort((left, right) => left.label.localeCompare(right.label, format.language));
    return [{ value: noCountry, label: t('settings:cooperative.noCountry') }, ...names];
  }, [format.language, t]);
  const update = useCommand('books.update', { undoable: true, inPlace: true, said: () => t('settings:cooperative.saved') });
  const fields = { name, legalForm, seat, registration, founded, country };
  const changed = Object.entries(fields).some(([key, value]) => value !== book[key as keyof typeof fields]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void update.run({
      name: name.trim(),
      legalForm: legalForm.trim(),
      seat: seat.trim(),
      registration: registration.trim(),
      founded,
      country,
    });
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
          <DateField
            label={t('settings:cooperative.founded')}
            hint={t('settings:cooperative.foundedHint')}
            value={founded}
            onChange={setFounded}
            latest={today()}
          />
          <SelectField
            label={t('settings:cooperative.country')}
            value={country === '' ? noCountry : country}
            onChange={(next) => setCountry(next === noCountry ? '' : next)}
            options={countryOptions}
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
