import type { Issuer, Logo } from '../../core/statements/paper.ts';
import { capitalNow } from '../capital/held.ts';
import type { Reads } from '../ports/book.ts';

/** The cooperative as the head of every document has it. */
export function issuerOf(read: Reads): Issuer {
  const { bookId, name, legalForm, seat, registration, currency, currencyDigits } = read.cooperative();
  return { bookId, name, legalForm, seat, registration, currency, currencyDigits, capital: capitalNow(read), logo: logoOf(read) };
}

function logoOf(read: Reads): Logo | null {
  const logo = read.logo();
  return logo ? { type: logo.type, base64: Buffer.from(logo.bytes).toString('base64') } : null;
}
