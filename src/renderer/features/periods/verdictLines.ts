import type { Verdict } from '../../../contract/documents.ts';

export type Finding = 'good' | 'warning' | 'bad' | 'unknown';
export interface VerdictLine {
  readonly about: 'content' | 'coverage' | 'signer' | 'current' | 'data';
  readonly finding: Finding;
  /** The word for it: `documents:verdict.<about>.<says>`. */
  readonly says: string;
}

/** Each question about a document by itself: one good answer never hides another that is not. */
export function verdictLines(verdict: Verdict): VerdictLine[] {
  const { signatures, known, replacedBy, replacedReason, dataMatchesPrint, coversWholeFile } = verdict;
  const signed = signatures.length > 0;
  const valid = signed && signatures.every((signature) => signature.valid);
  return [
    !signed
      ? { about: 'content', finding: 'bad', says: 'unsigned' }
      : valid
        ? { about: 'content', finding: 'good', says: 'intact' }
        : { about: 'content', finding: 'bad', says: 'altered' },
    !signed
      ? { about: 'coverage', finding: 'unknown', says: 'unsigned' }
      : coversWholeFile
        ? { about: 'coverage', finding: 'good', says: 'whole' }
        : { about: 'coverage', finding: 'bad', says: 'appended' },
    !signed
      ? { about: 'signer', finding: 'unknown', says: 'unsigned' }
      : // Anyone can put a known certificate beside a signature that fails: the key is then only named.
        !valid
        ? { about: 'signer', finding: 'unknown', says: 'broken' }
        : known === null
          ? { about: 'signer', finding: 'unknown', says: 'noBook' }
          : known
            ? { about: 'signer', finding: 'good', says: 'known' }
            : { about: 'signer', finding: 'warning', says: 'stranger' },
    replacedBy === null
      ? { about: 'current', finding: 'unknown', says: known === null ? 'noBook' : 'notHere' }
      : replacedBy !== ''
        ? { about: 'current', finding: 'warning', says: 'replaced' }
        : replacedReason !== ''
          ? { about: 'current', finding: 'warning', says: 'outdated' }
          : { about: 'current', finding: 'good', says: 'current' },
    dataMatchesPrint === null
      ? { about: 'data', finding: 'unknown', says: 'unknown' }
      : dataMatchesPrint
        ? { about: 'data', finding: 'good', says: 'same' }
        : { about: 'data', finding: 'bad', says: 'differs' },
  ];
}

/** The worst answer decides the sentence above them all. */
export function verdictSummary(lines: readonly VerdictLine[]): Finding {
  for (const finding of ['bad', 'warning', 'unknown'] as const) if (lines.some((line) => line.finding === finding)) return finding;
  return 'good';
}
