import { useMemo } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import type { Detail, Dial } from './dials/dial.ts';

/** A dial's names and figures in the language in force. */
export function useDialWords() {
  const { t } = useT();
  const format = useFormat();
  return useMemo(() => {
    const detail = ({ by, label }: Detail): string => {
      if (label === null) return t(`whatif:by.${by}`);
      const name = format.label(label);
      return by === 'weight' || by === 'hours' ? t(`whatif:byOf.${by}`, { name }) : name;
    };
    const number = (text: string): string => (format.language === 'fr' ? text.replace('.', ',') : text);
    return {
      detail,
      title: (dial: Dial): string => format.label(dial.title),
      name: (dial: Dial): string => {
        const part = t(`whatif:part.${dial.part}`);
        return dial.detail ? t('whatif:dial.detailed', { part, detail: detail(dial.detail) }) : part;
      },
      sign: (dial: Dial): string => (dial.unit === 'money' ? format.currency : dial.unit === 'number' ? '' : t(`whatif:sign.${dial.unit}`)),
      value: (dial: Dial, value: string): string =>
        dial.unit === 'money' ? format.exactMoney(value) : t(`whatif:value.${dial.unit}`, { value: number(value) }),
    };
  }, [t, format]);
}
