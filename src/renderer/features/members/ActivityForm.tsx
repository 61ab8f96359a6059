import { useState, type FormEvent } from 'react';
import type { Activity } from '../../../contract/people.ts';
import { activityKinds, unitOfKind, type ActivityKind } from '../../../core/charters/charter.ts';
import { sinceTheStart } from '../../../core/days/day.ts';
import { useT } from '../../i18n/useT.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook } from '../../rpc/queries.ts';
import { CheckField, FormFooter, Notice, NumberField, SelectField, SidePanel, Stack, TextField } from '../../ui/index.ts';

const formId = 'activity-form';

/** A new kind of contribution with its first rate, or another name for one that is there. */
export function ActivityForm({ activity, onClose }: { readonly activity: Activity | null; readonly onClose: () => void }) {
  const { t } = useT();
  const format = useFormat();
  const closed = useBook().lastClosedDay;
  const [kind, setKind] = useState<ActivityKind>(activity?.kind ?? 'work');
  const [en, setEn] = useState(activity?.label.en ?? '');
  const [fr, setFr] = useState(activity?.label.fr ?? '');
  const [rate, setRate] = useState<number | null>(null);
  const [multiplier, setMultiplier] = useState<number | null>(100);
  const [archived, setArchived] = useState(activity?.archived ?? false);
  const [asked, setAsked] = useState(false);
  const add = useCommand('activities.add', { undoable: true, inPlace: true, said: () => t('members:activities.added') });
  const update = useCommand('activities.update', { undoable: true, inPlace: true, said: () => t('members:activities.changed') });
  const command = activity ? update : add;
  const unit = unitOfKind[kind];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    // One language is enough to begin with: the other one then says the same.
    const label = { en: en.trim() || fr.trim(), fr: fr.trim() || en.trim() };
    if (!label.en) return;
    if (activity) {
      if (await update.run({ number: activity.number, label, archived })) onClose();
      return;
    }
    if (rate === null || multiplier === null) return;
    if (await add.run({ kind, label, rate, multiplier, from: closed === null ? sinceTheStart : today() })) onClose();
  };
  const nameError = asked && !en.trim() && !fr.trim() ? t('members:activities.nameNeeded') : '';
  return (
    <SidePanel
      open
      title={activity ? format.label(activity.label) : t('members:activities.add')}
      onClose={onClose}
      size="small"
      footer={
        <FormFooter
          form={formId}
          busy={command.busy}
          onCancel={onClose}
          submit={activity ? t('common:save') : t('members:activities.add')}
        />
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          {!activity && (
            <SelectField
              label={t('members:activities.kind')}
              hint={t(`members:unitHint.${unit}`)}
              value={kind}
              onChange={setKind}
              options={activityKinds.map((one) => ({ value: one, label: t(`common:kind.${one}`) }))}
            />
          )}
          <TextField label={t('members:activities.nameFr')} value={fr} onChange={setFr} longest={200} autoFocus error={nameError} />
          <TextField
            label={t('members:activities.nameEn')}
            hint={t('members:activities.nameHint')}
            value={en}
            onChange={setEn}
            longest={200}
          />
          {!activity && (
            <>
              <NumberField
                label={t(`members:rate.label.${unit}`)}
                hint={t(`members:rate.hint.${unit}`)}
                value={rate}
                onChange={setRate}
                decimals={unit === 'money' ? 2 : format.digits + 2}
                {...(unit === 'money' ? {} : { unit: format.currency })}
                required
                error={asked && rate === null ? t('members:rate.needed') : ''}
              />
              <NumberField
                label={t('members:rate.multiplier')}
                hint={t('members:rate.multiplierHint')}
                value={multiplier}
                onChange={setMultiplier}
                required
                error={asked && multiplier === null ? t('members:rate.needed') : ''}
              />
            </>
          )}
          {activity && (
            <CheckField
              label={t('members:activities.archive')}
              hint={t('members:activities.archiveHint')}
              checked={archived}
              onChange={setArchived}
            />
          )}
          {command.sentence && <Notice tone="danger">{command.sentence}</Notice>}
        </Stack>
      </form>
    </SidePanel>
  );
}
