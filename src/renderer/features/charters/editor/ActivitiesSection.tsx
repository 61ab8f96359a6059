import { Plus, Trash2 } from 'lucide-react';
import { activityKinds, unitOfKind, type ActivityKind, type CharterActivity } from '../../../../core/charters/charter.ts';
import { useT } from '../../../i18n/useT.ts';
import { today } from '../../../i18n/parse.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ActionMenu, Button, IconButton } from '../../../ui/index.ts';
import { blankRate } from '../editing/blanks.ts';
import { withActivity, withoutEntry } from '../editing/editing.ts';
import { wordsOr } from '../editing/names.ts';
import { at, entries, without, type Part } from '../editing/part.ts';
import { useEditing } from './context.ts';
import classes from './editor.module.css';
import { Entry } from './Entry.tsx';
import {
  DayPart,
  FindingHere,
  Grid,
  LabelPart,
  NamePart,
  NumberPart,
  OptionalDayPart,
  OptionalPart,
  SomePart,
  WordPart,
} from './fields.tsx';
import { Fold } from './Fold.tsx';
import { List } from './List.tsx';
import { OptionalFigurePart, OptionalMemberPart, useActivityOptions } from './references.tsx';

/** What can be given, and what it counts. */
export function ActivitiesSection({ part }: { readonly part: Part<readonly CharterActivity[]> }) {
  const { t } = useT();
  const { language } = useFormat();
  const { charter, setCharter, setOpen } = useEditing();
  const add = (kind: ActivityKind): void => {
    setCharter(withActivity(charter, kind, { en: t(`common:kind.${kind}`, { lng: 'en' }), fr: t(`common:kind.${kind}`, { lng: 'fr' }) }));
    setOpen(`activities[${charter.activities.length}]`);
  };
  return (
    <List
      empty={t('editor:activities.none')}
      place="activities"
      add={
        <ActionMenu
          label={t('editor:activities.add')}
          items={activityKinds.map((kind) => ({
            label: t(`common:kind.${kind}`),
            note: t(`editor:activities.unit.${unitOfKind[kind]}`),
            onClick: () => add(kind),
          }))}
        >
          <Button icon={Plus}>{t('editor:activities.add')}</Button>
        </ActionMenu>
      }
    >
      {entries(part).map((activity, index) => (
        <Entry
          key={`${activity.value.key} ${part.value.slice(0, index).filter((one) => one.key === activity.value.key).length}`}
          place={activity.place}
          section="activities"
          name={activity.value.key}
          title={wordsOr(activity.value.label, language, activity.value.key)}
          onRemove={() => setCharter(withoutEntry(charter, 'activities', index))}
        >
          <ActivityFields part={activity} />
        </Entry>
      ))}
    </List>
  );
}

function useRateUnit(kind: ActivityKind): string {
  const { t } = useT();
  const { currency } = useFormat();
  return t(`editor:activities.rateUnit.${unitOfKind[kind]}`, { currency });
}

