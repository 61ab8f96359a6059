import { useState, type ReactNode } from 'react';
import type { Decimal, Label } from '../../../../core/charters/charter.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import {
  CheckField,
  ChoiceField,
  DateField,
  DecimalField,
  MultiSelectField,
  Notice,
  SelectField,
  TextAreaField,
  TextField,
  type Option,
} from '../../../ui/index.ts';
import { mayBeCalled, renamed, type NamedThing } from '../editing/names.ts';
import { at, type Part } from '../editing/part.ts';
import classes from './editor.module.css';
import { useEditing, useFindingAt } from './context.ts';

/** Where a place of the charter stands on the screen, so that a finding can lead to it. */
export function Spot({ place, wide = false, children }: { readonly place: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <div data-place={place} data-wide={wide || undefined} className={classes['spot']}>
      {children}
    </div>
  );
}

/** Fields beside one another while there is room. */
export function Grid({ children }: { readonly children: ReactNode }) {
  return <div className={classes['grid']}>{children}</div>;
}

/** What is wrong with a part that is more than one field. */
export function FindingHere({ place }: { readonly place: string }) {
  const found = useFindingAt(place);
  return (
    <div data-place={place} tabIndex={-1} className={classes['here']}>
      {found && <Notice tone="danger">{found}</Notice>}
    </div>
  );
}

interface Given<Value> {
  readonly part: Part<Value>;
  readonly label: string;
  readonly hint?: string;
}

export function NumberPart({ part, label, hint, unit }: Given<Decimal> & { readonly unit?: string }) {
  const error = useFindingAt(part.place);
  return (
    <Spot place={part.place}>
      <DecimalField
        label={label}
        hint={hint}
        value={part.value}
        error={error}
        {...(unit ? { unit } : {})}
        onChange={(value) => value !== null && part.set(value)}
      />
    </Spot>
  );
}

export function OptionalNumberPart({ part, label, hint, unit }: Given<Decimal | null> & { readonly unit?: string }) {
  const error = useFindingAt(part.place);
  return (
    <Spot place={part.place}>
      <DecimalField label={label} hint={hint} value={part.value} error={error} mayBeEmpty {...(unit ? { unit } : {})} onChange={part.set} />
    </Spot>
  );
}

export function CountPart({ part, label, hint, unit, most }: Given<number> & { readonly unit?: string; readonly most: number }) {
  const error = useFindingAt(part.place);
  return (
    <Spot place={part.place}>
      <DecimalField
        label={label}
        hint={hint}
        value={String(part.value)}
        error={error}
        wholeUpTo={most}
        {...(unit ? { unit } : {})}
        onChange={(value) => value !== null && part.set(Number(value))}
      />
    </Spot>
  );
}

export function OptionalCountPart({
  part,
  label,
  hint,
  unit,
  most,
}: Given<number | null> & { readonly unit?: string; readonly most: number }) {
  const error = useFindingAt(part.place);
  return (
    <Spot place={part.place}>
      <DecimalField
        label={label}
        hint={hint}
        value={part.value === null ? null : String(part.value)}
        error={error}
        wholeUpTo={most}
        mayBeEmpty
        {...(unit ? { unit } : {})}
        onChange={(value) => part.set(value === null ? null : Number(value))}
      />
    </Spot>
  );
}

export function WordPart<Word extends string>({ part, label, hint, options }: Given<Word> & { readonly options: readonly Option<Word>[] }) {
  const error = useFindingAt(part.place);
  return (
    <Spot place={part.place}>
      <SelectField label={label} hint={hint} value={part.value} error={error} options={options} onChange={part.set} />
    </Spot>
  );
}

/** A choice that decides how money is shared: each way with its explanation, in sight. */
export function ExplainedPart<Word extends string>({
  part,
  label,
  hint,
  options,
}: Given<Word> & { readonly options: readonly (Option<Word> & { readonly text?: string })[] }) {
  const error = useFindingAt(part.place);
  return (
    <Spot place={part.place} wide>
      <ChoiceField label={label} hint={hint} value={part.value} error={error} options={options} onChange={part.set} />
    </Spot>
  );
}

