import type { Charter, Label } from './charter.ts';
import { charterSections, charterWords, type CharterLine, type CharterSection } from './words.ts';
import { both } from './words/text.ts';

/** One rule that two charters do not have alike. `title` is the later one's, or the earlier one's where the rule was removed. */
export interface CharterDifference {
  readonly section: CharterSection;
  readonly key: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly title: Label;
  /** The rule in words; for a step that was only moved, its place among the steps. */
  readonly before: Label | null;
  readonly after: Label | null;
}

/**
 * What changes from one charter to another, as its members read it: section by section, in the order of the later charter, and then
 * what was removed. A step is moved when its words stay and its order among the steps that stay does not: as few as
 * possible are said to have moved, since one that jumps ahead leaves the others where they were.
 */
export function charterDifferences(before: Charter, after: Charter, names: ReadonlyMap<string, string>): CharterDifference[] {
  const [earlier, later] = [charterWords(before, names), charterWords(after, names)];
  return charterSections.flatMap((section) =>
    sectionDifferences(
      earlier.filter((line) => line.section === section),
      later.filter((line) => line.section === section),
    ),
  );
}

function sectionDifferences(before: readonly CharterLine[], after: readonly CharterLine[]): CharterDifference[] {
  const old = new Map(before.map((line) => [line.key, line]));
  const kept = new Set(after.map((line) => line.key));
  const moved = movedKeys(before, after);
  const found = after.flatMap((line): CharterDifference[] => {
    const { section, key, title, words } = line;
    const was = old.get(key);
    if (!was) return [{ section, key, change: 'added', title, before: null, after: words }];
    if (!isSame(was.title, title)) return [{ section, key, change: 'changed', title, before: titled(was), after: titled(line) }];
    if (!isSame(was.words, words)) return [{ section, key, change: 'changed', title, before: was.words, after: words }];
    if (!moved.has(key)) return [];
    return [{ section, key, change: 'moved', title, before: placeIn(before, key), after: placeIn(after, key) }];
  });
  const removed = before.flatMap(({ section, key, title, words }): CharterDifference[] =>
    kept.has(key) ? [] : [{ section, key, change: 'removed', title, before: words, after: null }],
  );
  return [...found, ...removed];
}

function isSame(left: Label, right: Label): boolean {
  return left.en === right.en && left.fr === right.fr;
}

/** A rule that got another name is shown with it, else both sides could read the same. */
function titled({ title, words }: CharterLine): Label {
  return both(`${title.en}: ${words.en}`, `${title.fr} : ${words.fr}`);
}

function placeIn(lines: readonly CharterLine[], key: string): Label {
  const place = lines.findIndex((line) => line.key === key) + 1;
  return both(`Step ${place} of ${lines.length}`, `Étape ${place} sur ${lines.length}`);
}

/** Steps outside the longest row that both charters have in the same order. The order of other things means nothing. */
function movedKeys(before: readonly CharterLine[], after: readonly CharterLine[]): Set<string> {
  const places = new Map(before.filter((line) => line.section === 'steps').map((line, place) => [line.key, place]));
  const common = after.flatMap(({ key }) => (places.has(key) ? [{ key, place: places.get(key)! }] : []));
  // For each step, the longest row that ends with it: its length, and the step before it in that row.
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  common.forEach(({ place }, index) => {
    let [best, from] = [0, -1];
    for (let earlier = 0; earlier < index; earlier++)
      if (common[earlier]!.place < place && lengths[earlier]! > best) [best, from] = [lengths[earlier]!, earlier];
    lengths.push(best + 1);
    previous.push(from);
    if (last < 0 || best + 1 > lengths[last]!) last = index;
  });
  const moved = new Set(common.map(({ key }) => key));
  for (let index = last; index >= 0; index = previous[index]!) moved.delete(common[index]!.key);
  return moved;
}