function ActivityFields({ part }: { readonly part: Part<CharterActivity> }) {
  const { t } = useT();
  const { currency } = useFormat();
  const { value, place } = part;
  const unit = unitOfKind[value.kind];
  const rateUnit = useRateUnit(value.kind);
  const inside = (...parts: (keyof CharterActivity)[]): string[] => parts.map((one) => `${place}.${one}`);
  const options = useActivityOptions();
  return (
    <>
      <LabelPart part={at(part, 'label')} label={t('editor:activities.label')} />
      <Grid>
        <WordPart
          part={at(part, 'kind')}
          label={t('editor:activities.kind')}
          options={activityKinds.map((kind) => ({
            value: kind,
            label: t('editor:activities.kindIn', { kind: t(`common:kind.${kind}`), unit: t(`editor:activities.unit.${unitOfKind[kind]}`) }),
          }))}
        />
        <NumberPart part={at(part, 'rate')} label={t('editor:activities.rate')} unit={rateUnit} />
        <NumberPart part={at(part, 'multiplier')} label={t('editor:activities.multiplier')} unit="×" />
      </Grid>
      <Fold label={t('editor:activities.rates')} places={inside('rates')} used={value.rates.length > 0}>
        <Rates part={at(part, 'rates')} activity={value} />
      </Fold>
      <Fold label={t('editor:activities.capTitle')} places={inside('cap')} used={value.cap !== null}>
        <OptionalPart
          part={at(part, 'cap')}
          label={t('editor:activities.cap')}
          hint={t('editor:activities.capHint')}
          begin={() => ({ quantity: unit === 'time' ? '160' : '1000', per: 'month' as const })}
        >
          {(cap) => (
            <Grid>
              <NumberPart
                part={at(cap, 'quantity')}
                label={t('editor:activities.capQuantity')}
                {...(unit === 'time' ? { unit: 'h' } : unit === 'money' ? { unit: currency } : {})}
              />
              <WordPart
                part={at(cap, 'per')}
                label={t('editor:activities.per.label')}
                options={(['month', 'year', 'period'] as const).map((per) => ({ value: per, label: t(`editor:activities.per.${per}`) }))}
              />
            </Grid>
          )}
        </OptionalPart>
      </Fold>
      <Fold
        label={t('editor:activities.more')}
        places={inside('lessPaid', 'onceSpent', 'creditedTo', 'key')}
        used={value.lessPaid !== null || value.onceSpent !== null || value.creditedTo !== null}
      >
        <Grid>
          <OptionalFigurePart
            part={at(part, 'lessPaid')}
            label={t('editor:activities.lessPaid')}
            hint={t('editor:activities.lessPaidHint')}
            none={t('editor:activities.lessNothing')}
            of="member"
          />
          <OptionalFigurePart
            part={at(part, 'onceSpent')}
            label={t('editor:activities.onceSpent')}
            hint={t('editor:activities.onceSpentHint')}
            none={t('editor:activities.atOnce')}
            of="cooperative"
          />
          <SomePart
            part={at(part, 'creditedTo')}
            label={t('editor:activities.creditedTo')}
            hint={t('editor:activities.creditedHint')}
            allWords={t('editor:activities.toItsAuthor')}
            options={options.filter((one) => one.value !== value.key)}
          />
          <NamePart thing="activity" name={value.key} place={`${place}.key`} />
        </Grid>
      </Fold>
      <FindingHere place={place} />
    </>
  );
}

/** Rates from a day on, for everyone or for one member. */
function Rates({ part, activity }: { readonly part: Part<CharterActivity['rates']>; readonly activity: CharterActivity }) {
  const { t } = useT();
  const unit = useRateUnit(activity.kind);
  return (
    <div className={classes['rows']}>
      <p className={classes['hint']}>{t('editor:activities.ratesHint')}</p>
      {entries(part).map((rate, index) => (
        <fieldset key={rate.place} className={classes['part']}>
          <legend className="visually-hidden">{t('editor:activities.rateRow', { row: index + 1 })}</legend>
          <Grid>
            <DayPart part={at(rate, 'from')} label={t('editor:activities.from')} />
            <OptionalDayPart part={at(rate, 'to')} label={t('editor:activities.to')} />
            <OptionalMemberPart part={at(rate, 'member')} label={t('editor:activities.member')} none={t('editor:eligible.everyone')} />
            <NumberPart part={at(rate, 'rate')} label={t('editor:activities.rate')} unit={unit} />
            <NumberPart part={at(rate, 'multiplier')} label={t('editor:activities.multiplier')} unit="×" />
          </Grid>
          <FindingHere place={rate.place} />
          <IconButton
            icon={Trash2}
            label={t('editor:removeRow', { row: index + 1 })}
            onClick={() => part.set(without(part.value, index))}
          />
        </fieldset>
      ))}
      <FindingHere place={part.place} />
      <Button small icon={Plus} onClick={() => part.set([...part.value, blankRate(today(), activity)])}>
        {t('editor:activities.addRate')}
      </Button>
    </div>
  );
}
