import type { TimeUnit } from '../quantities/seconds.ts';
import type { Names } from '../table/format.ts';
import { headerName } from '../table/header.ts';

/** Columns of durations that are called by what they count. */
export const inUnits: Names = {
  en: ['Minutes', 'Mins', 'Number of minutes', 'Seconds', 'Number of hours'],
  fr: ['Minutes', 'Nombre de minutes', 'Nb minutes', 'Nb min', 'Secondes', 'Nb d’heures', "Nb d'heures"],
  de: ['Minuten', 'Sekunden'],
  es: ['Minutos', 'Segundos'],
  it: ['Minuti', 'Secondi'],
};

const words =
  'duration|time(?: spent| tracked)?|hours|duree|temps(?: passe)?|heures|dauer|stunden|zeit|horas|duracion|tiempo|duracao|tempo|durata|ore|duur|uren';

/** `duration (min)`, `duree [h]`, `temps passe en minutes`, folded. */
export const durationWithUnit = new RegExp(
  String.raw`^(?:${words})(?: ?[([].{1,12}[)\]]| (?:en|in) (?:minut\w*|min|heures?|hours?|h|second\w*|stunden|horas))$`,
  'u',
);

const minutes = /(?:^|[^a-z])(?:mn|mins?|minut\w*)(?:$|[^a-z])/u;
const seconds = /(?:^|[^a-z])(?:secs?|sekunden|second\w*|secondi|segundos|s)(?:$|[^a-z])/u;
/** `h:mm:ss` and the like say how it is written, not what a bare number counts. */
const pattern = /[h:]m|m:s/u;

/** What a bare number counts under a column's name; undefined when the name does not say. */
export function unitOfHeader(name: string): TimeUnit | undefined {
  const folded = headerName(name);
  if (pattern.test(folded)) return undefined;
  if (minutes.test(folded)) return 'min';
  if (seconds.test(folded)) return 's';
  return /(?:^|[^a-z])(?:h|hours?|heures?|stunden|std|horas|ore|uren)(?:$|[^a-z])/u.test(folded) ? 'h' : undefined;
}
