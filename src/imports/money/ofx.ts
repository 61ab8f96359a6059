import { oneLine, type MoneyText } from './text.ts';
import type { RawLine, RawLines } from './proposal.ts';

/** Whether a text is OFX, the older form without closing tags or the newer XML. */
export function isOfx(text: string): boolean {
  return /<OFX>/iu.test(text.slice(0, 4000));
}

/**
 * OFX 1 and 2, read by its tags: one with a text behind it holds a value whether or not it is closed. Movements are told apart
 * by their account and the bank's own number (`FITID`), which is unique for an account only.
 */
export function readOfx({ text, encoding }: MoneyText): RawLines {
  const lines: RawLine[] = [];
  let account = '';
  let currency = '';
  let fields: Map<string, string> | undefined;
  let inPayee = false;
  const finish = (): void => {
    if (!fields) return;
    const of = (...names: string[]): string => names.map((name) => fields!.get(name) ?? '').find((value) => value !== '') ?? '';
    const name = oneLine(of('NAME', 'PAYEE'));
    const memo = oneLine(of('MEMO'));
    const id = of('FITID');
    lines.push({
      row: lines.length + 1,
      // One bank leaves out the day on which it booked and gives only the user's.
      day: isoDay(of('DTPOSTED', 'DTUSER', 'DTPUSER', 'DTAVAIL')),
      amount: of('TRNAMT'),
      label: name === '' || memo === '' || memo.startsWith(name) ? memo || name : `${name} ${memo}`,
      counterparty: name,
      currency: of('CURSYM') || currency,
      id: id === '' ? '' : `${account}|${id}`,
    });
    fields = undefined;
  };
  for (const match of text.replace(/<!\[CDATA\[([^<]*?)\]\]>/gu, '$1').matchAll(/<(\/?)([A-Z0-9._]+)>([^<\n]*)/giu)) {
    const tag = match[2]!.toUpperCase();
    const value = entities(match[3]!).trim();
    if (match[1] === '/') {
      if (tag === 'STMTTRN' || tag === 'BANKTRANLIST') finish();
      if (tag === 'PAYEE') inPayee = false;
      continue;
    }
    if (tag === 'STMTTRN') {
      finish();
      fields = new Map();
    } else if (tag === 'PAYEE') inPayee = true;
    else if (value === '') continue;
    else if (fields) {
      const key = inPayee && tag === 'NAME' ? 'PAYEE' : tag;
      if (!fields.has(key)) fields.set(key, value);
    } else if (tag === 'ACCTID') account = value;
    else if (tag === 'CURDEF') currency = value;
  }
  finish();
  return { format: 'ofx', encoding, isFrench: false, lines };
}

/** `20260302`, perhaps with a time and a zone behind it: the day is the bank's own. */
function isoDay(text: string): string {
  const match = /^(\d{4})(\d{2})(\d{2})/u.exec(text);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : text;
}

function entities(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };
  return text
    .replace(/&#(\d{1,6});/gu, (whole, code: string) => (Number(code) <= 0x10_ff_ff ? String.fromCodePoint(Number(code)) : whole))
    .replace(/&(lt|gt|amp|quot|apos|nbsp);/gu, (_, name: string) => named[name]!);
}
