import { useState, type FormEvent } from 'react';
import type { Need } from '../../../contract/commitments.ts';
import type { Activity } from '../../../contract/people.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { DateField, FormFooter, Notice, SelectField, SidePanel, Stack, TextAreaField, TextField } from '../../ui/index.ts';
import { QuantityField } from '../contributions/QuantityField.tsx';

const formId = 'need-form';

/** Adds what a project looks for, or changes it; what kind of contribution it is stays. */
export function NeedForm({
  project,
  need,
  activities,
  onClose,
}: {
  readonly project: number;
  readonly need: Need | null;
  readonly activities: readonly Activity[];
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const usable = activities.filter((activity) => !activity.archived || activity.number === need?.activity);
  const [activity, setActivity] = useState(need?.activity ?? usable[0]?.number ?? 0);
  const [quantity, setQuantity] = useState<number | null>(need?.quantity ?? null);
  const [by, setBy] = useState<string | null>(need?.by ?? null);
  const [title, setTitle] = useState(need?.title ?? '');
  const [note, setNote] = useState(need?.note ?? '');
  const [asked, setAsked] = useState(false);
  const add = useCommand('needs.add', { undoable: true, inPlace: true, said: () => t('commitments:need.added') });
  const update = useCommand('needs.update', { undoable: true, inPlace: true, said: () => t('commitments:need.changed') });
  const command = need ? update : add;
  const unit = activities.find((one) => one.number === activity)?.unit ?? 'time';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (quantity === null) return;
    const fields = { quantity, by, title, note };
    const done = need ? await update.run({ number: need.number, ...fields }) : await add.run({ project, activity, ...fields });
    if (done) onClose();
  };
  return (
    <SidePanel
      open
      title={t(need ? 'commitments:need.change' : 'commitments:need.add')}
      onClose={onClose}
      size="small"
      footer={
        <FormFooter form={formId} busy={command.busy} onCancel={onClose} submit={need ? t('common:save') : t('commitments:need.add')} />
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextField
            label={t('commitments:need.title')}
            hint={t('commitments:need.titleHint')}
            value={title}
            onChange={setTitle}
            longest={200}
            autoFocus
          />
          {!need && (
            <SelectField
              label={t('commitments:activity')}
              value={String(activity)}
              onChange={(value) => {
                setActivity(Number(value));
                setQuantity(null);
              }}
              options={usable.map((one) => ({ value: String(one.number), label: format.label(one.label) }))}
            />
          )}
          <QuantityField
            key={unit}
            unit={unit}
            value={quantity}
            onChange={setQuantity}
            error={asked && quantity === null ? t('commitments:quantityNeeded') : ''}
          />
          <DateField label={t('commitments:need.by')} hint={t('commitments:need.byHint')} value={by} onChange={setBy} />
          <TextAreaField
            label={t('commitments:note')}
            hint={t('commitments:need.noteHint')}
            value={note}
            onChange={setNote}
            longest={2000}
          />
          {command.sentence && <Notice tone="danger">{command.sentence}</Notice>}
        </Stack>
      </form>
    </SidePanel>
  );
}
