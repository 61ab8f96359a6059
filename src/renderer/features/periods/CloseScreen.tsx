import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, ArrowRight, FlaskConical, Landmark, Stamp } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import {
  AmountField,
  Button,
  ButtonLink,
  Card,
  ChoiceField,
  DateField,
  Loaded,
  Notice,
  PageHeader,
  Stack,
  Stepper,
  SwitchField,
} from '../../ui/index.ts';
import { CloseChecks } from './CloseChecks.tsx';
import { OutcomeView } from './OutcomeView.tsx';
import classes from './periods.module.css';

/** Closes the open stretch in three steps: which days, what result, what it gives. Nothing is written before the last button. */
export function CloseScreen() {
  const { t } = useT();
  const { data, error, isFetching, isPending, refetch } = useRead('periods.suggest');
  // Home may have asked before the last change: the steps begin from the first answer that is not being read again.
  const [begun, setBegun] = useState<typeof data>();
  if (!begun && data && !isFetching) setBegun(data);
  return (
    <>
      <PageHeader
        title={t('periods:close.title')}
        text={t('periods:close.text')}
        action={
          <ButtonLink to="/periods" search={{}} icon={ArrowLeft}>
            {t('periods:back')}
          </ButtonLink>
        }
      />
      <Loaded read={{ data: begun, error, isPending, refetch }}>{(dates) => <Steps suggested={dates} />}</Loaded>
    </>
  );
}

function Steps({ suggested }: { readonly suggested: { readonly from: string; readonly to: string } }) {
  const { t } = useT();
  const [step, setStep] = useState(0);
  const [from, setFrom] = useState<string | null>(suggested.from);
  const [to, setTo] = useState<string | null>(suggested.to);
  const [sign, setSign] = useState<'surplus' | 'loss'>('surplus');
  const [amount, setAmount] = useState<bigint | null>(null);
  const result = amount === null ? null : sign === 'loss' ? -(amount < 0n ? -amount : amount) : amount;
  const names = [t('periods:close.steps.dates'), t('periods:close.steps.result'), t('periods:close.steps.outcome')];
  return (
    <Stack gap="large">
      <Stepper label={t('periods:close.title')} steps={names} current={step} onGo={setStep} />
      {step === 0 && <DatesStep from={from} to={to} onFrom={setFrom} onTo={setTo} onNext={() => setStep(1)} />}
      {step === 1 && from && to && (
        <ResultStep
          from={from}
          to={to}
          sign={sign}
          amount={amount}
          onSign={setSign}
          onBack={() => setStep(0)}
          onNext={() => setStep(2)}
          onAmount={(value) => {
            setAmount(value);
            if (value !== null && value < 0n) setSign('loss');
          }}
        />
      )}
      {step === 2 && from && to && result !== null && <OutcomeStep from={from} to={to} result={result} onBack={() => setStep(1)} />}
    </Stack>
  );
}

interface DatesProps {
  readonly from: string | null;
  readonly to: string | null;
  readonly onFrom: (day: string | null) => void;
  readonly onTo: (day: string | null) => void;
  readonly onNext: () => void;
}

