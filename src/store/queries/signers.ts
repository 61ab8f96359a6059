import type { CountersignatureRow, SignerReads, SignerRow } from '../../app/ports/signers.ts';
import { dayFromNumber } from '../../core/days/day.ts';
import type { RevocationReason } from '../../core/signers/revocation.ts';
import type { Connection } from '../connection.ts';
import { entryTime } from './journal.ts';

interface SignerRecord {
  fingerprint: string;
  authority: string;
  seq: number;
  person: string;
  role: string;
  imported: number;
  follows: string | null;
  followed_by: string | null;
  revoked_seq: number | null;
  revoked_day: number | null;
  revoked_reason: RevocationReason | null;
}

export function signerReads(db: Connection): SignerReads {
  const note = (seq: number): string => db.get<{ text: string }>('select text from note where seq = ? and number = 1', seq)?.text ?? '';
  const toSigner = (row: SignerRecord): SignerRow => ({
    fingerprint: row.fingerprint,
    authority: row.authority,
    person: row.person,
    // A capacity in the group's own words is a text beside the journal.
    role: row.role === 'other' ? note(row.seq) || 'other' : row.role,
    imported: row.imported === 1,
    seq: row.seq,
    addedAt: entryTime(db, row.seq),
    follows: row.follows,
    followedBy: row.followed_by,
    revoked:
      row.revoked_seq === null
        ? null
        : {
            day: dayFromNumber(row.revoked_day!),
            reason: row.revoked_reason!,
            note: note(row.revoked_seq),
            at: entryTime(db, row.revoked_seq),
          },
  });
  return {
    signers: () => db.all<SignerRecord>('select * from signer order by seq').map(toSigner),
    certificates: (fingerprint) =>
      db.all<{ der: string }>('select der from certificate where fingerprint = ? order by place', fingerprint).map((row) => row.der),
    signingKey: (fingerprint) => db.get<{ sealed: string }>('select sealed from signing_key where fingerprint = ?', fingerprint)?.sealed,
    countersignatures: () =>
      db
        .all<{ document: string; signer: string; seq: number; sha256: string; bytes_before: number }>(
          'select document, signer, seq, sha256, bytes_before from countersignature order by seq',
        )
        .map((row): CountersignatureRow => ({
          document: row.document,
          signer: row.signer,
          seq: row.seq,
          at: entryTime(db, row.seq),
          sha256: row.sha256,
          bytesBefore: row.bytes_before,
        })),
  };
}
