import type { UnitKind } from '../../quantities/unit.ts';
import { unitOfKind, type ActivityKind, type CharterActivity, type Decimal, type FigureSpec, type Label } from '../charter.ts';
import type { Names } from './names.ts';
import { both, days, isOne, number, paragraph, product, silence } from './text.ts';

const kindWords: Readonly<Record<ActivityKind, Label>> = {
  work: both('Work', 'Travail'),
  cash: both('Money brought in', 'Argent apporté'),
  expense: both('Expense paid for the group', 'Dépense avancée pour le groupe'),
  equipment: both('Equipment lent', 'Matériel prêté'),
  material: both('Material supplied', 'Fournitures'),
  space: both('Place lent', 'Lieu prêté'),
  knowledge: both('Knowledge and ideas', 'Savoirs et idées'),
  promotion: both('Making the project known', 'Travail pour faire connaître le projet'),
  referral: both('Referral', 'Mise en relation'),
  purchase: both('Purchase', 'Achat'),
  sale: both('Sale', 'Vente'),
  usage: both('Use', 'Utilisation'),
};

const unitWords: Readonly<Record<UnitKind, { readonly counted: Label; readonly each: Label }>> = {
  time: { counted: both('counted in hours', 'en heures'), each: both('each hour', 'chaque heure') },
  money: { counted: both('counted in money', 'en argent'), each: both('each unit of money', 'chaque unité de monnaie') },
  count: { counted: both('counted one by one', 'à l’unité'), each: both('each one', 'chaque unité') },
};

/** What one activity counts for, and under which conditions. */
export function activityWords(activity: CharterActivity, names: Names): Label {
  return paragraph([worth(activity), ...activity.rates.map((rate) => datedRate(rate, names)), ...conditions(activity, names)]);
}

function worth({ kind, rate, multiplier }: CharterActivity): Label {
  const unit = unitOfKind[kind];
  const { counted, each } = unitWords[unit];
  const what = both(`${kindWords[kind].en}, ${counted.en}`, `${kindWords[kind].fr}, ${counted.fr}`);
  if (unit === 'money' && isOne(rate) && isOne(multiplier))
    return both(`${what.en}: it counts at face value.`, `${what.fr} : la somme compte telle quelle.`);
  const value = rateWords(rate, multiplier);
  return both(`${what.en}: ${each.en} counts for ${value.en}.`, `${what.fr} : ${each.fr} compte pour ${value.fr}.`);
}

/** A rate, and its multiplier where there is one: it is named because leaving can take it away. */
function rateWords(rate: Decimal, multiplier: Decimal): Label {
  const plain = number(rate);
  if (isOne(multiplier)) return plain;
  const [times, value] = [number(multiplier), product(rate, multiplier)];
  return both(`${plain.en} × ${times.en} (multiplier) = ${value.en}`, `${plain.fr} × ${times.fr} (coefficient) = ${value.fr}`);
}

function datedRate(rate: CharterActivity['rates'][number], names: Names): Label {
  const who = rate.member === null ? both('everyone', 'tout le monde') : names.member(rate.member);
  const when = days(rate.from, rate.to);
  const value = rateWords(rate.rate, rate.multiplier);
  return both(`For ${who.en}, ${when.en}: ${value.en}.`, `Pour ${who.fr}, ${when.fr} : ${value.fr}.`);
}

const capUnits: Readonly<Record<UnitKind, Label>> = {
  time: both(' hours', ' heures'),
  money: both(' of money', ' en argent'),
  count: silence,
};
const capSpans: Readonly<Record<NonNullable<CharterActivity['cap']>['per'], Label>> = {
  month: both('in one month', 'dans un mois'),
  year: both('in one calendar year', 'dans une année civile'),
  period: both('in one period', 'dans une période'),
};

function conditions({ kind, cap, lessPaid, onceSpent, creditedTo }: CharterActivity, names: Names): Label[] {
  const found: Label[] = [];
  if (cap) {
    const [most, unit, span] = [number(cap.quantity), capUnits[unitOfKind[kind]], capSpans[cap.per]];
    found.push(
      both(
        `Of each member, at most ${most.en}${unit.en} ${span.en} counts; anything beyond has no weight.`,
        `Pour chaque membre, ${most.fr}${unit.fr} au plus comptent ${span.fr} ; ce qui dépasse n’a aucun poids.`,
      ),
    );
  }
  if (lessPaid !== null) {
    const paid = names.figure(lessPaid);
    found.push(
      both(
        `What the member was already paid for it (${paid.en}) is taken off its value, before any multiplier.`,
        `Ce qui a déjà été payé au membre pour cela (${paid.fr}) est retiré de sa valeur, avant tout coefficient.`,
      ),
    );
  }
  if (onceSpent !== null) {
    const spent = names.figure(onceSpent);
    found.push(
      both(
        `It counts only as far as the group has spent it (${spent.en}), everyone’s in the same proportion.`,
        `Cela ne compte que dans la mesure où le groupe l’a dépensé (${spent.fr}), dans la même proportion pour tout le monde.`,
      ),
    );
  }
  if (creditedTo !== null) {
    const givers = names.activities(creditedTo, 'or');
    found.push(
      both(
        `It is credited not to who enters it but to the members who gave ${givers.en}, by what they gave since the start.`,
        `Cela est porté au crédit non de qui le note mais des membres qui ont apporté ${givers.fr}, selon leurs apports depuis le début.`,
      ),
    );
  }
  return found;
}

/** What kind of value a figure is, and whose. */
export function figureWords({ of, unit }: FigureSpec): Label {
  const what = unit === 'money' ? both('An amount of money', 'Un montant') : both('A number', 'Un nombre');
  return of === 'member'
    ? both(`${what.en}, one for each member.`, `${what.fr}, un par membre.`)
    : both(`${what.en}, a single one for the whole cooperative.`, `${what.fr}, un seul pour toute la coopérative.`);
}
