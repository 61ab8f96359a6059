import { applyMoneyRecorded, applyMoneyRemoved } from './moneyLines.ts';
import { canonicalJson, type Json } from '../../core/canonical/canonicalJson.ts';
import type { EntryEnvelope } from '../../core/journal/chain.ts';
import { contributionStates, type EntryData, type EntryKind } from '../../core/journal/entries.ts';
import { assert } from '../../core/refusals/refusal.ts';
import type { Connection } from '../connection.ts';
import { applyDocumentIssued, applyHandedOut, applyHandOutMarks } from './documents.ts';
import { applyAssemblyCalled, applyAssemblyChanged, applyAssemblyStanding } from './assemblies.ts';
import { applyCommitmentChanged, applyCommitmentMade, applyNeedAdded, applyNeedChanged } from './commitments.ts';
import {
  applyCorrected,
  applyCorrectionRestored,
  applyCorrectionUndone,
  applyEditUndone,
  applyMoves,
  applyResubmitted,
  applySubmitted,
  applyTakenBack,
} from './contributions.ts';
import {
  applyCapitalRecorded,
  applyCapitalRemoved,
  applyCapitalRestored,
  applyShareClassAdded,
  applyShareClassChanged,
} from './capital.ts';
import { applyEndorsed, applyEndorsementUndone, reviveEndorsements } from './approvals.ts';
import { applyFiguresSet } from './figures.ts';
import { applyImported } from './imported.ts';
import { applyPeriodApplicationUndone, applyPeriodApplied, applyPeriodClosed, applyPeriodReopened, applyPeriodRestored } from './money.ts';
import { applyCountersigned, applyIdentityMade, applySignerAdded, applySignerRevoked } from './signers.ts';

type Applier<Kind extends EntryKind> = (db: Connection, data: EntryData[Kind], entry: EntryEnvelope) => void;

const { returned, approved, withdrawn } = contributionStates;

/**
 * State is a function of the journal: each kind of entry has exactly one way into the tables, the same when it is written
 * and when the journal is replayed. Nothing else writes a state table.
 */
