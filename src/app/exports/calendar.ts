import { closedPeriods, openRetained } from '../facts.ts';
import { amountText } from '../../core/money/amount.ts';
import type { Context } from '../context.ts';
import { dayNumber, type Day } from '../../core/days/day.ts';
import { openZone } from '../../core/days/zone.ts';
import { parseHour } from '../../core/assemblies/terms.ts';
import type { NeedRow, Reads } from '../ports/book.ts';
import type { DueDay } from '../ports/dueDays.ts';

/**
 * Days that the book knows of: assemblies, closings, charters that begin with the decision that adopted them, when retained parts fall due, and by
 * when what is needed must be there, while it is still looked for.
 */
export function dueDays(context: Context, language: 'en' | 'fr'): DueDay[] {
  const { read } = context.book;
  const { bookId, currency, currencyDigits } = read.cooperative();
  const french = language === 'fr';
  const closed = closedPeriods(read);
  const id = (what: string): string => `${what}@${bookId}`;
  const last =
    closed
      .map((period) => period.closedAt)
      .sort()
      .at(-1) ?? context.clock.now();
  const due = new Map<string, bigint>();
  const latestFirst = closed.toSorted((left, right) => (left.to < right.to ? 1 : -1));
  for (const part of openRetained(latestFirst)) due.set(part.due, (due.get(part.due) ?? 0n) + part.amount);
  return [
    ...closed.map((period) => ({
      id: id(`period-${period.number}-${period.closedSeq}`),
      day: period.to,
      title: french ? `Clôture de la période ${period.number}` : `Period ${period.number} closes`,
      description: french
        ? `Du ${period.from} au ${period.to}, résultat ${amountText(period.result, currencyDigits)} ${currency}`
        : `From ${period.from} to ${period.to}, result ${amountText(period.result, currencyDigits)} ${currency}`,
      stamp: period.closedAt,
    })),
    ...read
      .charters()
      // The charter of the founding holds since the start, which is no day to remember.
      .filter((charter) => charter.from > '1900-01-01')
      .map((charter) => ({
        id: id(`charter-${charter.number}`),
        day: charter.from,
        title: french ? `Nouvelle charte\u00a0: ${charter.charter.title.fr}` : `New charter: ${charter.charter.title.en}`,
        description: charter.decidedBy,
        stamp: charter.adoptedAt,
      })),
    ...read
      .needs()
      .filter((need): need is NeedRow & { by: Day } => need.by !== null && need.closed === null)
      .map((need) => {
        const { project, activity, what } = placeOf(read, need, language);
        return {
          id: id(`need-${need.number}`),
          day: need.by,
          title: french ? `Échéance\u00a0: ${what}` : `Due: ${what}`,
          description: what === activity ? project : `${project}, ${activity}`,
          stamp: read.entry(need.textsSeq)!.at,
        };
      }),
    ...read.assemblies().map(({ number, day, time, title, place, revision, calledOff, seq }) => ({
      id: id(`assembly-${number}`),
      day,
      title: title === '' ? (french ? 'Assemblée' : 'Assembly') : title,
      description: calledOff ? (french ? 'Annulée' : 'Called off') : '',
      stamp: read.entry(seq)!.at,
      meeting: { starts: time === null ? null : startOf(context, day, time), place, revision, calledOff },
    })),
    ...[...due].map(([day, amount]) => ({
      id: id(`due-${day}`),
      day,
      title: french ? 'Parts retenues à verser' : 'Retained parts fall due',
      description: `${amountText(amount, currencyDigits)} ${currency}`,
      stamp: last,
    })),
  ].sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
}

/** The instant of an hour of a day on the book's own clock. */
function startOf({ clock }: Context, day: Day, time: string): string {
  const wall = dayNumber(day) * 86_400 + parseHour(time)! * 60;
  return new Date(openZone(clock.zone).instantOf(wall) * 1000).toISOString();
}

/** Where something is needed, and what: its title, or the activity where that says enough. */
function placeOf(read: Reads, need: NeedRow, language: 'en' | 'fr') {
  const activity = read.activities().find((known) => known.number === need.activity)!.label[language];
  const project = read.projects().find((known) => known.number === need.project)!.name;
  return { project, activity, what: need.title === '' ? activity : need.title };
}
