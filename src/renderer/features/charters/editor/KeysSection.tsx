import { Plus, Trash2 } from 'lucide-react';
import type { Bound, Key, Least, WhenEmpty } from '../../../../core/charters/keys.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button, IconButton } from '../../../ui/index.ts';
import { blankBound, blankLeast, blankWhenEmpty, someFigure } from '../editing/blanks.ts';
import { withKey, withoutKey } from '../editing/editing.ts';
import { wordsOr } from '../editing/names.ts';
import { at, entries, kind, without, type Part } from '../editing/part.ts';
import { useEditing } from './context.ts';
import classes from './editor.module.css';
import { Eligible } from './Eligible.tsx';
import { Entry } from './Entry.tsx';
import {
  CountPart,
  ExplainedPart,
  FindingHere,
  Grid,
  LabelPart,
  NamePart,
  NumberPart,
  OptionalNumberPart,
  OptionalPart,
  WordPart,
} from './fields.tsx';
import { Fold } from './Fold.tsx';
import { List } from './List.tsx';
import { FigureUsePart, GroupAccountPart, KeyPart } from './references.tsx';
import { SourceEditor } from './SourceEditor.tsx';

/** What splits follow. */
export function KeysSection({ part }: { readonly part: Part<{ readonly [name: string]: Key }> }) {
  const { t } = useT();
  const { language } = useFormat();
  const { charter, setCharter, setOpen } = useEditing();
  const names = Object.keys(part.value);
  return (
    <List
      empty={t('editor:keys.none')}
      place="keys"
      add={
        <Button
          icon={Plus}
          onClick={() => {
            const next = withKey(charter, { en: t('editor:keys.fresh', { lng: 'en' }), fr: t('editor:keys.fresh', { lng: 'fr' }) });
            setCharter(next);
            setOpen(`keys.${Object.keys(next.keys).at(-1)}`);
          }}
        >
          {t('editor:keys.add')}
        </Button>
      }
    >
      {names.map((name) => {
        const key = at(part, name);
        return (
          <Entry
            key={name}
            place={key.place}
            section="keys"
            name={name}
            title={wordsOr(key.value.label, language, name)}
            onRemove={() => setCharter(withoutKey(charter, name))}
          >
            <KeyFields name={name} part={key} />
          </Entry>
        );
      })}
    </List>
  );
}

function KeyFields({ name, part }: { readonly name: string; readonly part: Part<Key> }) {
  const { t } = useT();
  const { currency } = useFormat();
  const { charter } = useEditing();
  const { value, place } = part;
  const inside = (...parts: (keyof Key)[]): string[] => parts.map((one) => `${place}.${one}`);
  const bounded = [value.floor, value.cap, value.atLeast, value.smallest].some((one) => one !== null);
  const use = (): { figure: string; over: 'period' } => ({ figure: someFigure(charter, 'member'), over: 'period' });
  return (
    <>
      <LabelPart part={at(part, 'label')} label={t('editor:keys.label')} />
      <SourceEditor part={at(part, 'of')} />
      <WhenEmptyFields part={at(part, 'whenEmpty')} name={name} />
      <Fold label={t('editor:keys.eligible')} places={inside('eligible', 'notEligible')} used={value.eligible !== null}>
        <Eligible part={at(part, 'eligible')} />
        <Grid>
          <WordPart
            part={at(part, 'notEligible')}
            label={t('editor:keys.notEligible')}
            options={(['leaveOut', 'whenEmpty'] as const).map((one) => ({ value: one, label: t(`editor:keys.others.${one}`) }))}
          />
        </Grid>
      </Fold>
      <Fold label={t('editor:keys.bounds')} places={inside('floor', 'cap', 'atLeast', 'smallest')} used={bounded}>
        <BoundFields part={at(part, 'floor')} label={t('editor:keys.floor')} hint={t('editor:keys.floorHint')} />
        <BoundFields part={at(part, 'cap')} label={t('editor:keys.cap')} hint={t('editor:keys.capHint')} />
        <LeastFields part={at(part, 'atLeast')} />
        <Grid>
          <OptionalNumberPart
            part={at(part, 'smallest')}
            label={t('editor:keys.smallest')}
            hint={t('editor:keys.smallestHint')}
            unit={currency}
          />
        </Grid>
      </Fold>
      <Fold label={t('editor:keys.seniority')} places={inside('seniority')} used={value.seniority.length > 0}>
        <Seniority part={at(part, 'seniority')} />
      </Fold>
      <Fold
        label={t('editor:keys.more')}
        places={inside('scaledBy', 'lessReceived')}
        used={value.scaledBy !== null || value.lessReceived !== null}
      >
        <OptionalPart part={at(part, 'scaledBy')} label={t('editor:keys.scaledBy')} hint={t('editor:keys.scaledByHint')} begin={use}>
          {(given) => (
            <Grid>
              <FigureUsePart part={given} />
            </Grid>
          )}
        </OptionalPart>
        <OptionalPart
          part={at(part, 'lessReceived')}
          label={t('editor:keys.lessReceived')}
          hint={t('editor:keys.lessReceivedHint')}
          begin={use}
        >
          {(given) => (
            <Grid>
              <FigureUsePart part={given} />
            </Grid>
          )}
        </OptionalPart>
        <NamePart thing="key" name={name} place={`${place}.name`} />
      </Fold>
      <FindingHere place={place} />
    </>
  );
}

