import { Plus, Trash2 } from 'lucide-react';
import type { Source } from '../../../../core/charters/keys.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { plainDecimal } from '../../../i18n/decimal.ts';
import { Button, IconButton } from '../../../ui/index.ts';
import { blankFade, blankSource, otherSource } from '../editing/blanks.ts';
import { percentLeft, percentTotal } from '../editing/decimals.ts';
import { at, entries, kind, without, type Part } from '../editing/part.ts';
import { useEditing, useFirstMember } from './context.ts';
import classes from './editor.module.css';
import { CountPart, FindingHere, Grid, NumberPart, OptionalNumberPart, OptionalPart, SomePart, WordPart } from './fields.tsx';
import { FigurePart, KeyPart, MemberPart, OverPart, useActivityOptions } from './references.tsx';

const ways = ['weight', 'hours', 'equal', 'rights', 'figure', 'each', 'membership', 'amounts', 'key', 'mix', 'sum'] as const;
/** Sources stand in each other five deep at most. */
const deepest = 5;

type Of<By extends Source['by']> = Part<Extract<Source, { by: By }>>;

/** What gives each member a value: one measure, or several put together. */
export function SourceEditor({ part, depth = 1 }: { readonly part: Part<Source>; readonly depth?: number }) {
  const { t } = useT();
  const { charter } = useEditing();
  const member = useFirstMember();
  const by: Part<Source['by']> = {
    value: part.value.by,
    place: `${part.place}.by`,
    set: (next) => part.set(otherSource(part.value, next, charter, member)),
  };
  const options = ways
    .filter((way) => depth < deepest || (way !== 'mix' && way !== 'sum') || way === part.value.by)
    .map((way) => ({ value: way, label: t(`editor:source.by.${way}`) }));
  return (
    <div className={classes['source']}>
      <WordPart part={by} label={t('editor:source.label')} options={options} />
      <Measure part={part} depth={depth} />
      <FindingHere place={part.place} />
    </div>
  );
}

function Measure({ part, depth }: { readonly part: Part<Source>; readonly depth: number }) {
  const { t } = useT();
  const equal = kind(part, 'by', 'equal');
  const weight = kind(part, 'by', 'weight');
  const hours = kind(part, 'by', 'hours');
  const figure = kind(part, 'by', 'figure');
  const each = kind(part, 'by', 'each');
  const membership = kind(part, 'by', 'membership');
  const amounts = kind(part, 'by', 'amounts');
  const key = kind(part, 'by', 'key');
  const sum = kind(part, 'by', 'sum');
  const mix = kind(part, 'by', 'mix');
  return (
    <>
      {equal && (
        <Grid>
          <AmongPart part={at(equal, 'among')} />
          <SpanPart part={at(equal, 'span')} />
        </Grid>
      )}
      {weight && <WeightMeasure part={weight} />}
      {hours && (
        <Grid>
          <SpanPart part={at(hours, 'span')} />
          <GivenPart part={at(hours, 'activities')} />
        </Grid>
      )}
      {figure && (
        <Grid>
          <FigurePart part={at(figure, 'figure')} label={t('editor:figure.which')} of="member" />
          <OverPart part={at(figure, 'over')} />
          <OptionalNumberPart part={at(figure, 'atMost')} label={t('editor:source.atMost')} hint={t('editor:source.atMostHint')} />
        </Grid>
      )}
      {each && (
        <Grid>
          <NumberPart part={at(each, 'amount')} label={t('editor:source.eachAmount')} hint={t('editor:source.eachHint')} />
        </Grid>
      )}
      {membership && (
        <Grid>
          <WordPart
            part={at(membership, 'count')}
            label={t('editor:source.count')}
            options={(['days', 'months', 'years'] as const).map((value) => ({ value, label: t(`editor:source.counting.${value}`) }))}
          />
        </Grid>
      )}
      {amounts && <Amounts part={amounts} />}
      {key && (
        <Grid>
          <KeyPart part={at(key, 'key')} label={t('editor:source.key')} hint={t('editor:source.keyHint')} />
        </Grid>
      )}
      {sum && <Sum part={sum} depth={depth} />}
      {mix && <Mix part={mix} depth={depth} />}
    </>
  );
}

export function AmongPart({ part }: { readonly part: Part<'contributors' | 'members'> }) {
  const { t } = useT();
  return (
    <WordPart
      part={part}
      label={t('editor:among.label')}
      options={(['contributors', 'members'] as const).map((value) => ({ value, label: t(`editor:among.${value}`) }))}
    />
  );
}

export function SpanPart({ part }: { readonly part: Part<'period' | 'sinceStart'> }) {
  const { t } = useT();
  return (
    <WordPart
      part={part}
      label={t('editor:span.label')}
      options={(['period', 'sinceStart'] as const).map((value) => ({ value, label: t(`editor:span.${value}`) }))}
    />
  );
}

function GivenPart({ part }: { readonly part: Part<readonly string[] | null> }) {
  const { t } = useT();
  return (
    <SomePart
      part={part}
      label={t('editor:source.activities')}
      allWords={t('editor:source.allActivities')}
      options={useActivityOptions()}
    />
  );
}