export function TickPart({ part, label, hint }: Given<boolean>) {
  return (
    <Spot place={part.place} wide>
      <CheckField label={label} checked={part.value} onChange={part.set} {...(hint ? { hint } : {})} />
    </Spot>
  );
}

/** Something that is there or not: ticked, it begins with what `begin` gives. */
export function OptionalPart<Value>({
  part,
  label,
  hint,
  begin,
  children,
}: Given<Value | null> & { readonly begin: () => Value; readonly children: (part: Part<Value>) => ReactNode }) {
  return (
    <div className={classes['optional']} data-place={part.place}>
      <CheckField
        label={label}
        checked={part.value !== null}
        onChange={(checked) => part.set(checked ? begin() : null)}
        {...(hint ? { hint } : {})}
      />
      {part.value !== null && <div className={classes['inner']}>{children(part as Part<Value>)}</div>}
    </div>
  );
}

/** A text for members, in both languages; the reader's own comes first. */
export function LabelPart({
  part,
  label,
  longest = 200,
  long = false,
}: Given<Label> & { readonly longest?: number; readonly long?: boolean }) {
  const { t } = useT();
  const { language } = useFormat();
  const error = useFindingAt(part.place);
  const Field = long ? TextAreaField : TextField;
  const order = language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  return (
    <div data-place={part.place} className={classes['both']}>
      {order.map((one) => {
        const text = at(part, one);
        return (
          <Field
            key={one}
            label={t(`editor:label.${one}`, { label })}
            value={text.value}
            onChange={text.set}
            longest={longest}
            {...(long ? { rows: 6 } : {})}
            error={one === order[0] ? error : ''}
          />
        );
      })}
    </div>
  );
}

export function DayPart({ part, label, hint }: Given<string>) {
  const error = useFindingAt(part.place);
  return (
    <Spot place={part.place}>
      <DateField label={label} hint={hint} value={part.value} error={error} onChange={(day) => day !== null && part.set(day)} />
    </Spot>
  );
}

export function OptionalDayPart({ part, label, hint }: Given<string | null>) {
  const error = useFindingAt(part.place);
  return (
    <Spot place={part.place}>
      <DateField label={label} hint={hint} value={part.value} error={error} onChange={part.set} />
    </Spot>
  );
}

/** Some of a list, or null for all (or none: `allWords` says which). */
export function SomePart<Word extends string>({
  part,
  label,
  hint,
  options,
  allWords,
}: Given<readonly Word[] | null> & { readonly options: readonly Option<Word>[]; readonly allWords: string }) {
  const own = useFindingAt(part.place);
  const { findings } = useEditing();
  const error = own || (findings.some((one) => String(one.details['place'] ?? '').startsWith(`${part.place}[`)) ? ' ' : '');
  const chosen = part.value ?? [];
  const known = new Set(options.map((option) => option.value));
  const strange = chosen.filter((value) => !known.has(value)).map((value): Option<Word> => ({ value, label: value }));
  return (
    <Spot place={part.place} wide>
      <MultiSelectField
        label={label}
        hint={hint}
        value={chosen}
        placeholder={allWords}
        error={error}
        options={[...options, ...strange]}
        onChange={(next) => part.set(next.length === 0 ? null : next)}
      />
      {part.value !== null && chosen.map((value, index) => <FindingHere key={value} place={`${part.place}[${index}]`} />)}
    </Spot>
  );
}

/** A text being typed that begins with a value, and begins anew whenever that value changes from outside. */
export function useTextOf(value: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setText(value);
  }
  return [text, setText];
}

/** The name by which other parts of the charter mean this one. It is changed everywhere at once, when the field is left. */
export function NamePart({ thing, name, place }: { readonly thing: NamedThing; readonly name: string; readonly place: string }) {
  const { t } = useT();
  const { charter, setCharter } = useEditing();
  const [text, setText] = useTextOf(name);
  const found = useFindingAt(place);
  const wrong = text === name || mayBeCalled(charter, thing, name, text) ? '' : t('editor:name.taken');
  return (
    <Spot place={place}>
      <TextField
        label={t('editor:name.label')}
        hint={t(`editor:name.hint.${thing}`)}
        value={text}
        longest={60}
        onChange={setText}
        onBlur={() => setCharter(renamed(charter, thing, name, text))}
        error={wrong || found}
      />
    </Spot>
  );
}
