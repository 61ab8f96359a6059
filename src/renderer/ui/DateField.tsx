import { Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { CalendarDays } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import type { Day } from '../../core/days/day.ts';
import { parseDay, today } from '../i18n/parse.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { IconButton } from './Button.tsx';
import { common, type FieldProps } from './fields.tsx';
import classes from './fields.module.css';

interface DateFieldProps extends FieldProps {
  readonly value: Day | null;
  /** The day as typed or chosen; null while empty or unreadable. */
  readonly onChange: (day: Day | null) => void;
  readonly earliest?: Day;
  readonly latest?: Day;
}

/** A day, typed as people write it (`31/03`, `hier`, `lundi`, `2026-03-31`) or chosen in the calendar. */
export function DateField(props: DateFieldProps) {
  const { t } = useT();
  const format = useFormat();
  const { value, onChange, earliest, latest } = props;
  const [text, setText] = useState(value ? format.day(value) : '');
  const [left, setLeft] = useState(false);
  const [open, setOpen] = useState(false);
  const dialog = useId();
  useEffect(() => {
    if (value !== (parseDay(text, today()) ?? null) && (value !== null || text === '')) setText(value ? format.day(value) : '');
    // Only a day that came from outside, or another language, rewrites the text.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value, format.language]);
  // A form that asks for a day says so of an unreadable one too: that it cannot be read is the better answer.
  const unread = (left || Boolean(props.error)) && text.trim() !== '' && value === null;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <TextInput
          {...common({ ...props, error: unread ? t('common:date.invalid') : props.error })}
          value={text}
          autoComplete="off"
          onFocus={() => setLeft(false)}
          onBlur={() => {
            setLeft(true);
            if (value) setText(format.day(value));
          }}
          onChange={(event) => {
            setText(event.currentTarget.value);
            onChange(parseDay(event.currentTarget.value, today()) ?? null);
          }}
          rightSection={
            <IconButton
              icon={CalendarDays}
              label={t('common:date.chooseFor', { label: props.label })}
              size={28}
              expanded={open}
              disabled={props.disabled ?? false}
              onClick={() => setOpen(!open)}
            />
          }
        />
      </Popover.Target>
      <Popover.Dropdown
        id={dialog}
        role="dialog"
        aria-label={t('common:date.chooseFor', { label: props.label })}
        className={classes['calendar']}
      >
        <DatePicker
          value={value}
          defaultDate={value ?? today()}
          {...(earliest ? { minDate: earliest } : {})}
          {...(latest ? { maxDate: latest } : {})}
          hideOutsideDates
          ariaLabels={{ nextMonth: t('common:date.next'), previousMonth: t('common:date.previous') }}
          onChange={(chosen) => {
            onChange(chosen);
            if (chosen) setText(format.day(chosen));
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
