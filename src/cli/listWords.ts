import type { documentState } from '../app/papers/state.ts';
import type { DocumentRow } from '../app/ports/book.ts';
import type { KnownSigner } from '../app/signers/known.ts';

/** Words of the lists that people read at the command line; the form for programs has the same keys in every language. */
interface ListWords {
  readonly documents: readonly string[];
  readonly states: Readonly<Record<ReturnType<typeof documentState>, string>>;
  readonly replacedBy: (number: string) => string;
  readonly period: (number: number) => string;
  readonly signers: readonly string[];
  readonly signerStates: Readonly<Record<KnownSigner['state'], string>>;
}

export const listWords: Readonly<Record<'en' | 'fr', ListWords>> = {
  en: {
    documents: ['n°', 'document', 'for', 'of', 'state'],
    states: { current: 'current', replaced: 'replaced', outdated: 'outdated' },
    replacedBy: (number) => `replaced by ${number}`,
    period: (number) => `period ${number}`,
    signers: ['holder', 'role', 'state', 'valid until', 'fingerprint'],
    signerStates: { ready: 'can sign', revoked: 'revoked', renewed: 'renewed', expired: 'expired', noKey: 'no key here' },
  },
  fr: {
    documents: ['n°', 'document', 'pour', 'sur', 'état'],
    states: { current: 'à jour', replaced: 'remplacé', outdated: 'dépassé' },
    replacedBy: (number) => `remplacé par ${number}`,
    period: (number) => `période ${number}`,
    signers: ['titulaire', 'fonction', 'état', 'valable jusqu’au', 'empreinte'],
    signerStates: { ready: 'peut signer', revoked: 'révoqué', renewed: 'renouvelé', expired: 'expiré', noKey: 'clé absente' },
  },
};

/** What a document is about in time: a period, some days, one day, or the number of another thing. */
export function timeOf(
  { period, from, to, asOf, subject }: Pick<DocumentRow, 'period' | 'from' | 'to' | 'asOf' | 'subject'>,
  words: ListWords,
): string {
  if (period !== null) return words.period(period);
  if (from !== null) return `${from} ${to}`;
  return asOf ?? (subject === null ? '' : `n° ${subject}`);
}
