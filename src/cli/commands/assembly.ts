import { callAssembly, callOffAssembly, changeAssembly } from '../../app/assemblies/call.ts';
import { inOrder } from '../../core/assemblies/terms.ts';
import type { Context } from '../../app/context.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { newId } from '../../engine/clock.ts';
import { optional, required, table, UsageError, withBook, type Answer, type Command, type Input } from '../command.ts';

/** `assembly BOOK`: when the members meet. `call`, `change` and `call-off` say so. */
export const assemblyCommand: Command = {
  name: 'assembly',
  summary:
    'BOOK [list] | BOOK call --day DAY --title TEXT [--time HH:MM] [--place TEXT] | BOOK change NUMBER [--day …] | BOOK call-off NUMBER',
  positionals: ['BOOK', '[ACTION]', '[NUMBER]'],
  options: {
    day: { type: 'string', help: 'when, YYYY-MM-DD; a day that is over notes one that was held' },
    time: { type: 'string', help: 'the hour on the book’s own clock, 18:30; change: empty for none' },
    title: { type: 'string', help: 'what it is called' },
    place: { type: 'string', help: 'where it is held; change: empty for none' },
  },
  run(input) {
    const [book, action = 'list', number] = input.positionals as [string, string | undefined, string | undefined];
    if (number === undefined && action === 'list') return withBook(book, list);
    if (number === undefined && action === 'call') return withBook(book, (context) => call(context, input), { writes: true });
    if (number === undefined || !['change', 'call-off'].includes(action))
      throw new UsageError('assembly lists, calls, or changes or calls off a NUMBER');
    if (!/^[1-9]\d{0,9}$/u.test(number)) throw new UsageError('NUMBER is the number of an assembly');
    const act = (context: Context): Answer =>
      action === 'change' ? change(context, input, Number(number)) : callOff(context, Number(number));
    return withBook(book, act, { writes: true });
  },
};

function list({ book }: Context): Answer {
  const rows = book.read
    .assemblies()
    .toSorted(inOrder)
    .map(({ number, day, time, title, place, calledOff }) => ({ number, day, time, title, place, calledOff }));
  return {
    json: rows,
    text: table(
      ['assembly', 'day', 'time', 'title', 'place', 'state'],
      rows.map((row) => [String(row.number), row.day, row.time ?? '', row.title, row.place, row.calledOff ? 'called off' : '']),
    ),
  };
}

function call(context: Context, input: Input): Answer {
  const { number } = callAssembly(context, {
    id: newId(),
    day: required(input, 'day'),
    time: optional(input, 'time') || null,
    title: required(input, 'title'),
    place: optional(input, 'place') ?? '',
  });
  return { json: { assembly: number }, text: `assembly ${number} is called` };
}

/** What is not given stays. */
function change(context: Context, input: Input, number: number): Answer {
  const before = context.book.read.assemblies().find((known) => known.number === number);
  if (!before) throw new Refused(refuse('ASSEMBLY_UNKNOWN', { number }));
  changeAssembly(context, {
    id: newId(),
    number,
    day: optional(input, 'day') ?? before.day,
    time: (optional(input, 'time') ?? before.time) || null,
    title: optional(input, 'title') ?? before.title,
    place: optional(input, 'place') ?? before.place,
  });
  return { json: { assembly: number, changed: true }, text: `assembly ${number} is changed` };
}

function callOff(context: Context, number: number): Answer {
  callOffAssembly(context, { id: newId(), number });
  return { json: { assembly: number, calledOff: true }, text: `assembly ${number} is called off` };
}