const appliers: { readonly [Kind in EntryKind]: Applier<Kind> } = {
  'cooperative.founded': (db, data, entry) => {
    db.run(
      'insert into cooperative (one, book, name, legal_form, seat, registration, currency, currency_digits, language, sample) values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      entry.book,
      data.name,
      data.legalForm,
      data.seat,
      data.registration,
      data.currency,
      data.currencyDigits,
      data.language,
      data.sample ? 1 : 0,
    );
  },
  'cooperative.logoSet': (db, { after }) => db.run('update cooperative set logo = ?', after),
  'cooperative.changed': (db, { after }) => {
    db.run(
      'update cooperative set name = ?, legal_form = ?, seat = ?, registration = ?, founded_day = ?, country = ?',
      after.name,
      after.legalForm,
      after.seat,
      after.registration,
      after.founded ?? null,
      after.country ?? '',
    );
  },
  'person.added': () => {},
  'member.added': (db, data) => {
    db.run(
      'insert into member (number, person, type, joined, left_day) values (?, ?, ?, ?, ?)',
      data.number,
      data.person,
      data.type,
      data.joined,
      data.left,
    );
  },
  'member.changed': (db, { number, after }) => {
    db.run('update member set type = ?, joined = ?, left_day = ? where number = ?', after.type, after.joined, after.left, number);
  },
  'member.removed': (db, { number }) => void db.run('update member set removed = 1 where number = ?', number),
  'member.restored': (db, { number }) => void db.run('update member set removed = 0 where number = ?', number),
  'member.placed': (db, { number, after }) =>
    void db.run('update member set colleges = ?, leaving = ? where number = ?', canonicalJson(after.colleges), after.leaving, number),
  'bankAccount.set': (db, { member, known }, entry) => setBankAccountEntry(db, member, known ? entry.seq : null),
  'bankAccount.setBack': (db, { member, to }) => setBankAccountEntry(db, member, to),
  'project.added': (db, data) =>
    void db.run('insert into project (number, name, owner) values (?, ?, ?)', data.number, data.name, data.owner),
  'project.changed': (db, { number, after }) => {
    db.run(
      'update project set name = ?, owner = ?, archived = ? where number = ?',
      after.name,
      after.owner,
      after.archived ? 1 : 0,
      number,
    );
  },
  'project.approversSet': (db, { number, after }) =>
    void db.run('update project set approvers = ? where number = ?', canonicalJson(after), number),
  'project.removed': (db, { number }) => void db.run('update project set removed = 1 where number = ?', number),
  'project.restored': (db, { number }) => void db.run('update project set removed = 0 where number = ?', number),
  'project.sized': (db, { number, after }) =>
    void db.run('update project set critical_members = ?, critical_coverage = ? where number = ?', after.members, after.coverage, number),
  'need.added': (db, data, entry) => applyNeedAdded(db, entry.seq, data),
  'need.changed': (db, data, entry) => applyNeedChanged(db, entry.seq, data),
  'need.closed': (db, { number, day }) => void db.run('update need set closed_day = ? where number = ?', day, number),
  'need.reopened': (db, { number }) => void db.run('update need set closed_day = null where number = ?', number),
  'need.removed': (db, { number }) => void db.run('update need set removed = 1 where number = ?', number),
  'need.restored': (db, { number }) => void db.run('update need set removed = 0 where number = ?', number),
  'commitment.made': (db, data, entry) => applyCommitmentMade(db, entry.seq, data),
  'commitment.changed': (db, data, entry) => applyCommitmentChanged(db, entry.seq, data),
  'commitment.ended': (db, { number, to }) => void db.run('update commitment set to_day = ? where number = ?', to, number),
  'commitment.continued': (db, { number, to }) => void db.run('update commitment set to_day = ? where number = ?', to, number),
  'commitment.withdrawn': (db, { number }) => void db.run('update commitment set withdrawn = 1 where number = ?', number),
  'commitment.restored': (db, { number }) => void db.run('update commitment set withdrawn = 0 where number = ?', number),
  'assembly.called': (db, data, entry) => applyAssemblyCalled(db, entry.seq, data),
  'assembly.changed': (db, data, entry) => applyAssemblyChanged(db, entry.seq, data),
  'assembly.calledOff': (db, { number }, entry) => applyAssemblyStanding(db, entry.seq, number, 'called_off', true),
  'assembly.upheld': (db, { number }, entry) => applyAssemblyStanding(db, entry.seq, number, 'called_off', false),
  'assembly.removed': (db, { number }, entry) => applyAssemblyStanding(db, entry.seq, number, 'removed', true),
  'assembly.restored': (db, { number }, entry) => applyAssemblyStanding(db, entry.seq, number, 'removed', false),
  'activity.added': (db, data) => {
    db.run(
      'insert into activity (number, kind, label_en, label_fr, key) values (?, ?, ?, ?, ?)',
      data.number,
      data.kind,
      data.en,
      data.fr,
      data.key ?? '',
    );
  },
  'activity.changed': (db, { number, after }) => {
    db.run(
      'update activity set label_en = ?, label_fr = ?, archived = ? where number = ?',
      after.en,
      after.fr,
      after.archived ? 1 : 0,
      number,
    );
  },
  'activity.removed': (db, { number }) => void db.run('update activity set removed = 1 where number = ?', number),
  'activity.restored': (db, { number }) => void db.run('update activity set removed = 0 where number = ?', number),
  'rate.set': (db, data) => {
    db.run(
      'insert into rate (number, activity, member, from_day, rate, multiplier) values (?, ?, ?, ?, ?, ?)',
      data.number,
      data.activity,
      data.member,
      data.from,
      data.rate,
      data.multiplier,
    );
  },
  'rate.ended': (db, { number, activity, member, from }) =>
    void db.run(
      'insert into rate (number, activity, member, from_day, rate, multiplier, ends) values (?, ?, ?, ?, 0, 0, 1)',
      number,
      activity,
      member,
      from,
    ),
  'rate.removed': (db, { number }) => void db.run('update rate set removed = 1 where number = ?', number),
  'rate.restored': (db, { number }) => void db.run('update rate set removed = 0 where number = ?', number),
  'charter.adopted': (db, data, entry) => {
    db.run(
      'insert into charter (number, from_day, body, seq, minutes) values (?, ?, ?, ?, ?)',
      data.number,
      data.from,
      canonicalJson(data.charter as unknown as Json),
      entry.seq,
      data.minutes ?? null,
    );
  },
  'charter.withdrawn': (db, { number }) => void db.run('update charter set removed = 1 where number = ?', number),
  'charter.restored': (db, { number }) => void db.run('update charter set removed = 0 where number = ?', number),
  'figures.set': (db, data, entry) => applyFiguresSet(db, entry.seq, data),
  'figures.removed': (db, { batch }) => void db.run('update figure_batch set removed = 1 where number = ?', batch),
  'figures.restored': (db, { batch }) => void db.run('update figure_batch set removed = 0 where number = ?', batch),
  'money.recorded': (db, data, entry) => applyMoneyRecorded(db, entry.seq, data),
  'money.removed': (db, { batch }) => applyMoneyRemoved(db, batch, true),
  'money.restored': (db, { batch }) => applyMoneyRemoved(db, batch, false),
  'shareClass.added': (db, data) => applyShareClassAdded(db, data),
  'shareClass.changed': (db, data) => applyShareClassChanged(db, data),
  'shareClass.removed': (db, { number }) => void db.run('update share_class set removed = 1 where number = ?', number),
  'shareClass.restored': (db, { number }) => void db.run('update share_class set removed = 0 where number = ?', number),
  'capital.recorded': (db, data, entry) => applyCapitalRecorded(db, entry.seq, data),
  'capital.removed': (db, data, entry) => applyCapitalRemoved(db, entry.seq, data),
  'capital.restored': (db, data, entry) => applyCapitalRestored(db, entry.seq, data),
  'import.begun': (db, data, entry) => {
    // The rows of a batch are numbered through, so that its first number and their count find them again.
    const first = '(select coalesce(max(number), 0) + 1 from contribution)';
    db.run(
      `insert into batch (number, seq, format, first, row_count, zone) values (?, ?, ?, ${first}, ?, ?)`,
      data.batch,
      entry.seq,
      data.format,
      data.rows,
      data.zone ?? '',
    );
  },
  'import.takenBack': (db, data, entry) => applyTakenBack(db, entry.seq, data.batch, true),
  'import.restored': (db, data, entry) => applyTakenBack(db, entry.seq, data.batch, false),
  'contributions.submitted': (db, data, entry) => applySubmitted(db, entry.seq, data),
  'contributions.imported': (db, data, entry) => applyImported(db, entry.seq, data),
  'contributions.resubmitted': (db, data, entry) => applyResubmitted(db, entry.seq, data),
  'contributions.editUndone': (db, data, entry) => applyEditUndone(db, entry.seq, data),
  'contributions.approved': (db, data, entry) => applyMoves(db, entry.seq, data.moves, approved),
  'contributions.endorsed': (db, data, entry) => applyEndorsed(db, entry.seq, data),
  'contributions.endorsementUndone': (db, data, entry) => applyEndorsementUndone(db, entry.seq, data),
  'contributions.returned': (db, data, entry) => applyMoves(db, entry.seq, data.moves, returned),
  'contributions.withdrawn': (db, data, entry) => applyMoves(db, entry.seq, data.moves, withdrawn),
  'contributions.moved': (db, data, entry) => applyMoves(db, entry.seq, data.moves, data.to, data.unapproved === true),
  'contribution.corrected': (db, data, entry) => applyCorrected(db, entry.seq, data),
  'contribution.correctionUndone': (db, data, entry) => applyCorrectionUndone(db, entry.seq, data),
  'contribution.correctionRestored': (db, data, entry) => applyCorrectionRestored(db, entry.seq, data),
  'receipt.attached': () => {},
  'receipt.removed': () => {},
  'period.closed': (db, data, entry) => applyPeriodClosed(db, entry.seq, data, canonicalJson(data.outcome as unknown as Json)),
  'period.applied': (db, data, entry) => applyPeriodApplied(db, entry.seq, data),
  'period.applicationUndone': (db, data, entry) => applyPeriodApplicationUndone(db, entry.seq, data),
  'period.reopened': (db, data, entry) => applyPeriodReopened(db, entry.seq, data),
  'period.restored': (db, data, entry) => applyPeriodRestored(db, entry.seq, data),
  'week.declared': (db, { member, week }, entry) =>
    void db.run('insert into week_declared (member, week, seq) values (?, ?, ?)', member, week, entry.seq),
  'week.undeclared': (db, { member, week }) => void db.run('delete from week_declared where member = ? and week = ?', member, week),
  'identity.made': (db, data, entry) => applyIdentityMade(db, entry.seq, entry.actor, data),
  'signer.added': (db, data, entry) => applySignerAdded(db, entry.seq, data),
  'signer.revoked': (db, data, entry) => applySignerRevoked(db, entry.seq, data),
  'signer.keyBack': () => {},
  'document.countersigned': (db, data, entry) => applyCountersigned(db, entry.seq, data),
  'document.issued': (db, data, entry) => applyDocumentIssued(db, entry.seq, data),
  'documents.handedOut': (db, data, entry) => applyHandedOut(db, entry.seq, data),
  'documents.handOutVoided': (db, { marks }, entry) => applyHandOutMarks(db, entry.seq, marks),
  'documents.handOutRestored': (db, { marks }) => applyHandOutMarks(db, null, marks),
};

function setBankAccountEntry(db: Connection, member: number, seq: number | null): void {
  if (seq === null) db.run('delete from bank_account where member = ?', member);
  else db.run('insert into bank_account (member, seq) values (?, ?) on conflict (member) do update set seq = excluded.seq', member, seq);
}

export function applyEntry(db: Connection, entry: EntryEnvelope): void {
  assert(entry.kind in appliers, `a journal entry of kind ${entry.kind} is known`);
  const apply = appliers[entry.kind as EntryKind] as Applier<EntryKind>;
  apply(db, entry.data as unknown as EntryData[EntryKind], entry);
  if (entry.undoes !== null) reviveEndorsements(db, entry.undoes);
  if (entry.undoes !== null) db.run('insert into undone (seq, by_seq) values (?, ?) on conflict (seq) do nothing', entry.undoes, entry.seq);
}
