import { useId, useState, type FormEvent } from 'react';
import type { ShareClass } from '../../../contract/capital.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { AmountField, CheckField, DateField, Dialog, FormFooter, Notice, Stack, TextField } from '../../ui/index.ts';

interface ClassFormProps {
  /** Null makes a new one. */
  readonly shareClass: ShareClass | null;
  readonly onClose: () => void;
  readonly onMade?: () => void;
}

/** A class of shares: its name in both languages, what one share is worth, and since when there are any. */
export function ClassForm({ shareClass, onClose, onMade }: ClassFormProps) {
  const { t } = useT();
  const format = useFormat();
  const form = useId();
  const [en, setEn] = useState(shareClass?.label.en ?? '');
  const [fr, setFr] = useState(shareClass?.label.fr ?? '');
  const [nominal, setNominal] = useState<bigint | null>(shareClass?.nominal ?? null);
  const [from, setFrom] = useState<string | null>(shareClass?.from ?? today());
  const [archived, setArchived] = useState(shareClass?.archived ?? false);
  const [asked, setAsked] = useState(false);
  const add = useCommand('capital.addClass', { undoable: true, inPlace: true, said: () => t('capital:classes.added') });
  const update = useCommand('capital.updateClass', { undoable: true, inPlace: true, said: () => t('capital:classes.changed') });
  const { busy, sentence } = shareClass ? update : add;
  const french = format.language === 'fr';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const name = french ? fr : en;
    if (name.trim() === '' || nominal === null || from === null) return;
    // One name does for both languages until somebody gives the other.
    const label = { en: en.trim() || fr.trim(), fr: fr.trim() || en.trim() };
    const fields = { label, nominal, from };
    const done = shareClass ? await update.run({ ...fields, number: shareClass.number, archived }) : await add.run(fields);
    if (!done) return;
    onMade?.();
    onClose();
  };
  const needed = (missing: boolean): string => (asked && missing ? t('capital:needed') : '');
  const english = (
    <TextField
      label={t('capital:classes.en')}
      {...(french ? { hint: t('capital:classes.otherHint') } : {})}
      value={en}
      onChange={setEn}
      longest={100}
      required={!french}
      error={needed(!french && en.trim() === '')}
    />
  );
  const inFrench = (
    <TextField
      label={t('capital:classes.fr')}
      {...(french ? {} : { hint: t('capital:classes.otherHint') })}
      value={fr}
      onChange={setFr}
      longest={100}
      required={french}
      error={needed(french && fr.trim() === '')}
    />
  );
  return (
    <Dialog
      open
      title={shareClass ? t('capital:classes.changeOf', { name: format.label(shareClass.label) }) : t('capital:classes.new')}
      onClose={onClose}
      size="small"
      footer={
        <FormFooter form={form} busy={busy} onCancel={onClose} submit={shareClass ? t('common:save') : t('capital:classes.submit')} />
      }
    >
      <form id={form} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          {french ? [inFrench, english] : [english, inFrench]}
          <AmountField
            label={t('capital:classes.nominal')}
            hint={shareClass?.used ? t('capital:classes.fixed') : t('capital:classes.nominalHint')}
            value={nominal}
            onChange={setNominal}
            required
            disabled={shareClass?.used === true}
            error={needed(nominal === null)}
          />
          <DateField
            label={t('capital:classes.fromDay')}
            hint={t('capital:classes.fromHint')}
            value={from}
            onChange={setFrom}
            latest={today()}
            required
            error={needed(from === null)}
          />
          {shareClass && <CheckField label={t('capital:classes.archive')} checked={archived} onChange={setArchived} />}
          {sentence && <Notice tone="danger">{sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}