function DatesStep({ from, to, onFrom, onTo, onNext }: DatesProps) {
  const { t } = useT();
  const ready = from !== null && to !== null;
  const checks = useRead('periods.check', { from: from ?? '', to: to ?? '' }, { enabled: ready, keep: true });
  const refused = !ready || checks.data === undefined || checks.isPlaceholderData || checks.data.some((check) => check.state === 'refused');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!refused) onNext();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="large">
        <Card title={t('periods:close.datesTitle')}>
          <div className={classes['dates']}>
            <DateField label={t('periods:close.from')} value={from} onChange={onFrom} required />
            <DateField label={t('periods:close.to')} value={to} onChange={onTo} required />
          </div>
          <p className={classes['note']}>{t('periods:close.suggested')}</p>
        </Card>
        <Card title={t('periods:close.checks')}>
          {ready ? (
            <Loaded read={checks}>{(list) => <CloseChecks checks={list} from={from} to={to} />}</Loaded>
          ) : (
            <p className={classes['note']}>{t('periods:close.needDates')}</p>
          )}
        </Card>
        <div className={classes['actions']}>
          {refused && checks.data && <span className={classes['why']}>{t('periods:close.mendFirst')}</span>}
          <Button kind="primary" submit icon={ArrowRight} disabled={refused}>
            {t('periods:close.next')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

interface ResultProps {
  readonly from: string;
  readonly to: string;
  readonly sign: 'surplus' | 'loss';
  readonly amount: bigint | null;
  readonly onSign: (sign: 'surplus' | 'loss') => void;
  readonly onAmount: (amount: bigint | null) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

function ResultStep({ from, to, sign, amount, onSign, onAmount, onBack, onNext }: ResultProps) {
  const { t } = useT();
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  // Coming from the step before, the one question of this step is ready to be answered.
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (amount !== null) onNext();
  };
  const size = amount === null ? null : amount < 0n ? -amount : amount;
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="large">
        <Card title={t('periods:close.resultTitle', { days: format.days(from, to) })}>
          <Stack>
            <div ref={field} className={classes['amount']}>
              <AmountField
                label={t('periods:close.amount')}
                hint={t('periods:close.amountHint')}
                value={sign === 'loss' && size !== null ? size : amount}
                onChange={onAmount}
                required
                error={asked && amount === null ? t('periods:close.amountNeeded') : ''}
              />
            </div>
            <FromMoney from={from} to={to} onTake={onAmount} onSign={onSign} />
            <ChoiceField
              label={t('periods:close.sign')}
              value={sign}
              onChange={onSign}
              options={[
                { value: 'surplus', label: t('periods:surplus'), text: t('periods:close.surplusText') },
                { value: 'loss', label: t('periods:loss'), text: t('periods:close.lossText') },
              ]}
            />
          </Stack>
        </Card>
        <div className={classes['actions']}>
          {size !== null && (
            <ButtonLink
              to="/charter/try"
              search={{ from, to, result: String(sign === 'loss' ? -size : size) }}
              kind="quiet"
              icon={FlaskConical}
            >
              {t('whatif:link')}
            </ButtonLink>
          )}
          <Button onClick={onBack}>{t('periods:close.back')}</Button>
          <Button kind="primary" submit icon={ArrowRight}>
            {t('periods:close.see')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** The movements of these days already say a result: it is offered, never filled in unasked. */
function FromMoney({
  from,
  to,
  onTake,
  onSign,
}: {
  readonly from: string;
  readonly to: string;
  readonly onTake: (amount: bigint) => void;
  readonly onSign: (sign: 'surplus' | 'loss') => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const sums = useRead('money.list', { from, to, limit: 1 }).data?.sums;
  if (!sums || (sums.income === 0n && sums.cost === 0n)) return null;
  const result = sums.income - sums.cost;
  const take = (): void => {
    onSign(result < 0n ? 'loss' : 'surplus');
    onTake(result < 0n ? -result : result);
  };
  return (
    <div>
      <Button icon={Landmark} onClick={take}>
        {t('money:fromMoney', { amount: format.money(result) })}
      </Button>
    </div>
  );
}

function OutcomeStep({
  from,
  to,
  result,
  onBack,
}: {
  readonly from: string;
  readonly to: string;
  readonly result: bigint;
  readonly onBack: () => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const navigate = useNavigate({ from: '/periods' });
  const preview = useRead('periods.preview', { from, to, result });
  const close = useCommand('periods.close', {
    undoable: true,
    inPlace: true,
    said: () => t('periods:close.done', { days: format.days(from, to) }),
  });
  const [later, setLater] = useState(false);
  const run = async (): Promise<void> => {
    const closed = await close.run({ from, to, result, apply: !later });
    if (closed) await navigate({ search: { period: closed.period, tab: 'documents' } });
  };
  const confirm = (
    <Card>
      <div className={classes['confirm']}>
        <div>
          <p className={classes['strong']}>{t('periods:close.confirmTitle', { days: format.days(from, to) })}</p>
          <p className={classes['note']}>{t('periods:close.confirmText')}</p>
          <SwitchField label={t('periods:close.later')} hint={t('periods:close.laterNote')} checked={later} onChange={setLater} />
        </div>
        <div className={classes['actions']}>
          <Button onClick={onBack}>{t('periods:close.back')}</Button>
          <Button kind="primary" icon={Stamp} busy={close.busy} disabled={!preview.data} onClick={() => void run()}>
            {t('periods:close.submit')}
          </Button>
        </div>
      </div>
      {close.sentence && <Notice tone="danger">{close.sentence}</Notice>}
    </Card>
  );
  return (
    <Stack gap="large">
      {confirm}
      <Loaded read={preview} shape="chart">
        {(outcome) => <OutcomeView outcome={outcome} />}
      </Loaded>
    </Stack>
  );
}
