import type { Day } from '../../core/days/day.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { firstRecords, normalizeLines, parseRecords } from '../csv/records.ts';
import { dayReader, decideOrder } from '../dates/order.ts';
import { decode } from '../decode/decode.ts';
import { delimiters, type Delimiter } from '../proposal.ts';
import { isFormulaName, isGuarded, unguardCell } from '../text/formula.ts';
import { fold, tidy } from '../text/fold.ts';

export interface ProposedPerson {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly address: string;
  readonly type: 'person' | 'organisation';
  /** Null where the list does not say. */
  readonly joined: Day | null;
}

export interface PeopleProposal {
  readonly people: readonly ProposedPerson[];
  readonly refused: readonly ({ readonly row: number } & Refusal)[];
  /** Headings of columns that say something and that nothing was taken from, as the file writes them. */
  readonly unread: readonly string[];
}

type Field =
  | 'name'
  | 'first'
  | 'last'
  | 'organisation'
  | 'email'
  | 'type'
  | 'street'
  | 'city'
  | 'state'
  | 'code'
  | 'country'
  | 'joined'
  | 'number';

const names: Readonly<Record<Field, readonly string[]>> = {
  name: [
    'name',
    'full name',
    'nom complet',
    'nom et prenom',
    'prenom et nom',
    'membre',
    'membres',
    'members',
    'nom du membre',
    'member name',
    'personne',
    'personnes',
    'person',
    'people',
    'participant',
    'participants',
    'associes',
    'adherents',
    'nom d usage',
    'member',
    'associe',
    'adherent',
    'contact',
    'display name',
  ],
  first: ['first name', 'firstname', 'given name', 'prenom', 'prenoms', 'vorname'],
  last: ['last name', 'noms', 'lastname', 'family name', 'surname', 'nom', 'nom de famille', 'nachname'],
  organisation: [
    'organisation',
    'organization',
    'institution name',
    'institution',
    'company',
    'structure',
    'raison sociale',
    'denomination',
    'societe',
    'association',
  ],
  email: [
    'emails',
    'mails',
    'e-mails',
    'courriels',
    'email',
    'e-mail',
    'mail',
    'courriel',
    'email address',
    'adresse e-mail',
    'adresse email',
    'adresse mail',
    'e-mail address',
  ],
  type: ['type', 'kind', 'nature', 'categorie'],
  street: ['address', 'street address', 'street', 'adresse', 'rue', 'adresse postale', 'address line 1'],
  city: ['city', 'town', 'ville', 'commune', 'localite'],
  state: ['state', 'region', 'province', 'departement'],
  code: ['postal code', 'zip', 'zip code', 'postcode', 'code postal', 'cp'],
  country: ['country', 'pays'],
  joined: [
    'joined',
    'joined on',
    'join date',
    'member since',
    'date joined',
    'entree',
    "date d'entree",
    "date d'adhesion",
    'date adhesion',
    'adhesion',
    'membre depuis',
    'arrivee',
    'date entree',
  ],
  // Known as a heading, and never taken: the book gives its own.
  number: ['number', 'no', 'no.', 'n°', 'nº', '#', 'id', 'numero', 'member number', 'numero de membre'],
};
const fieldOf = new Map<string, Field>(
  Object.entries(names).flatMap(([field, list]) => list.map((name) => [name, field as Field] as const)),
);

/**
 * Reads a list of people: a table with headings in French or English (also the columns of captable.inc), or pasted lines, one
 * person each: `Ada Exemple`, `Ada Exemple <ada@exemple.org>`, `Ada Exemple; ada@exemple.org`. Throws FILE_*, FORMAT_UNKNOWN.
 */
export function readPeople(content: Uint8Array | string): PeopleProposal {
  const text = normalizeLines(typeof content === 'string' ? content.replace(/^\ufeff/u, '') : decode(content).text);
  if (text.trim() === '') throw new Refused(refuse('FILE_EMPTY'));
  const header = findHeader(text);
  return header ? readTable(text, header) : readLines(text);
}

interface Header {
  readonly delimiter: Delimiter;
  readonly record: number;
  readonly index: ReadonlyMap<Field, number>;
  readonly headings: readonly string[];
}

function findHeader(text: string): Header | undefined {
  let best: Header | undefined;
  for (const delimiter of delimiters) {
    for (const [record, cells] of firstRecords(text.slice(0, 50_000), delimiter, 10).entries()) {
      const index = new Map<Field, number>();
      cells.forEach((cell, column) => {
        const field = fieldOf.get(fold(cell).replace(/’/gu, "'"));
        if (field && !index.has(field)) index.set(field, column);
      });
      const named = index.has('name') || index.has('last') || index.has('organisation');
      if (named && (index.size > 1 || cells.length === 1) && (!best || index.size > best.index.size))
        best = { delimiter, record, index, headings: cells };
    }
  }
  return best;
}

