import type { VerdictWords } from './words.ts';

export const en: VerdictWords = {
  notOurs: '“{name}” was not made by Tantième, or too much of it is missing: nothing can be said about it. Ask for the original file.',
  summary: {
    good: '“{name}”: nothing speaks against it. Read what each line says.',
    warning: '“{name}”: there is something to know. Read the marked lines.',
    bad: '“{name}”: do not rely on this file. Read the marked lines.',
    unknown: '“{name}”: not everything could be checked here. Read what each line says.',
  },
  finding: { good: 'in order', warning: 'to know', bad: 'wrong', unknown: 'not known', note: 'for information' },
  about: {
    content: 'Has it been altered?',
    coverage: 'Does the signature cover the whole file?',
    files: 'Are all the files there, unaltered?',
    signer: 'Is the signer known here?',
    certificate: 'Did the signer’s certificate hold?',
    current: 'Is it the current one?',
    data: 'Do print and data agree?',
    time: 'When was it signed?',
  },
  says: {
    content: {
      intact: 'No: what was signed is intact, byte for byte.',
      altered: 'Yes: the file no longer is what was signed, or the signature itself is damaged.',
      unsigned: 'It carries no signature, so nobody can tell. It may be a preview.',
      noSignatureFile: 'Its signature file (.p7s) is not here, so nobody can tell. Bring both files together.',
    },
    coverage: {
      whole: 'Yes, from the first byte to the last.',
      appended: 'No: something was appended after the signature. What was added is not signed.',
      unsigned: 'There is no signature.',
    },
    files: {
      all: 'Yes: the {count} files that the manifest lists are here, each as it was handed out, and no other.',
      altered: 'Altered since they were handed out: {names}.',
      missing: 'Listed, but not here: {names}.',
      extra: 'Here, but not listed, so not vouched for: {names}.',
      notLooked: 'The files themselves are not here. Bring the whole folder to tell.',
    },
    signer: {
      broken: 'The signature fails: nothing proves that the key it names signed this file.',
      known: 'Yes: signed by a key that this book knows.',
      certificate:
        'Yes: signed under the certificate that you gave. That is worth as much as the way by which the certificate reached you.',
      some: 'In part. Known is the key of {known}. Not known is that of {others}. Compare its fingerprint with the one the cooperative gave you.',
      stranger: 'No: signed by a key that this book does not know. Compare the fingerprint with the one the cooperative gave you.',
      otherCertificate: 'No: it was not signed under the certificate that you gave. Ask the cooperative which certificate is its own.',
      noBook: 'Give the cooperative’s certificate file or open its book to tell, or compare the fingerprint yourself.',
      unsigned: 'There is no signature.',
    },
    certificate: {
      expiredSince:
        'Yes, when it was signed: the certificate of {signer} was valid until {until}. That it has expired since takes nothing from this signature.',
      expiredStamped:
        'Yes, when it was signed: the certificate of {signer} was valid until {until}, and the time stamping service “{service}” attests that the signature existed before, at {at}. That it has expired since takes nothing from this signature.',
      outOfTime: 'Not on the day that the signer states: the certificate of {signer} is valid from {from} to {until}.',
      revokedSince:
        'Yes, when it was signed, by the signer’s word: the certificate of {signer} was revoked as of {day} ({why}). What it signed before stays good.',
      revokedStamped:
        'Yes, when it was signed: the certificate of {signer} was revoked as of {day} ({why}), and the time stamping service “{service}” attests that the signature existed before, at {at}.',
      revokedBefore: 'No: the certificate of {signer} was revoked as of {day} ({why}), and this was signed on that day or later.',
      revokedStolen:
        'It is uncertain: the certificate of {signer} was revoked as of {day} ({why}). The signature states an earlier day, but whoever had the key can state any.',
    },
    current: {
      current: 'Yes: this book knows of no later one.',
      currentBoth: 'Yes: this book knows of no later one. It exists in the other language, too, as no. {other}; both are current.',
      replaced: 'No: it was replaced by no. {number}. Reason: {reason}',
      replacedBare: 'No: it was replaced by no. {number}.',
      withdrawn: 'No: it is withdrawn. Its period was re-opened since ({reason}); a new one will replace it.',
      other: 'No: under this number, the book has a document that says something else.',
      notHere: 'This book has no document with this number.',
      noBook: 'Only the cooperative’s book knows whether a later one exists.',
      noData: 'Cannot be told: without its data, the file does not say its number. Bring its .json file.',
    },
    data: {
      same: 'Yes: the attached data gives exactly this print.',
      sameBeside: 'Yes: the data and the print that were brought together are the same document.',
      differs: 'No: printed again from its data, the file would look different.',
      archiveDiffers: 'No: printed again from the data beside it, this copy would look different.',
      unknown: 'Could not be compared: no readable data, or printed by another version.',
      noPrint: 'The PDF is not here. Bring both to compare them.',
      noData: 'An archive copy carries no data. Bring its .json file as well to compare them.',
    },
    time: {
      claimed: 'The signer says: {when}. Nobody else attests it.',
      none: 'The signature states no moment.',
      stamp:
        'A time stamping service, “{service}”, states that the signature existed at {at}. Whether that service is to be trusted, you decide: its certificate is not known here.',
      knownStamp: 'The time stamping service “{service}”, whose certificate you gave, states that the signature existed at {at}.',
      badStamp: 'It carries a time stamp that does not hold: do not believe the time it states.',
    },
  },
  provesTitle: 'What this proves',
  proves: ['Whether the file is exactly what was signed.', 'Which key signed it.'],
  provesNotTitle: 'What it does not prove',
  provesNot: [
    'That the figures entered were right: the signer answers for them.',
    'That anything was paid.',
    'When it was signed, unless a service that you trust attests it: the date is the signer’s own word.',
    'Who holds the key, unless you compared the fingerprint.',
  ],
  signedBy: 'Who signed',
  issuedBy: 'certificate issued by the authority SHA-256 {fingerprint}',
  stampedBy: 'time stamp: {at}, “{service}”',
  revocations: {
    lost: 'key or passphrase lost',
    stolen: 'somebody else may have the key',
    left: 'no longer in that capacity',
    other: 'for another reason',
  },
  forms: {
    pdf: 'Signed document (PDF)',
    archive: 'Archive copy (PDF/A-1)',
    data: 'Data of a document (JSON)',
    manifest: 'Manifest of a hand-out',
  },
  certificateAlong:
    '“{name}” came along with the documents, so it vouches for nothing. If the cooperative gave it to you by another way, give it as its certificate.',
  loose: '“{name}” is a signature, but what it signs is not here.',
};
