import { useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { AmountField, DateField, Notice, SelectField, Stack } from '../../ui/index.ts';
import type { CharterSource } from './sources.ts';
import { Slider } from './Slider.tsx';
import { act, useTrialPart } from './store.ts';
import type { Against } from './trialState.ts';
import classes from './whatif.module.css';

/** Which charter, against which, for which days, and what there is to share. */
export function SetUp({ sources }: { readonly sources: readonly CharterSource[] }) {
  const { t } = useT();
  const source = useTrialPart((state) => state.source);
  const against = useTrialPart((state) => state.against);
  const chosen = against.kind === 'inForce' ? 'inForce' : against.kind === 'charter' ? against.source : `scenario:${against.scenario.id}`;
  const choose = (value: string): void => {
    const found = sources.find((one) => one.value === value);
    if (found) act({ do: 'choose', source: value, charter: found.charter });
  };
  const hold = (value: string): void => {
    const found = sources.find((one) => one.value === value);
    if (found) act({ do: 'against', against: againstOf(found) });
  };
  const options = (value: string) => {
    const known = sources.map((one) => ({ value: one.value, label: one.label }));
    // What was opened may have been deleted meanwhile: it is still what is tried.
    return known.some((one) => one.value === value) ? known : [...known, { value, label: t('whatif:source.opened') }];
  };
  return (
    <Stack>
      <SelectField label={t('whatif:setUp.charter')} value={source} onChange={choose} options={options(source)} searchable={false} />
      <SelectField label={t('whatif:setUp.against')} value={chosen} onChange={hold} options={options(chosen)} searchable={false} />
      <Days />
      <Result />
    </Stack>
  );
}

function againstOf(source: CharterSource): Against {
  if (source.value === 'inForce') return { kind: 'inForce' };
  if (source.scenario) return { kind: 'scenario', scenario: source.scenario };
  return { kind: 'charter', source: source.value, charter: source.charter };
}

function Days() {
  const { t } = useT();
  const format = useFormat();
  const from = useTrialPart((state) => state.from);
  const to = useTrialPart((state) => state.to);
  const [choosing, setChoosing] = useState(false);
  const suggested = useRead('periods.suggest').data;
  const closed = useRead('periods.list').data ?? [];
  const known = [
    ...(suggested
      ? [{ value: `${suggested.from} ${suggested.to}`, label: t('whatif:days.next', { days: format.days(suggested.from, suggested.to) }) }]
      : []),
    ...closed
      .filter((period) => period.state === 'closed')
      .toReversed()
      .map((period) => ({
        value: `${period.from} ${period.to}`,
        label: t('whatif:days.closed', { days: format.days(period.from, period.to) }),
      })),
  ].filter((one, at, all) => all.findIndex((other) => other.value === one.value) === at);
  const value = `${from} ${to}`;
  const own = !known.some((one) => one.value === value);
  const result = (days: string): bigint | undefined =>
    closed.find((period) => `${period.from} ${period.to}` === days && period.state === 'closed')?.result;
  const choose = (days: string): void => {
    setChoosing(days === 'own');
    if (days === 'own') return;
    const [first, last] = days.split(' ') as [string, string];
    act({ do: 'days', from: first, to: last });
    // A closed period is tried as it was: with what it shared.
    const shared = result(days);
    if (shared !== undefined) act({ do: 'result', result: shared });
  };
  return (
    <>
      <SelectField
        label={t('whatif:days.label')}
        value={own || choosing ? 'own' : value}
        onChange={choose}
        options={[
          ...known,
          { value: 'own', label: own && from <= to ? t('whatif:days.ownDays', { days: format.days(from, to) }) : t('whatif:days.own') },
        ]}
        searchable={false}
      />
      {(own || choosing) && (
        <div className={classes['pair']}>
          <DateField label={t('whatif:days.from')} value={from} onChange={(day) => day !== null && act({ do: 'days', from: day, to })} />
          <DateField label={t('whatif:days.to')} value={to} onChange={(day) => day !== null && act({ do: 'days', from, to: day })} />
        </div>
      )}
      {from > to && <Notice tone="warning">{t('whatif:days.backwards')}</Notice>}
    </>
  );
}

/** The surplus or loss: a field for the exact figure, and a slider with nothing in its middle. */
function Result() {
  const { t } = useT();
  const format = useFormat();
  const result = useTrialPart((state) => state.result);
  const usual = useTrialPart((state) => state.usualResult);
  const most = endOf(usual, format.digits);
  const set = (value: bigint): void => act({ do: 'result', result: value });
  return (
    <div className={classes['dial']}>
      <AmountField
        label={t(result < 0n ? 'whatif:result.loss' : 'whatif:result.surplus')}
        hint={t('whatif:result.hint')}
        value={result}
        onChange={(value) => value !== null && set(value)}
      />
      <Slider
        label={t('whatif:result.slider')}
        text={format.money(result)}
        value={Number(result)}
        least={-Number(most)}
        most={Number(most)}
        step={Number(most / 100n) || 1}
        onChange={(value) => set(BigInt(value))}
      />
    </div>
  );
}

/** Twice the usual result, up to the next 1, 2 or 5 with zeros: then a hundredth of it is a round step. */
function endOf(usual: bigint, digits: number): bigint {
  const size = usual < 0n ? -usual : usual;
  const double = 2n * size > 10n ** BigInt(digits + 2) ? 2n * size : 10n ** BigInt(digits + 2);
  const power = 10n ** BigInt(double.toString().length - 1);
  return [1n, 2n, 5n, 10n].map((leading) => leading * power).find((round) => round >= double)!;
}
