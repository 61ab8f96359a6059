import { contributionStates, type ContributionTuple, type EntryData, type Move, type StateNumber } from '../../core/journal/entries.ts';
import { assert } from '../../core/refusals/refusal.ts';
import type { Connection } from '../connection.ts';
import { traceDecisions, traceOne, traceRanges, voidEndorsements } from './approvals.ts';
import { addSetToSums, addToSums } from './sums.ts';
import { fingerprintValue, monthOfDay } from './values.ts';

const { submitted, returned, approved, withdrawn } = contributionStates;

const insert = `insert into contribution (number, member, project, activity, rate, day, month, quantity, weight, state, batch, corrects, fingerprint, submitted_seq, decided_seq)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const columns = 'number, member, day, month, quantity, weight, fingerprint, project, activity, rate, corrects, state, batch, submitted_seq';

export function applySubmitted(db: Connection, seq: number, data: EntryData['contributions.submitted']): void {
  const statement = db.statement(`insert into contribution (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${submitted}, ?, ?)`);
  for (const [number, member, project, activity, rate, day, quantity, weight, fingerprint, corrects] of data.rows) {
    statement.run(
      number,
      member,
      day,
      monthOfDay(day),
      quantity,
      weightValue(weight),
      fingerprintValue(fingerprint),
      project,
      activity,
      rate,
      corrects || null,
      data.batch || null,
      seq,
    );
  }
}

/** Up to fifteen figures a plain number is as exact, and quicker to bind. */
function weightValue(weight: string): number | bigint {
  return weight.length <= 15 ? Number(weight) : BigInt(weight);
}

/** A correction's rows are approved as they are written: the contrary one, and its replacement when there is one. */
export function applyCorrected(db: Connection, seq: number, data: EntryData['contribution.corrected']): void {
  for (const row of data.rows) {
    const [number, member, project, activity, rate, day, quantity, weight, fingerprint, corrects] = row;
    db.run(
      insert,
      number,
      member,
      project,
      activity,
      rate,
      day,
      monthOfDay(day),
      quantity,
      BigInt(weight),
      approved,
      null,
      corrects || null,
      fingerprintValue(fingerprint),
      seq,
      seq,
    );
    sumRow(db, number, 1);
  }
  db.run('update contribution set corrected_by = ? where number = ?', data.rows[0]![0], data.corrects);
  traceOne(db, seq, data.corrects);
}

export function applyCorrectionUndone(db: Connection, seq: number, data: EntryData['contribution.correctionUndone']): void {
  for (const number of data.rows) {
    sumRow(db, number, -1);
    db.run('update contribution set state = ?, decided_seq = ? where number = ?', withdrawn, seq, number);
  }
  db.run('update contribution set corrected_by = null where number = ?', data.corrects);
  for (const number of [data.corrects, ...data.rows]) traceOne(db, seq, number);
}

/** What the correction wrote counts again. */
export function applyCorrectionRestored(db: Connection, seq: number, data: EntryData['contribution.correctionRestored']): void {
  for (const number of data.rows) {
    db.run('update contribution set state = ?, decided_seq = ? where number = ?', approved, seq, number);
    sumRow(db, number, 1);
  }
  db.run('update contribution set corrected_by = ? where number = ?', data.rows[0]!, data.corrects);
  for (const number of [data.corrects, ...data.rows]) traceOne(db, seq, number);
}

const update = `update contribution set member = ?, project = ?, activity = ?, rate = ?, day = ?, month = ?, quantity = ?, weight = ?, state = ?, submitted_seq = ?, decided_seq = ? where number = ?`;

function rewrite(db: Connection, row: ContributionTuple, state: StateNumber, submittedSeq: number, decidedSeq: number | null): void {
  const [number, member, project, activity, rate, day, quantity, weight] = row;
  db.run(update, member, project, activity, rate, day, monthOfDay(day), quantity, BigInt(weight), state, submittedSeq, decidedSeq, number);
}

export function applyResubmitted(db: Connection, seq: number, data: EntryData['contributions.resubmitted']): void {
  const [number] = data.after;
  traceOne(db, seq, number);
  traceOne(db, data.beforeSubmitted, number);
  voidEndorsements(db, seq, [[number, number]]);
  rewrite(db, data.after, submitted, seq, null);
}

export function applyEditUndone(db: Connection, seq: number, data: EntryData['contributions.editUndone']): void {
  const [number] = data.before;
  traceOne(db, seq, number);
  voidEndorsements(db, seq, [[number, number]]);
  rewrite(db, data.before, data.beforeState, data.beforeSubmitted, data.beforeDecided || null);
}

/** Below this many a loop over prepared statements is faster than grouping. */
const smallMove = 40;

/** Moves contributions from the states they are in to `to`, and keeps the sums of the approved ones true. */
export function applyMoves(db: Connection, seq: number, moves: readonly Move[], to: StateNumber, unapproved = false): void {
  const summed = moves.filter((move) => to === approved || move.from === approved);
  assert(summed.length <= 1, 'one entry changes the sums by one move');
  // The move that changes sums comes first: its rows are then the only ones that carry this entry's number.
  for (const move of [...summed, ...moves.filter((other) => !summed.includes(other))]) {
    assert(move.from !== to, 'a contribution moves to another state');
    // A first approval is what its contribution names anyway: only what overwrites a decision, or takes one back, is remembered.
    if (move.from === approved) traceDecisions(db, move.ranges);
    if (to !== approved || move.from !== submitted) traceRanges(db, seq, move.ranges);
    if (unapproved || to === returned || to === withdrawn) voidEndorsements(db, seq, move.ranges);
    const count = move.ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    const sign = to === approved ? 1 : move.from === approved ? -1 : 0;
    if (count <= smallMove) moveOneByOne(db, seq, move, to, sign);
    else moveAsSet(db, seq, move, to, sign, count);
  }
}

function moveOneByOne(db: Connection, seq: number, move: Move, to: StateNumber, sign: 1 | 0 | -1): void {
  for (const [first, last] of move.ranges) {
    for (let number = first; number <= last; number++) {
      if (sign === -1) sumRow(db, number, -1);
      const changed = db.run(
        'update contribution set state = ?, decided_seq = ? where number = ? and state = ?',
        to,
        seq,
        number,
        move.from,
      );
      assert(changed === 1, `contribution ${number} leaves state ${move.from}`);
      if (sign === 1) sumRow(db, number, 1);
    }
  }
}

function moveAsSet(db: Connection, seq: number, move: Move, to: StateNumber, sign: 1 | 0 | -1, count: number): void {
  let changed = 0;
  for (const [first, last] of move.ranges) {
    changed += db.run(
      'update contribution set state = ?, decided_seq = ? where number between ? and ? and state = ?',
      to,
      seq,
      first,
      last,
      move.from,
    );
  }
  assert(changed === count, `${count} contributions leave state ${move.from}`);
  if (sign === 0) return;
  const first = Math.min(...move.ranges.map((range) => range[0]));
  const last = Math.max(...move.ranges.map((range) => range[1]));
  addSetToSums(db, 'c.number between ? and ? and c.decided_seq = ? and c.state = ?', [first, last, seq, to], sign);
}

function sumRow(db: Connection, number: number, sign: 1 | -1): void {
  const row = db.get<{
    member: number;
    project: number;
    activity: number;
    rate: number;
    month: number;
    quantity: number;
    weight: bigint;
    kind: string;
  }>(
    'select member, project, activity, rate, month, quantity, weight, (select kind from activity where number = contribution.activity) as kind from contribution where number = ?',
    number,
  );
  assert(row, `contribution ${number} exists`);
  addToSums(db, { ...row, seconds: row.kind === 'work' ? row.quantity : 0 }, sign);
}

export function applyTakenBack(db: Connection, seq: number, batch: number, takenBack: boolean): void {
  db.run('update batch set taken_back = ? where number = ?', takenBack ? seq : 0, batch);
}
