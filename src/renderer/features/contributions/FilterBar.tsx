import { Search, SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { ContributionFilter, ContributionState } from '../../../contract/contributions.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, DateField, MultiSelectField, TextField } from '../../ui/index.ts';
import classes from './contributions.module.css';
import { everything, isEverything } from './filter.ts';
import type { Names } from './names.ts';

const states: readonly ContributionState[] = ['draft', 'submitted', 'returned', 'approved', 'closed', 'withdrawn'];
const typingMilliseconds = 250;

interface FilterBarProps {
  readonly filter: ContributionFilter;
  readonly onFilter: (filter: ContributionFilter) => void;
  readonly names: Names;
}

/** Search, the few filters that are used daily, all others behind one button; what is in force stands below as chips. */
export function FilterBar({ filter, onFilter, names }: FilterBarProps) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const me = names.viewer.memberNumber;
  const onlyStates = (list: readonly ContributionState[]): boolean =>
    filter.states.length === list.length && list.every((state) => filter.states.includes(state));
  const quick = [
    ...(me === null
      ? []
      : [
          {
            key: 'mine' as const,
            on: filter.members.length === 1 && filter.members[0] === me,
            flip: (on: boolean) => ({ ...filter, members: on ? [me] : [] }),
          },
        ]),
    {
      key: 'waiting' as const,
      on: onlyStates(['submitted']),
      flip: (on: boolean) => ({ ...filter, states: on ? ['submitted' as const] : [] }),
    },
    {
      key: 'returned' as const,
      on: onlyStates(['returned']),
      flip: (on: boolean) => ({ ...filter, states: on ? ['returned' as const] : [] }),
    },
  ];
  return (
    <section className={classes['filters']} aria-label={t('contributions:filter.title')}>
      <div className={classes['filterRow']}>
        <div className={classes['searchField']}>
          <SearchField value={filter.search} onChange={(search) => onFilter({ ...filter, search })} />
        </div>
        {quick.map(({ key, on, flip }) => (
          <button key={key} type="button" className={classes['toggle']} aria-pressed={on} onClick={() => onFilter(flip(!on))}>
            {t(`contributions:filter.quick.${key}`)}
          </button>
        ))}
        <Button icon={SlidersHorizontal} expanded={open} onClick={() => setOpen(!open)}>
          {t('contributions:filter.more')}
        </Button>
      </div>
      {open && (
        <div id={panel} className={classes['filterPanel']}>
          <FilterFields filter={filter} onFilter={onFilter} names={names} />
        </div>
      )}
      <Chips filter={filter} onFilter={onFilter} names={names} />
    </section>
  );
}

/** The list follows the typing with a short delay, so that it does not flicker at each letter. */
function SearchField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useT();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onChange(text), typingMilliseconds);
    return () => clearTimeout(timer);
    // Only typing starts the delay anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);
  return (
    <TextField
      label={t('contributions:filter.search')}
      placeholder={t('contributions:filter.search')}
      hideLabel
      type="search"
      longest={200}
      value={text}
      onChange={setText}
      leftSection={<Search size={16} aria-hidden />}
    />
  );
}

function FilterFields({ filter, onFilter, names }: FilterBarProps) {
  const { t } = useT();
  const options = (list: readonly { readonly number: number }[], name: (number: number) => string) =>
    list.map(({ number }) => ({ value: String(number), label: name(number) }));
  return (
    <>
      <MultiSelectField
        label={t('contributions:field.member')}
        value={filter.members.map(String)}
        onChange={(next) => onFilter({ ...filter, members: next.map(Number) })}
        options={options(names.members, names.member)}
      />
      <MultiSelectField
        label={t('contributions:field.project')}
        value={filter.projects.map(String)}
        onChange={(next) => onFilter({ ...filter, projects: next.map(Number) })}
        options={options(names.projects, names.project)}
      />
      <MultiSelectField
        label={t('contributions:field.activity')}
        value={filter.activities.map(String)}
        onChange={(next) => onFilter({ ...filter, activities: next.map(Number) })}
        options={options(names.activities, names.activity)}
      />
      <MultiSelectField
        label={t('contributions:field.state')}
        value={filter.states}
        onChange={(next) => onFilter({ ...filter, states: next })}
        options={states.map((state) => ({ value: state, label: t(`common:state.${state}`) }))}
      />
      <DateField label={t('contributions:filter.from')} value={filter.from} onChange={(from) => onFilter({ ...filter, from })} />
      <DateField label={t('contributions:filter.to')} value={filter.to} onChange={(to) => onFilter({ ...filter, to })} />
    </>
  );
}

function Chips({ filter, onFilter, names }: FilterBarProps) {
  const { t } = useT();
  const format = useFormat();
  if (isEverything(filter)) return null;
  const without = <Value,>(list: readonly Value[], value: Value): Value[] => list.filter((one) => one !== value);
  const chips: { key: string; words: string; rest: ContributionFilter }[] = [
    ...filter.members.map((one) => ({
      key: `m${one}`,
      words: names.member(one),
      rest: { ...filter, members: without(filter.members, one) },
    })),
    ...filter.projects.map((one) => ({
      key: `p${one}`,
      words: names.project(one),
      rest: { ...filter, projects: without(filter.projects, one) },
    })),
    ...filter.activities.map((one) => ({
      key: `a${one}`,
      words: names.activity(one),
      rest: { ...filter, activities: without(filter.activities, one) },
    })),
    ...filter.states.map((one) => ({
      key: one,
      words: t(`common:state.${one}`),
      rest: { ...filter, states: without(filter.states, one) },
    })),
    ...(filter.from === null
      ? []
      : [{ key: 'from', words: t('contributions:filter.fromDay', { day: format.day(filter.from) }), rest: { ...filter, from: null } }]),
    ...(filter.to === null
      ? []
      : [{ key: 'to', words: t('contributions:filter.toDay', { day: format.day(filter.to) }), rest: { ...filter, to: null } }]),
    ...(filter.search.trim() === ''
      ? []
      : [{ key: 'search', words: t('contributions:filter.text', { text: filter.search.trim() }), rest: { ...filter, search: '' } }]),
    ...(filter.batch === null
      ? []
      : [{ key: 'batch', words: t('contributions:filter.batch', { number: filter.batch }), rest: { ...filter, batch: null } }]),
  ];
  return (
    <ul className={classes['chips']} aria-label={t('contributions:filter.inForce')}>
      {chips.map(({ key, words, rest }) => (
        <li key={key}>
          <button
            type="button"
            className={classes['chip']}
            aria-label={t('contributions:filter.remove', { filter: words })}
            onClick={() => onFilter(rest)}
          >
            {words}
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <Button kind="quiet" small onClick={() => onFilter(everything)}>
          {t('contributions:filter.clear')}
        </Button>
      </li>
    </ul>
  );
}
