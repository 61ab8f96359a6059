import { useState, type FormEvent } from 'react';
import type { Contribution } from '../../../contract/contributions.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { Button, DateField, Notice, SwitchField, TextAreaField, TextField } from '../../ui/index.ts';
import classes from './contributions.module.css';
import { QuantityField } from './QuantityField.tsx';
import { fieldOf } from './rules.ts';

interface CorrectFormProps {
  readonly given: Contribution;
  readonly onCancel: () => void;
  /** With the number of what now stands in its place, or null. */
  readonly onDone: (replacement: number | null) => void;
}

/** What was approved is never overwritten: a contrary entry takes it out, and another may take its place. */
export function CorrectForm({ given, onCancel, onDone }: CorrectFormProps) {
  const { t } = useT();
  const format = useFormat();
  const closed = given.state === 'closed';
  const [reason, setReason] = useState('');
  const [replaces, setReplaces] = useState(true);
  const [quantity, setQuantity] = useState<number | null>(given.quantity);
  const [day, setDay] = useState<string | null>(closed ? today() : given.day);
  const [note, setNote] = useState(given.note);
  const [tried, setTried] = useState(false);
  const correct = useCommand('contributions.correct', { inPlace: true, undoable: true, said: () => t('contributions:said.corrected') });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '' || (replaces && (quantity === null || day === null))) return;
    const replacement = replaces ? { day: day!, quantity: quantity!, note: note.trim() } : null;
    const done = await correct.run({ number: given.number!, reason: reason.trim(), replacement });
    if (done) onDone(done.replacement);
  };
  const errorAt = (field: 'quantity' | 'day'): string => (fieldOf(correct.refusal?.code) === field ? correct.sentence : '');
  const missing = (empty: boolean): string => (tried && empty ? t('contributions:form.required') : '');
  const elsewhere = correct.sentence && !(replaces && ['quantity', 'day'].includes(fieldOf(correct.refusal?.code) ?? ''));
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
      <Notice>
        {t(closed ? 'contributions:correct.textClosed' : 'contributions:correct.text', {
          quantity: format.quantity(given.quantity, given.unit),
          number: given.number!,
        })}
      </Notice>
      <TextAreaField
        label={t('contributions:correct.reason')}
        hint={t('contributions:correct.reasonHint')}
        required
        autoFocus
        longest={2000}
        rows={2}
        value={reason}
        onChange={setReason}
        error={missing(reason.trim() === '')}
      />
      <SwitchField
        label={t('contributions:correct.replace')}
        hint={t('contributions:correct.replaceHint')}
        checked={replaces}
        onChange={setReplaces}
      />
      {replaces && (
        <div className={classes['formGrid']}>
          <QuantityField
            unit={given.unit}
            value={quantity}
            onChange={setQuantity}
            error={errorAt('quantity') || missing(quantity === null)}
          />
          <DateField
            label={t('contributions:field.day')}
            hint={closed ? t('contributions:correct.dayHint') : undefined}
            required
            latest={today()}
            value={day}
            onChange={setDay}
            error={errorAt('day') || missing(day === null)}
          />
          <div className={classes['wide']}>
            <TextField label={t('contributions:field.note')} value={note} onChange={setNote} longest={2000} />
          </div>
        </div>
      )}
      {elsewhere && <Notice tone="danger">{correct.sentence}</Notice>}
      <div className={classes['formFooter']}>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
        <Button kind="primary" submit busy={correct.busy}>
          {t('contributions:correct.submit')}
        </Button>
      </div>
    </form>
  );
}
