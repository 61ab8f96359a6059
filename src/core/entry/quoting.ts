/** A text that is taken as it is, whatever stands in it: `"2h"` is a note. Inside, a quotation mark and a backslash have a backslash before them. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/gu, String.raw`\$&`)}"`;
}

export function unquoted(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/gsu, '$1');
}
