import { useState, type FormEvent } from 'react';
import type { Activity } from '../../../contract/people.ts';
import { addDays } from '../../../core/days/day.ts';
import { resolveRate } from '../../../core/charters/rates.ts';
import { unitScale } from '../../../core/quantities/unit.ts';
import { weigh } from '../../../core/shares/weigh.ts';
import { useT } from '../../i18n/useT.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { DateField, Dialog, FormFooter, Notice, NumberField, SelectField, Stack } from '../../ui/index.ts';

const formId = 'rate-form';

interface RateFormProps {
  readonly activity: Activity;
  /** Given when the activity can be chosen here. */
  readonly activities?: readonly Activity[];
  readonly member: number | null;
  readonly onClose: () => void;
}

/** A rate that holds from a day on, for everyone or for one member; an example says at once what it means. */
export function RateForm({ activity: first, activities, member: firstMember, onClose }: RateFormProps) {
  const { t } = useT();
  const format = useFormat();
  const members = useRead('members.list').data ?? [];
  const [number, setNumber] = useState(first.number);
  const activity = activities?.find((one) => one.number === number) ?? first;
  const [member, setMember] = useState<number | null>(firstMember);
  const [from, setFrom] = useState<string | null>(today());
  const current = resolveRate(activity.rates, activity.number, member ?? 0, today());
  const [rate, setRate] = useState<number | null>(current?.rate ?? null);
  const [multiplier, setMultiplier] = useState<number | null>(current?.multiplier ?? 100);
  const [asked, setAsked] = useState(false);
  const set = useCommand('activities.setRate', { undoable: true, inPlace: true, said: () => t('members:rate.set') });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (rate === null || multiplier === null || from === null) return;
    if (await set.run({ activity: activity.number, member, from, rate, multiplier })) onClose();
  };
  const chooseActivity = (value: string): void => {
    const chosen = activities?.find((one) => one.number === Number(value));
    const known = chosen && resolveRate(chosen.rates, chosen.number, member ?? 0, today());
    setNumber(Number(value));
    setRate(known?.rate ?? null);
    setMultiplier(known?.multiplier ?? 100);
  };
  const quantity = activity.unit === 'money' ? 100 * 10 ** format.digits : Number(unitScale[activity.unit]);
  const example =
    rate === null || multiplier === null
      ? ''
      : t('members:rate.example', {
          quantity: format.quantity(quantity, activity.unit),
          activity: format.label(activity.label),
          weight: format.weight(weigh({ unit: activity.unit, quantity, rate, multiplier })),
        });
  const missing = (value: unknown): string => (asked && value === null ? t('members:rate.needed') : '');
  const name = members.find((one) => one.number === member)?.name;
  return (
    <Dialog
      open
      title={t('members:rate.title', { activity: format.label(activity.label) })}
      onClose={onClose}
      size="small"
      footer={<FormFooter form={formId} busy={set.busy} onCancel={onClose} submit={t('members:rate.submit')} />}
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          {activities && (
            <SelectField
              label={t('members:activities.activity')}
              value={String(number)}
              onChange={chooseActivity}
              options={activities
                .filter((one) => !one.archived)
                .map((one) => ({ value: String(one.number), label: format.label(one.label) }))}
            />
          )}
          <SelectField
            label={t('members:rate.for')}
            value={member === null ? 'all' : String(member)}
            onChange={(value) => setMember(value === 'all' ? null : Number(value))}
            options={[
              { value: 'all', label: t('members:rate.everyone') },
              ...members.map((one) => ({ value: String(one.number), label: one.name })),
            ]}
          />
          <NumberField
            label={t(`members:rate.label.${activity.unit}`)}
            hint={t(`members:rate.hint.${activity.unit}`)}
            value={rate}
            onChange={setRate}
            decimals={activity.unit === 'money' ? 2 : format.digits + 2}
            {...(activity.unit === 'money' ? {} : { unit: format.currency })}
            required
            error={missing(rate)}
          />
          <NumberField
            label={t('members:rate.multiplier')}
            hint={t('members:rate.multiplierHint')}
            value={multiplier}
            onChange={setMultiplier}
            required
            error={missing(multiplier)}
          />
          <FromDay value={from} onChange={setFrom} error={missing(from)} />
          {example && (
            <Notice>
              {example} {name ? t('members:rate.onlyFor', { name }) : t('members:rate.forAll')}
            </Notice>
          )}
          {set.sentence && <Notice tone="danger">{set.sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}

interface FromDayProps {
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly error: string;
  readonly autoFocus?: boolean;
}

/** The day from which on something about a rate holds: none that is closed. */
export function FromDay(props: FromDayProps) {
  const { t } = useT();
  const { lastClosedDay } = useBook();
  return (
    <DateField
      {...props}
      label={t('members:rate.fromDay')}
      hint={t('members:rate.forward')}
      {...(lastClosedDay === null ? {} : { earliest: addDays(lastClosedDay, 1) })}
      required
    />
  );
}
