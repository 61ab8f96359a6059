import { unitOfKind, type Charter, type CharterActivity } from '../../core/charters/charter.ts';
import { activityKinds } from '../../core/charters/charter.ts';
import { rateDigits } from '../../core/charters/rateDigits.ts';
import type { Day } from '../../core/days/day.ts';
import { nearDetail } from '../../core/names/nearest.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { readKind } from '../contributions/kinds.ts';
import { readMeasured } from '../contributions/quantity.ts';
import { shown } from '../row.ts';
import { fold } from '../text/fold.ts';
import { memberFinder, type ReadMember } from './members.ts';
import { readMoney, readNumber, type NumberStyle } from './numbers.ts';
import { orThrow, placed } from './place.ts';
import { multiplierDigits } from './rates.ts';
import type { Table, TableRow } from './table.ts';

/** A row of contributions.csv: what the period and the charter's rates decide is still open. */
export interface ReadContribution {
  readonly row: number;
  readonly member: number;
  readonly activity: CharterActivity;
  /** Null: within the period. */
  readonly day: Day | null;
  /** In the activity's smallest unit. */
  readonly quantity: bigint;
  /** As a book keeps it, in hundredths of a minor unit; null: the charter's. */
  readonly rate: bigint | null;
  /** Hundredths; null: the charter's. */
  readonly multiplier: bigint | null;
  readonly project: string;
  /** Minor units. */
  readonly paid: bigint;
  readonly spent: bigint;
}

/** Fits any sum of a book with room to spare; more is a typing mistake. */
const largestQuantity = 1_000_000_000_000_000n;

export function readContributions(
  table: Table,
  charter: Charter,
  members: readonly ReadMember[],
  currency: string,
  digits: number,
): ReadContribution[] {
  const style: NumberStyle = { delimiter: table.delimiter, digits };
  const memberOf = memberFinder(members);
  const activityOf = activityFinder(charter);
  return table.rows.map((row) =>
    placed('contributions', row.row, () => {
      const member = memberOf(row.name('member'));
      const activity = orThrow(activityOf(row.name('activity')));
      const { quantity, rate } = quantityAndRate(row, activity, style, currency);
      const multiplierText = row.value('multiplier');
      const moneyOf = (field: 'paid' | 'spent', figure: string | null): bigint => {
        const text = row.value(field);
        if (text === '') return 0n;
        const amount = orThrow(readMoney(text, style));
        if (figure === null && amount !== 0n) throw new Refused(refuse('FIGURE_UNKNOWN', { figure: `${field}, ${activity.key}` }));
        return amount;
      };
      return {
        row: row.row,
        member,
        activity,
        day: row.value('day') === '' ? null : orThrow(table.days.read(row.value('day'))),
        quantity,
        rate,
        multiplier: multiplierText === '' ? null : atLeastZero(readNumber(multiplierText, multiplierDigits, style, false), multiplierText),
        project: row.name('project'),
        paid: moneyOf('paid', activity.lessPaid),
        spent: moneyOf('spent', activity.onceSpent),
      };
    }),
  );
}

/** Where money is counted in pieces, the rate is the price of one and the activity's own rate still applies to the value. */
function quantityAndRate(
  row: TableRow,
  activity: CharterActivity,
  style: NumberStyle,
  currency: string,
): { quantity: bigint; rate: bigint | null } {
  const [text, unit, rateText] = [row.value('quantity'), row.value('unit'), row.value('rate')];
  const inPieces =
    unitOfKind[activity.kind] === 'money' &&
    unit !== '' &&
    readMeasured('referral', { quantity: '1', unit, unitValue: '' }, money(style, currency));
  const priced = typeof inPieces === 'object' && 'quantity' in inPieces;
  const measured = orThrow(
    readMeasured(activity.kind, { quantity: text, unit, unitValue: priced ? rateText : '' }, money(style, currency)),
  );
  if (measured.quantity < 0n) throw new Refused(refuse('QUANTITY_NOT_POSITIVE', { text: shown(text) }));
  if (measured.quantity > largestQuantity)
    throw new Refused(refuse('QUANTITY_TOO_LARGE', { text: shown(text), limit: Number(largestQuantity) }));
  if (priced || rateText === '') return { quantity: measured.quantity, rate: null };
  return {
    quantity: measured.quantity,
    rate: atLeastZero(readNumber(rateText, rateDigits(activity.kind, style.digits), style, false), rateText),
  };
}

function money(style: NumberStyle, currency: string): { currency: string; digits: number } {
  return { currency, digits: style.digits };
}

function atLeastZero(made: bigint | Refusal, text: string): bigint {
  if (typeof made !== 'bigint' || made < 0n) throw new Refused(refuse('RATE_INVALID', { text: shown(text) }));
  return made;
}

/** An activity by its key, by its label in either language, or by its kind where the charter has one of that kind. */
function activityFinder(charter: Charter): (text: string) => CharterActivity | Refusal {
  const known = new Map<string, CharterActivity>();
  for (const activity of charter.activities) for (const text of [activity.label.fr, activity.label.en]) known.set(fold(text), activity);
  for (const activity of charter.activities) known.set(fold(activity.key), activity);
  const names = charter.activities.flatMap(({ key, label }) => [key, label.en, label.fr]);
  return (text) => {
    const named = known.get(fold(text));
    if (named && text !== '') return named;
    const kind = activityKinds.find((one) => one === fold(text)) ?? readKind(text);
    const ofKind = kind === undefined ? [] : charter.activities.filter((activity) => activity.kind === kind);
    return ofKind.length === 1 ? ofKind[0]! : refuse('ACTIVITY_UNKNOWN', { activity: shown(text), ...nearDetail(text, names) });
  };
}
