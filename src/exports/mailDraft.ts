import { Buffer } from 'node:buffer';

export interface MailDraft {
  /** Empty where no address is known: whoever sends it fills it in. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
}

/** One address as it stands in a header: without spaces, commas or line ends, it can be nothing else. */
const address = /^[^\s@,;:<>()[\]\\"]+@[^\s@,;:<>()[\]\\"]+$/u;
const lineLength = 76;
/** 45 bytes are 60 letters of base64, which with the marks around them stay below what a header's line may hold. */
const wordBytes = 36;

/**
 * A message that a mail program opens as a draft (RFC 5322, MIME), with its files inside; `X-Unsent` is what makes Outlook and others
 * offer it for sending. It has no date and no sender: the program that sends it knows both.
 * @param boundary parts the message; it must not occur in it, which a random one does not.
 */
export function writeMailDraft({ to, subject, text, attachments }: MailDraft, boundary: string): Uint8Array {
  const part = (...lines: readonly string[]): string => [`--${boundary}`, ...lines].join('\r\n');
  return Buffer.from(
    [
      ...(address.test(to) && isAscii(to) ? [`To: ${to}`] : []),
      `Subject: ${encodedWords(subject)}`,
      'X-Unsent: 1',
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      part('Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', folded(Buffer.from(text, 'utf8'))),
      ...attachments.map(({ name, type, bytes }) =>
        part(
          `Content-Type: ${type}; name="${plainName(name)}"`,
          'Content-Transfer-Encoding: base64',
          `Content-Disposition: attachment; filename="${plainName(name)}"`,
          '',
          folded(bytes),
        ),
      ),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
    'latin1',
  );
}

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/u.test(text);

/** RFC 2047: each word is whole letters of UTF-8, short enough for a line. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const letter of text.replace(/\s+/gu, ' ')) {
    if (Buffer.byteLength(word + letter) > wordBytes) {
      words.push(word);
      word = '';
    }
    word += letter;
  }
  return [...words, word].map((one) => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ');
}

function folded(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(new RegExp(`.{1,${lineLength}}`, 'gu'))
      ?.join('\r\n') ?? ''
  );
}

const plainName = (name: string): string => name.replace(/[^0-9A-Za-z._-]/gu, '-');
