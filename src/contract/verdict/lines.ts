import type { Verdict } from '../verifying.ts';
import type { VerdictWords } from './words.ts';

/** A note is neither good nor bad: what somebody says, and nobody can check. */
export type Finding = 'good' | 'warning' | 'bad' | 'unknown' | 'note';
export type About = keyof VerdictWords['says'];
type LineOf<Which extends About> = {
  readonly about: Which;
  readonly finding: Finding;
  /** The name of its sentence in `words.ts`. */
  readonly says: keyof VerdictWords['says'][Which];
};
export type VerdictLine = { readonly [Which in About]: LineOf<Which> }[About];

/** Each question about a file by itself: one good answer never hides another that is not. */
export function verdictLines(verdict: Verdict): VerdictLine[] {
  const lines = [contentLine(verdict)];
  if (verdict.form === 'pdf' || verdict.form === 'archive') lines.push(coverageLine(verdict));
  if (verdict.manifest) lines.push(...filesLines(verdict.manifest));
  lines.push(signerLine(verdict), ...certificateLines(verdict));
  if (verdict.form !== 'manifest') lines.push(currentLine(verdict), dataLine(verdict));
  lines.push(...timeLines(verdict));
  return lines;
}

/** The worst answer decides the sentence above them all. */
export function verdictSummary(lines: readonly VerdictLine[]): Exclude<Finding, 'note'> {
  for (const finding of ['bad', 'warning', 'unknown'] as const) if (lines.some((line) => line.finding === finding)) return finding;
  return 'good';
}

const holds = ({ signatures }: Verdict): boolean => signatures.length > 0 && signatures.every((signature) => signature.valid);

function contentLine(verdict: Verdict): VerdictLine {
  const detached = verdict.form === 'data' || verdict.form === 'manifest';
  if (verdict.signatures.length === 0) return { about: 'content', finding: 'bad', says: detached ? 'noSignatureFile' : 'unsigned' };
  return holds(verdict) ? { about: 'content', finding: 'good', says: 'intact' } : { about: 'content', finding: 'bad', says: 'altered' };
}

function coverageLine({ signatures, coversWholeFile }: Verdict): VerdictLine {
  if (signatures.length === 0) return { about: 'coverage', finding: 'unknown', says: 'unsigned' };
  return coversWholeFile ? { about: 'coverage', finding: 'good', says: 'whole' } : { about: 'coverage', finding: 'bad', says: 'appended' };
}

function filesLines({ files, extra }: NonNullable<Verdict['manifest']>): VerdictLine[] {
  if (files.some((file) => file.state === null)) return [{ about: 'files', finding: 'unknown', says: 'notLooked' }];
  const lines: VerdictLine[] = [];
  if (files.some((file) => file.state === 'altered')) lines.push({ about: 'files', finding: 'bad', says: 'altered' });
  if (files.some((file) => file.state === 'missing')) lines.push({ about: 'files', finding: 'warning', says: 'missing' });
  if (extra.length > 0) lines.push({ about: 'files', finding: 'warning', says: 'extra' });
  return lines.length > 0 ? lines : [{ about: 'files', finding: 'good', says: 'all' }];
}

function signerLine(verdict: Verdict): VerdictLine {
  if (verdict.signatures.length === 0) return { about: 'signer', finding: 'unknown', says: 'unsigned' };
  // Anyone can put a known certificate beside a signature that fails: the key is then only named.
  if (!holds(verdict)) return { about: 'signer', finding: 'unknown', says: 'broken' };
  if (verdict.known === null) return { about: 'signer', finding: 'unknown', says: 'noBook' };
  if (verdict.known) return { about: 'signer', finding: 'good', says: verdict.knownBy === 'certificate' ? 'certificate' : 'known' };
  if (new Set(verdict.signatures.map((signature) => signature.known)).size > 1)
    return { about: 'signer', finding: 'warning', says: 'some' };
  return { about: 'signer', finding: 'warning', says: verdict.asked.certificate ? 'otherCertificate' : 'stranger' };
}

/** The gravest first. What expired or was revoked after it signed takes nothing from the signature, and is only said. */
const standingFindings = {
  revokedBefore: 'bad',
  revokedStolen: 'warning',
  outOfTime: 'warning',
  revokedSince: 'note',
  revokedStamped: 'note',
  expiredSince: 'note',
  expiredStamped: 'note',
} as const;

/** Nothing is said of a certificate that holds. */
function certificateLines({ signatures }: Verdict): VerdictLine[] {
  const said = Object.keys(standingFindings) as (keyof typeof standingFindings)[];
  return said
    .filter((standing) => signatures.some((signature) => signature.standing === standing))
    .map((standing) => ({ about: 'certificate', finding: standingFindings[standing], says: standing }));
}

function currentLine({ state, replacedReason, otherLanguage, asked, document }: Verdict): VerdictLine {
  switch (state) {
    case null:
      return { about: 'current', finding: 'unknown', says: asked.book && document === null ? 'noData' : 'noBook' };
    case 'unknown':
      return { about: 'current', finding: 'unknown', says: 'notHere' };
    case 'current':
      return { about: 'current', finding: 'good', says: otherLanguage === '' ? 'current' : 'currentBoth' };
    case 'replaced':
      return { about: 'current', finding: 'warning', says: replacedReason === '' ? 'replacedBare' : 'replaced' };
    case 'withdrawn':
      return { about: 'current', finding: 'warning', says: 'withdrawn' };
    case 'other':
      return { about: 'current', finding: 'bad', says: 'other' };
  }
}

function dataLine({ form, dataMatchesPrint }: Verdict): VerdictLine {
  if (dataMatchesPrint === false) return { about: 'data', finding: 'bad', says: form === 'archive' ? 'archiveDiffers' : 'differs' };
  if (form === 'data')
    return { about: 'data', finding: dataMatchesPrint ? 'good' : 'note', says: dataMatchesPrint ? 'sameBeside' : 'noPrint' };
  if (form === 'archive')
    return { about: 'data', finding: dataMatchesPrint ? 'good' : 'note', says: dataMatchesPrint ? 'sameBeside' : 'noData' };
  return dataMatchesPrint ? { about: 'data', finding: 'good', says: 'same' } : { about: 'data', finding: 'unknown', says: 'unknown' };
}

type Signed = Verdict['signatures'][number];

/** Which signatures a line about the time speaks of: of one file, each may have another kind of time, or none. */
export const timed: Readonly<Record<LineOf<'time'>['says'], (signature: Signed) => boolean>> = {
  badStamp: ({ stamp }) => stamp !== null && !stamp.valid,
  knownStamp: ({ stamp }) => stamp !== null && stamp.valid && stamp.known,
  stamp: ({ stamp }) => stamp !== null && stamp.valid && !stamp.known,
  claimed: ({ stamp, signedAt }) => stamp === null && signedAt !== null,
  none: ({ stamp, signedAt }) => stamp === null && signedAt === null,
};

function timeLines({ signatures }: Verdict): VerdictLine[] {
  return (Object.keys(timed) as (keyof typeof timed)[])
    .filter((says) => signatures.some(timed[says]))
    .map((says) => ({ about: 'time', finding: says === 'badStamp' ? 'bad' : 'note', says }));
}
