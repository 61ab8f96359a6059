import { Plus, Trash2 } from 'lucide-react';
import type { College, RightsRule } from '../../../../core/charters/rules.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { plainDecimal } from '../../../i18n/decimal.ts';
import { Button, IconButton } from '../../../ui/index.ts';
import { blankCollege, otherRights } from '../editing/blanks.ts';
import { percentLeft, percentTotal } from '../editing/decimals.ts';
import { freshName } from '../editing/names.ts';
import { at, entries, kind, without, type Part } from '../editing/part.ts';
import { useEditing } from './context.ts';
import classes from './editor.module.css';
import { Eligible } from './Eligible.tsx';
import { CountPart, ExplainedPart, FindingHere, Grid, LabelPart, NamePart, NumberPart, OptionalPart } from './fields.tsx';
import { Fold } from './Fold.tsx';
import { KeyPart, OptionalCollegePart } from './references.tsx';
import { AmongPart, SpanPart } from './SourceEditor.tsx';

/** How rights on the results are shared: a group must choose. */
export function RightsSection({ part }: { readonly part: Part<RightsRule> }) {
  const { t } = useT();
  const { charter } = useEditing();
  const equal = kind(part, 'rule', 'equal');
  const proRata = kind(part, 'rule', 'proRata');
  const mixed = kind(part, 'rule', 'mixed');
  const colleges = kind(part, 'rule', 'colleges');
  const { vesting, eligible, per } = part.value;
  return (
    <>
      <ExplainedPart
        part={{ value: part.value.rule, place: 'rights.rule', set: (rule) => part.set(otherRights(part.value, rule, charter)) }}
        label={t('editor:rights.rule')}
        options={(['equal', 'proRata', 'mixed', 'colleges'] as const).map((value) => ({
          value,
          label: t(`editor:rights.${value}`),
          text: t(`editor:rights.text.${value}`),
        }))}
      />
      <Grid>
        {mixed && <NumberPart part={at(mixed, 'equalPercent')} label={t('editor:rights.equalPercent')} unit="%" />}
        {equal && <AmongPart part={at(equal, 'among')} />}
        {equal && <SpanPart part={at(equal, 'span')} />}
        {mixed && <AmongPart part={at(mixed, 'among')} />}
        {mixed && <SpanPart part={at(mixed, 'span')} />}
        {proRata && <KeyPart part={at(proRata, 'key')} label={t('editor:rights.key')} />}
        {mixed && <KeyPart part={at(mixed, 'key')} label={t('editor:rights.restKey')} />}
      </Grid>
      {colleges && <Colleges part={at(colleges, 'colleges')} />}
      <Fold
        label={t('editor:rights.more')}
        places={['rights.vesting', 'rights.eligible', 'rights.per']}
        used={vesting !== null || eligible !== null || per === 'project'}
      >
        <OptionalPart
          part={at(part, 'vesting')}
          label={t('editor:rights.vesting')}
          hint={t('editor:rights.vestingHint')}
          begin={() => ({ months: 48, cliffMonths: 12 })}
        >
          {(given) => (
            <Grid>
              <CountPart part={at(given, 'months')} label={t('editor:rights.months')} most={1200} />
              <CountPart part={at(given, 'cliffMonths')} label={t('editor:rights.cliffMonths')} most={1200} />
              <FindingHere place={given.place} />
            </Grid>
          )}
        </OptionalPart>
        <ExplainedPart
          part={at(part, 'per')}
          label={t('editor:rights.per')}
          options={(['cooperative', 'project'] as const).map((value) => ({
            value,
            label: t(`editor:rights.scope.${value}`),
            text: t(`editor:rights.scopeText.${value}`),
          }))}
        />
        <h4 className={classes['question']}>{t('editor:rights.eligible')}</h4>
        <Eligible part={at(part, 'eligible')} />
      </Fold>
    </>
  );
}

/** Groups that each hold a percentage of the rights; their sum is always in sight. */
function Colleges({ part }: { readonly part: Part<readonly College[]> }) {
  const { t } = useT();
  const { language } = useFormat();
  const total = percentTotal(part.value);
  const add = (): void => {
    const key = freshName(
      'college',
      part.value.map((one) => one.key),
    );
    const label = { en: t('editor:rights.fresh', { lng: 'en' }), fr: t('editor:rights.fresh', { lng: 'fr' }) };
    part.set([...part.value, blankCollege(key, label, percentLeft(part.value))]);
  };
  return (
    <div className={classes['rows']}>
      <p className={classes['hint']}>{t('editor:rights.collegesHint')}</p>
      {entries(part).map((college, index) => (
        <fieldset
          key={`${college.value.key} ${part.value.slice(0, index).filter((one) => one.key === college.value.key).length}`}
          className={classes['part']}
        >
          <legend className="visually-hidden">{t('editor:rights.college', { number: index + 1 })}</legend>
          <div className={classes['partHead']}>
            <span aria-hidden className={classes['partTitle']}>
              {t('editor:rights.college', { number: index + 1 })}
            </span>
            <IconButton
              icon={Trash2}
              label={t('editor:entry.remove', { title: t('editor:rights.college', { number: index + 1 }) })}
              onClick={() => part.set(without(part.value, index))}
            />
          </div>
          <LabelPart part={at(college, 'label')} label={t('editor:rights.collegeLabel')} />
          <Grid>
            <NumberPart part={at(college, 'percent')} label={t('editor:rights.collegePercent')} unit="%" />
            <CountPart part={at(college, 'minimumMembers')} label={t('editor:rights.minimumMembers')} most={10_000} />
            <OptionalCollegePart
              part={at(college, 'mergesInto')}
              label={t('editor:rights.mergesInto')}
              none={t('editor:rights.toTheOthers')}
              besides={college.value.key}
            />
          </Grid>
          <Fold label={t('editor:name.fold')} places={[`${college.place}.key`]} used={false}>
            <NamePart thing="college" name={college.value.key} place={`${college.place}.key`} />
          </Fold>
        </fieldset>
      ))}
      <p className={classes['total']} data-wrong={total !== '100' || undefined} role="status">
        {t('editor:source.total', { total: plainDecimal(total, language) })}
      </p>
      <FindingHere place={part.place} />
      <Button small icon={Plus} onClick={add}>
        {t('editor:rights.addCollege')}
      </Button>
    </div>
  );
}
