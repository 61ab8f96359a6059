import type { EntryData } from '../../core/journal/entries.ts';
import type { Connection } from '../connection.ts';

/** What the first programs wrote: whoever acted made it for themselves, as the lead. */
export function applyIdentityMade(db: Connection, seq: number, actor: string, data: EntryData['identity.made']): void {
  applySignerAdded(db, seq, { ...data, person: actor, role: 'lead', imported: false, follows: null });
}

export function applySignerAdded(db: Connection, seq: number, data: EntryData['signer.added']): void {
  db.run(
    'insert into signer (fingerprint, authority, seq, person, role, imported, follows) values (?, ?, ?, ?, ?, ?, ?)',
    data.fingerprint,
    data.authority,
    seq,
    data.person,
    data.role,
    data.imported ? 1 : 0,
    data.follows,
  );
  if (data.follows !== null) db.run('update signer set followed_by = ? where fingerprint = ?', data.fingerprint, data.follows);
}

export function applySignerRevoked(db: Connection, seq: number, data: EntryData['signer.revoked']): void {
  db.run(
    'update signer set revoked_seq = ?, revoked_day = ?, revoked_reason = ? where fingerprint = ?',
    seq,
    data.day,
    data.reason,
    data.fingerprint,
  );
}

export function applyCountersigned(db: Connection, seq: number, data: EntryData['document.countersigned']): void {
  db.run(
    `insert into countersignature (document, place, signer, seq, sha256, bytes_before)
     values (?, (select count(*) from countersignature where document = ?), ?, ?, ?, ?)`,
    data.number,
    data.number,
    data.signer,
    seq,
    data.sha256,
    data.bytesBefore,
  );
}
