import { useEffect, useState } from 'react';
import type { Charter } from '../../../../core/charters/charter.ts';
import { overs, type Over } from '../../../../core/charters/keys.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { SelectField, SuggestField, type Option } from '../../../ui/index.ts';
import { accountNameOf, memberAccountNameOf, wordsOr } from '../editing/names.ts';
import { at, type Part } from '../editing/part.ts';
import { fixedFigures, useEditing, useFindingAt } from './context.ts';
import classes from './editor.module.css';
import { Spot } from './fields.tsx';

/** Options with what is chosen among them, even when the charter no longer has it. */
function withChosen(options: readonly Option[], value: string | null): readonly Option[] {
  return value === null || options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
}

interface Given<Value> {
  readonly part: Part<Value>;
  readonly label: string;
  readonly hint?: string;
}

/** A choice of one thing; with `none`, of nothing too. */
function ReferencePart({
  part,
  label,
  hint,
  options,
  none,
}: Given<string | null> & { readonly options: readonly Option[]; readonly none?: string }) {
  const error = useFindingAt(part.place);
  const all = withChosen(options, part.value);
  const empty = '';
  return (
    <Spot place={part.place}>
      <SelectField
        label={label}
        hint={hint}
        error={error}
        value={part.value ?? empty}
        options={none === undefined ? all : [{ value: empty, label: none }, ...all]}
        onChange={(value) => part.set(value === empty ? null : value)}
      />
    </Spot>
  );
}

export function useActivityOptions(): readonly Option[] {
  const { language } = useFormat();
  return useEditing().charter.activities.map((one) => ({ value: one.key, label: wordsOr(one.label, language, one.key) }));
}

export function useStepOptions(): readonly Option[] {
  const { language } = useFormat();
  return useEditing().charter.steps.map((one) => ({ value: one.key, label: wordsOr(one.label, language, one.key) }));
}

/** The charter’s own colleges; where its rights know none, those that members sit in. */
export function useEligibleColleges(): readonly Option[] {
  const own = useCollegeOptions();
  const { colleges } = useEditing();
  return own.length > 0 ? own : colleges.map((value) => ({ value, label: value }));
}

export function useCollegeOptions(): readonly Option[] {
  const { language } = useFormat();
  const { rights } = useEditing().charter;
  return rights.rule === 'colleges' ? rights.colleges.map((one) => ({ value: one.key, label: wordsOr(one.label, language, one.key) })) : [];
}

type Whose = 'member' | 'cooperative' | 'either';

/** The figures that fit: those of the charter, and those that every charter knows. */
function figureOptions(charter: Charter, of: Whose, language: 'en' | 'fr', fixed: (name: (typeof fixedFigures)[number]) => string) {
  const declared = charter.figures
    .filter((figure) => of === 'either' || figure.of === of)
    .map((figure) => ({ value: figure.name, label: wordsOr(figure.label, language, figure.name) }));
  const known = fixedFigures.filter(
    (name) => (name === 'capital' || of !== 'member') && !charter.figures.some((figure) => figure.name === name),
  );
  return [...declared, ...known.map((name) => ({ value: name as string, label: fixed(name) }))];
}

export function FigurePart({ part, label, hint, of }: Given<string> & { readonly of: Whose }) {
  const { t } = useT();
  const { language } = useFormat();
  const options = figureOptions(useEditing().charter, of, language, (name) => t(`editor:figure.fixed.${name}`));
  return <ReferencePart part={part as Part<string | null>} label={label} hint={hint ?? t('editor:figure.hint')} options={options} />;
}

export function OptionalFigurePart({ part, label, hint, of, none }: Given<string | null> & { readonly of: Whose; readonly none: string }) {
  const { t } = useT();
  const { language } = useFormat();
  const options = figureOptions(useEditing().charter, of, language, (name) => t(`editor:figure.fixed.${name}`));
  return <ReferencePart part={part} label={label} {...(hint ? { hint } : {})} options={options} none={none} />;
}

/** How the values of a figure make one. */
export function OverPart({ part }: { readonly part: Part<Over> }) {
  const { t } = useT();
  return (
    <Spot place={part.place}>
      <SelectField
        label={t('editor:over.label')}
        value={part.value}
        options={overs.map((value) => ({ value, label: t(`editor:over.${value}`) }))}
        onChange={part.set}
      />
    </Spot>
  );
}

