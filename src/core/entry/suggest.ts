import type { EntryWorld, ParsedEntry, Past } from './entry.ts';
import { fold } from './fold.ts';
import { nameText } from './nameText.ts';
import { parseEntry } from './parse.ts';
import { quoted } from './quoting.ts';
import { quantityText } from './write.ts';

export interface Suggestion {
  /** The line that it would become. */
  readonly line: string;
  readonly past: Past;
}

/**
 * What was entered before with words that begin so (then: that have them), each once, latest first. What the line already says stays: its quantity, its day.
 * With nothing typed, what was done last.
 */
export function suggestEntries(
  parsed: ParsedEntry,
  typed: string,
  world: EntryWorld,
  most: number,
  language: 'en' | 'fr' = 'en',
): readonly Suggestion[] {
  const words = fold(parsed.note);
  const unit = (past: Past) => world.activities.find((one) => one.number === past.activity)?.unit;
  const seen = new Set<string>();
  const fitting = world.past.filter((past) => {
    const note = fold(past.note);
    const key = `${note} ${past.project} ${past.activity}`;
    if (note === '' || !note.includes(words) || unit(past) === undefined || seen.has(key)) return false;
    if (!world.projects.some((one) => one.number === past.project)) return false;
    if (parsed.quantity !== null && parsed.unit !== null && unit(past) !== parsed.unit) return false;
    seen.add(key);
    return true;
  });
  const ordered = [
    ...fitting.filter((past) => fold(past.note).startsWith(words)),
    ...fitting.filter((past) => !fold(past.note).startsWith(words)),
  ];
  const kept = parsed.spans
    .filter((span) => span.part !== 'project' && span.part !== 'activity')
    .map((span) => typed.slice(span.start, span.end));
  const saysHowMuch = parsed.spans.some((span) => span.part === 'quantity');
  return ordered.slice(0, most).flatMap((past) => {
    const line = [...(saysHowMuch ? [] : [quantityText(past.quantity, unit(past)!, world)]), ...kept, ...tail(past, world, language)].join(
      ' ',
    );
    return line === typed.trim() ? [] : [{ line, past }];
  });
}

/** The note, and what it would not say by itself. */
function tail(past: Past, world: EntryWorld, language: 'en' | 'fr'): string[] {
  const plain = parseEntry(past.note, world);
  const note = plain.spans.length === 0 && plain.note === past.note ? past.note : quoted(past.note);
  const project = nameText('project', past.project, world.projects.find((one) => one.number === past.project)!.name, world);
  const activity = world.activities.find((one) => one.number === past.activity)!;
  const reading = parseEntry(`${quantityText(past.quantity, activity.unit, world)} ${note} ${project}`, world);
  return [
    note,
    project,
    ...(reading.activity === past.activity ? [] : [nameText('activity', activity.number, activity.label[language], world)]),
  ];
}