function readTable(text: string, { delimiter, record: headerRecord, index, headings }: Header): PeopleProposal {
  const rows: { row: number; cells: readonly string[] }[] = [];
  const refused: ({ row: number } & Refusal)[] = [];
  let row = 0;
  for (const { records, broken } of parseRecords(text, delimiter)) {
    for (const [place, cells] of records.entries()) {
      row += 1;
      if (row <= headerRecord + 1 || cells.every((cell) => cell.trim() === '')) continue;
      const lines = broken.get(place);
      if (lines !== undefined) refused.push({ row, ...refuse('ROW_RAGGED', { problem: 'quotes', lines }) });
      else rows.push({ row, cells });
    }
  }
  const written = (cells: readonly string[], field: Field): string => {
    const column = index.get(field);
    return column === undefined ? '' : tidied(cells[column] ?? '');
  };
  const cell = (cells: readonly string[], field: Field): string => plain(written(cells, field));
  const days = dayReader(
    decideOrder(
      rows.map(({ cells }) => cell(cells, 'joined')),
      { isFrench: [...index.keys()].length > 0 && /nom|courriel|entr[ée]e|adh[ée]sion/iu.test(text.slice(0, 400)) },
    ).order,
  );
  const people: ProposedPerson[] = [];
  for (const { row: at, cells } of rows) {
    const own = cell(cells, 'name') || [cell(cells, 'first'), cell(cells, 'last')].filter((part) => part !== '').join(' ');
    const organisation = cell(cells, 'organisation');
    const isOrganisation =
      (own === '' && organisation !== '') || /organi|institut|soci[ée]t|morale|association|company|structure/iu.test(cell(cells, 'type'));
    const name = isOrganisation ? organisation || own : own;
    const joinedText = cell(cells, 'joined');
    const joined = joinedText === '' ? null : days.read(joinedText);
    const place = [cell(cells, 'code'), cell(cells, 'city')].filter((part) => part !== '').join(' ');
    const address = [cell(cells, 'street'), place, cell(cells, 'state'), cell(cells, 'country')].filter((part) => part !== '').join(', ');
    if (joined !== null && typeof joined !== 'string') refused.push({ row: at, ...joined });
    else
      take(
        { row: at, name, email: cell(cells, 'email'), address, type: isOrganisation ? 'organisation' : 'person', joined },
        isGuarded(
          (isOrganisation && written(cells, 'organisation')) || written(cells, 'name') || written(cells, 'first') || written(cells, 'last'),
        ),
        people,
        refused,
      );
  }
  const taken = new Set([...index].flatMap(([field, column]) => (field === 'number' ? [] : [column])));
  const unread = headings.filter((_, column) => !taken.has(column) && rows.some(({ cells }) => (cells[column] ?? '').trim() !== ''));
  return { people, refused, unread: unread.map(tidy).filter((heading) => heading !== '') };
}

function readLines(text: string): PeopleProposal {
  const people: ProposedPerson[] = [];
  const refused: ({ row: number } & Refusal)[] = [];
  // People who share a line are counted on, so that each has a number of their own.
  let further = 0;
  text.split('\n').forEach((line, index) => {
    for (const [place, part] of peopleOf(line).entries()) {
      if (place > 0) further += 1;
      const bare = part.replace(/^[\s•*–-]+/u, '').trim();
      if (bare === '') continue;
      const email = address.exec(bare)?.[0] ?? '';
      const name = plain(bare.replace(email === '' ? '\u0000' : email, '').replace(/["<>;,|\t]+/gu, ' '));
      take(
        { row: index + 1 + further, name: name || email.split('@')[0]!, email, address: '', type: 'person', joined: null },
        false,
        people,
        refused,
      );
    }
  });
  return { people, refused, unread: [] };
}

/** As long as an address can be, so that a long line without one is gone through once. */
const address = /[^\s<>;,|"@]{1,64}@[^\s<>;,|"@]{1,200}\.[^\s<>;,|"@.]{1,60}/u;

/** A line is one person; several addresses on it are several, as mail programs write whom a message went to. */
function peopleOf(line: string): readonly string[] {
  const addresses = line.match(new RegExp(address, 'gu')) ?? [];
  if (addresses.length < 2) return [line];
  const plainLine = line.replace(/"([^"]*)"/gu, (_, name: string) => name.replaceAll(',', ' '));
  return plainLine.split(/(?<=>)\s*[;,]\s*|;|,(?=[^,;<>]*[<@])/u);
}

/** A person without a name, or whose name a spreadsheet would run and no apostrophe in front says is meant as text, is refused; the others stand. */
function take(person: ProposedPerson, isMeant: boolean, people: ProposedPerson[], refused: ({ row: number } & Refusal)[]): void {
  if (person.name === '') refused.push({ row: person.row, ...refuse('NAME_MISSING') });
  else if (person.name.length > 200) refused.push({ row: person.row, ...refuse('INPUT_INVALID', { field: 'name', limit: 200 }) });
  else if (!isMeant && isFormulaName(person.name))
    refused.push({ row: person.row, ...refuse('ROW_FORMULA', { column: 'name', text: person.name.slice(0, 40) }) });
  else people.push(person);
}

function plain(cell: string): string {
  const text = tidied(cell);
  return isGuarded(text) ? unguardCell(text) : text;
}

function tidied(cell: string): string {
  return tidy(cell).replace(/\s+/gu, ' ').trim();
}
