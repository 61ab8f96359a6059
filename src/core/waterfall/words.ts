import type { Charter, Label } from '../charters/charter.ts';
import { groupAccount } from '../charters/words/accounts.ts';
import { amountText } from '../money/amount.ts';
import type { Cut, Derivation, PartOutcome, RunOutcome, SplitNote } from './outcome.ts';

/** Says derivations in sentences, in both languages: the same on screens, on paper and on the command line. */
export interface Money {
  readonly currency: string;
  readonly digits: number;
}

type Language = 'en' | 'fr';
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** Making a format costs far more than using it, and a run says many amounts. */
const formats = new Map<string, Intl.NumberFormat>();

export function moneyWords(amount: bigint, language: Language, { currency, digits }: Money): string {
  const name = `${language} ${currency} ${digits}`;
  const format =
    formats.get(name) ?? new Intl.NumberFormat(locales[language], { style: 'currency', currency, minimumFractionDigits: digits });
  formats.set(name, format);
  // A decimal text is formatted exactly, however large.
  return format.format(amountText(amount, digits) as `${number}`);
}

export function percentWords(percent: string, language: Language): string {
  return language === 'fr' ? `${percent.replace('.', ',')}\u00a0%` : `${percent}%`;
}

/** What a step is described from: its outcome here, or the same as a book keeps it. */
export interface StepFacts {
  readonly kind: string;
  readonly amount: bigint;
  readonly derivation: Derivation;
  readonly cuts: readonly Cut[];
  readonly split: SplitNote | null;
}

/** How a step came to its amount, as one or more sentences. */
export function stepWords(step: StepFacts, charter: Charter | null, money: Money): Label {
  return { en: stepIn('en', step, charter, money), fr: stepIn('fr', step, charter, money) };
}

