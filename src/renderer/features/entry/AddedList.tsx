import { Undo2 } from 'lucide-react';
import type { EntryWorld } from '../../../core/entry/index.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, StateBadge } from '../../ui/index.ts';
import classes from './entry.module.css';
import type { Added } from './useAddEntry.ts';

/** What was entered since the line was opened, the last first, each with its way back. */
export function AddedList({
  added,
  world,
  onTakeBack,
}: {
  readonly added: readonly Added[];
  readonly world: EntryWorld;
  readonly onTakeBack: (one: Added) => void;
}) {
  const { t } = useT();
  const format = useFormat();
  return (
    <ul className={classes['added']} aria-live="polite" aria-label={t('entry:added')}>
      {added.map((one) => {
        const { entry } = one;
        const activity = world.activities.find((known) => known.number === entry.activity);
        const project = world.projects.find((known) => known.number === entry.project);
        const what = [
          format.quantity(entry.quantity, activity?.unit ?? 'time'),
          entry.note || (activity ? format.label(activity.label) : ''),
          project?.name,
          entry.day === world.today ? t('entry:today') : format.day(entry.day),
        ].join(' · ');
        return (
          <li key={one.key} className={classes['addedOne']}>
            <span className={classes['addedWords']}>{what}</span>
            <StateBadge state={one.state} />
            <Button small icon={Undo2} label={t('entry:takeBack', { what })} onClick={() => onTakeBack(one)}>
              {t('common:undo.action')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
