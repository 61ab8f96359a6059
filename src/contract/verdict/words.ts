import type { RevocationReason } from '../../core/signers/revocation.ts';
import type { Language } from '../base.ts';
import type { Verdict } from '../verifying.ts';
import { afterDe, placeWithDe } from '../sentences/elision.ts';
import { timed, type VerdictLine } from './lines.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Everything that is said of a file that was verified, on the screen and at the command line. Names in braces are filled in. */
export interface VerdictWords {
  readonly notOurs: string;
  readonly summary: Readonly<Record<'good' | 'warning' | 'bad' | 'unknown', string>>;
  readonly finding: Readonly<Record<'good' | 'warning' | 'bad' | 'unknown' | 'note', string>>;
  readonly about: Readonly<Record<keyof VerdictWords['says'], string>>;
  readonly says: {
    readonly content: Readonly<Record<'intact' | 'altered' | 'unsigned' | 'noSignatureFile', string>>;
    readonly coverage: Readonly<Record<'whole' | 'appended' | 'unsigned', string>>;
    readonly files: Readonly<Record<'all' | 'altered' | 'missing' | 'extra' | 'notLooked', string>>;
    readonly signer: Readonly<
      Record<'broken' | 'known' | 'certificate' | 'some' | 'stranger' | 'otherCertificate' | 'noBook' | 'unsigned', string>
    >;
    readonly certificate: Readonly<
      Record<
        'expiredSince' | 'expiredStamped' | 'outOfTime' | 'revokedSince' | 'revokedStamped' | 'revokedBefore' | 'revokedStolen',
        string
      >
    >;
    readonly current: Readonly<
      Record<'current' | 'currentBoth' | 'replaced' | 'replacedBare' | 'withdrawn' | 'other' | 'notHere' | 'noBook' | 'noData', string>
    >;
    readonly data: Readonly<Record<'same' | 'sameBeside' | 'differs' | 'archiveDiffers' | 'unknown' | 'noPrint' | 'noData', string>>;
    readonly time: Readonly<Record<'claimed' | 'none' | 'stamp' | 'knownStamp' | 'badStamp', string>>;
  };
  readonly provesTitle: string;
  readonly proves: readonly string[];
  readonly provesNotTitle: string;
  readonly provesNot: readonly string[];
  readonly signedBy: string;
  readonly issuedBy: string;
  readonly stampedBy: string;
  /** Why a certificate was revoked. */
  readonly revocations: Readonly<Record<RevocationReason, string>>;
  readonly forms: Readonly<Record<Verdict['form'], string>>;
  readonly certificateAlong: string;
  readonly loose: string;
}

export const verdictWords: Readonly<Record<Language, VerdictWords>> = { en, fr };

/** How long names and moments are written: a screen has its own way. */
export interface Wording {
  readonly instant: (iso: string) => string;
  readonly day: (iso: string) => string;
}

/** The sentence of a line. */
export function lineSentence(line: VerdictLine, verdict: Verdict, language: Language, { instant, day }: Wording): string {
  const sentences = verdictWords[language].says[line.about] as Readonly<Record<string, string>>;
  const files = verdict.manifest?.files ?? [];
  const named = (names: readonly string[]): string => shortList(names, language);
  const about = line.about === 'time' ? verdict.signatures.filter(timed[line.says]) : [];
  // Of several signatures, each moment is said with whose it is.
  const moment = (signature: Verdict['signatures'][number], at: string | null | undefined): string[] =>
    at ? [verdict.signatures.length > 1 ? `${instant(at)} (${signature.signer})` : instant(at)] : [];
  const words = verdictWords[language];
  const standing = line.about === 'certificate' ? verdict.signatures.find((signature) => signature.standing === line.says) : undefined;
  const state = line.about === 'files' && line.says !== 'extra' && line.says !== 'all' && line.says !== 'notLooked' ? line.says : null;
  return fill(sentences[line.says]!, {
    number: verdict.replacedBy ?? '',
    reason: verdict.replacedReason,
    other: verdict.otherLanguage,
    count: String(files.length),
    names: state ? named(files.filter((file) => file.state === state).map((file) => file.name)) : named(verdict.manifest?.extra ?? []),
    service: standing?.stamp?.authority ?? named([...new Set(about.flatMap(({ stamp }) => stamp?.authority ?? []))]),
    at: standing?.stamp?.at ? instant(standing.stamp.at) : named(about.flatMap((signature) => moment(signature, signature.stamp?.at))),
    when: named(about.flatMap((signature) => moment(signature, signature.signedAt))),
    signer: standing?.signer ?? '',
    known: named(verdict.signatures.filter(({ known }) => known).map(({ signer }) => signer)),
    others: named(verdict.signatures.filter(({ known }) => !known).map(({ signer }) => signer)),
    from: standing?.validFrom ? day(standing.validFrom.slice(0, 10)) : '',
    until: standing?.validUntil ? day(standing.validUntil.slice(0, 10)) : '',
    day: standing?.revoked ? day(standing.revoked.day) : '',
    why: standing?.revoked ? words.revocations[standing.revoked.reason] : '',
  });
}

export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(placeWithDe, (whole, de: string | undefined, name: string) => {
    const value = values[name];
    return value === undefined ? whole : afterDe(de, value);
  });
}

const mostNames = 5;

/** A few names in full; of many, the first ones and how many more there are. */
function shortList(names: readonly string[], language: Language): string {
  const shown = names.slice(0, mostNames).join(', ');
  const rest = names.length - mostNames;
  if (rest <= 0) return shown;
  return language === 'fr' ? `${shown} et ${rest} autres` : `${shown} and ${rest} more`;
}