function stepIn(language: Language, step: StepFacts, charter: Charter | null, money: Money): string {
  const say = (amount: bigint): string => moneyWords(amount, language, money);
  const sentences = [basisIn(language, step.derivation, charter, say)];
  for (const cut of step.cuts) sentences.push(cutIn(language, cut, say));
  if (step.split) sentences.push(splitIn(language, step.split, charter, say));
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

type Say = (amount: bigint) => string;

const bases: Readonly<Record<'result' | 'afterLosses' | 'income' | 'remainder' | 'distributable', Label>> = {
  afterLosses: { en: 'of the result after losses', fr: 'du résultat après pertes' },
  distributable: { en: 'of what there is to share', fr: 'de ce qui est à répartir' },
  result: { en: 'of the result', fr: 'du résultat' },
  income: { en: 'of the period’s income', fr: 'des recettes de la période' },
  remainder: { en: 'of what is left', fr: 'de ce qui reste' },
};

function figureName(charter: Charter | null, figure: string, language: Language): string {
  return charter?.figures.find((known) => known.name === figure)?.label[language] ?? figure;
}

function basisIn(language: Language, of: Derivation, charter: Charter | null, say: Say): string {
  const fr = language === 'fr';
  const percent = 'percent' in of ? percentWords(of.percent, language) : '';
  switch (of.form) {
    case 'losses':
      return fr
        ? `Pertes reportées à combler\u00a0: ${say(of.carriedLoss)}\u00a0; disponible\u00a0: ${say(of.available)}.`
        : `Losses carried forward to make good: ${say(of.carriedLoss)}; available: ${say(of.available)}.`;
    case 'percent':
      return fr
        ? `${percent} ${bases[of.of].fr} (${say(of.base)}) = ${say(of.wanted)}.`
        : `${percent} ${bases[of.of].en} (${say(of.base)}) = ${say(of.wanted)}.`;
    case 'amount':
      return fr ? `Montant fixe\u00a0: ${say(of.wanted)}.` : `A fixed amount: ${say(of.wanted)}.`;
    case 'figure': {
      const name = figureName(charter, of.figure, language);
      return fr ? `${name}\u00a0: ${say(of.wanted)}.` : `${name}: ${say(of.wanted)}.`;
    }
    case 'interest': {
      const name = figureName(charter, of.figure, language);
      return fr
        ? `${percent} de «\u00a0${name}\u00a0» (${say(of.base)}) = ${say(of.wanted)}.`
        : `${percent} of “${name}” (${say(of.base)}) = ${say(of.wanted)}.`;
    }
    case 'asked':
      return fr ? `Demandé en tout\u00a0: ${say(of.wanted)}.` : `Asked in all: ${say(of.wanted)}.`;
    case 'claims':
      return claimsIn(language, of, say);
    case 'levy': {
      const [less, flat] = of.grant < 0n ? [false, say(-of.grant)] : [true, say(of.grant)];
      return fr
        ? `${percent} ${less ? 'moins' : 'plus'} ${flat} chacun·e\u00a0: versé au pot ${say(of.levied)}, dû par le pot ${say(of.granted)}.`
        : `${percent} ${less ? 'less' : 'plus'} ${flat} each: paid into the pot ${say(of.levied)}, owed by the pot ${say(of.granted)}.`;
    }
    case 'repay':
      return of.cash === null
        ? fr
          ? `Parts retenues échues\u00a0: ${say(of.due)}.`
          : `Retained parts that are due: ${say(of.due)}.`
        : fr
          ? `Parts retenues échues\u00a0: ${say(of.due)}\u00a0; trésorerie disponible\u00a0: ${say(of.cash)}.`
          : `Retained parts that are due: ${say(of.due)}; cash available: ${say(of.cash)}.`;
    case 'lossFrom':
      return fr
        ? `Sur une perte de ${say(of.loss)}, ce compte en porte jusqu’à ${say(of.balance)}.`
        : `Of a loss of ${say(of.loss)} this account bears up to ${say(of.balance)}.`;
    case 'lossShared':
      return of.accepted === null
        ? fr
          ? `Perte à répartir\u00a0: ${say(of.loss)}.`
          : `Loss to be shared: ${say(of.loss)}.`
        : fr
          ? `Perte à répartir\u00a0: ${say(of.loss)}\u00a0; accepté en tout\u00a0: ${say(of.accepted)}.`
          : `Loss to be shared: ${say(of.loss)}; accepted in all: ${say(of.accepted)}.`;
    case 'whole':
      return fr ? 'En entier.' : 'All of it.';
  }
}

function claimsIn(language: Language, of: Extract<Derivation, { form: 'claims' }>, say: Say): string {
  if (language === 'fr') {
    const order = of.order === 'oldestFirst' ? 'les plus anciennes d’abord' : 'au prorata';
    return `Créances ouvertes\u00a0: ${say(of.wanted)}, payées ${order}.`;
  }
  return `Open claims: ${say(of.wanted)}, paid ${of.order === 'oldestFirst' ? 'oldest first' : 'pro rata'}.`;
}

const cutWords: Readonly<Record<Cut['limit'], Label>> = {
  amount: { en: 'Limited to', fr: 'Limité à' },
  percent: { en: 'Limited by its percentage to', fr: 'Limité par son pourcentage à' },
  ceiling: { en: 'Up to its ceiling only', fr: 'Seulement jusqu’au plafond' },
  cash: { en: 'Cash allows', fr: 'La trésorerie permet' },
  left: { en: 'Only this is left', fr: 'Il ne reste que' },
};

function cutIn(language: Language, cut: Cut, say: Say): string {
  return language === 'fr' ? `${cutWords[cut.limit].fr}\u00a0: ${say(cut.allowed)}.` : `${cutWords[cut.limit].en}: ${say(cut.allowed)}.`;
}

function splitIn(language: Language, split: SplitNote, charter: Charter | null, say: Say): string {
  const fr = language === 'fr';
  const fell = split.fellTo && split.fellTo.amount !== 0n ? split.fellTo : null;
  const where = fell === null ? '' : fellIn(language, fell, charter);
  const left =
    fell === null
      ? ''
      : fr
        ? ` Non attribué par cette clé\u00a0: ${say(fell.amount)}\u00a0: ${where}.`
        : ` Not given out by this key: ${say(fell.amount)}, ${where}.`;
  if (split.holders === 0)
    return fr ? `Clé «\u00a0${split.label.fr}\u00a0»\u00a0: personne.${left}` : `Key “${split.label.en}”: nobody.${left}`;
  const bounded =
    split.bounded === 0 ? '' : fr ? `, dont ${split.bounded} au plancher ou au plafond` : `, ${split.bounded} of them at a floor or cap`;
  return fr
    ? `Réparti selon «\u00a0${split.label.fr}\u00a0» entre ${split.holders} membre${split.holders > 1 ? 's' : ''}${bounded}.${left}`
    : `Split by “${split.label.en}” among ${split.holders} member${split.holders === 1 ? '' : 's'}${bounded}.${left}`;
}

function fellIn(language: Language, { then, where }: NonNullable<SplitNote['fellTo']>, charter: Charter | null): string {
  const fr = language === 'fr';
  if (then === 'carryForward') return fr ? 'cela reste avec ce qui n’est pas réparti' : 'it stays with what is left';
  if (then === 'account') {
    const account = groupAccount(where);
    return fr ? `cela va ${account.frTo}` : `it goes to ${account.en}`;
  }
  const key = charter?.keys[where]?.label[language] ?? where;
  return fr ? `cela va selon la clé «\u00a0${key}\u00a0»` : `it goes by the key “${key}”`;
}

/** One member's part of a step: their value in the whole, and the amount. */
export function partWords(part: Pick<PartOutcome, 'amount' | 'weight' | 'totalWeight' | 'pool' | 'bounded'>, money: Money): Label {
  const made = (language: Language): string => {
    const say = (amount: bigint): string => moneyWords(amount, language, money);
    if (!isProportional(part) || part.bounded !== null)
      return part.bounded === null
        ? say(part.amount)
        : language === 'fr'
          ? `${say(part.amount)} (${part.bounded === 'cap' ? 'plafond' : 'plancher'})`
          : `${say(part.amount)} (${part.bounded})`;
    const share = percentWords(shareText(part.weight, part.totalWeight), language);
    return language === 'fr'
      ? `${share} de ${say(part.pool)} = ${say(part.amount)}`
      : `${share} of ${say(part.pool)} = ${say(part.amount)}`;
  };
  return { en: made('en'), fr: made('fr') };
}

/** Whether the part is the value's part of the pool, to the unit: a levy is not, nor a part that grew because another's is capped. */
function isProportional({ amount, weight, totalWeight, pool }: Pick<PartOutcome, 'amount' | 'weight' | 'totalWeight' | 'pool'>): boolean {
  const beside = amount * totalWeight - weight * pool;
  return totalWeight > 0n && beside < totalWeight && -beside < totalWeight;
}

/** A part of a whole in percent with two decimals, for reading only. */
export function shareText(part: bigint, whole: bigint): string {
  const hundredths = (part * 20_000n + whole) / (whole * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** A whole run in sentences, step by step and then member by member. */
export function explainRun(
  outcome: RunOutcome,
  charter: Charter,
  names: ReadonlyMap<number, string>,
  options: Money & { language: Language },
): string[] {
  const { language } = options;
  const say = (amount: bigint): string => moneyWords(amount, language, options);
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const lines = outcome.steps.map(
    (step) => `${step.label[language]}${colon}${say(step.amount)}. ${stepWords(step, charter, options)[language]}`,
  );
  for (const member of outcome.members) {
    if (member.parts.length === 0) continue;
    const parts = member.parts.map((part) => `${outcome.steps[part.step]!.label[language]} ${partWords(part, options)[language]}`);
    lines.push(`${names.get(member.number) ?? member.number}${colon}${parts.join(' ; ')}.`);
  }
  if (outcome.undistributed !== 0n)
    lines.push(language === 'fr' ? `Non réparti\u00a0: ${say(outcome.undistributed)}.` : `Undistributed: ${say(outcome.undistributed)}.`);
  if (outcome.unallocated !== 0n)
    lines.push(
      language === 'fr'
        ? `Perte que personne ne porte\u00a0: ${say(outcome.unallocated)}.`
        : `Loss that nobody bears: ${say(outcome.unallocated)}.`,
    );
  return lines;
}
