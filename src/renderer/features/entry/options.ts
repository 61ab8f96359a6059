import { nameText, suggestEntries, type EntryWorld, type ParsedEntry } from '../../../core/entry/index.ts';

/** Something that can be taken over into the line. */
export interface EntryOption {
  readonly key: string;
  readonly label: string;
  readonly line: string;
}

const most = 5;

/** While a name is being typed, the names that it could be; else what was entered before with such words. */
export function optionsFor(parsed: ParsedEntry, text: string, world: EntryWorld, language: 'en' | 'fr'): readonly EntryOption[] {
  const open = parsed.problems.find((problem) => problem.span !== null && problem.candidates.length > 1);
  if (open?.span) {
    const { part, start, end } = open.span;
    if (part !== 'project' && part !== 'member' && part !== 'activity') return [];
    return open.candidates.slice(0, most).map((number) => {
      const name = nameOf(world, part, number, language);
      const written = nameText(part, number, name, world);
      const rest = text.slice(end);
      return { key: `${part} ${number}`, label: name, line: `${text.slice(0, start)}${written}${rest === '' ? ' ' : rest}` };
    });
  }
  return suggestEntries(parsed, text, world, most, language).map(({ line }) => ({ key: line, label: line, line }));
}

function nameOf(world: EntryWorld, part: 'project' | 'member' | 'activity', number: number, language: 'en' | 'fr'): string {
  if (part === 'activity') return world.activities.find((one) => one.number === number)?.label[language] ?? '';
  return (part === 'project' ? world.projects : world.members).find((one) => one.number === number)?.name ?? '';
}
