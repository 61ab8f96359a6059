import type { Label } from '../charter.ts';
import type { Bound, Fade, Key, Source } from '../keys.ts';
import { groupAccount } from './accounts.ts';
import { eligibleWords } from './eligible.ts';
import { heads, spanWords, type Names } from './names.ts';
import { both, counted, duration, joined, number, paragraph, percentage, row, silence } from './text.ts';

/** What a split follows, in the order in which it is computed. */
export function keyWords(key: Key, names: Names): Label {
  return paragraph([
    sourceSentence(key.of, names),
    scaleWords(key, names),
    eligibleWords(key.eligible, both('To have a part, a member must', 'Pour avoir une part, il faut'), names),
    notEligibleWords(key),
    leastWords(key.atLeast),
    receivedWords(key, names),
    seniorityWords(key),
    ...boundWords(key, names),
    smallestWords(key.smallest),
    whenEmptyWords(key, names),
  ]);
}

function sourceSentence(source: Source, names: Names): Label {
  if (source.by === 'equal') {
    const who = heads(source.among, source.span);
    return both(`${capital(who.en)} has the same part.`, `${capital(who.fr)} a la même part.`);
  }
  if (source.by === 'each') {
    const [who, amount] = [heads('members', 'period'), number(source.amount)];
    return both(`${capital(who.en)} counts for ${amount.en}.`, `${capital(who.fr)} compte pour ${amount.fr}.`);
  }
  const measure = sourceWords(source, names);
  return both(`Each member’s part follows ${measure.en}.`, `La part de chaque membre suit ${measure.fr}.`);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A measure as a noun: after “by”, and after « selon ». */
function sourceWords(source: Source, names: Names): Label {
  switch (source.by) {
    case 'equal': {
      const who = heads(source.among, source.span);
      return both(`one equal part for ${who.en}`, `une part égale pour ${who.fr}`);
    }
    case 'rights':
      return both('their share of the rights', 'sa part dans les droits');
    case 'weight': {
      const span = spanWords[source.span];
      const given = source.activities === null ? null : names.activities(source.activities);
      const fading = source.fade ? fadeWords(source.fade) : silence;
      return given === null
        ? both(`the value of everything they gave ${span.en}${fading.en}`, `la valeur de tous ses apports ${span.fr}${fading.fr}`)
        : both(
            `the value of what they gave as ${given.en} ${span.en}${fading.en}`,
            `la valeur de ses apports en ${given.fr} ${span.fr}${fading.fr}`,
          );
    }
    case 'hours': {
      const span = spanWords[source.span];
      const given = source.activities === null ? null : names.activities(source.activities);
      return given === null
        ? both(`all the hours they gave ${span.en}`, `toutes ses heures ${span.fr}`)
        : both(`the hours they gave as ${given.en} ${span.en}`, `ses heures en ${given.fr} ${span.fr}`);
    }
    case 'figure': {
      const figure = names.figureOver(source.figure, source.over);
      if (source.atMost === null) return figure;
      const most = number(source.atMost);
      return both(`${figure.en}, up to ${most.en} at most`, `${figure.fr}, jusqu’à ${most.fr} au plus`);
    }
    case 'each': {
      const [who, amount] = [heads('members', 'period'), number(source.amount)];
      return both(`the same ${amount.en} for ${who.en}`, `le même montant de ${amount.fr} pour ${who.fr}`);
    }
    case 'membership':
      return membershipWords[source.count];
    case 'amounts': {
      const list = row(
        source.amounts.map((entry) => {
          const [amount, member] = [number(entry.amount), names.member(entry.member)];
          return both(`${amount.en} for ${member.en}`, `${amount.fr} pour ${member.fr}`);
        }),
        'and',
      );
      return both(`fixed amounts: ${list.en}`, `des montants fixes : ${list.fr}`);
    }
    case 'key': {
      const key = names.key(source.key);
      return both(`the same measure as ${key.en}, with its conditions`, `la même mesure que ${key.fr}, avec ses conditions`);
    }
    case 'sum':
    case 'mix':
      return partsWords(source, names);
  }
}

const membershipWords: Readonly<Record<Extract<Source, { by: 'membership' }>['count'], Label>> = {
  days: both('their days of membership in the period', 'ses jours comme membre dans la période'),
  months: both('their full months as a member since joining', 'ses mois révolus comme membre depuis l’arrivée'),
  years: both('their full years as a member since joining', 'ses années révolues comme membre depuis l’arrivée'),
};

function notEligibleWords({ eligible, notEligible }: Key): Label {
  if (eligible === null || notEligible === 'leaveOut') return silence;
  return both(
    'What the others would have is not shared among these: it counts as what nobody can take.',
    'Ce que les autres auraient n’est pas partagé entre ces membres : cela compte comme ce que personne ne peut prendre.',
  );
}

function fadeWords(fade: Fade): Label {
  if (fade.form === 'compound') {
    const lost = percentage(fade.percentPerMonth);
    return both(
      `, where each month of age takes off ${lost.en} of what the month before left`,
      `, où chaque mois d’âge retire ${lost.fr} de ce que le mois précédent laissait`,
    );
  }
  const after = duration(fade.months);
  return both(`, fading in a straight line to nothing after ${after.en}`, `, en s’effaçant en ligne droite jusqu’à rien après ${after.fr}`);
}

/** Several measures: added up with a factor each, or each with its percentage of what is shared. */
function partsWords(source: Extract<Source, { by: 'sum' | 'mix' }>, names: Names): Label {
  const inner = (of: Source): Label => {
    const words = sourceWords(of, names);
    return of.by === 'sum' || of.by === 'mix' ? both(`(${words.en})`, `(${words.fr})`) : words;
  };
  if (source.by === 'sum') {
    const parts = joinedParts(
      source.parts.map(({ times, of }) => {
        const [factor, measure] = [number(times), inner(of)];
        return both(`${factor.en} × ${measure.en}`, `${factor.fr} × ${measure.fr}`);
      }),
    );
    return both(`a sum of points: ${parts.en}`, `une somme de points : ${parts.fr}`);
  }
  const parts = joinedParts(
    source.parts.map(({ percent, of }) => {
      const [part, measure] = [percentage(percent), inner(of)];
      return both(`${part.en} by ${measure.en}`, `${part.fr} selon ${measure.fr}`);
    }),
  );
  return both(`a mix: ${parts.en}`, `un mélange : ${parts.fr}`);
}

function joinedParts(parts: readonly Label[]): Label {
  return both(joined(parts, '; ').en, joined(parts, ' ; ').fr);
}

function scaleWords({ scaledBy }: Key, names: Names): Label {
  if (!scaledBy) return silence;
  const figure = names.figureOver(scaledBy.figure, scaledBy.over);
  return both(`This measure is multiplied by ${figure.en}.`, `Cette mesure est multipliée par ${figure.fr}.`);
}

function leastWords(least: Key['atLeast']): Label {
  if (!least) return silence;
  if (least.is === 'value') {
    const value = number(least.value);
    return both(`Who does not reach at least ${value.en} has no part.`, `Qui n’atteint pas au moins ${value.fr} n’a aucune part.`);
  }
  const part = percentage(least.percent);
  return both(
    `Who does not reach at least ${part.en} of the mean of all who have something has no part.`,
    `Qui n’atteint pas au moins ${part.fr} de la moyenne de tous les membres qui ont quelque chose n’a aucune part.`,
  );
}

function seniorityWords({ seniority }: Key): Label {
  if (seniority.length === 0) return silence;
  const bands = joined(
    seniority.map(({ years, coefficient }) => {
      const factor = number(coefficient);
      const from = counted(years, both('full year', 'an révolu'), both('full years', 'ans révolus'));
      return both(`by ${factor.en} from ${from.en} on`, `par ${factor.fr} dès ${from.fr}`);
    }),
    ', ',
  );
  return both(
    `Seniority as a member counts: the measure is multiplied ${bands.en}.`,
    `L’ancienneté comme membre compte : la mesure est multipliée ${bands.fr}.`,
  );
}

function receivedWords({ lessReceived }: Key, names: Names): Label {
  if (!lessReceived) return silence;
  const figure = names.figureOver(lessReceived.figure, lessReceived.over);
  return both(
    `What each member has already received counts: ${figure.en}. Everything is shared by this measure together with that, each gets what is still missing, and nobody gives back.`,
    `Ce que chaque membre a déjà reçu compte : ${figure.fr}. Le tout est partagé ensemble selon cette mesure, chaque membre reçoit ce qui lui manque encore, et personne ne rend rien.`,
  );
}

function boundWords({ floor, cap }: Key, names: Names): Label[] {
  const found: Label[] = [];
  if (floor) {
    const least = bound(floor, names);
    found.push(
      both(
        `Who has a part gets at least ${least.en}; if there is not enough for this, it is shared in proportion to these minimums.`,
        `Qui a une part reçoit au moins ${least.fr} ; si cela ne suffit pas, le partage se fait en proportion de ces minimums.`,
      ),
    );
  }
  if (cap) {
    const most = bound(cap, names);
    found.push(
      both(
        `Nobody gets above ${most.en}; what this cuts off is shared among the others.`,
        `Personne ne reçoit au-delà de ${most.fr} ; ce qui dépasse est partagé entre les autres.`,
      ),
    );
  }
  return found;
}

function bound(of: Bound, names: Names): Label {
  if (of.is === 'amount') return number(of.amount);
  if (of.is === 'percent') {
    const part = percentage(of.percent);
    return both(`${part.en} of what is shared`, `${part.fr} de ce qui est partagé`);
  }
  const figure = names.figureOver(of.figure, of.over);
  const own = both(`their own ${figure.en}`, `sa propre valeur de ${figure.fr}`);
  if (number(of.percent).en === '100') return own;
  const part = percentage(of.percent);
  return both(`${part.en} of ${own.en}`, `${part.fr} de ${own.fr}`);
}

function smallestWords(smallest: Key['smallest']): Label {
  if (smallest === null) return silence;
  const least = number(smallest);
  return both(
    `A part below ${least.en} is not given out: it counts as what nobody can take.`,
    `Une part inférieure à ${least.fr} n’est pas versée : elle compte comme ce que personne ne peut prendre.`,
  );
}

function whenEmptyWords({ whenEmpty }: Key, names: Names): Label {
  if (whenEmpty.then === 'carryForward')
    return both('What nobody can take stays with what is left.', 'Ce que personne ne peut prendre reste avec ce qui n’est pas partagé.');
  if (whenEmpty.then === 'account') {
    const account = groupAccount(whenEmpty.account);
    return both(`What nobody can take goes to ${account.en}.`, `Ce que personne ne peut prendre va ${account.frTo}.`);
  }
  const key = names.key(whenEmpty.key);
  return both(`What nobody can take is shared by ${key.en}.`, `Ce que personne ne peut prendre est partagé selon ${key.fr}.`);
}
