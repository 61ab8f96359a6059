import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { Language } from '../../../contract/base.ts';
import { currencies } from '../../../core/money/amount.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { usePreferences } from '../../state/preferences.ts';
import { CheckField, Dialog, FormFooter, Notice, SelectField, Stack, SuggestField, TextField } from '../../ui/index.ts';
import { CharterChoice } from './CharterChoice.tsx';
import { CharterReading } from './CharterReading.tsx';

const formId = 'new-book';
const legalForms = ['scop', 'scic', 'association', 'cooperative', 'informal'] as const;

/** What a book needs before its first entry; the agreement is chosen with open eyes, never by default. */
export default function NewBookDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  const format = useFormat();
  const firstLanguage = usePreferences((preferences) => preferences.language);
  const navigate = useNavigate();
  const create = useCommand('books.create', { inPlace: true });
  const [name, setName] = useState('');
  const [legalForm, setLegalForm] = useState('');
  const [currency, setCurrency] = useState('EUR');
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [charter, setCharter] = useState<string | null>(null);
  const [leadName, setLeadName] = useState('');
  const [leadIsMember, setLeadIsMember] = useState(true);
  const [reading, setReading] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const needed = (given: string | null): string => (asked && !given?.trim() ? t('start:form.required') : '');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (!name.trim() || !leadName.trim() || charter === null) return;
    const session = await create.run({
      name: name.trim(),
      legalForm: legalForm.trim(),
      currency,
      language,
      charter,
      leadName: leadName.trim(),
      leadIsMember,
    });
    // Closing the native dialog answers the session without a book: the form stays for another try.
    if (!session?.book) return;
    onClose();
    await navigate({ to: '/' });
  };
  if (reading !== null)
    return (
      <CharterReading
        name={reading}
        onBack={() => setReading(null)}
        onChoose={() => {
          setCharter(reading);
          setReading(null);
        }}
      />
    );
  const currencyNames = new Intl.DisplayNames([format.language], { type: 'currency' });
  return (
    <Dialog
      open
      title={t('start:form.title')}
      onClose={onClose}
      footer={<FormFooter form={formId} busy={create.busy} onCancel={onClose} submit={t('start:form.create')} />}
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextField
            label={t('start:form.name')}
            value={name}
            onChange={setName}
            longest={200}
            required
            autoFocus
            error={needed(name)}
            autoComplete="organization"
          />
          <SuggestField
            label={t('start:form.legalForm')}
            hint={t('start:form.legalFormHint')}
            value={legalForm}
            onChange={setLegalForm}
            longest={100}
            suggestions={legalForms.map((form) => t(`start:legalForms.${form}`))}
          />
          <SelectField
            label={t('start:form.currency')}
            hint={t('start:form.currencyHint')}
            value={currency}
            onChange={setCurrency}
            options={Object.keys(currencies).map((code) => ({ value: code, label: `${code} · ${currencyNames.of(code)}` }))}
          />
          <SelectField
            label={t('start:form.language')}
            hint={t('start:form.languageHint')}
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'English' },
            ]}
          />
          <CharterChoice value={charter} onChange={setCharter} onRead={setReading} error={needed(charter)} />
          <TextField
            label={t('start:form.leadName')}
            hint={t('start:form.leadNameHint')}
            value={leadName}
            onChange={setLeadName}
            longest={200}
            required
            error={needed(leadName)}
            autoComplete="name"
          />
          <CheckField label={t('start:form.leadIsMember')} checked={leadIsMember} onChange={setLeadIsMember} />
          {create.sentence && <Notice tone="danger">{create.sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}
