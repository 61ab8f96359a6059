import { ArrowLeft, Eye } from 'lucide-react';
import { useEffect, type FormEvent } from 'react';
import { today } from '../../i18n/parse.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, DateField, DialogFooter, SelectField, Stack } from '../../ui/index.ts';
import { useSubscriptions } from './subscriptions.ts';
import { factsOf, isComplete, type Target } from './target.ts';
import classes from './papers.module.css';

interface AboutStepProps {
  readonly target: Target;
  readonly onChange: (target: Target) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const everyone = 'everyone';

/** About whom or what, and which time: only what its kind asks for, with the likeliest answer filled in. */
export function AboutStep({ target, onChange, onBack, onNext }: AboutStepProps) {
  const { t } = useT();
  const format = useFormat();
  const { time, about } = factsOf(target.kind);
  const members = useRead('members.list').data ?? [];
  const closed = (useRead('periods.list').data ?? []).filter((period) => period.state === 'closed').toReversed();
  const projects = useRead('projects.list').data ?? [];
  const charters = useRead('charters.history').data ?? [];
  const subscriptions = useSubscriptions();
  const set = (changes: Partial<Target>): void => onChange({ ...target, ...changes });
  const last = closed[0];
  const likeliest: Partial<Record<typeof about, number | undefined>> = {
    project: projects[0]?.number,
    charter: charters.find((one) => one.inForce)?.number,
    subscription: subscriptions[0]?.number,
  };
  const subject = likeliest[about];
  useEffect(() => {
    const likely: Partial<Target> = {
      ...(time === 'period' && target.period === null && last ? { period: last.number } : {}),
      ...(time === 'days' && target.from === null && target.to === null && last ? { from: last.from, to: last.to } : {}),
      ...(time === 'day' && target.asOf === null ? { asOf: today() } : {}),
      ...(target.subject === null && subject !== undefined ? { subject } : {}),
    };
    if (Object.keys(likely).length > 0) onChange({ ...target, ...likely });
  }, [target, time, last, subject, onChange]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isComplete(target)) onNext();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        {(about === 'member' || about === 'holder') && (
          <SelectField
            label={t('papers:make.member')}
            value={target.member === null ? everyone : String(target.member)}
            onChange={(value) => set({ member: value === everyone ? null : Number(value) })}
            searchable
            options={[
              { value: everyone, label: t('papers:make.everyone') },
              ...members.map((member) => ({ value: String(member.number), label: member.name })),
            ]}
          />
        )}
        {about === 'project' && (
          <SelectField
            label={t('papers:make.project')}
            value={target.subject === null ? null : String(target.subject)}
            onChange={(value) => set({ subject: Number(value) })}
            options={projects.map((project) => ({ value: String(project.number), label: project.name }))}
          />
        )}
        {about === 'charter' && (
          <SelectField
            label={t('papers:make.charter')}
            value={target.subject === null ? null : String(target.subject)}
            onChange={(value) => set({ subject: Number(value) })}
            options={charters.map((charter) => ({
              value: String(charter.number),
              label: t('papers:make.charterName', { title: format.label(charter.charter.title), day: format.day(charter.adoptedFrom) }),
            }))}
          />
        )}
        {about === 'subscription' && (
          <SelectField
            label={t('papers:make.subscription')}
            value={target.subject === null ? null : String(target.subject)}
            onChange={(value) => set({ subject: Number(value) })}
            searchable
            options={subscriptions.map(({ number, name }) => ({ value: String(number), label: name }))}
          />
        )}
        {time === 'period' && (
          <SelectField
            label={t('papers:make.period')}
            value={target.period === null ? null : String(target.period)}
            onChange={(value) => set({ period: Number(value) })}
            options={closed.map((period) => ({ value: String(period.number), label: format.days(period.from, period.to) }))}
          />
        )}
        {time === 'days' && (
          <div className={classes['days']}>
            <DateField label={t('papers:make.from')} value={target.from} onChange={(from) => set({ from })} required />
            <DateField label={t('papers:make.to')} value={target.to} onChange={(to) => set({ to })} required />
          </div>
        )}
        {time === 'day' && <DateField label={t('papers:make.asOf')} value={target.asOf} onChange={(asOf) => set({ asOf })} required />}
        <DialogFooter>
          <Button icon={ArrowLeft} onClick={onBack}>
            {t('papers:make.back')}
          </Button>
          <Button kind="primary" submit icon={Eye} disabled={!isComplete(target)}>
            {t('papers:make.look')}
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}
