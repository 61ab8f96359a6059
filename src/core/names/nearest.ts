/** How many letters may be wrong, missing, too many or swapped: one in three. Of one or two letters any other would be near. */
function slack(word: string): number {
  return Math.floor(word.length / 3);
}

/**
 * The known name that was probably meant by a mistyped one; undefined when none is near. What is known itself is no mistake, so it is
 * never the answer; a name that differs in its capitals alone is the nearest of all.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    if (name === word || name.length > 60 || word.length > 60) continue;
    const distance = distanceOf(word.toLowerCase(), name.toLowerCase());
    if (distance <= slack(word) && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** The same as a detail of a refusal, which is left out where nothing is near. */
export function nearDetail(word: string, known: Iterable<string>): { readonly near?: string } {
  const near = nearest(word, known);
  return near === undefined ? {} : { near };
}

/** Letters to change, add, drop or swap with their neighbour. */
function distanceOf(left: string, right: string): number {
  const [from, to] = [[...left], [...right]];
  let before: number[] = [];
  let last = [...to, ''].map((_, index) => index);
  for (const [row, letter] of from.entries()) {
    const line = [row + 1];
    for (const [index, other] of to.entries()) {
      const changed = last[index]! + (letter === other ? 0 : 1);
      const isSwapped = row > 0 && index > 0 && letter === to[index - 1] && from[row - 1] === other;
      line.push(Math.min(changed, last[index + 1]! + 1, line[index]! + 1, isSwapped ? before[index - 1]! + 1 : Infinity));
    }
    before = last;
    last = line;
  }
  return last.at(-1)!;
}