/** What nobody holds the key for goes somewhere that the group has chosen. */
function WhenEmptyFields({ part, name }: { readonly part: Part<WhenEmpty>; readonly name: string }) {
  const { t } = useT();
  const { charter } = useEditing();
  const account = kind(part, 'then', 'account');
  const key = kind(part, 'then', 'key');
  return (
    <>
      <ExplainedPart
        part={{ value: part.value.then, place: part.place, set: (then) => part.set(blankWhenEmpty(then, charter, name)) }}
        label={t('editor:empty.label')}
        options={(['carryForward', 'account', 'key'] as const).map((value) => ({
          value,
          label: t(`editor:empty.${value}`),
          text: t(`editor:empty.text.${value}`),
        }))}
      />
      {account && (
        <Grid>
          <GroupAccountPart part={at(account, 'account')} label={t('editor:empty.where')} />
        </Grid>
      )}
      {key && (
        <Grid>
          <KeyPart part={at(key, 'key')} label={t('editor:empty.otherKey')} />
        </Grid>
      )}
    </>
  );
}

function BoundFields({ part, label, hint }: { readonly part: Part<Bound | null>; readonly label: string; readonly hint: string }) {
  const { t } = useT();
  const { charter } = useEditing();
  const { currency } = useFormat();
  return (
    <OptionalPart part={part} label={label} hint={hint} begin={() => blankBound('percent', charter)}>
      {(given) => {
        const amount = kind(given, 'is', 'amount');
        const percent = kind(given, 'is', 'percent');
        const figure = kind(given, 'is', 'figure');
        return (
          <Grid>
            <WordPart
              part={{ value: given.value.is, place: `${given.place}.is`, set: (is) => given.set(blankBound(is, charter)) }}
              label={t('editor:bound.label')}
              options={(['amount', 'percent', 'figure'] as const).map((value) => ({ value, label: t(`editor:bound.${value}`) }))}
            />
            {amount && <NumberPart part={at(amount, 'amount')} label={t('editor:amount')} unit={currency} />}
            {percent && <NumberPart part={at(percent, 'percent')} label={t('editor:percent')} unit="%" />}
            {figure && <NumberPart part={at(figure, 'percent')} label={t('editor:percent')} unit="%" />}
            {figure && <FigureUsePart part={figure} />}
            <FindingHere place={given.place} />
          </Grid>
        );
      }}
    </OptionalPart>
  );
}

/** What a value must reach to count at all. */
function LeastFields({ part }: { readonly part: Part<Least | null> }) {
  const { t } = useT();
  return (
    <OptionalPart part={part} label={t('editor:least.label')} hint={t('editor:least.hint')} begin={() => blankLeast('value')}>
      {(given) => {
        const value = kind(given, 'is', 'value');
        const percent = kind(given, 'is', 'percentOfMean');
        return (
          <Grid>
            <WordPart
              part={{ value: given.value.is, place: `${given.place}.is`, set: (is) => given.set(blankLeast(is)) }}
              label={t('editor:bound.label')}
              options={(['value', 'percentOfMean'] as const).map((one) => ({ value: one, label: t(`editor:least.${one}`) }))}
            />
            {value && <NumberPart part={at(value, 'value')} label={t('editor:least.least')} />}
            {percent && <NumberPart part={at(percent, 'percent')} label={t('editor:percent')} unit="%" />}
            <FindingHere place={given.place} />
          </Grid>
        );
      }}
    </OptionalPart>
  );
}

function Seniority({ part }: { readonly part: Part<Key['seniority']> }) {
  const { t } = useT();
  const years = (part.value.at(-1)?.years ?? 0) + 1;
  return (
    <div className={classes['rows']}>
      <p className={classes['hint']}>{t('editor:keys.seniorityHint')}</p>
      {entries(part).map((band, index) => (
        <div key={band.place} className={classes['row']}>
          <CountPart part={at(band, 'years')} label={t('editor:keys.years')} most={100} />
          <NumberPart part={at(band, 'coefficient')} label={t('editor:keys.coefficient')} unit="×" />
          <IconButton
            icon={Trash2}
            label={t('editor:removeRow', { row: index + 1 })}
            onClick={() => part.set(without(part.value, index))}
          />
        </div>
      ))}
      <FindingHere place={part.place} />
      <Button small icon={Plus} onClick={() => part.set([...part.value, { years: Math.min(years, 100), coefficient: '1' }])}>
        {t('editor:keys.addBand')}
      </Button>
    </div>
  );
}
