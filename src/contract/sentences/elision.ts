/** A place in a sentence, with the French « de » before it where there is one: the second group is the place's name. */
export const placeWithDe = /(?:\b([Dd])e )?\{(\w+)\}/gu;

/** What stands there: « d’Ada », « de Bruno »; `letter` is undefined where there is no « de ». */
export function afterDe(letter: string | undefined, value: string): string {
  if (letter === undefined) return value;
  return /^[aeiouœæ]/iu.test(value.normalize('NFD')) ? `${letter}’${value}` : `${letter}e ${value}`;
}
