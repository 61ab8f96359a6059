import { Users } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { Contribution } from '../../../contract/contributions.ts';
import { KeysOf } from '../../app/Keys.tsx';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, ButtonLink, DateField, EmptyState, Notice, SelectField, SuggestField } from '../../ui/index.ts';
import { attachReceipts } from './attachReceipts.ts';
import { ActivityField, ProjectField } from './choices.tsx';
import classes from './contributions.module.css';
import { inputOf, newValues, useLastUsed, valuesOf, type FormValues } from './formValues.ts';
import { HeldReceipts, useHeldReceipts } from './HeldReceipts.tsx';
import type { Names } from './names.ts';
import { QuantityField } from './QuantityField.tsx';
import { StartField } from './StartField.tsx';
import { WeightPreview } from './WeightPreview.tsx';
import { fieldOf, type ContributionField } from './rules.ts';
import { useWeighed } from './useWeighed.ts';

interface ContributionFormProps {
  readonly names: Names;
  /** The draft or contribution that is changed; without it the form stays open for one after the other. */
  readonly given?: Contribution | undefined;
  readonly onDone: () => void;
}

/** One form for every kind: the activity says in what it is counted. */
export function ContributionForm({ names, given, onDone }: ContributionFormProps) {
  const { t } = useT();
  if (names.members.length === 0)
    return (
      <EmptyState
        icon={Users}
        text={t('contributions:form.noMember')}
        action={
          <ButtonLink kind="primary" to="/members" search={{ action: 'new' }}>
            {t('contributions:form.addMember')}
          </ButtonLink>
        }
      />
    );
  if (names.projects.length === 0)
    return (
      <EmptyState
        icon={Users}
        text={t('contributions:form.noProject')}
        action={
          <ButtonLink kind="primary" to="/members" search={{ action: 'newProject' }}>
            {t('contributions:form.addProject')}
          </ButtonLink>
        }
      />
    );
  return <Form names={names} given={given} onDone={onDone} />;
}

