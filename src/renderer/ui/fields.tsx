import {
  Checkbox,
  MultiSelect,
  PasswordInput,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  TextInput,
  Textarea,
  Autocomplete,
} from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './fields.module.css';

export interface FieldProps {
  readonly label: string;
  /** Shown under the label, before the field. */
  readonly hint?: string | undefined;
  /** A whole sentence; '' or undefined when all is well. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  /** Keeps the label for screen readers only: filters in a row whose placeholder says the same. */
  readonly hideLabel?: boolean;
}

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

/** What every Mantine input takes from our field properties. */
export function common(props: FieldProps) {
  const { label, hint, error, required = false, disabled = false, autoFocus = false, placeholder, hideLabel = false } = props;
  return {
    label: hideLabel ? undefined : label,
    'aria-label': hideLabel ? label : undefined,
    description: hint,
    error: error || undefined,
    required,
    withAsterisk: required,
    disabled,
    placeholder,
    'data-autofocus': autoFocus || undefined,
  };
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly longest?: number;
  readonly type?: 'text' | 'email' | 'search';
  readonly autoComplete?: string;
  readonly leftSection?: ReactNode;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, longest, type = 'text', autoComplete = 'off', leftSection } = props;
  return (
    <TextInput
      {...common(props)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      maxLength={longest}
      type={type}
      autoComplete={autoComplete}
      leftSection={leftSection}
    />
  );
}

/** Free text with proposals, none of which must be taken. */
export function SuggestField(props: TextFieldProps & { readonly suggestions: readonly string[] }) {
  return (
    <Autocomplete
      {...common(props)}
      value={props.value}
      onChange={props.onChange}
      data={[...props.suggestions]}
      maxLength={props.longest}
    />
  );
}

export function TextAreaField(props: Omit<TextFieldProps, 'type' | 'leftSection'> & { readonly rows?: number }) {
  const { value, onChange, onBlur, longest, rows = 3 } = props;
  return (
    <Textarea
      {...common(props)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      maxLength={longest}
      minRows={rows}
      rows={rows}
    />
  );
}

/** Paste and password managers are welcome (WCAG 3.3.8). */
export function PassphraseField(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly fresh?: boolean;
    readonly showLabel: string;
  },
) {
  return (
    <PasswordInput
      {...common(props)}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      // The kit says so of every other field, and of this one by colour alone.
      aria-invalid={props.error ? true : undefined}
      autoComplete={props.fresh ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': props.showLabel, tabIndex: 0 }}
    />
  );
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly Option<Value>[];
  readonly searchable?: boolean;
  readonly noneFound?: string;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, onChange, options, searchable = options.length > 8, noneFound } = props;
  return (
    <Select
      {...common(props)}
      value={value}
      onChange={(next) => next !== null && onChange(next as Value)}
      data={options.map((option) => ({ ...option }))}
      searchable={searchable}
      allowDeselect={false}
      nothingFoundMessage={noneFound}
      checkIconPosition="right"
    />
  );
}

interface MultiSelectFieldProps<Value extends string> extends FieldProps {
  readonly value: readonly Value[];
  readonly onChange: (value: Value[]) => void;
  readonly options: readonly Option<Value>[];
}

export function MultiSelectField<Value extends string>(props: MultiSelectFieldProps<Value>) {
  const { value, onChange, options } = props;
  return (
    <MultiSelect
      {...common(props)}
      placeholder={value.length === 0 ? props.placeholder : undefined}
      value={[...value]}
      onChange={(next) => onChange(next as Value[])}
      data={options.map((option) => ({ ...option }))}
      searchable={options.length > 8}
      hidePickedOptions
    />
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string;
  readonly disabled?: boolean;
  /** Keeps the label for screen readers only: a box at the head of a row that says the rest. */
  readonly hideLabel?: boolean;
}

export function CheckField({ label, checked, onChange, hint, disabled = false, hideLabel = false }: CheckFieldProps) {
  return (
    <Checkbox
      {...(hideLabel ? { 'aria-label': label } : { label })}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
      description={hint}
      disabled={disabled}
    />
  );
}

export function SwitchField({ label, checked, onChange, hint, disabled = false }: CheckFieldProps) {
  return (
    <Switch
      label={label}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
      description={hint}
      disabled={disabled}
    />
  );
}

interface ChoiceFieldProps<Value extends string> extends FieldProps {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly (Option<Value> & { readonly text?: string })[];
}

/** A choice among a few, each with its explanation in full: never hidden in a list when it decides how money is shared. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { value, onChange, options } = props;
  const name = useId();
  const { placeholder: _, 'data-autofocus': __, ...wrapper } = common(props);
  return (
    <Radio.Group {...wrapper} name={name} value={value} onChange={(next) => onChange(next as Value)}>
      <div className={classes['choices']}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.text}
            disabled={option.disabled ?? false}
            className={classes['choice']}
            data-checked={option.value === value || undefined}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

interface SegmentedFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly Option<Value>[];
}

/** Two to four short choices side by side: language, chart or table. */
export function SegmentedField<Value extends string>({ label, value, onChange, options }: SegmentedFieldProps<Value>) {
  return (
    <SegmentedControl
      aria-label={label}
      value={value}
      onChange={(next) => onChange(next as Value)}
      data={options.map(({ value: given, label: words }) => ({ value: given, label: words }))}
      size="xs"
      transitionDuration={0}
      className={classes['segmented']}
    />
  );
}
