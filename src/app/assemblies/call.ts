import { checkAssembly, parseHour, type AssemblyTime } from '../../core/assemblies/terms.ts';
import { dayNumber } from '../../core/days/day.ts';
import type { AssemblyFields } from '../../core/journal/entries.ts';
import { refuse, Refused, refuseFirst } from '../../core/refusals/refusal.ts';
import { perform, requireLead, requireName, tidyText, type Context } from '../context.ts';
import type { AssemblyRow, NoteText } from '../ports/book.ts';

export interface AssemblyInput extends AssemblyTime {
  readonly title: string;
  /** Empty when it is not known, or where it always is. */
  readonly place: string;
}

export function callAssembly(context: Context, input: AssemblyInput & { id: string }): { seq: number; number: number } {
  requireLead(context);
  return perform(context, 'assemblies.call', input, (write) => {
    const notes = textsOf(context, input);
    const number = context.book.read.nextNumber('assembly');
    write.append('assembly.called', { number, ...assemblyFields(input) }, { notes });
    return { number };
  });
}

export function changeAssembly(context: Context, input: AssemblyInput & { id: string; number: number }): { seq: number } {
  requireLead(context);
  return perform(context, 'assemblies.change', input, (write) => {
    const before = requireStanding(context, input.number);
    const notes = textsOf(context, input);
    write.append(
      'assembly.changed',
      { number: input.number, after: assemblyFields(input), before: { ...assemblyFields(before), texts: before.textsSeq } },
      { notes },
    );
    return {};
  });
}

/** It stays in the book as one that is not held; undoing brings it back. */
export function callOffAssembly(context: Context, { id, number }: { id: string; number: number }): { seq: number } {
  requireLead(context);
  return perform(context, 'assemblies.callOff', { id, number }, (write) => {
    requireStanding(context, number);
    write.append('assembly.calledOff', { number });
    return {};
  });
}

/** As the journal says it: the day as a number, the hour in minutes since midnight. */
export function assemblyFields({ day, time }: AssemblyTime): AssemblyFields {
  return { day: dayNumber(day), minute: time === null ? null : parseHour(time)! };
}

function requireStanding({ book }: Context, number: number): AssemblyRow {
  const assembly = book.read.assemblies().find((known) => known.number === number);
  if (!assembly) throw new Refused(refuse('ASSEMBLY_UNKNOWN', { number }));
  if (assembly.calledOff) throw new Refused(refuse('ASSEMBLY_CALLED_OFF', { day: assembly.day }));
  return assembly;
}

/** What it is called must be said, where it is need not. */
function textsOf({ actor, clock }: Context, input: AssemblyInput): NoteText[] {
  refuseFirst(checkAssembly(input, clock.today()));
  return [requireName(input.title), tidyText(input.place)]
    .map((text, index) => ({ number: index + 1, author: actor.personId, text }))
    .filter(({ text }) => text !== '');
}
