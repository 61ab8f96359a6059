import { Plus, Trash2 } from 'lucide-react';
import type { Limit } from '../../../../core/charters/steps.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ActionMenu, Button, IconButton } from '../../../ui/index.ts';
import { blankLimit } from '../editing/blanks.ts';
import { at, entries, kind, without, type Part } from '../editing/part.ts';
import classes from './editor.module.css';
import { FindingHere, Grid, NumberPart, OptionalNumberPart, WordPart } from './fields.tsx';
import { OptionalStepPart } from './references.tsx';

const limits = ['amount', 'percent', 'ceiling', 'cash'] as const;

/** What keeps a step small: all of them hold. */
export function Limits({ part }: { readonly part: Part<readonly Limit[]> }) {
  const { t } = useT();
  return (
    <div className={classes['rows']}>
      {entries(part).map((limit, index) => (
        <fieldset key={limit.place} className={classes['part']}>
          <legend className="visually-hidden">{t(`editor:limit.${limit.value.limit}`)}</legend>
          <div className={classes['partHead']}>
            <span aria-hidden className={classes['partTitle']}>
              {t(`editor:limit.${limit.value.limit}`)}
            </span>
            <IconButton
              icon={Trash2}
              label={t('editor:entry.remove', { title: t(`editor:limit.${limit.value.limit}`) })}
              onClick={() => part.set(without(part.value, index))}
            />
          </div>
          <LimitFields part={limit} />
          <FindingHere place={limit.place} />
        </fieldset>
      ))}
      <ActionMenu
        label={t('editor:limit.add')}
        items={limits.map((limit) => ({
          label: t(`editor:limit.${limit}`),
          onClick: () => part.set([...part.value, blankLimit(limit)]),
        }))}
      >
        <Button small icon={Plus}>
          {t('editor:limit.add')}
        </Button>
      </ActionMenu>
    </div>
  );
}

function LimitFields({ part }: { readonly part: Part<Limit> }) {
  const { t } = useT();
  const { currency } = useFormat();
  const amount = kind(part, 'limit', 'amount');
  const percent = kind(part, 'limit', 'percent');
  const ceiling = kind(part, 'limit', 'ceiling');
  const cash = kind(part, 'limit', 'cash');
  return (
    <Grid>
      {amount && <NumberPart part={at(amount, 'amount')} label={t('editor:amount')} unit={currency} />}
      {percent && (
        <>
          <NumberPart part={at(percent, 'percent')} label={t('editor:percent')} unit="%" />
          <WordPart
            part={{
              value: percent.value.of,
              place: `${percent.place}.of`,
              set: (of) => percent.set({ ...percent.value, of, step: of === 'step' ? percent.value.step : null }),
            }}
            label={t('editor:take.of')}
            options={(['result', 'income', 'remainder', 'step'] as const).map((value) => ({ value, label: t(`editor:base.${value}`) }))}
          />
          {(percent.value.of === 'step' || percent.value.step !== null) && (
            <OptionalStepPart part={at(percent, 'step')} label={t('editor:limit.step')} none={t('editor:limit.noStep')} />
          )}
        </>
      )}
      {ceiling && <CeilingFields part={ceiling} />}
      {cash && <NumberPart part={at(cash, 'floor')} label={t('editor:limit.floor')} unit={currency} />}
    </Grid>
  );
}

/** Up to an amount, or to a percentage of the capital. A file may hold both by mistake: then both are shown. */
function CeilingFields({ part }: { readonly part: Part<Extract<Limit, { limit: 'ceiling' }>> }) {
  const { t } = useT();
  const { currency } = useFormat();
  const { value } = part;
  const form = value.of !== null || value.percent !== null ? 'percent' : 'amount';
  return (
    <>
      <WordPart
        part={{
          value: form,
          place: `${part.place}.form`,
          set: (next) =>
            part.set(
              next === 'amount'
                ? { ...value, amount: value.amount ?? '10000', percent: null, of: null }
                : { ...value, amount: null, percent: value.percent ?? '100', of: value.of ?? 'capital' },
            ),
        }}
        label={t('editor:limit.upTo')}
        options={(['percent', 'amount'] as const).map((one) => ({ value: one, label: t(`editor:limit.form.${one}`) }))}
      />
      {(form === 'amount' || value.amount !== null) && (
        <OptionalNumberPart part={at(part, 'amount')} label={t('editor:amount')} unit={currency} />
      )}
      {form === 'percent' && (
        <>
          <OptionalNumberPart part={at(part, 'percent')} label={t('editor:percent')} unit="%" />
          <WordPart
            part={{
              value: value.of ?? 'none',
              place: `${part.place}.of`,
              set: (of) => part.set({ ...value, of: of === 'none' ? null : of }),
            }}
            label={t('editor:take.of')}
            options={([...(value.of === null ? (['none'] as const) : []), 'capital', 'highestCapital'] as const).map((one) => ({
              value: one,
              label: t(`editor:limit.of.${one}`),
            }))}
          />
        </>
      )}
      <WordPart
        part={at(part, 'counting')}
        label={t('editor:limit.countingLabel')}
        options={(['thisReserve', 'totalReserves'] as const).map((one) => ({ value: one, label: t(`editor:limit.counting.${one}`) }))}
      />
    </>
  );
}
