import { parseRecords } from '../csv/records.ts';
import { quoteCell } from '../csv/write.ts';
import { unzip } from './unzip.ts';

const entries = 'time_entries.csv';
const parts = ['meta.json', entries, 'members.csv', 'projects.csv', 'tasks.csv', 'tags.csv', 'clients.csv'];

/**
 * A full export of solidtime as the one table that its generic import has, with `type` behind it: the entries with the names of their people,
 * projects, tasks, clients and tags in place of their numbers. Rows keep their places, so that a refusal names the row of `time_entries.csv`.
 * Undefined for an archive that is none. Throws FILE_UNPACKED_TOO_LARGE.
 */
export function solidtimeTable(bytes: Uint8Array): Uint8Array | undefined {
  const files = unzip(bytes, (name) => parts.includes(baseOf(name)));
  if (!files) return undefined;
  const found = new Map(Object.entries(files).map(([name, content]) => [baseOf(name), content]));
  if (!found.has('meta.json') || !found.has(entries)) return undefined;
  const tables = (name: string): ReadonlyMap<string, Readonly<Record<string, string>>> => byId(found.get(name));
  const [members, projects, tasks, tags, clients] = ['members.csv', 'projects.csv', 'tasks.csv', 'tags.csv', 'clients.csv'].map(tables);
  const byUser = new Map([...members!.values()].map((member) => [member['user_id'] ?? '', member]));
  const nameOf = (table: ReadonlyMap<string, Readonly<Record<string, string>>> | undefined, id: string): string =>
    table?.get(id)?.['name'] ?? '';
  const lines = ['description,billable,client,project,tags,start,end,task,user_name,user_email,type'];
  for (const row of rowsOf(found.get(entries)!)) {
    if (row === null) {
      lines.push('');
      continue;
    }
    const member = members!.get(row['member_id'] ?? '') ?? byUser.get(row['user_id'] ?? '');
    const cells = [
      row['description'] ?? '',
      row['billable'] ?? '',
      nameOf(clients, row['client_id'] ?? ''),
      nameOf(projects, row['project_id'] ?? ''),
      tagIds(row['tags'] ?? '')
        .map((id) => nameOf(tags, id))
        .filter((name) => name !== '')
        .join(', '),
      row['start'] ?? '',
      row['end'] ?? '',
      nameOf(tasks, row['task_id'] ?? ''),
      member?.['name'] ?? '',
      member?.['email'] ?? '',
      row['type'] ?? '',
    ];
    lines.push(cells.map((cell) => quoteCell(cell, ',')).join(','));
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** The rows after the header by column name; null for a blank one. A row whose quotation marks do not close has lost its cells. */
function* rowsOf(bytes: Uint8Array): Generator<Readonly<Record<string, string>> | null, void> {
  let names: readonly string[] | undefined;
  for (const { records } of parseRecords(new TextDecoder().decode(bytes), ',')) {
    for (const record of records) {
      if (!names) names = record.map((name) => name.trim().toLowerCase());
      else if (record.every((cell) => cell.trim() === '')) yield null;
      else yield Object.fromEntries(names.map((name, column) => [name, record[column] ?? '']));
    }
  }
}

function byId(bytes: Uint8Array | undefined): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const made = new Map<string, Readonly<Record<string, string>>>();
  // A number that is there twice belongs to the first: solidtime's own sample has one.
  if (bytes) for (const row of rowsOf(bytes)) if (row && !made.has(row['id'] ?? '')) made.set(row['id'] ?? '', row);
  return made;
}

function tagIds(text: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(text === '' ? '[]' : text);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
