import { Plus, Trash2 } from 'lucide-react';
import type { LeaverRule, LeaverTerms } from '../../../../core/charters/rules.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { plainDecimal } from '../../../i18n/decimal.ts';
import { Button, IconButton } from '../../../ui/index.ts';
import { blankTerms } from '../editing/blanks.ts';
import { percentLeft, percentTotal } from '../editing/decimals.ts';
import { at, entries, present, without, type Part } from '../editing/part.ts';
import classes from './editor.module.css';
import { CountPart, ExplainedPart, FindingHere, Grid, NumberPart, OptionalPart, SomePart, WordPart } from './fields.tsx';
import { GroupAccountPart, useActivityOptions } from './references.tsx';

/** What becomes of who leaves. */
export function LeaverSection({ part }: { readonly part: Part<LeaverRule | null> }) {
  const { t } = useT();
  const rule = present(part);
  return (
    <>
      <ExplainedPart
        part={{
          value: rule ? 'rule' : 'none',
          place: 'leaver',
          set: (next) => part.set(next === 'none' ? null : (part.value ?? { atFault: blankTerms, notAtFault: blankTerms })),
        }}
        label={t('editor:leaver.question')}
        options={(['none', 'rule'] as const).map((value) => ({
          value,
          label: t(`editor:leaver.${value}`),
          text: t(`editor:leaver.text.${value}`),
        }))}
      />
      {rule &&
        (['notAtFault', 'atFault'] as const).map((end) => (
          <section key={end} className={classes['terms']}>
            <h3 className={classes['subtitle']}>{t(`editor:leaver.${end}`)}</h3>
            <Terms part={at(rule, end)} />
          </section>
        ))}
    </>
  );
}

function Terms({ part }: { readonly part: Part<LeaverTerms> }) {
  const { t } = useT();
  const { language } = useFormat();
  const options = useActivityOptions();
  const weights = at(part, 'weights');
  const stages = at(part, 'stages');
  const { retained } = part.value;
  const total = percentTotal(stages.value);
  return (
    <>
      <h4 className={classes['question']}>{t('editor:leaver.weights')}</h4>
      <div className={classes['rows']}>
        {weights.value.length === 0 && <p className={classes['hint']}>{t('editor:leaver.allKept')}</p>}
        {entries(weights).map((entry, index) => (
          <div key={entry.place} className={classes['row']}>
            <SomePart
              part={at(entry, 'activities')}
              label={t('editor:leaver.given')}
              allWords={t('editor:leaver.allOthers')}
              options={options}
            />
            <WordPart
              part={at(entry, 'keep')}
              label={t('editor:leaver.keepLabel')}
              options={(['full', 'unmultiplied', 'none'] as const).map((value) => ({ value, label: t(`editor:leaver.keep.${value}`) }))}
            />
            <IconButton
              icon={Trash2}
              label={t('editor:removeRow', { row: index + 1 })}
              onClick={() => weights.set(without(weights.value, index))}
            />
          </div>
        ))}
        <Button small icon={Plus} onClick={() => weights.set([...weights.value, { activities: null, keep: 'none' }])}>
          {t('editor:leaver.addWeight')}
        </Button>
      </div>
      <Grid>
        <WordPart
          part={at(part, 'rights')}
          label={t('editor:leaver.rightsLabel')}
          options={(['keep', 'lose'] as const).map((value) => ({ value, label: t(`editor:leaver.rights.${value}`) }))}
        />
        <WordPart
          part={at(part, 'retained')}
          label={t('editor:leaver.retainedLabel')}
          options={(['untilDue', 'stages', 'lose'] as const).map((value) => ({ value, label: t(`editor:leaver.retained.${value}`) }))}
        />
      </Grid>
      {(retained === 'lose' || part.value.lostTo !== null) && (
        <OptionalPart part={at(part, 'lostTo')} label={t('editor:leaver.lostTo')} begin={() => 'reserve:collective'}>
          {(account) => <GroupAccountPart part={account} label={t('editor:give.accountKind')} />}
        </OptionalPart>
      )}
      <FindingHere place={`${part.place}.lostTo`} />
      {(retained === 'stages' || stages.value.length > 0) && (
        <div className={classes['rows']}>
          <h4 className={classes['question']}>{t('editor:leaver.stages')}</h4>
          {entries(stages).map((stage, index) => (
            <div key={stage.place} className={classes['row']}>
              <CountPart part={at(stage, 'months')} label={t('editor:leaver.stageMonths')} most={1200} />
              <NumberPart part={at(stage, 'percent')} label={t('editor:percent')} unit="%" />
              <IconButton
                icon={Trash2}
                label={t('editor:removeRow', { row: index + 1 })}
                onClick={() => stages.set(without(stages.value, index))}
              />
            </div>
          ))}
          <p className={classes['total']} data-wrong={total !== '100' || undefined} role="status">
            {t('editor:source.total', { total: plainDecimal(total, language) })}
          </p>
          <FindingHere place={stages.place} />
          <Button
            small
            icon={Plus}
            onClick={() =>
              stages.set([
                ...stages.value,
                { months: Math.min((stages.value.at(-1)?.months ?? 0) + 6, 1200), percent: percentLeft(stages.value) },
              ])
            }
          >
            {t('editor:leaver.addStage')}
          </Button>
        </div>
      )}
      <OptionalPart
        part={at(part, 'offerPercent')}
        label={t('editor:leaver.offer')}
        hint={t('editor:leaver.offerHint')}
        begin={() => '100'}
      >
        {(offer) => (
          <Grid>
            <NumberPart part={offer} label={t('editor:leaver.offerPercent')} unit="%" />
          </Grid>
        )}
      </OptionalPart>
    </>
  );
}