function Form({ names, given, onDone }: ContributionFormProps) {
  const { t } = useT();
  const format = useFormat();
  const [last, setLast] = useLastUsed();
  const [values, setValues] = useState<FormValues>(() => (given ? valuesOf(given) : newValues(names, last)));
  const [tried, setTried] = useState(false);
  const [round, setRound] = useState(0);
  const [added, setAdded] = useState<readonly string[]>([]);
  const held = useHeldReceipts();
  const [attaching, setAttaching] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = useCommand('contributions.submit', {
    inPlace: true,
    undoable: true,
    said: () => t('contributions:said.submitted', { count: 1 }),
  });
  const keep = useCommand('contributions.saveDraft', { inPlace: true, said: () => t('contributions:said.kept') });
  const submitDraft = useCommand('contributions.submitDrafts', {
    inPlace: true,
    undoable: true,
    said: () => t('contributions:said.submitted', { count: 1 }),
  });
  const resubmit = useCommand('contributions.resubmit', { inPlace: true, undoable: true, said: () => t('contributions:said.resubmitted') });
  const commands = [submit, keep, submitDraft, resubmit];
  const refused = commands.find((command) => command.refusal);
  const busy = attaching || commands.some((command) => command.busy);
  const activity = names.activities.find((one) => one.number === values.activity);
  const weighed = useWeighed(values, given);
  const put = (part: Partial<FormValues>): void => {
    for (const command of commands) command.reset();
    setValues((before) => {
      const next = { ...before, ...part };
      const unit = (number: number | null) => names.activities.find((one) => one.number === number)?.unit;
      return unit(next.activity) === unit(before.activity) ? next : { ...next, quantity: null, startsAt: null };
    });
  };
  const refusal = refused ? { code: refused.refusal?.code, words: refused.sentence } : weighed.refusal;
  const errorAt = (field: ContributionField, value: unknown): string =>
    fieldOf(refusal?.code) === field ? refusal!.words : tried && value === null ? t('contributions:form.required') : '';

  useEffect(() => {
    if (round > 0) form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [round]);

  const correcting = given?.number ?? null;
  const send = async (): Promise<void> => {
    setTried(true);
    const input = inputOf(values);
    if (!input) return focusFirstMissing(form.current);
    if (correcting !== null) {
      if (await resubmit.run({ number: correcting, ...input })) onDone();
    } else if (given?.draftId) {
      if ((await keep.run({ draftId: given.draftId, ...input })) && (await submitDraft.run({ draftIds: [given.draftId] }))) onDone();
    } else {
      const done = await submit.run(input);
      if (done) await next(input, { number: done.number, draftId: null });
    }
  };
  const keepAsDraft = async (): Promise<void> => {
    setTried(true);
    const input = inputOf(values);
    if (!input) return focusFirstMissing(form.current);
    const draftId = given?.draftId ?? uuidv7();
    if (!(await keep.run({ draftId, ...input }))) return;
    if (given) onDone();
    else await next(input, { number: null, draftId });
  };
  const next = async (input: NonNullable<ReturnType<typeof inputOf>>, owner: Parameters<typeof attachReceipts>[0]): Promise<void> => {
    setAttaching(true);
    await attachReceipts(owner, held.files);
    setAttaching(false);
    held.clear();
    setLast({ member: input.member, project: input.project, activity: input.activity });
    setAdded((before) =>
      [
        t('contributions:form.addedLine', {
          member: names.member(input.member),
          quantity: format.quantity(input.quantity, activity?.unit ?? 'time'),
          activity: names.activity(input.activity),
        }),
        ...before,
      ].slice(0, 5),
    );
    setValues((before) => ({ ...before, quantity: null, note: '', startsAt: null }));
    setTried(false);
    setRound((before) => before + 1);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void send();
  };

  const active = names.members.filter((member) => member.number === values.member || names.viewer.role === 'lead');
  return (
    <form ref={form} noValidate className={classes['form']} onSubmit={onSubmit} {...(given ? {} : held.dropped)}>
      {given?.state === 'returned' && given.reason && (
        <Notice tone="warning">{t('contributions:returned', { reason: given.reason })}</Notice>
      )}
      <div className={classes['formGrid']}>
        <ActivityField
          required
          of={names.activities}
          value={values.activity}
          error={errorAt('activity', values.activity)}
          onChange={(next) => put({ activity: next })}
        />
        <QuantityField
          key={`${round} ${activity?.unit}`}
          unit={activity?.unit ?? 'time'}
          value={values.quantity}
          autoFocus
          error={errorAt('quantity', values.quantity)}
          onChange={(quantity) => put({ quantity })}
        />
        <DateField
          label={t('contributions:field.day')}
          required
          latest={today()}
          value={values.day}
          error={errorAt('day', values.day)}
          onChange={(day) => put({ day })}
        />
        <ProjectField
          required
          of={names.projects}
          value={values.project}
          error={errorAt('project', values.project)}
          onChange={(project) => put({ project })}
        />
        <SelectField
          label={t('contributions:field.member')}
          required
          value={values.member === null ? null : String(values.member)}
          error={errorAt('member', values.member)}
          disabled={names.viewer.role !== 'lead'}
          onChange={(value) => put({ member: Number(value) })}
          options={active.map((one) => ({ value: String(one.number), label: one.name }))}
        />
        {activity?.unit === 'time' && (
          <StartField key={`start ${round}`} value={values.startsAt} onChange={(startsAt) => put({ startsAt })} />
        )}
        <NoteField key={round} values={values} onPut={put} />
      </div>
      {!given && <HeldReceipts held={held} />}
      <WeightPreview values={values} unit={activity?.unit ?? 'time'} weighed={weighed} />
      {refusal && !fieldOf(refusal.code) && <Notice tone="danger">{refusal.words}</Notice>}
      {added.length > 0 && (
        <ul className={classes['added']} aria-live="polite">
          {added.map((line, index) => (
            <li key={`${added.length - index} ${line}`}>{line}</li>
          ))}
        </ul>
      )}
      <div className={classes['formFooter']}>
        {!given && (
          <span className={classes['enterHint']}>
            <KeysOf keys="Enter" /> {t('contributions:form.enterHint')}
          </span>
        )}
        {correcting === null && (
          <Button busy={keep.busy} onClick={() => void keepAsDraft()}>
            {t(given ? 'contributions:form.saveDraft' : 'contributions:form.keepDraft')}
          </Button>
        )}
        <Button kind="primary" submit busy={busy}>
          {t(
            given ? (correcting !== null ? 'contributions:form.resubmit' : 'contributions:action.submit') : 'contributions:form.addAndNext',
          )}
        </Button>
      </div>
    </form>
  );
}

function focusFirstMissing(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** Proposes the member's recent notes; taking one also takes its project and activity. */
function NoteField({ values, onPut }: { readonly values: FormValues; readonly onPut: (part: Partial<FormValues>) => void }) {
  const { t } = useT();
  const filter = {
    members: values.member === null ? [] : [values.member],
    projects: [],
    activities: [],
    states: [],
    from: null,
    to: null,
    search: '',
    batch: null,
  };
  const recent =
    useRead('contributions.page', { filter, cursor: null, limit: 100 }, { enabled: values.member !== null, keep: true }).data?.rows ?? [];
  const byNote = new Map(
    recent
      .filter((row) => row.note !== '')
      .toReversed()
      .map((row) => [row.note, row]),
  );
  const write = (note: string): void => {
    const before = byNote.get(note);
    onPut(before && values.quantity === null ? { note, project: before.project, activity: before.activity } : { note });
  };
  return (
    <SuggestField
      label={t('contributions:field.note')}
      placeholder={t('contributions:form.noteHint')}
      value={values.note}
      onChange={write}
      longest={2000}
      suggestions={[...byNote.keys()].toReversed().slice(0, 30)}
    />
  );
}
