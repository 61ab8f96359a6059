import { useState } from 'react';
import type { Commitment, Need, Pace } from '../../../contract/commitments.ts';
import { today } from '../../i18n/parse.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { DateField, Notice, SegmentedField, SelectField } from '../../ui/index.ts';
import { ActivityField } from '../contributions/choices.tsx';
import type { Names } from '../contributions/names.ts';
import { HowMuch, NoteField, PanelForm } from './PanelForm.tsx';
import { useCommitmentRights, useCommitmentWords } from './words.ts';

const dateCodes: readonly string[] = ['COMMITMENT_DATES', 'COMMITMENT_DAY_MISSING', 'MEMBER_NOT_ACTIVE'];

interface CommitFormProps {
  readonly project: number;
  readonly names: Names;
  readonly needs: readonly Need[];
  /** The commitment that is said anew; null makes one. */
  readonly commitment: Commitment | null;
  /** Chosen from the start. */
  readonly need?: number | null;
  readonly onClose: () => void;
}

/** What somebody promises: to a need or to the project, how much, how often, and for how long. */
export function CommitForm({ project, names, needs, commitment, need: first = null, onClose }: CommitFormProps) {
  const { t } = useT();
  const words = useCommitmentWords();
  const rights = useCommitmentRights();
  const open = needs.filter((one) => one.open);
  const belonging = names.members.filter((member) => member.left === null || member.left >= today());
  const activities = names.activities.filter((one) => !one.archived);
  const [member, setMember] = useState(commitment?.member ?? rights.self ?? belonging[0]?.number ?? 0);
  const [need, setNeed] = useState<number | null>(commitment ? commitment.need : (first ?? open[0]?.number ?? null));
  const [activity, setActivity] = useState(commitment?.activity ?? activities[0]?.number ?? 0);
  const [quantity, setQuantity] = useState<number | null>(commitment?.quantity ?? null);
  const [per, setPer] = useState<Pace>(commitment?.per ?? 'week');
  const [from, setFrom] = useState<string | null>(commitment?.from ?? today());
  const [to, setTo] = useState<string | null>(commitment?.to ?? null);
  const [note, setNote] = useState(commitment?.note ?? '');
  const [asked, setAsked] = useState(false);
  const make = useCommand('commitments.make', { undoable: true, inPlace: true, said: () => t('commitments:made') });
  const update = useCommand('commitments.update', { undoable: true, inPlace: true, said: () => t('commitments:changed') });
  const command = commitment ? update : make;
  const answered = needs.find((one) => one.number === need);
  const unit = commitment?.unit ?? answered?.unit ?? names.activities.find((one) => one.number === activity)?.unit ?? 'time';
  const missingDay = per === 'once' && to === null;
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (quantity === null || from === null || missingDay) return;
    const terms = { quantity, per, from, to, note };
    const done = commitment
      ? await update.run({ number: commitment.number, ...terms })
      : await make.run({
          member,
          towards: need === null ? { need: null, project, activity } : { need, project: null, activity: null },
          ...terms,
        });
    if (done) onClose();
  };
  const atDates = command.refusal && dateCodes.includes(command.refusal.code) ? command.sentence : '';
  const pick = (value: string): void => {
    setNeed(value === 'project' ? null : Number(value));
    setQuantity(null);
  };
  return (
    <PanelForm
      title={t(commitment ? 'commitments:change' : 'commitments:make')}
      submit={t(commitment ? 'common:save' : 'commitments:make')}
      busy={command.busy}
      refusal={atDates ? '' : command.sentence}
      onSubmit={submit}
      onClose={onClose}
    >
      {!commitment && (
        <>
          {rights.forEveryone ? (
            <SelectField
              label={t('commitments:member')}
              value={String(member)}
              onChange={(value) => setMember(Number(value))}
              options={belonging.map((one) => ({ value: String(one.number), label: one.name }))}
            />
          ) : (
            <p>{t('commitments:forSelf', { name: names.member(member) })}</p>
          )}
          <SelectField
            label={t('commitments:towards')}
            value={need === null ? 'project' : String(need)}
            onChange={pick}
            options={[
              ...open.map((one) => ({ value: String(one.number), label: words.need(one, names.activity) })),
              { value: 'project', label: t('commitments:toProject', { project: names.project(project) }) },
            ]}
          />
          {need === null && (
            <ActivityField
              of={activities}
              value={activity}
              onChange={(next) => {
                setActivity(next);
                setQuantity(null);
              }}
            />
          )}
        </>
      )}
      <HowMuch unit={unit} value={quantity} asked={asked} onChange={setQuantity} />
      <SegmentedField
        label={t('commitments:howOften')}
        value={per}
        onChange={setPer}
        options={(['once', 'week', 'month'] as const).map((pace) => ({ value: pace, label: t(`commitments:pace.${pace}`) }))}
      />
      <DateField
        label={t('commitments:from')}
        value={from}
        onChange={setFrom}
        required
        error={atDates || (asked && from === null ? t('commitments:fromNeeded') : '')}
      />
      <DateField
        label={t(per === 'once' ? 'commitments:dueOn' : 'commitments:to')}
        hint={per === 'once' ? '' : t('commitments:toHint')}
        value={to}
        onChange={setTo}
        required={per === 'once'}
        error={asked && missingDay ? t('commitments:dueNeeded') : ''}
      />
      <NoteField value={note} onChange={setNote} />
      {commitment && <Notice>{t('commitments:changeNote')}</Notice>}
    </PanelForm>
  );
}
