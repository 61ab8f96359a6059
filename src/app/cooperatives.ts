import { currencies } from '../core/money/amount.ts';
import { dayNumber, sinceTheStart, type Day } from '../core/days/day.ts';
import type { Charter } from '../core/charters/charter.ts';
import { multiplierUnits, rateUnits } from '../core/charters/rateDigits.ts';
import { charterUnknown, readyMadeCharters } from '../core/charters/readyMade/index.ts';
import type { CooperativeFields } from '../core/journal/entries.ts';
import { countries } from '../core/names/countries.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { perform, requireDays, requireLead, requireName, tidyText, type Clock, type Context } from './context.ts';
import type { Book, CooperativeRow, Writer } from './ports/book.ts';

export interface Founding {
  readonly id: string;
  readonly name: string;
  readonly legalForm: string;
  readonly currency: string;
  readonly language: 'en' | 'fr';
  readonly charter: string;
  readonly leadName: string;
  readonly leadIsMember: boolean;
  readonly sample: boolean;
}

export function readyMadeCharter(name: string): Charter {
  const charter = readyMadeCharters.find((known) => known.name === name);
  if (!charter) throw new Refused(charterUnknown(name));
  return charter;
}

/** What can be refused before a file is made. */
export function checkFounding(founding: Founding): { name: string; currencyDigits: number; charter: Charter } {
  const name = requireName(founding.name);
  const currencyDigits = currencies[founding.currency];
  if (currencyDigits === undefined)
    throw new Refused(refuse('CURRENCY_UNKNOWN', { currency: founding.currency, expected: Object.keys(currencies).join(', ') }));
  return { name, currencyDigits, charter: readyMadeCharter(founding.charter) };
}

/** The first command of a book: the cooperative, its lead (who need not be a member), its charter, activities and rates. */
export function foundCooperative(book: Book, founding: Founding, clock: Clock, leadId: string): void {
  const { name, currencyDigits, charter } = checkFounding(founding);
  const context: Context = { book, clock, newId: () => leadId, actor: { personId: leadId, role: 'lead', memberNumber: null } };
  perform(context, 'books.create', founding, (write) => {
    write.append('cooperative.founded', {
      name,
      legalForm: tidyText(founding.legalForm),
      seat: '',
      registration: '',
      currency: founding.currency,
      currencyDigits,
      language: founding.language,
      sample: founding.sample,
    });
    write.makePerson(leadId, true);
    const person = { id: leadId, name: requireName(founding.leadName), email: '', address: '' };
    write.append('person.added', { person: leadId, lead: true }, { person });
    adopt(write, 1, charter, sinceTheStart);
    charter.activities.forEach((activity, index) => {
      const number = index + 1;
      write.append('activity.added', { number, kind: activity.kind, en: activity.label.en, fr: activity.label.fr, key: activity.key });
      write.append('rate.set', {
        number,
        activity: number,
        member: null,
        from: dayNumber(sinceTheStart),
        rate: rateUnits(activity.rate, activity.kind, currencyDigits),
        multiplier: multiplierUnits(activity.multiplier),
      });
    });
    if (founding.leadIsMember)
      write.append('member.added', { number: 1, person: leadId, type: 'person', joined: dayNumber(clock.today()), left: null });
    return {};
  });
}

export interface Decision {
  readonly decidedBy: string;
  readonly author: string;
  /** SHA-256 of the attached minutes. */
  readonly minutes: string | undefined;
}

export function adopt(write: Writer, number: number, charter: Charter, from: Day, decision?: Decision): void {
  const notes = decision && decision.decidedBy !== '' ? [{ number, author: decision.author, text: decision.decidedBy }] : [];
  const data = { number, from: dayNumber(from), charter, ...(decision?.minutes === undefined ? {} : { minutes: decision.minutes }) };
  write.append('charter.adopted', data, { notes });
}

/** How the journal says a cooperative's details: what is not known is left out. */
export function cooperativeFields({ name, legalForm, seat, registration, founded, country }: Details): CooperativeFields {
  return {
    name,
    legalForm,
    seat,
    registration,
    ...(founded === null ? {} : { founded: dayNumber(founded) }),
    ...(country === '' ? {} : { country }),
  };
}

type Details = Pick<CooperativeRow, 'name' | 'legalForm' | 'seat' | 'registration' | 'founded' | 'country'>;

/** What is left out of the input stays as it is. @throws Refused NAME_MISSING, DATE_IMPOSSIBLE, DATE_FUTURE, COUNTRY_UNKNOWN, NOT_ALLOWED. */
export function updateCooperative(
  context: Context,
  input: Omit<Details, 'founded' | 'country'> & { id: string; founded?: Day | null | undefined; country?: string | undefined },
): { seq: number } {
  requireLead(context);
  return perform(context, 'books.update', input, (write) => {
    const before = context.book.read.cooperative();
    const { founded = before.founded, country = before.country } = input;
    requireDays(founded);
    if (founded !== null && founded > context.clock.today()) throw new Refused(refuse('DATE_FUTURE', { day: founded }));
    if (country !== '' && !countries.includes(country)) throw new Refused(refuse('COUNTRY_UNKNOWN', { country: country.slice(0, 20) }));
    write.append('cooperative.changed', {
      before: cooperativeFields(before),
      after: cooperativeFields({
        name: requireName(input.name),
        legalForm: tidyText(input.legalForm),
        seat: tidyText(input.seat),
        registration: tidyText(input.registration),
        founded,
        country,
      }),
    });
    return {};
  });
}
