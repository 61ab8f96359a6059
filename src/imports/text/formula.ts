export { guardCell, isGuarded, unguardCell } from '../../core/text/guard.ts';

/**
 * A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`. A name that begins so is refused, because it would run
 * in the next person's spreadsheet. Free text is refused when it begins with `=`, or with `+ - @` followed by what only a
 * formula has (a call, a range of another sheet, a command); "- list item" and "@ada" are ordinary notes.
 */
export function isFormulaName(text: string): boolean {
  return startsLikeFormula(text);
}

export function isFormulaText(text: string): boolean {
  if (!startsLikeFormula(text)) return false;
  const first = text[0];
  return first === '=' || first === '＝' || callAhead.test(text);
}

/** A number or a date may begin with a sign; only `=` and `@` make it a formula. */
export function isFormulaValue(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 0x3d || first === 0x40;
}

const callAhead = /^.\S*[(|!]/u;
function startsLikeFormula(text: string): boolean {
  switch (text.charCodeAt(0)) {
    case 0x3d:
    case 0x2b:
    case 0x2d:
    case 0x40:
    case 0xff1d:
    case 0xff0b:
    case 0xff0d:
    case 0xff20:
      return true;
    default:
      return false;
  }
}
