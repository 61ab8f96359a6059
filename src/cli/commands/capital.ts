import { addShareClass } from '../../app/capital/classes.ts';
import { recordCapital, takeBackCapital } from '../../app/capital/record.ts';
import { capitalView } from '../../app/capital/view.ts';
import type { Context } from '../../app/context.ts';
import { foldName } from '../../app/members.ts';
import { capitalKinds } from '../../core/capital/operation.ts';
import { amountText, parseAmount } from '../../core/money/amount.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { newId } from '../../engine/clock.ts';
import { memberOf } from '../naming.ts';
import { choice, clock, optional, required, table, UsageError, withBook, type Answer, type Command, type Input } from '../command.ts';

/** `capital BOOK`: who holds which shares. `capital BOOK add`, `class`, `take-back`: what happened to them. */
export const capitalCommand: Command = {
  name: 'capital',
  summary:
    'BOOK [--as-of DAY] | BOOK class --name NAME --nominal AMOUNT | BOOK add --kind KIND --member NAME --shares N [--paid AMOUNT] | BOOK take-back NUMBER',
  positionals: ['BOOK', '[ACTION]', '[NUMBER]'],
  options: {
    'as-of': { type: 'string', help: 'the day whose holdings are told, YYYY-MM-DD (today)' },
    name: { type: 'string', help: 'class: its name' },
    'name-fr': { type: 'string', help: 'class: its name in French (the same)' },
    nominal: { type: 'string', help: 'class: nominal value of one share, 20.00' },
    kind: { type: 'string', help: `add: one of ${capitalKinds.join(', ')} (subscription)` },
    class: { type: 'string', help: 'add: the share class, by name or number (the only one)' },
    member: { type: 'string', help: 'add: whose shares, by name or number' },
    shares: { type: 'string', help: 'add: how many shares' },
    paid: { type: 'string', help: 'add: what is paid: with a subscription (all of it), or as a payment' },
    to: { type: 'string', help: 'add, transfer: who receives, by name or number' },
    into: { type: 'string', help: 'add, conversion: the class that they become, by name or number' },
    'into-shares': { type: 'string', help: 'add, conversion: how many shares they become' },
    day: { type: 'string', help: 'add: when, YYYY-MM-DD (today); class: since when there are such shares (today)' },
    note: { type: 'string', help: 'add: where it was decided or asked for' },
    lang: { type: 'string', help: 'en or fr, for names and sentences' },
  },
  run(input) {
    const [book, action, number] = input.positionals as [string, string | undefined, string | undefined];
    if (action === undefined) return withBook(book, (context) => show(context, input));
    if (action === 'take-back' && number !== undefined) {
      if (!/^[1-9]\d{0,9}$/u.test(number)) throw new UsageError('NUMBER is the number of an operation');
      const takeBack = (context: Context): Answer => {
        takeBackCapital(context, { id: newId(), number: Number(number) });
        return { json: { operation: Number(number), takenBack: true }, text: `operation ${number} is taken back` };
      };
      return withBook(book, takeBack, { writes: true });
    }
    if (number !== undefined || (action !== 'add' && action !== 'class'))
      throw new UsageError('capital adds, makes a class, or takes back a NUMBER');
    return withBook(book, (context) => (action === 'add' ? add(context, input) : makeClass(context, input)), { writes: true });
  },
};

