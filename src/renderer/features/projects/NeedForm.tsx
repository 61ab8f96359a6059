import { useState } from 'react';
import type { Need } from '../../../contract/commitments.ts';
import type { Activity } from '../../../contract/people.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { DateField, TextField } from '../../ui/index.ts';
import { ActivityField } from '../contributions/choices.tsx';
import { HowMuch, NoteField, PanelForm } from './PanelForm.tsx';

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
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (quantity === null) return;
    const fields = { quantity, by, title, note };
    const done = need ? await update.run({ number: need.number, ...fields }) : await add.run({ project, activity, ...fields });
    if (done) onClose();
  };
  return (
    <PanelForm
      title={t(need ? 'commitments:need.change' : 'commitments:need.add')}
      submit={t(need ? 'common:save' : 'commitments:need.add')}
      busy={command.busy}
      refusal={command.sentence}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('commitments:need.title')}
        hint={t('commitments:need.titleHint')}
        value={title}
        onChange={setTitle}
        longest={200}
        autoFocus
      />
      {!need && (
        <ActivityField
          of={usable}
          value={activity}
          onChange={(next) => {
            setActivity(next);
            setQuantity(null);
          }}
        />
      )}
      <HowMuch unit={unit} value={quantity} asked={asked} onChange={setQuantity} />
      <DateField label={t('commitments:need.by')} hint={t('commitments:need.byHint')} value={by} onChange={setBy} />
      <NoteField hint={t('commitments:need.noteHint')} value={note} onChange={setNote} />
    </PanelForm>
  );
}
