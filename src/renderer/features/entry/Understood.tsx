import { clockText, type Assumed, type EntryWorld, type ParsedEntry } from '../../../core/entry/index.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './entry.module.css';

/** What would be entered, in words; what the line did not say itself is marked as taken from before. */
export function Understood({ parsed, world }: { readonly parsed: ParsedEntry; readonly world: EntryWorld }) {
  const { t } = useT();
  const format = useFormat();
  const { quantity, unit, startsAt, day, note, assumed } = parsed;
  if (quantity === null || unit === null) return <p className={classes['soft']}>{t('entry:example')}</p>;
  const name = (list: readonly { number: number; name: string }[], number: number | null): string =>
    list.find((one) => one.number === number)?.name ?? '';
  const activity = world.activities.find((one) => one.number === parsed.activity);
  const parts: readonly (readonly [string, string, Assumed | null])[] = [
    ['quantity', format.quantity(quantity, unit), null],
    ['activity', activity ? format.label(activity.label) : '', 'activity'],
    ['project', name(world.projects, parsed.project), 'project'],
    ['day', day === world.today ? t('entry:today') : format.day(day, 'weekday'), 'day'],
    ['start', startsAt === null ? '' : t('entry:from', { time: clockText(startsAt) }), null],
    ['member', name(world.members, parsed.member), 'member'],
    ['note', note, null],
  ];
  return (
    <ul className={classes['understood']} aria-label={t('entry:understood')}>
      {parts
        .filter(([, words]) => words !== '')
        .map(([part, words, taken]) => (
          <li key={part} data-part={part} data-assumed={(taken !== null && assumed.includes(taken)) || undefined}>
            {words}
          </li>
        ))}
    </ul>
  );
}
