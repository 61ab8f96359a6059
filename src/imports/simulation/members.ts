import type { Charter } from '../../core/charters/charter.ts';
import { mostMembers } from '../../core/charters/check/facts.ts';
import type { Day } from '../../core/days/day.ts';
import { nearDetail } from '../../core/names/nearest.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { MemberFacts } from '../../core/waterfall/facts.ts';
import { shown } from '../row.ts';
import { fold } from '../text/fold.ts';
import { figureFinder, type KnownFigure } from './figures.ts';
import { readMoney, readNumber, type NumberStyle } from './numbers.ts';
import { orThrow, placed } from './place.ts';
import type { Table, TableRow } from './table.ts';

/** A member as the file has them: what the period decides is still open. */
export interface ReadMember extends Omit<MemberFacts, 'joined'> {
  readonly row: number;
  readonly joined: Day | null;
  readonly figures: readonly { readonly name: string; readonly value: bigint }[];
  readonly retained: { readonly amount: bigint; readonly due: Day | null } | null;
}

const types: Readonly<Record<string, MemberFacts['type']>> = {
  '': 'person',
  person: 'person',
  personne: 'person',
  organisation: 'organisation',
  organization: 'organisation',
};

const leavings: Readonly<Record<string, MemberFacts['leaving']>> = {
  '': null,
  fault: 'atFault',
  'at fault': 'atFault',
  atfault: 'atFault',
  bad: 'atFault',
  faute: 'atFault',
  'en faute': 'atFault',
  good: 'notAtFault',
  'not at fault': 'notAtFault',
  notatfault: 'notAtFault',
  bon: 'notAtFault',
  'sans faute': 'notAtFault',
};

/** Reads members.csv: one row a member, and a column for each figure that members have of their own. */
export function readMembers(table: Table, charter: Charter, digits: number): ReadMember[] {
  const style: NumberStyle = { delimiter: table.delimiter, digits };
  const figureOf = figureFinder(charter);
  const columns = placed('members', null, () => {
    if (table.rows.length > mostMembers) fail('CHARTER_TOO_MANY', { count: table.rows.length, limit: mostMembers });
    return table.extras.map(({ header, column }) => ({ column, figure: orThrow(figureOf(header)) }));
  });
  const collegeOf = collegeReader(charter);
  const names = new Map<string, number>();
  const numbers = new Map<number, string>();
  return table.rows.map((row, index) =>
    placed('members', row.row, () => {
      const name = row.name('member');
      if (name === '') fail('NAME_MISSING', { column: 'member' });
      const number = readMemberNumber(row.value('number'), index + 1);
      const [namesake, holder] = [names.get(fold(name)), numbers.get(number)];
      if (namesake !== undefined) fail('MEMBER_DUPLICATE', { name, member: namesake });
      if (holder !== undefined) fail('MEMBER_DUPLICATE', { name: holder, member: number });
      names.set(fold(name), number);
      numbers.set(number, name);
      const dayOf = (field: string): Day | null => (row.value(field) === '' ? null : orThrow(table.days.read(row.value(field))));
      const [joined, left] = [dayOf('joined'), dayOf('left')];
      if (joined !== null && left !== null && left < joined) fail('MEMBER_DATES', { joined, left });
      return {
        row: row.row,
        number,
        name,
        type: oneOf(types, row.value('type'), 'type') ?? 'person',
        colleges: row
          .name('college')
          .split('+')
          .map((text) => text.trim())
          .filter((text) => text !== '')
          .map(collegeOf),
        joined,
        left,
        leaving: oneOf(leavings, row.value('leaving'), 'leaving'),
        figures: figuresOf(row, columns, style),
        retained:
          row.value('retained') === '' ? null : { amount: orThrow(readMoney(row.value('retained'), style)), due: dayOf('retainedDue') },
      };
    }),
  );
}

function figuresOf(
  row: TableRow,
  columns: readonly { readonly column: number; readonly figure: KnownFigure }[],
  style: NumberStyle,
): { name: string; value: bigint }[] {
  return columns.flatMap(({ column, figure }) => {
    const text = row.extra(column);
    return text === '' ? [] : [{ name: figure.name, value: orThrow(readNumber(text, 4, style, figure.isMoney)) }];
  });
}

function readMemberNumber(text: string, otherwise: number): number {
  if (text === '') return otherwise;
  if (!/^[1-9]\d{0,8}$/u.test(text)) fail('INPUT_INVALID', { field: `number ${shown(text)}` });
  return Number(text);
}

function oneOf<Value>(known: Readonly<Record<string, Value>>, text: string, field: string): Value {
  const name = fold(text);
  if (!Object.hasOwn(known, name)) fail('INPUT_INVALID', { field: `${field} ${shown(text)}` });
  return known[name]!;
}

/** A college by its key or its label. Where colleges vote, another name would lose a vote without a word, so it is refused. */
function collegeReader(charter: Charter): (text: string) => string {
  const known = new Map<string, string>();
  const colleges = charter.rights.rule === 'colleges' ? charter.rights.colleges : [];
  for (const { key, label } of colleges) for (const text of [label.fr, label.en, key]) known.set(fold(text), key);
  return (text) => {
    const key = known.get(fold(text));
    if (key === undefined && colleges.length > 0) fail('INPUT_INVALID', { field: `college ${shown(text)}` });
    return key ?? text;
  };
}

/** Finds a member by name, whatever the case and accents, or by number. */
export function memberFinder(members: readonly { readonly name: string; readonly number: number }[]): (text: string) => number {
  const known = new Map<string, number>(members.map(({ number }) => [String(number), number]));
  for (const { name, number } of members) known.set(fold(name), number);
  return (text) => {
    if (text === '') fail('NAME_MISSING', { column: 'member' });
    const near = (): { near?: string } =>
      nearDetail(
        text,
        members.map(({ name }) => name),
      );
    return known.get(fold(text)) ?? fail('MEMBER_UNKNOWN', { member: shown(text), ...near() });
  };
}

function fail(...args: Parameters<typeof refuse>): never {
  throw new Refused(refuse(...args));
}
