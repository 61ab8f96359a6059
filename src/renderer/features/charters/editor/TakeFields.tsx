import type { Take } from '../../../../core/charters/steps.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { blankTake } from '../editing/blanks.ts';
import { at, kind, type Part } from '../editing/part.ts';
import { useEditing } from './context.ts';
import { FindingHere, Grid, NumberPart, SomePart, WordPart } from './fields.tsx';
import { FigurePart, OptionalFigurePart, OverPart, useActivityOptions } from './references.tsx';

const takes = ['percent', 'amount', 'figure', 'interest', 'asked', 'claims'] as const;

/** How much a step takes of what is there. */
export function TakeFields({ part }: { readonly part: Part<Take> }) {
  const { t } = useT();
  const { currency } = useFormat();
  const { charter } = useEditing();
  const activities = useActivityOptions();
  const percent = kind(part, 'take', 'percent');
  const amount = kind(part, 'take', 'amount');
  const figure = kind(part, 'take', 'figure');
  const interest = kind(part, 'take', 'interest');
  const asked = kind(part, 'take', 'asked');
  const claims = kind(part, 'take', 'claims');
  return (
    <>
      <Grid>
        <WordPart
          part={{ value: part.value.take, place: `${part.place}.take`, set: (take) => part.set(blankTake(take, charter)) }}
          label={t('editor:take.label')}
          options={takes.map((value) => ({ value, label: t(`editor:take.${value}`) }))}
        />
        {percent && (
          <>
            <NumberPart part={at(percent, 'percent')} label={t('editor:percent')} unit="%" />
            <WordPart
              part={at(percent, 'of')}
              label={t('editor:take.of')}
              options={(['remainder', 'result', 'afterLosses', 'income', 'distributable'] as const).map((value) => ({
                value,
                label: t(`editor:base.${value}`),
              }))}
            />
          </>
        )}
        {amount && <NumberPart part={at(amount, 'amount')} label={t('editor:amount')} unit={currency} />}
        {figure && (
          <>
            <FigurePart part={at(figure, 'figure')} label={t('editor:figure.which')} of="either" />
            <OverPart part={at(figure, 'over')} />
          </>
        )}
        {interest && (
          <>
            <NumberPart part={at(interest, 'percent')} label={t('editor:percent')} unit="%" />
            <FigurePart part={at(interest, 'figure')} label={t('editor:figure.which')} of="either" />
            <OverPart part={at(interest, 'over')} />
          </>
        )}
        {asked && (
          <WordPart
            part={at(asked, 'whenShort')}
            label={t('editor:take.whenShort')}
            options={(['scale', 'nothing'] as const).map((value) => ({ value, label: t(`editor:take.short.${value}`) }))}
          />
        )}
        {claims && (
          <>
            <SomePart
              part={at(claims, 'activities')}
              label={t('editor:take.claimsFrom')}
              allWords={t('editor:take.noActivity')}
              options={activities}
            />
            <OptionalFigurePart
              part={at(claims, 'figure')}
              label={t('editor:take.claimsFigure')}
              none={t('editor:take.noFigure')}
              of="member"
            />
            <WordPart
              part={at(claims, 'lasting')}
              label={t('editor:take.lastingLabel')}
              options={(['untilPaid', 'forever', 'once'] as const).map((value) => ({ value, label: t(`editor:take.lasting.${value}`) }))}
            />
            <WordPart
              part={at(claims, 'order')}
              label={t('editor:take.orderLabel')}
              options={(['oldestFirst', 'proRata'] as const).map((value) => ({ value, label: t(`editor:take.order.${value}`) }))}
            />
          </>
        )}
      </Grid>
      <FindingHere place={part.place} />
    </>
  );
}
