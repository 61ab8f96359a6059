import { randomBytes } from 'node:crypto';
import type { StampAsker } from '../app/ports/signing.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { stampRequest, stampToken } from '../documents/index.ts';

const patienceMilliseconds = 15_000;
/** A token with all its certificates is some kilobytes. */
const largestAnswerBytes = 256 * 1024;

/** The address of a time stamping service as it is kept. @throws Refused STAMP_ADDRESS. */
export function checkStampAddress(text: string): string {
  const url = URL.parse(text.trim());
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new Refused(refuse('STAMP_ADDRESS'));
  return url.href;
}

/** Asks a service at this address, until `signal` says that nobody waits for it. The address is checked before anything is signed. @throws Refused STAMP_ADDRESS. */
export function stampAsker(address: string, signal?: AbortSignal): StampAsker {
  const checked = checkStampAddress(address);
  return (signature) => fetchStamp(signature, checked, signal);
}

/**
 * Asks a time stamping service (RFC 3161 over HTTP) to state the time over a signature. Only the signature's hash leaves the machine.
 * @returns the token, already checked.
 * @throws Refused STAMP_ADDRESS, STAMP_UNREACHABLE, STAMP_REFUSED, STAMP_INVALID.
 */
export async function fetchStamp(signature: Uint8Array, address: string, signal?: AbortSignal): Promise<Uint8Array> {
  const url = checkStampAddress(address);
  // What follows the host may hold a customer's key, and is not for sentences.
  const where = { address: new URL(url).host };
  const nonce = new Uint8Array(randomBytes(12));
  const answer = await ask(url, stampRequest(signature, nonce), signal);
  if (answer === null) throw new Refused(refuse('STAMP_UNREACHABLE', where));
  if (answer === 'refused') throw new Refused(refuse('STAMP_REFUSED', where));
  try {
    return await stampToken(answer, signature, nonce);
  } catch (error) {
    throw error instanceof Refused ? new Refused(refuse(error.refusal.code, where)) : error;
  }
}

async function ask(url: string, question: Uint8Array, signal: AbortSignal | undefined): Promise<Uint8Array | 'refused' | null> {
  const patience = AbortSignal.timeout(patienceMilliseconds);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: Uint8Array.from(question),
      signal: signal ? AbortSignal.any([patience, signal]) : patience,
    });
    if (!response.ok) return 'refused';
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of response.body ?? []) {
      length += part.length;
      if (length > largestAnswerBytes) return 'refused';
      parts.push(part);
    }
    return new Uint8Array(Buffer.concat(parts));
  } catch {
    return null;
  }
}
