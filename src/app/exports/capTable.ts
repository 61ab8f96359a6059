import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { Context } from '../context.ts';
import type { CapTable } from '../ports/capTable.ts';

/** @throws Refused CAPITAL_NONE, FOUNDING_DAY_MISSING, COUNTRY_MISSING. */
export function readCapTable(context: Context, asOf: string | null): CapTable {
  const { read } = context.book;
  const { bookId, name, founded, country, seat, currency, currencyDigits, language } = read.cooperative();
  const day = asOf ?? context.clock.today();
  const classes = read.shareClasses().filter((shareClass) => shareClass.from <= day);
  if (classes.length === 0) throw new Refused(refuse('CAPITAL_NONE'));
  if (founded === null) throw new Refused(refuse('FOUNDING_DAY_MISSING'));
  if (country === '') throw new Refused(refuse('COUNTRY_MISSING'));
  const operations = read.capitalOperations().filter((operation) => operation.day <= day);
  const named = new Set(operations.flatMap(({ member, toMember }) => (toMember === null ? [member] : [member, toMember])));
  return {
    asOf: day,
    generatedAt: context.clock.now(),
    currency,
    digits: currencyDigits,
    issuer: { id: bookId, name, founded, country, seat },
    classes: classes.map(({ label, ...shareClass }) => ({ ...shareClass, name: label[language] })),
    holders: read.members().filter((member) => named.has(member.number)),
    operations,
  };
}
