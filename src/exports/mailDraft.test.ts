import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { writeMailDraft, type MailDraft } from './mailDraft.ts';

const draft: MailDraft = {
  to: 'ada@example.org',
  subject: 'Vos documents',
  text: 'Bonjour Zoé,\nci-joint.',
  attachments: [{ name: '2025-0001_releve.pdf', type: 'application/pdf', bytes: new Uint8Array(200).fill(7) }],
};
const written = (changes: Partial<MailDraft> = {}): string =>
  Buffer.from(writeMailDraft({ ...draft, ...changes }, 'edge')).toString('latin1');
const headerOf = (message: string, name: string): string | undefined =>
  message
    .split('\r\n\r\n')[0]!
    .replace(/\r\n[ \t]/gu, ' ')
    .split('\r\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);
const decoded = (header: string): string =>
  [...header.matchAll(/=\?utf-8\?B\?([^?]*)\?=/gu)].map(([, word]) => Buffer.from(word!, 'base64').toString('utf8')).join('');

describe('a draft of a message', () => {
  it('says to whom, about what, and that it is not sent yet', () => {
    const message = written();
    expect(headerOf(message, 'To')).toBe('ada@example.org');
    expect(headerOf(message, 'X-Unsent')).toBe('1');
    expect(decoded(headerOf(message, 'Subject')!)).toBe('Vos documents');
    expect(message.endsWith('--edge--\r\n')).toBe(true);
  });

  it('carries its text and its files unchanged', () => {
    const [, text, file] = written().split('--edge');
    expect(Buffer.from(text!.split('\r\n\r\n')[1]!, 'base64').toString('utf8')).toBe(draft.text);
    expect(Uint8Array.from(Buffer.from(file!.split('\r\n\r\n')[1]!, 'base64'))).toEqual(draft.attachments[0]!.bytes);
    expect(file).toContain('filename="2025-0001_releve.pdf"');
  });

  it.each([
    'Atelier d’essai : vos documents du 1er janvier au 31 mars 2026, et encore de quoi remplir une ligne',
    '🌱'.repeat(60),
    '李'.repeat(80),
  ])('a subject comes back whole, and no line is too long: %s', (subject) => {
    const message = written({ subject });
    expect(decoded(headerOf(message, 'Subject')!)).toBe(subject);
    for (const line of message.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  });

  it.each(['', 'nobody', 'a@example.org\r\nBcc: b@example.org', 'a@example.org, b@example.org', 'a <a@example.org>', 'é@example.org'])(
    'what is not one plain address is left out: %j',
    (to) => expect(headerOf(written({ to }), 'To')).toBeUndefined(),
  );

  it('no text becomes a header', () => {
    const message = written({
      subject: 'Hello\r\nBcc: b@example.org',
      attachments: [{ ...draft.attachments[0]!, name: 'a"\r\nX: y.pdf' }],
    });
    expect(message).not.toMatch(/^(?:Bcc|X): /mu);
  });
});