interface FigureUse {
  readonly figure: string;
  readonly over: Over;
}

/** A figure of the members, and how it is read; what stands beside them in the part stays. */
export function FigureUsePart<Use extends FigureUse>({ part }: { readonly part: Part<Use> }) {
  const { t } = useT();
  return (
    <>
      <FigurePart part={at(part as unknown as Part<FigureUse>, 'figure')} label={t('editor:figure.which')} of="member" />
      <OverPart part={at(part as unknown as Part<FigureUse>, 'over')} />
    </>
  );
}

export function KeyPart({ part, label, hint }: Given<string>) {
  const { language } = useFormat();
  const options = Object.entries(useEditing().charter.keys).map(([name, key]) => ({
    value: name,
    label: wordsOr(key.label, language, name),
  }));
  return <ReferencePart part={part as Part<string | null>} label={label} {...(hint ? { hint } : {})} options={options} />;
}

export function MemberPart({ part, label, hint }: Given<string>) {
  return <ReferencePart part={part as Part<string | null>} label={label} {...(hint ? { hint } : {})} options={useEditing().members} />;
}

export function OptionalMemberPart({ part, label, none }: Given<string | null> & { readonly none: string }) {
  return <ReferencePart part={part} label={label} options={useEditing().members} none={none} />;
}

export function OptionalStepPart({ part, label, none }: Given<string | null> & { readonly none: string }) {
  return <ReferencePart part={part} label={label} options={useStepOptions()} none={none} />;
}

export function OptionalCollegePart({
  part,
  label,
  none,
  besides,
}: Given<string | null> & { readonly none: string; readonly besides: string }) {
  return <ReferencePart part={part} label={label} options={useCollegeOptions().filter((one) => one.value !== besides)} none={none} />;
}

const families = ['reserve', 'fund', 'costs', 'person'] as const;
type Family = (typeof families)[number];
const usualNames: Readonly<Record<Family, readonly string[]>> = {
  reserve: ['legal', 'statutory', 'development', 'collective', 'general'],
  fund: ['common', 'solidarity', 'research'],
  costs: ['core', 'operations'],
  person: [],
};

/** A word that becomes a name as it is typed; it is written as it was understood when the field is left. */
function TypedName({
  label,
  hint,
  value,
  error,
  suggestions,
  read,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly error: string;
  readonly suggestions: readonly string[];
  readonly read: (text: string) => string;
  readonly onChange: (name: string) => void;
}) {
  const { t } = useT();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (read(text) !== value) setText(value);
    // Only a name that came from outside rewrites the text.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);
  return (
    <SuggestField
      label={label}
      hint={hint}
      value={text}
      longest={60}
      error={read(text) === '' ? t('editor:account.needed') : error}
      suggestions={suggestions}
      onChange={(next) => {
        setText(next);
        if (read(next) !== '') onChange(read(next));
      }}
    />
  );
}

/** An account of the group: what kind it is, and its name. */
export function GroupAccountPart({ part, label }: Given<string>) {
  const { t } = useT();
  const error = useFindingAt(part.place);
  const [family, name = ''] = part.value.split(':') as [Family, string?];
  return (
    <Spot place={part.place} wide>
      <div className={classes['pair']}>
        <SelectField
          label={label}
          value={family}
          options={families.map((value) => ({ value, label: t(`editor:account.family.${value}`) }))}
          onChange={(next) => part.set(`${next}:${name || 'common'}`)}
        />
        <TypedName
          label={t('editor:account.name')}
          value={name}
          error={error}
          suggestions={usualNames[family] ?? []}
          read={accountNameOf}
          onChange={(next) => part.set(`${family}:${next}`)}
        />
      </div>
    </Spot>
  );
}

/** An account that each member has: `profits`, unless the group keeps another. */
export function MemberAccountPart({ part, label }: Given<string>) {
  const { t } = useT();
  const error = useFindingAt(part.place);
  return (
    <Spot place={part.place}>
      <TypedName
        label={label}
        hint={t('editor:account.memberHint')}
        value={part.value}
        error={error}
        suggestions={['profits', 'budget']}
        read={memberAccountNameOf}
        onChange={part.set}
      />
    </Spot>
  );
}
