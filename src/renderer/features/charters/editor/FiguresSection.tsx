import { Plus } from 'lucide-react';
import type { FigureSpec } from '../../../../core/charters/charter.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ActionMenu, Button } from '../../../ui/index.ts';
import { withFigure, withoutEntry } from '../editing/editing.ts';
import { wordsOr } from '../editing/names.ts';
import { at, entries, type Part } from '../editing/part.ts';
import { useEditing } from './context.ts';
import { Entry } from './Entry.tsx';
import { ExplainedPart, FindingHere, Grid, LabelPart, NamePart, WordPart } from './fields.tsx';
import { List } from './List.tsx';

const kinds = [
  { of: 'member', unit: 'number' },
  { of: 'member', unit: 'money' },
  { of: 'cooperative', unit: 'number' },
  { of: 'cooperative', unit: 'money' },
] as const;

/** Figures beside contributions: plays, pay, declared needs, capital. */
export function FiguresSection({ part }: { readonly part: Part<readonly FigureSpec[]> }) {
  const { t } = useT();
  const { language } = useFormat();
  const { charter, setCharter, setOpen } = useEditing();
  return (
    <List
      empty={t('editor:figures.none')}
      place="figures"
      add={
        <ActionMenu
          label={t('editor:figures.add')}
          items={kinds.map(({ of, unit }) => ({
            label: t(`editor:figures.kind.${of}.${unit}`),
            onClick: () => {
              const fresh = { en: t('editor:figures.fresh', { lng: 'en' }), fr: t('editor:figures.fresh', { lng: 'fr' }) };
              setCharter(withFigure(charter, of, unit, fresh));
              setOpen(`figures[${charter.figures.length}]`);
            },
          }))}
        >
          <Button icon={Plus}>{t('editor:figures.add')}</Button>
        </ActionMenu>
      }
    >
      {entries(part).map((figure, index) => (
        <Entry
          key={`${figure.value.name} ${part.value.slice(0, index).filter((one) => one.name === figure.value.name).length}`}
          place={figure.place}
          section="figures"
          name={figure.value.name}
          title={wordsOr(figure.value.label, language, figure.value.name)}
          onRemove={() => setCharter(withoutEntry(charter, 'figures', index))}
        >
          <LabelPart part={at(figure, 'label')} label={t('editor:figures.label')} />
          <ExplainedPart
            part={at(figure, 'of')}
            label={t('editor:figures.of')}
            options={(['member', 'cooperative'] as const).map((value) => ({
              value,
              label: t(`editor:figures.whose.${value}`),
              text: t(`editor:figures.whoseText.${value}`),
            }))}
          />
          <Grid>
            <WordPart
              part={at(figure, 'unit')}
              label={t('editor:figures.unit')}
              options={(['number', 'money'] as const).map((value) => ({ value, label: t(`editor:figures.in.${value}`) }))}
            />
            <NamePart thing="figure" name={figure.value.name} place={`${figure.place}.name`} />
          </Grid>
          <FindingHere place={figure.place} />
        </Entry>
      ))}
    </List>
  );
}
