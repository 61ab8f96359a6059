import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { amountText, parseAmount } from '../../core/money/amount.ts';
import { evaluateAmount } from '../../core/money/arithmetic.ts';
import { formatAmount } from '../i18n/format.ts';
import { parseDuration } from '../i18n/parse.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { common, type FieldProps } from './fields.tsx';
import classes from './fields.module.css';

interface Typed<Value> extends FieldProps {
  readonly value: Value | null;
  /** The value as it is typed; null while it cannot be read. */
  readonly onChange: (value: Value | null) => void;
}

/** Typed text beside the value it means: the text is the person's own until they leave the field, then it is written as we write it. */
function useTypedText<Value>({ value, error }: Typed<Value>, write: (value: Value) => string, read: (text: string) => Value | null) {
  const [text, setText] = useState(value === null ? '' : write(value));
  const [left, setLeft] = useState(false);
  useEffect(() => {
    if (value !== read(text) && !(value === null && text !== '')) setText(value === null ? '' : write(value));
    // Only a value that came from outside rewrites the text.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);
  // A form that asks for a value says so of an unreadable one too: that it cannot be read is the better answer.
  const unread = (left || Boolean(error)) && text.trim() !== '' && read(text) === null;
  return {
    text,
    setText,
    unread,
    leave: () => {
      setLeft(true);
      if (value !== null) setText(write(value));
    },
    enter: () => setLeft(false),
  };
}

/** An amount of the book's currency, in minor units: `12 345,67`, `12345.67`, `-20 €`, or worked out while it is typed: `12+8,50`. */
export function AmountField(props: Typed<bigint>) {
  const { t } = useT();
  const format = useFormat();
  const read = (text: string): bigint | null => {
    const amount = evaluateAmount(text, format.digits);
    return typeof amount === 'bigint' ? amount : null;
  };
  const typed = useTypedText(props, (value) => formatAmount(value, format.digits, format.language), read);
  return (
    <TextInput
      {...common({ ...props, error: typed.unread ? t('common:amount.invalid') : props.error })}
      value={typed.text}
      data-money
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span className={classes['read']}>{format.currency}</span>}
      rightSectionWidth={52}
      onFocus={typed.enter}
      onBlur={typed.leave}
      onChange={(event) => {
        typed.setText(event.currentTarget.value);
        props.onChange(read(event.currentTarget.value));
      }}
    />
  );
}

/** A duration in seconds: `1h30`, `1:30`, `1,5`, `90m`. What was understood stands beside the text. */
export function DurationField(props: Typed<number>) {
  const { t } = useT();
  const format = useFormat();
  const read = (text: string): number | null => parseDuration(text) ?? null;
  const typed = useTypedText(props, (value) => format.duration(value), read);
  return (
    <TextInput
      {...common({ ...props, error: typed.unread ? t('common:duration.invalid') : props.error })}
      value={typed.text}
      autoComplete="off"
      rightSection={
        props.value === null ? undefined : (
          <span className={classes['read']}>{t('common:duration.read', { duration: format.duration(props.value) })}</span>
        )
      }
      rightSectionWidth={96}
      onFocus={typed.enter}
      onBlur={typed.leave}
      onChange={(event) => {
        typed.setText(event.currentTarget.value);
        props.onChange(read(event.currentTarget.value));
      }}
    />
  );
}

/** A number with a fixed count of decimals, as an integer of its smallest part: with 2, `1,5` is 150. Rates, multipliers, percentages, counts. */
export function NumberField(props: Typed<number> & { readonly decimals?: number; readonly unit?: string }) {
  const { t } = useT();
  const format = useFormat();
  const decimals = props.decimals ?? 2;
  const read = (text: string): number | null => {
    const value = parseAmount(text.replace(/[%×]/gu, ''), decimals);
    return typeof value === 'bigint' && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null;
  };
  const write = (value: number): string => {
    const exact = amountText(BigInt(value), decimals);
    const text = exact.includes('.') ? exact.replace(/\.?0+$/u, '') : exact;
    return format.language === 'fr' ? text.replace('.', ',') : text;
  };
  const typed = useTypedText(props, write, read);
  return (
    <TextInput
      {...common({ ...props, error: typed.unread ? t('common:number.invalid') : props.error })}
      value={typed.text}
      data-money={props.unit === format.currency || undefined}
      inputMode="decimal"
      autoComplete="off"
      rightSection={props.unit ? <span className={classes['read']}>{props.unit}</span> : undefined}
      rightSectionWidth={props.unit ? 16 + props.unit.length * 9 : 34}
      onFocus={typed.enter}
      onBlur={typed.leave}
      onChange={(event) => {
        typed.setText(event.currentTarget.value);
        props.onChange(read(event.currentTarget.value));
      }}
    />
  );
}
