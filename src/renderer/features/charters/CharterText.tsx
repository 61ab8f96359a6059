import { charterSections, type CharterSection } from '../../../core/charters/words.ts';
import type { CharterLine } from '../../../contract/charters.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './charters.module.css';

/** How a group reads its charter: first how a surplus is shared, then what it follows, and what counts. */
const order: readonly CharterSection[] = ['steps', 'keys', 'rights', 'loss', 'leaver', 'activities', 'figures', 'other'];

/** A charter in words, section by section. */
export function CharterText({ words }: { readonly words: readonly CharterLine[] }) {
  const { t } = useT();
  const format = useFormat();
  return (
    <dl className={classes['articles']}>
      {order
        .filter((section) => charterSections.includes(section) && (words.some((line) => line.section === section) || section === 'steps'))
        .map((section) => {
          const lines = words.filter((line) => line.section === section);
          const List = section === 'steps' ? 'ol' : 'ul';
          return (
            <div key={section}>
              <dt>{t(`editor:section.${section}`)}</dt>
              <dd>
                {lines.length === 0 ? (
                  t('editor:steps.none')
                ) : (
                  <List className={classes['lines']} data-plain={section !== 'steps' || undefined}>
                    {lines.map((line) => (
                      <li key={line.key}>
                        <strong>{format.label(line.title)}</strong>
                        <br />
                        {format.label(line.words)}
                      </li>
                    ))}
                  </List>
                )}
              </dd>
            </div>
          );
        })}
    </dl>
  );
}
