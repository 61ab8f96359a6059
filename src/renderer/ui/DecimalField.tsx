import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { parseDecimal, plainDecimal } from '../i18n/decimal.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { common, type FieldProps } from './fields.tsx';
import classes from './fields.module.css';

interface DecimalFieldProps extends FieldProps {
  /** An exact decimal text, `12.5`; null is empty. */
  readonly value: string | null;
  /** What was typed, once it can be read; null when the field was emptied and may be. Until then the value stays as it was. */
  readonly onChange: (value: string | null) => void;
  /** Stands after the figure: `%`, `h`, `€`. */
  readonly unit?: string;
  readonly mayBeEmpty?: boolean;
  /** Whole numbers only, from 0 to this. */
  readonly wholeUpTo?: number;
}

/** An exact number of any fineness, typed with a point or a comma. Text that cannot be read stays, is said, and changes nothing. */
export function DecimalField(props: DecimalFieldProps) {
  const { value, onChange, unit, mayBeEmpty = false, wholeUpTo } = props;
  const { t } = useT();
  const format = useFormat();
  const write = (given: string | null): string => (given === null ? '' : plainDecimal(given, format.language));
  const [text, setText] = useState(write(value));
  const [left, setLeft] = useState(true);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) setText(write(value));
    sent.current = value;
    // Only a value that came from outside rewrites the text.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);
  const read = (typed: string): string | null => {
    const found = parseDecimal(typed);
    if (found === null || wholeUpTo === undefined) return found;
    return /^\d+$/u.test(found) && Number(found) <= wholeUpTo ? found : null;
  };
  const isEmpty = text.trim() === '';
  const unread = left && (isEmpty ? !mayBeEmpty : read(text) === null);
  const invalid = wholeUpTo === undefined ? t('common:number.invalid') : t('common:number.whole', { most: format.number(wholeUpTo) });
  return (
    <TextInput
      {...common({ ...props, error: unread ? invalid : props.error })}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      rightSection={unit ? <span className={classes['read']}>{unit}</span> : undefined}
      rightSectionWidth={unit ? 16 + unit.length * 9 : 34}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        if (!isEmpty && read(text) !== null) setText(write(read(text)));
      }}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const found = typed.trim() === '' ? null : read(typed);
        if (found === null && !(mayBeEmpty && typed.trim() === '')) return;
        sent.current = found;
        onChange(found);
      }}
    />
  );
}
