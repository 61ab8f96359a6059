import type { Charter } from '../../../../core/charters/charter.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { entryOf, sectionOf } from '../editing/places.ts';
import { wordsOr } from '../editing/names.ts';

/** A place of a charter as a person would name it: “Step 3, Legal reserve”. */
export function usePlaceWords(charter: Charter): (place: string) => string {
  const { t } = useT();
  const { language } = useFormat();
  return (place) => {
    const section = sectionOf(place);
    const entry = entryOf(place);
    const index = Number(/\[(\d+)\]/u.exec(entry ?? '')?.[1] ?? -1);
    if (section === 'steps' && charter.steps[index]) {
      const step = charter.steps[index];
      return t('editor:place.step', { number: index + 1, title: wordsOr(step.label, language, step.key) });
    }
    const key = entry?.startsWith('keys.') ? entry.slice(5) : '';
    const thing =
      section === 'activities'
        ? charter.activities[index] && wordsOr(charter.activities[index].label, language, charter.activities[index].key)
        : section === 'figures'
          ? charter.figures[index] && wordsOr(charter.figures[index].label, language, charter.figures[index].name)
          : charter.keys[key] && wordsOr(charter.keys[key].label, language, key);
    return thing ? t('editor:place.in', { section: t(`editor:section.${section}`), title: thing }) : t(`editor:section.${section}`);
  };
}