function show(context: Context, input: Input): Answer {
  const { read } = context.book;
  const { currency, currencyDigits } = read.cooperative();
  const money = (amount: bigint): string => amountText(amount, currencyDigits);
  const view = capitalView(context, optional(input, 'as-of'));
  const classes = read.shareClasses().map(({ number, label, nominal, from, archived }) => ({
    number,
    name: label[input.language],
    nominal: money(nominal),
    from,
    archived,
  }));
  const className = new Map(classes.map(({ number, name }) => [number, name]));
  const holdings = view.holdings.map(({ member, name, shareClass, shares, value, due }) => ({
    member,
    name,
    class: className.get(shareClass) ?? '',
    shares,
    value: money(value),
    paidUp: money(value - due),
    due: money(due),
  }));
  const operations = read
    .capitalOperations()
    .filter(({ day }) => day <= view.asOf)
    .map(({ number, day, kind, member, shareClass, shares, amount, toMember, toClass, toShares, note }) => ({
      number,
      day,
      kind,
      member,
      class: className.get(shareClass) ?? '',
      shares,
      paid: money(amount),
      to: toMember,
      into: toClass === null ? null : { class: className.get(toClass) ?? '', shares: toShares },
      note,
    }));
  const { asOf, holders, highest } = view;
  const totals = { subscribed: money(view.subscribed), paidUp: money(view.paidUp) };
  return {
    json: {
      asOf,
      currency,
      ...totals,
      holders,
      highest: highest && { amount: money(highest.amount), day: highest.day },
      classes,
      holdings,
      operations,
    },
    text: [
      `capital on ${asOf}: ${totals.subscribed} ${currency}, paid up ${totals.paidUp}, ${holders} holders`,
      table(
        ['member', 'class', 'shares', 'amount', 'due'],
        holdings.map((row) => [row.name, row.class, String(row.shares), row.value, row.due]),
      ),
    ].join('\n'),
  };
}

function makeClass(context: Context, input: Input): Answer {
  const en = required(input, 'name');
  const { number } = addShareClass(context, {
    id: newId(),
    label: { en, fr: optional(input, 'name-fr') ?? en },
    nominal: amountOf(context, required(input, 'nominal')),
    from: optional(input, 'day') ?? clock.today(),
  });
  return { json: { class: number }, text: `share class ${number} is made` };
}

function add(context: Context, input: Input): Answer {
  const kind = choice(input, 'kind', capitalKinds, 'subscription');
  const shareClass = classOf(context, optional(input, 'class'));
  const shares = kind === 'payment' ? 0 : countOf(input, 'shares');
  const paid = kind === 'payment' ? required(input, 'paid') : optional(input, 'paid');
  const isConversion = kind === 'conversion';
  const { number } = recordCapital(context, {
    id: newId(),
    kind,
    day: optional(input, 'day') ?? clock.today(),
    member: memberOf(context, required(input, 'member')),
    shareClass: shareClass.number,
    shares,
    amount: paid === null ? shareClass.nominal * BigInt(shares) : amountOf(context, paid),
    toMember: kind === 'transfer' ? memberOf(context, required(input, 'to')) : null,
    toClass: isConversion ? classOf(context, required(input, 'into')).number : null,
    toShares: isConversion ? countOf(input, 'into-shares') : 0,
    note: optional(input, 'note') ?? '',
  });
  return { json: { operation: number }, text: `operation ${number} is recorded` };
}

function countOf(input: Input, name: string): number {
  const text = required(input, name);
  if (!/^\d{1,12}$/u.test(text)) throw new UsageError(`--${name} is a whole number`);
  return Number(text);
}

function amountOf({ book }: Context, text: string): bigint {
  const amount = parseAmount(text, book.read.cooperative().currencyDigits);
  if (typeof amount === 'bigint') return amount;
  throw new Refused(amount);
}

function classOf({ book }: Context, text: string | null) {
  const classes = book.read.shareClasses();
  const names = ({ number, label }: (typeof classes)[number]): string[] => [String(number), label.en, label.fr];
  const found =
    text === null
      ? classes.length === 1
        ? classes[0]
        : undefined
      : classes.find((one) => names(one).some((name) => foldName(name) === foldName(text)));
  if (found) return found;
  if (text === null && classes.length > 1) throw new UsageError('--class says which of the share classes');
  throw new Refused(refuse('SHARE_CLASS_UNKNOWN', text === null ? {} : { number: text }));
}
