/**
 * A whole number written out in words, from zero to a thousand million less one, as forms that somebody signs ask for. French in its
 * usual spelling, with the feminine "une" where what is counted is feminine.
 */
export function numberWords(value: number, language: 'en' | 'fr', feminine = false): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1_000_000_000) return String(value);
  return language === 'fr' ? french(value, feminine) : english(value);
}

const enSmall =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const enTens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function english(value: number): string {
  if (value < 20) return enSmall[value]!;
  if (value < 100) return joined(enTens[tensOf(value)]!, '-', value % 10, english);
  if (value < 1000) return joined(`${enSmall[partsOf(value, 100)]!} hundred`, ' and ', value % 100, english);
  const [size, name] = value < 1_000_000 ? [1000, 'thousand'] : [1_000_000, 'million'];
  const rest = value % size;
  return joined(`${english(partsOf(value, size))} ${name}`, rest < 100 ? ' and ' : ' ', rest, english);
}

const frSmall =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(' ');
const frTens = '- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

function french(value: number, feminine: boolean): string {
  const last = (rest: number): string => french(rest, feminine);
  if (value === 1) return feminine ? 'une' : 'un';
  if (value < 20) return frSmall[value]!;
  if (value < 100) {
    const tens = tensOf(value);
    // Seventy and ninety go on from sixty and eighty.
    const rest = tens === 7 || tens === 9 ? (value % 10) + 10 : value % 10;
    if (value === 80) return 'quatre-vingts';
    const and = tens < 8 && (rest === 1 || rest === 11) ? ' et ' : '-';
    return joined(frTens[tens]!, and, rest, last);
  }
  if (value < 1000) {
    const [hundreds, rest] = [partsOf(value, 100), value % 100];
    if (hundreds === 1) return joined('cent', ' ', rest, last);
    return joined(`${frSmall[hundreds]!} cent${rest === 0 ? 's' : ''}`, ' ', rest, last);
  }
  if (value < 1_000_000) {
    const thousands = partsOf(value, 1000);
    // "Mille" never changes, and what stands before it takes no plural of its own.
    const head = thousands === 1 ? 'mille' : `${french(thousands, false).replace(/(cent|vingt)s$/u, '$1')} mille`;
    return joined(head, ' ', value % 1000, last);
  }
  const millions = partsOf(value, 1_000_000);
  return joined(`${french(millions, false)} million${millions === 1 ? '' : 's'}`, ' ', value % 1_000_000, last);
}

const tensOf = (value: number): number => partsOf(value, 10);

function partsOf(value: number, size: number): number {
  return (value - (value % size)) / size;
}

function joined(head: string, between: string, rest: number, words: (rest: number) => string): string {
  return rest === 0 ? head : `${head}${between}${words(rest)}`;
}
