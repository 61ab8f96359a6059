/** What a file that is not a table of text seems to be. Words for `details.seems`; the screen has a name for each. */
export type SeemsLike =
  | 'pdf'
  | 'xlsx'
  | 'ods'
  | 'zip'
  | 'xls'
  | 'sqlite'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'gzip'
  | 'program'
  | 'html'
  | 'xml'
  | 'json'
  | 'rtf'
  | 'calendar'
  | 'binary';

const signatures: readonly (readonly [SeemsLike, string])[] = [
  ['pdf', '%PDF-'],
  ['sqlite', 'SQLite format 3\0'],
  ['png', '\u0089PNG\r\n'],
  ['jpeg', '\u00ff\u00d8\u00ff'],
  ['gif', 'GIF8'],
  ['gzip', '\u001f\u008b\u0008'],
  ['xls', '\u00d0\u00cf\u0011\u00e0'],
  ['program', '\u007fELF'],
  ['rtf', '{\\rtf'],
];

/** How far into a ZIP the name of its first parts is looked for. */
const zipHeadBytes = 4096;

/** Kinds of file that say what they are in their first bytes. */
export function seemsFromBytes(bytes: Uint8Array): SeemsLike | undefined {
  const head = latin1(bytes.subarray(0, 16));
  for (const [kind, signature] of signatures) if (head.startsWith(signature)) return kind;
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return kindOfZip(latin1(bytes.subarray(0, zipHeadBytes)));
  return undefined;
}

/** Kinds of file that are text, but no table. */
export function seemsFromText(text: string): SeemsLike | undefined {
  const head = text.slice(0, 512).trimStart();
  if (/^<(!doctype html|html|head|body|table|meta)\b/iu.test(head)) return 'html';
  if (/^<(\?xml|[a-z]+[\s>])/iu.test(head)) return 'xml';
  if (/^(\{\s*"|\{\s*\}|\[\s*[[{"\]])/u.test(head)) return 'json';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^BEGIN:V(CALENDAR|CARD)/iu.test(head)) return 'calendar';
  return undefined;
}

function kindOfZip(head: string): SeemsLike {
  if (head.includes('opendocument.spreadsheet')) return 'ods';
  return head.includes('[Content_Types].xml') || head.includes('xl/') ? 'xlsx' : 'zip';
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
