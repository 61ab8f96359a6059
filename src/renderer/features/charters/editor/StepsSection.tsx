import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Step } from '../../../../core/charters/steps.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ActionMenu, Button, IconButton } from '../../../ui/index.ts';
import { stepKinds, type StepKind } from '../editing/blanks.ts';
import { withEntryMoved, withoutEntry, withStep } from '../editing/editing.ts';
import { wordsOr } from '../editing/names.ts';
import { at, entries, kind, without, type Part } from '../editing/part.ts';
import { useEditing, useFirstMember } from './context.ts';
import classes from './editor.module.css';
import { Eligible } from './Eligible.tsx';
import { Entry } from './Entry.tsx';
import { FindingHere, Grid, LabelPart, NamePart, NumberPart, OptionalNumberPart, OptionalPart } from './fields.tsx';
import { Fold } from './Fold.tsx';
import { GiveFields } from './GiveFields.tsx';
import { Limits } from './Limits.tsx';
import { List } from './List.tsx';
import { FigurePart, OverPart } from './references.tsx';
import { TakeFields } from './TakeFields.tsx';

/** The sharing, in order. */
export function StepsSection({ part }: { readonly part: Part<readonly Step[]> }) {
  const { t } = useT();
  const { language } = useFormat();
  const { charter, setCharter, setOpen, open } = useEditing();
  const member = useFirstMember();
  const [said, setSaid] = useState('');
  const add = (stepKind: StepKind): void => {
    const label = { en: t(`editor:steps.fresh.${stepKind}`, { lng: 'en' }), fr: t(`editor:steps.fresh.${stepKind}`, { lng: 'fr' }) };
    const key = { en: t('editor:keys.contributions', { lng: 'en' }), fr: t('editor:keys.contributions', { lng: 'fr' }) };
    setCharter(withStep(charter, stepKind, label, key, member));
    setOpen(`steps[${charter.steps.length}]`);
  };
  const move = (from: number, to: number, title: string): void => {
    setCharter(withEntryMoved(charter, 'steps', from, to));
    // What is open stays open where it goes.
    if (open === `steps[${from}]`) setOpen(`steps[${to}]`);
    else if (open === `steps[${to}]`) setOpen(`steps[${from}]`);
    setSaid(t('editor:steps.moved', { title, place: to + 1, count: charter.steps.length }));
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <List
        empty={t('editor:steps.none')}
        place="steps"
        add={
          <ActionMenu
            label={t('editor:steps.add')}
            items={stepKinds.map((one) => ({
              label: t(`editor:steps.kind.${one}`),
              note: t(`editor:steps.note.${one}`),
              onClick: () => add(one),
            }))}
          >
            <Button icon={Plus}>{t('editor:steps.add')}</Button>
          </ActionMenu>
        }
      >
        {entries(part).map((step, index) => {
          const title = wordsOr(step.value.label, language, step.value.key);
          return (
            <Entry
              key={`${step.value.key} ${part.value.slice(0, index).filter((one) => one.key === step.value.key).length}`}
              place={step.place}
              section="steps"
              name={step.value.key}
              title={title}
              order={{ index, count: part.value.length, onMove: (to) => move(index, to, title) }}
              onRemove={() => setCharter(withoutEntry(charter, 'steps', index))}
            >
              <StepFields part={step} />
            </Entry>
          );
        })}
      </List>
    </>
  );
}

type Band = Extract<Step, { kind: 'levy' }>['bands'][number];

/** Above an amount of the figure, another percentage. */
function Bands({ part }: { readonly part: Part<readonly Band[]> }) {
  const { t } = useT();
  const { currency } = useFormat();
  const add = (): void => part.set([...part.value, { above: part.value.at(-1)?.above ?? '10000', percent: '10' }]);
  return (
    <div className={classes['rows']}>
      <p className={classes['hint']}>{t('editor:steps.bandsHint')}</p>
      {entries(part).map((band, index) => (
        <div key={band.place} className={classes['row']}>
          <NumberPart part={at(band, 'above')} label={t('editor:steps.above')} unit={currency} />
          <NumberPart part={at(band, 'percent')} label={t('editor:percent')} unit="%" />
          <IconButton
            icon={Trash2}
            label={t('editor:removeRow', { row: index + 1 })}
            onClick={() => part.set(without(part.value, index))}
          />
        </div>
      ))}
      <FindingHere place={part.place} />
      <Button small icon={Plus} onClick={add}>
        {t('editor:keys.addBand')}
      </Button>
    </div>
  );
}

function StepFields({ part }: { readonly part: Part<Step> }) {
  const { t } = useT();
  const { currency } = useFormat();
  const { place, value } = part;
  const share = kind(part, 'kind', 'share');
  const levy = kind(part, 'kind', 'levy');
  const repay = kind(part, 'kind', 'repay');
  return (
    <>
      <LabelPart part={at(part, 'label')} label={t('editor:steps.label')} />
      {value.kind === 'losses' && <p className={classes['hint']}>{t('editor:steps.note.losses')}</p>}
      {share && (
        <>
          <h4 className={classes['question']}>{t('editor:steps.take')}</h4>
          <TakeFields part={at(share, 'take')} />
          <h4 className={classes['question']}>{t('editor:steps.give')}</h4>
          <GiveFields part={at(share, 'give')} />
          <Fold label={t('editor:steps.limits')} places={[`${place}.limits`]} used={share.value.limits.length > 0}>
            <Limits part={at(share, 'limits')} />
          </Fold>
        </>
      )}
      {levy && (
        <>
          <Grid>
            <NumberPart part={at(levy, 'percent')} label={t('editor:steps.levyPercent')} unit="%" />
            <FigurePart part={at(levy, 'figure')} label={t('editor:steps.levyFigure')} of="member" />
            <OverPart part={at(levy, 'over')} />
            <NumberPart part={at(levy, 'fee')} label={t('editor:steps.fee')} unit={currency} />
            <NumberPart part={at(levy, 'grant')} label={t('editor:steps.grant')} unit={currency} />
          </Grid>
          <Fold
            label={t('editor:steps.bands')}
            places={[`${place}.bands`, `${place}.atMost`]}
            used={levy.value.bands.length > 0 || levy.value.atMost !== null}
          >
            <Bands part={at(levy, 'bands')} />
            <Grid>
              <OptionalNumberPart
                part={at(levy, 'atMost')}
                label={t('editor:source.atMost')}
                hint={t('editor:source.atMostHint')}
                unit={currency}
              />
            </Grid>
          </Fold>
          <Fold label={t('editor:steps.levyEligible')} places={[`${place}.eligible`]} used={levy.value.eligible !== null}>
            <Eligible part={at(levy, 'eligible')} />
          </Fold>
        </>
      )}
      {repay && (
        <OptionalPart
          part={at(repay, 'cashFloor')}
          label={t('editor:steps.cashFloor')}
          hint={t('editor:steps.cashFloorHint')}
          begin={() => '0'}
        >
          {(floor) => (
            <Grid>
              <NumberPart part={floor} label={t('editor:amount')} unit={currency} />
            </Grid>
          )}
        </OptionalPart>
      )}
      <Fold label={t('editor:name.fold')} places={[`${place}.key`]} used={false}>
        <NamePart thing="step" name={value.key} place={`${place}.key`} />
      </Fold>
      <FindingHere place={place} />
    </>
  );
}
