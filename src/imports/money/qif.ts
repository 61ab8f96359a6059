import { oneLine, type MoneyText } from './text.ts';
import type { RawLine, RawLines } from './proposal.ts';

/** Some banks leave out the line that says what the file is: a day, then lines of one letter each and `^`, is nothing else. */
export function isQif(text: string): boolean {
  return /^\s*!(?:Type:|Account|Option:|Clear:)/iu.test(text) || /^\s*D\s?\d[\d/.' -]{5,9}\n(?:[A-Z$%].*\n){1,30}\^/u.test(text);
}

const accountTypes = /^!Type:(?:Bank|CCard|Cash|Oth A|Oth L)/iu;

/** QIF: one field a line by its first letter, `^` ends a movement. Neither the order of days nor the decimal mark is said anywhere. */
export function readQif({ text, encoding }: MoneyText): RawLines {
  const lines: RawLine[] = [];
  let account = '';
  let inAccount = false;
  let counted = true;
  let fields = new Map<string, string>();
  // The last movement of a file that was cut, or of a bank that does not close it, is one too.
  for (const line of [...text.split('\n'), '^']) {
    const mark = line[0];
    if (mark === '!') {
      inAccount = /^!Account/iu.test(line);
      if (/^!Type:/iu.test(line)) counted = accountTypes.test(line);
      fields = new Map();
      continue;
    }
    if (mark !== '^') {
      if (mark !== undefined && mark.trim() !== '') fields.set(mark, line.slice(1).trim());
      continue;
    }
    if (inAccount) account = fields.get('N') ?? account;
    else if (counted && (fields.has('D') || fields.has('T') || fields.has('U'))) {
      const payee = oneLine(fields.get('P') ?? '');
      const memo = oneLine(fields.get('M') ?? '');
      lines.push({
        row: lines.length + 1,
        day: qifDay(fields.get('D') ?? ''),
        amount: fields.get('T') ?? fields.get('U') ?? '',
        label: payee === '' ? memo : memo === '' || memo === payee ? payee : `${payee} ${memo}`,
        counterparty: payee,
        currency: '',
        id: '',
      });
    }
    if (!inAccount || fields.size > 0) fields = new Map();
  }
  return { format: 'qif', encoding, isFrench: account !== '' && /[éèàç]/u.test(text.slice(0, 4000)), lines };
}

/** `02/03'26` and `2/ 3/26`: an apostrophe before the year, spaces in place of zeros. */
function qifDay(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace("'", '/')
    .replace(/\/(\d)$/u, '/0$1');
}