function WeightMeasure({ part }: { readonly part: Of<'weight'> }) {
  const { t } = useT();
  const fade = at(part, 'fade');
  return (
    <>
      <Grid>
        <SpanPart part={at(part, 'span')} />
        <GivenPart part={at(part, 'activities')} />
      </Grid>
      <OptionalPart part={fade} label={t('editor:fade.label')} hint={t('editor:fade.hint')} begin={() => blankFade('linear')}>
        {(given) => {
          const linear = kind(given, 'form', 'linear');
          const compound = kind(given, 'form', 'compound');
          return (
            <Grid>
              <WordPart
                part={{ value: given.value.form, place: `${given.place}.form`, set: (form) => given.set(blankFade(form)) }}
                label={t('editor:fade.form')}
                options={(['linear', 'compound'] as const).map((value) => ({ value, label: t(`editor:fade.${value}`) }))}
              />
              {linear && <CountPart part={at(linear, 'months')} label={t('editor:fade.months')} most={1200} />}
              {compound && <NumberPart part={at(compound, 'percentPerMonth')} label={t('editor:fade.perMonth')} unit="%" />}
              <FindingHere place={given.place} />
            </Grid>
          );
        }}
      </OptionalPart>
    </>
  );
}

function Amounts({ part }: { readonly part: Of<'amounts'> }) {
  const { t } = useT();
  const { members } = useEditing();
  const member = useFirstMember();
  const amounts = at(part, 'amounts');
  const free = members.find((one) => !amounts.value.some((entry) => entry.member === one.value))?.value ?? member;
  return (
    <div className={classes['rows']}>
      {entries(amounts).map((entry, index) => (
        <div key={entry.place} className={classes['row']}>
          <MemberPart part={at(entry, 'member')} label={t('editor:source.member')} />
          <NumberPart part={at(entry, 'amount')} label={t('editor:source.amount')} />
          <IconButton
            icon={Trash2}
            label={t('editor:removeRow', { row: index + 1 })}
            onClick={() => amounts.set(without(amounts.value, index))}
          />
        </div>
      ))}
      <FindingHere place={amounts.place} />
      <Button small icon={Plus} onClick={() => amounts.set([...amounts.value, { member: free, amount: '0' }])}>
        {t('editor:source.addAmount')}
      </Button>
    </div>
  );
}

/** Measures that each share a percentage; their sum is always in sight. */
function Mix({ part, depth }: { readonly part: Of<'mix'>; readonly depth: number }) {
  const { t } = useT();
  const { language } = useFormat();
  const { charter } = useEditing();
  const member = useFirstMember();
  const parts = at(part, 'parts');
  const total = percentTotal(parts.value);
  return (
    <div className={classes['rows']}>
      {entries(parts).map((entry, index) => (
        <fieldset key={entry.place} className={classes['part']}>
          <legend className="visually-hidden">{t('editor:source.part', { number: index + 1 })}</legend>
          <div className={classes['row']}>
            <NumberPart part={at(entry, 'percent')} label={t('editor:source.percent')} unit="%" />
            <IconButton
              icon={Trash2}
              label={t('editor:removeRow', { row: index + 1 })}
              onClick={() => parts.set(without(parts.value, index))}
            />
          </div>
          <SourceEditor part={at(entry, 'of')} depth={depth + 1} />
        </fieldset>
      ))}
      <p className={classes['total']} data-wrong={total !== '100' || undefined} role="status">
        {t('editor:source.total', { total: plainDecimal(total, language) })}
      </p>
      <FindingHere place={parts.place} />
      <Button
        small
        icon={Plus}
        onClick={() => parts.set([...parts.value, { percent: percentLeft(parts.value), of: blankSource('equal', charter, member) }])}
      >
        {t('editor:source.addPart')}
      </Button>
    </div>
  );
}

/** Points of different measures, each times a figure, added up. */
function Sum({ part, depth }: { readonly part: Of<'sum'>; readonly depth: number }) {
  const { t } = useT();
  const { charter } = useEditing();
  const member = useFirstMember();
  const parts = at(part, 'parts');
  return (
    <div className={classes['rows']}>
      {entries(parts).map((entry, index) => (
        <fieldset key={entry.place} className={classes['part']}>
          <legend className="visually-hidden">{t('editor:source.part', { number: index + 1 })}</legend>
          <div className={classes['row']}>
            <NumberPart part={at(entry, 'times')} label={t('editor:source.times')} unit="×" />
            <IconButton
              icon={Trash2}
              label={t('editor:removeRow', { row: index + 1 })}
              onClick={() => parts.set(without(parts.value, index))}
            />
          </div>
          <SourceEditor part={at(entry, 'of')} depth={depth + 1} />
        </fieldset>
      ))}
      <FindingHere place={parts.place} />
      <Button small icon={Plus} onClick={() => parts.set([...parts.value, { times: '1', of: blankSource('hours', charter, member) }])}>
        {t('editor:source.addPart')}
      </Button>
    </div>
  );
}
