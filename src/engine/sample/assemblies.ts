import { v7 } from 'uuid';
import { callAssembly } from '../../app/assemblies/call.ts';
import type { Context } from '../../app/context.ts';
import { addDays, type Day } from '../../core/days/day.ts';
import type { SampleWords } from './words.ts';

/** The assembly that founded the cooperative, the one that decided on the second charter, and the next. */
export function noteAssemblies(context: Context, days: { founded: Day; decided: Day; today: Day }, words: SampleWords): void {
  const { founding, yearly, general, hall } = words.assemblies;
  for (const [day, time, title, place] of [
    [days.founded, null, founding, ''],
    [days.decided, '18:00', yearly, hall],
    [addDays(days.today, 23), '18:30', general, hall],
  ] as const)
    callAssembly(context, { id: v7(), day, time, title, place });
}
