import { Plus, Trash2 } from 'lucide-react';
import type { LossRule } from '../../../../core/charters/rules.ts';
import { useT } from '../../../i18n/useT.ts';
import { Button, IconButton } from '../../../ui/index.ts';
import { otherLoss } from '../editing/blanks.ts';
import { at, entries, kind, without, type Part } from '../editing/part.ts';
import { useEditing } from './context.ts';
import classes from './editor.module.css';
import { ExplainedPart, Grid, LabelPart, NumberPart, TickPart, WordPart } from './fields.tsx';
import { GroupAccountPart, KeyPart, OptionalFigurePart } from './references.tsx';

/** What a loss does. */
export function LossSection({ part }: { readonly part: Part<LossRule> }) {
  const { t } = useT();
  const { charter } = useEditing();
  const share = kind(part, 'rule', 'share');
  const from = at(part, 'from');
  return (
    <>
      <ExplainedPart
        part={{ value: part.value.rule, place: 'loss.rule', set: (rule) => part.set(otherLoss(part.value, rule, charter)) }}
        label={t('editor:loss.rule')}
        options={(['carryForward', 'share'] as const).map((value) => ({
          value,
          label: t(`editor:loss.${value}`),
          text: t(`editor:loss.text.${value}`),
        }))}
      />
      {share && (
        <>
          <Grid>
            <KeyPart part={at(share, 'key')} label={t('editor:loss.key')} />
            <OptionalFigurePart
              part={at(share, 'acceptedFigure')}
              label={t('editor:loss.accepted')}
              hint={t('editor:loss.acceptedHint')}
              none={t('editor:loss.unbounded')}
              of="member"
            />
            <WordPart
              part={at(share, 'rest')}
              label={t('editor:loss.restLabel')}
              options={(['carryForward', 'unallocated'] as const).map((value) => ({ value, label: t(`editor:loss.rest.${value}`) }))}
            />
          </Grid>
          <TickPart part={at(share, 'reshare')} label={t('editor:loss.reshare')} hint={t('editor:loss.reshareHint')} />
        </>
      )}
      <h4 className={classes['question']}>{t('editor:loss.from')}</h4>
      <div className={classes['rows']}>
        <p className={classes['hint']}>{t('editor:loss.fromHint')}</p>
        {entries(from).map((account, index) => (
          <div key={account.place} className={classes['row']}>
            <GroupAccountPart part={account} label={t('editor:give.accountKind')} />
            <IconButton
              icon={Trash2}
              label={t('editor:removeRow', { row: index + 1 })}
              onClick={() => from.set(without(from.value, index))}
            />
          </div>
        ))}
        <Button small icon={Plus} onClick={() => from.set([...from.value, 'reserve:general'])}>
          {t('editor:loss.addFrom')}
        </Button>
      </div>
      {from.value.length > 0 && (
        <Grid>
          <NumberPart part={at(part, 'fromPercent')} label={t('editor:loss.fromPercent')} unit="%" />
        </Grid>
      )}
      <LabelPart part={at(part, 'label')} label={t('editor:loss.label')} />
    </>
  );
}
