import { unitOfKind, type ActivityKind } from '../../core/charters/charter.ts';
import { contributionStates, type EntryData } from '../../core/journal/entries.ts';
import { assert } from '../../core/refusals/refusal.ts';
import { weigh } from '../../core/shares/weigh.ts';
import { literal, type Connection, type Statement } from '../connection.ts';
import { fingerprintValue, monthOfDay } from './values.ts';

interface Price {
  readonly project: number;
  readonly activity: number;
  readonly rate: number;
  readonly statement: Statement;
}

/**
 * Handing a value to SQLite takes longer than storing it, and an import has few prices: each of them gets a statement that holds
 * what its rows share. SQLite gives the next number by itself, and multiplies: in 64 bits and exactly, or the column refuses.
 */
export function applyImported(db: Connection, seq: number, { batch, first, rows }: EntryData['contributions.imported']): void {
  assert(first === nextNumber(db), 'imported contributions are numbered after all others');
  const prices = new Map<number, Price[]>();
  let [ofRate, price]: [Price[], Price | undefined] = [[], undefined];
  for (const [member, project, activity, rate, day, quantity, fingerprint] of rows) {
    if (price?.rate !== rate || price.activity !== activity || price.project !== project) {
      if (price?.rate !== rate) prices.set(rate, (ofRate = prices.get(rate) ?? []));
      price = ofRate.find((known) => known.activity === activity && known.project === project);
      if (!price) ofRate.push((price = makePrice(db, seq, batch, { project, activity, rate })));
    }
    price.statement.run(member, day, monthOfDay(day), quantity, quantity, fingerprintValue(fingerprint));
  }
  assert(first + rows.length === nextNumber(db), 'imported contributions are numbered through');
}

function makePrice(db: Connection, seq: number, batch: number, shared: Omit<Price, 'statement'>): Price {
  const { project, activity, rate } = shared;
  const priced = db.get<{ kind: ActivityKind; rate: number; multiplier: number }>(
    'select a.kind, r.rate, r.multiplier from rate r join activity a on a.number = ? where r.number = ?',
    activity,
    rate,
  );
  assert(priced, `rate ${rate} and activity ${activity} exist`);
  // What the smallest unit of quantity weighs: a weight is proportional to its quantity. A bound number is a float, and cast before it is multiplied.
  const unitWeight = weigh({ unit: unitOfKind[priced.kind], quantity: 1, rate: priced.rate, multiplier: priced.multiplier });
  const constants = [project, activity, rate, contributionStates.submitted, batch, seq].map(literal).join(', ');
  const statement = db.prepare(
    `insert into contribution (member, day, month, quantity, weight, fingerprint, project, activity, rate, state, batch, submitted_seq)
     values (?, ?, ?, ?, cast(? as integer) * ${unitWeight}, ?, ${constants})`,
  );
  return { ...shared, statement };
}

function nextNumber(db: Connection): number {
  return db.get<{ next: number }>('select coalesce(max(number), 0) + 1 as next from contribution')!.next;
}
