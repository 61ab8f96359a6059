import { emptySignatureFields, openPdf } from './pdfFile.ts';
import { PdfSyntaxError, writeValue, type PdfDictionary, type PdfValue } from './values.ts';

/** What a signature dictionary says in clear, besides the signature itself. */
export interface SignatureFacts {
  readonly signedAt: Date;
  readonly name: string;
  readonly reason: string;
}

/** Room for the signature: two P-256 certificates with long names and the rest take about 1.7 KB. In hexadecimal characters. */
export const contentsLength = 8192;
/** Longer chains and time stamps get as much as they need, up to this: what two bytes can count. */
export const mostContents = 131_072;

export interface AppendedSignature {
  /** The whole file. Its first bytes are the base, untouched. */
  readonly bytes: Uint8Array;
  /** Start and length of the two stretches that are signed: all but the signature's own hexadecimal string. */
  readonly byteRange: readonly [number, number, number, number];
}

/**
 * Adds a signature to a finished PDF by appending only: the signature, the field that now holds it, a cross-reference table
 * and a trailer that keeps the identifier. The form is fixed, so that a verifier can build the same bytes again and know
 * that nothing else was appended.
 *
 * @param contents the CMS in lower-case hexadecimal, or '' to learn the byte range first.
 * @param room how many hexadecimal characters are kept for it.
 * @throws PdfSyntaxError when the base has no empty signature field.
 */
export function appendSignature(
  base: Uint8Array,
  facts: SignatureFacts,
  contents: string,
  room: number = contentsLength,
): AppendedSignature {
  const file = openPdf(base);
  const empty = emptySignatureFields(file)[0];
  const size = file.trailer.entries.get('Size');
  if (!empty || typeof size !== 'number' || contents.length > room || room > mostContents) throw new PdfSyntaxError('cannot be signed');
  const signatureId = size;
  const before = `${signatureId} 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange `;
  const rangeLength = byteRangeText([0, 0, 0, 0]).length;
  const contentsStart = base.length + before.length + rangeLength + '/Contents'.length;
  const contentsEnd = contentsStart + room + 2;
  const afterContents = `/M(${dateText(facts.signedAt)})/Name${textString(facts.name)}/Reason${textString(facts.reason)}>>\nendobj\n`;
  const field: PdfDictionary = {
    kind: 'dictionary',
    entries: new Map<string, PdfValue>([...empty.field.entries, ['V', { kind: 'reference', id: signatureId }]]),
  };
  const fieldStart = contentsEnd + afterContents.length;
  const fieldText = `${empty.id} 0 obj\n${writeValue(field)}\nendobj\n`;
  const xref = fieldStart + fieldText.length;
  const kept = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = file.trailer.entries.get(key);
    return value === undefined ? [] : [`/${key} ${writeValue(value)}`];
  });
  const table =
    `xref\n${empty.id} 1\n${tableLine(fieldStart)}${signatureId} 1\n${tableLine(base.length)}` +
    `trailer\n<</Size ${size + 1} ${kept.join(' ')} /Prev ${file.lastXref}>>\nstartxref\n${xref}\n%%EOF\n`;
  const afterLength = afterContents.length + fieldText.length + table.length;
  const byteRange = [0, contentsStart, contentsEnd, afterLength] as const;
  const tail = `${before}${byteRangeText(byteRange)}/Contents<${contents.padEnd(room, '0')}>${afterContents}${fieldText}${table}`;
  return { bytes: new Uint8Array(Buffer.concat([base, Buffer.from(tail, 'latin1')])), byteRange };
}

/** Fixed width, so that the numbers can be written once the length of the rest is known. */
function byteRangeText(range: readonly number[]): string {
  return `[${range.map((number, index) => (index === 0 ? String(number) : String(number).padEnd(10, ' '))).join(' ')}]`;
}

function tableLine(offset: number): string {
  return `${String(offset).padStart(10, '0')} 00000 n \n`;
}

function dateText(date: Date): string {
  return `D:${date
    .toISOString()
    .replace(/\.\d+Z$/u, '')
    .replace(/[^0-9]/gu, '')}Z`;
}

function textString(text: string): string {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`;
}

/** The signature dictionaries of a file that have our form, in the order in which they were appended. */
export interface FoundSignature {
  /** Where the file that was signed ends and the appended part begins. */
  readonly baseLength: number;
  /** Where the signed revision ends: beyond the file when it was cut. */
  readonly end: number;
  readonly byteRange: readonly [number, number, number, number];
  readonly contents: string;
  readonly facts: SignatureFacts | undefined;
}

const signaturePattern =
  /%%EOF\n\d{1,10} 0 obj\n<<\/Type\/Sig\/Filter\/Adobe\.PPKLite\/SubFilter\/ETSI\.CAdES\.detached\/ByteRange \[0 (\d{1,10}) {1,10}(\d{1,10}) {1,10}(\d{1,10}) {0,10}\]\/Contents<([0-9a-f]*)>(?:\/M\(D:(\d{14})Z\)\/Name<feff([0-9a-f]*)>\/Reason<feff([0-9a-f]*)>>>)?/gu;

/** How many signatures are looked at: more is not ours. */
const mostSignatures = 16;

export function findSignatures(text: string): FoundSignature[] {
  const found: FoundSignature[] = [];
  for (const match of text.matchAll(signaturePattern)) {
    if (found.length >= mostSignatures) break;
    const [first, second, third] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const signedAt = match[5] === undefined ? undefined : parseDate(match[5]);
    found.push({
      baseLength: match.index + '%%EOF\n'.length,
      end: second + third,
      byteRange: [0, first, second, third],
      contents: match[4]!,
      facts: signedAt === undefined ? undefined : { signedAt, name: utf16(match[6]!), reason: utf16(match[7]!) },
    });
  }
  return found;
}

function parseDate(digits: string): Date | undefined {
  const iso = digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u, '$1-$2-$3T$4:$5:$6Z');
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function utf16(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  return bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le');
}
