import { fold } from '../text/fold.ts';

/** Names of months and weekdays as exports and people write them, folded, whole or cut short. One list for a month, one for a weekday. */
const months: readonly string[] = [
  'january janvier januar enero janeiro gennaio januari styczen stycznia',
  'february fevrier februar febrero fevereiro febbraio februari luty lutego',
  'march mars marz marzo marco maart marzec marca maerz',
  'april avril abril aprile kwiecien kwietnia',
  'may mai mayo maio maggio mei maj maja',
  'june juin juni junio junho giugno czerwiec czerwca',
  'july juillet juli julio julho luglio lipiec lipca',
  'august aout agosto augustus sierpien sierpnia',
  'september septembre septiembre setembro settembre wrzesien wrzesnia',
  'october octobre oktober octubre outubro ottobre pazdziernik pazdziernika',
  'november novembre noviembre novembro listopad listopada',
  'december decembre dezember diciembre dezembro dicembre grudzien grudnia',
];

const weekdays: readonly string[] = [
  'sunday dimanche sonntag domingo domenica zondag niedziela so',
  'monday lundi montag lunes segunda segunda-feira lunedi maandag poniedzialek mo',
  'tuesday mardi dienstag martes terca terca-feira martedi dinsdag wtorek di',
  'wednesday mercredi mittwoch miercoles quarta quarta-feira mercoledi woensdag sroda mi',
  'thursday jeudi donnerstag jueves quinta quinta-feira giovedi donderdag czwartek do',
  'friday vendredi freitag viernes sexta sexta-feira venerdi vrijdag piatek fr',
  'saturday samedi samstag sabado sabato zaterdag sobota sa',
];

/** 1 to 12, when exactly one month has a name that begins so; `juil` is July, `ju` is none. */
export function monthOf(text: string): number | undefined {
  const at = onlyOne(months, text, 3);
  return at === undefined ? undefined : at + 1;
}

/** 0 for Sunday to 6, when exactly one weekday has a name that begins so. */
export function weekdayOf(text: string): number | undefined {
  return onlyOne(weekdays, text, 2);
}

function onlyOne(lists: readonly string[], text: string, least: number): number | undefined {
  const start = fold(text).replace(/\.$/u, '');
  if (start.length < least) return undefined;
  const split = lists.map((list) => list.split(' '));
  const exact = split.findIndex((names) => names.includes(start));
  if (exact >= 0) return exact;
  const found = split.flatMap((names, index) => (names.some((name) => name.startsWith(start)) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}
