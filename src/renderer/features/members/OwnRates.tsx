import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Activity, Member, Rate } from '../../../contract/people.ts';
import { resolveRate } from '../../../core/charters/rates.ts';
import { addDays, lastOfAll } from '../../../core/days/day.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook } from '../../rpc/queries.ts';
import { Button, Dialog, FormFooter, Notice, Stack } from '../../ui/index.ts';
import classes from './members.module.css';
import { FromDay, RateForm } from './RateForm.tsx';
import { useRateWords } from './rateWords.ts';

interface OwnRate {
  readonly activity: Activity;
  readonly rate: Rate;
}

/** The rates that are a member's alone, in the order in which they begin; whoever leads sets another, or ends the one that goes on. */
export function OwnRates({ member, activities }: { readonly member: Member; readonly activities: readonly Activity[] }) {
  const { t } = useT();
  const format = useFormat();
  const words = useRateWords();
  const mayLead = useMayLead();
  const [setting, setSetting] = useState(false);
  const [ending, setEnding] = useState<OwnRate | null>(null);
  const rates = activities.flatMap((activity) =>
    activity.rates.filter((rate) => rate.member === member.number).map((rate): OwnRate => ({ activity, rate })),
  );
  const goesOn = ({ activity, rate }: OwnRate): boolean => resolveRate(activity.rates, activity.number, member.number, lastOfAll) === rate;
  const work = activities.find((activity) => activity.kind === 'work' && !activity.archived);
  return (
    <Stack gap="small">
      {rates.length === 0 ? (
        <p className={classes['note']}>{t('members:panel.commonRates')}</p>
      ) : (
        <ul className={classes['rates']}>
          {rates.map((own) => (
            <li key={own.rate.number}>
              {t('members:panel.ownRate', {
                activity: format.label(own.activity.label),
                rate: own.rate.ends ? t('members:rate.ends') : words.rate(own.rate, own.activity.unit),
                from: words.from(own.rate.from),
              })}{' '}
              {mayLead && goesOn(own) && (
                <Button
                  small
                  kind="quiet"
                  label={t('members:rate.endOf', { activity: format.label(own.activity.label) })}
                  onClick={() => setEnding(own)}
                >
                  {t('members:rate.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayLead && work && (
        <div>
          <Button small icon={Plus} onClick={() => setSetting(true)}>
            {t('members:panel.setOwnRate')}
          </Button>
        </div>
      )}
      {setting && work && <RateForm activity={work} activities={activities} member={member.number} onClose={() => setSetting(false)} />}
      {ending && <EndRateDialog {...ending} member={member} onClose={() => setEnding(null)} />}
    </Stack>
  );
}

const formId = 'end-rate-form';

/** From which day on the member follows the rate for everyone, and what that is. */
function EndRateDialog({ activity, rate, member, onClose }: OwnRate & { readonly member: Member; readonly onClose: () => void }) {
  const { t } = useT();
  const format = useFormat();
  const words = useRateWords();
  const { lastClosedDay } = useBook();
  const earliest = lastClosedDay === null ? '' : addDays(lastClosedDay, 1);
  const [from, setFrom] = useState<string | null>([today(), rate.from, earliest].toSorted().at(-1)!);
  const end = useCommand('activities.endRate', { undoable: true, inPlace: true, said: () => t('members:rate.ended') });
  const common = resolveRate(activity.rates, activity.number, 0, from ?? today());
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (from !== null && (await end.run({ activity: activity.number, member: member.number, from }))) onClose();
  };
  return (
    <Dialog
      open
      title={t('members:rate.endTitle', { name: member.name, activity: format.label(activity.label) })}
      onClose={onClose}
      size="small"
      footer={<FormFooter form={formId} busy={end.busy} onCancel={onClose} submit={t('members:rate.end')} />}
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <FromDay value={from} onChange={setFrom} error={from === null ? t('members:rate.needed') : ''} autoFocus />
          {common && <Notice>{t('members:rate.thenCommon', { rate: words.rate(common, activity.unit) })}</Notice>}
          {end.sentence && <Notice tone="danger">{end.sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}
