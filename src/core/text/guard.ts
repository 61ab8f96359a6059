/**
 * A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`, also after spaces, and in their full-width forms. The
 * guard is an apostrophe in front, the mark that spreadsheets use themselves.
 */
const guardNeeded = /^'*\s*[=+\-@＝＋－＠\t\r]/u;
const guarded = /^'+\s*[=+\-@＝＋－＠\t\r]/u;

/** Text for a cell of ours that no spreadsheet runs. */
export function guardCell(text: string): string {
  return guardNeeded.test(text) ? `'${text}` : text;
}

/** True for text that `guardCell` protected: its author meant these characters as text. */
export function isGuarded(text: string): boolean {
  return text.charCodeAt(0) === 0x27 && guarded.test(text);
}

/** The text as it was before `guardCell`. */
export function unguardCell(text: string): string {
  return isGuarded(text) ? text.slice(1) : text;
}
