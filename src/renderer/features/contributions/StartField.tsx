import { useState } from 'react';
import { clockText, parseClock } from '../../../core/entry/index.ts';
import { useT } from '../../i18n/useT.ts';
import { TextField } from '../../ui/index.ts';

const minutesOfDay = 24 * 60;

/** When something began, for whoever wants to say so; it weighs nothing. */
export function StartField({ value, onChange }: { readonly value: number | null; readonly onChange: (value: number | null) => void }) {
  const { t } = useT();
  const [text, setText] = useState(value === null ? '' : clockText(value));
  const minute = parseClock(text);
  const wrong = text.trim() !== '' && (minute === undefined || minute >= minutesOfDay);
  return (
    <TextField
      label={t('contributions:form.start')}
      placeholder={t('contributions:form.startHint')}
      value={text}
      longest={10}
      error={wrong ? t('contributions:form.startInvalid') : undefined}
      onChange={(next) => {
        setText(next);
        const read = parseClock(next);
        onChange(read === undefined || read >= minutesOfDay ? null : read);
      }}
    />
  );
}
