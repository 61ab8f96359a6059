import type { Label } from '../charter.ts';
import type { Give, Limit, Retained, Step, Take } from '../steps.ts';
import { groupAccount, memberAccount } from './accounts.ts';
import { eligibleWords } from './eligible.ts';
import { baseWords, type Names } from './names.ts';
import { both, duration, isPlural, joined, number, otherPercentage, paragraph, percentage, silence } from './text.ts';

type ShareStep = Extract<Step, { kind: 'share' }>;
type Ceiling = Extract<Limit, { limit: 'ceiling' }>;

/** What one step takes, to whom it gives, and what bounds it. */
export function stepWords(step: Step, names: Names): Label {
  switch (step.kind) {
    case 'share':
      return shareWords(step, names);
    case 'losses':
      return both(
        'What is left makes good the losses carried forward from earlier periods, as far as it goes.',
        'Ce qui reste comble les pertes reportées des périodes antérieures, autant que possible.',
      );
    case 'levy':
      return levyWords(step, names);
    case 'repay':
      return repayWords(step.cashFloor);
  }
}

function shareWords(step: ShareStep, names: Names): Label {
  const { take, give, limits } = step;
  const retained = give.to === 'key' || give.to === 'claimants' ? give.retained : null;
  return paragraph([
    mainSentence(step, names),
    takeRules(take),
    ...limits.map((limit) => limitWords(limit, retained !== null, names)),
    retained ? retainedWords(retained) : silence,
    give.to === 'key' && give.choice ? choiceWords(give.choice, names) : silence,
  ]);
}

/** “15% of the result goes to the legal reserve, until …”: what is taken, where it goes, and how far. */
function mainSentence({ take, give, limits }: ShareStep, names: Names): Label {
  if (take.take === 'asked' && give.to === 'key') return askedWords(give, names);
  const subject = takeWords(take, names);
  const verb = take.take === 'percent' && !isAllThatIsLeft(take) && isPlural(take.percent) ? 'vont' : 'va';
  const to = giveWords(give, names);
  const until = untilWords(limits.filter((limit) => limit.limit === 'ceiling'));
  return both(`${subject.en} goes ${to.en}${until.en}.`, `${subject.fr} ${verb} ${to.fr}${until.fr}.`);
}

function askedWords(give: Extract<Give, { to: 'key' }>, names: Names): Label {
  const [key, account] = [names.key(give.key), memberAccount(give.account)];
  return both(
    `Each member receives what ${key.en} comes to for them, as money, on their ${account.en}.`,
    `Chaque membre reçoit ce que ${key.fr} lui attribue, en argent, sur son ${account.fr}.`,
  );
}

function isAllThatIsLeft(take: Extract<Take, { take: 'percent' }>): boolean {
  return take.of === 'remainder' && number(take.percent).en === '100';
}

function takeWords(take: Take, names: Names): Label {
  switch (take.take) {
    case 'percent': {
      if (isAllThatIsLeft(take)) return both('All that is left', 'Tout ce qui reste');
      const [part, base] = [percentage(take.percent), baseWords[take.of]];
      return both(`${part.en} ${base.en}`, `${part.fr} ${base.fr}`);
    }
    case 'amount': {
      const amount = number(take.amount);
      return both(`A fixed amount of ${amount.en}`, `Un montant fixe de ${amount.fr}`);
    }
    case 'figure': {
      const figure = names.figureOver(take.figure, take.over);
      return names.isOfMembers(take.figure)
        ? both(`The sum of all members’ ${figure.en}`, `La somme de ${figure.fr} de tous les membres`)
        : both(`The amount of ${figure.en}`, `Le montant de ${figure.fr}`);
    }
    case 'interest': {
      const [rate, figure] = [percentage(take.percent), names.figureOver(take.figure, take.over)];
      return both(`Interest of ${rate.en} on ${figure.en}`, `Un intérêt de ${rate.fr} sur ${figure.fr}`);
    }
    case 'asked':
      return both('What members ask for in all', 'Ce que les membres demandent en tout');
    case 'claims': {
      const { activities, figure } = take;
      const given = activities !== null && activities.length > 0 ? names.activities(activities) : null;
      const listed = figure === null ? null : names.figure(figure);
      if (given && listed)
        return both(
          `What is owed to members for ${given.en}, and as ${listed.en},`,
          `Ce qui est dû aux membres pour ${given.fr}, et au titre de ${listed.fr},`,
        );
      const what = given ?? listed ?? names.activities([]);
      return given
        ? both(`What is owed to members for ${what.en}`, `Ce qui est dû aux membres pour ${what.fr}`)
        : both(`What is owed to members as ${what.en}`, `Ce qui est dû aux membres au titre de ${what.fr}`);
    }
  }
}

/** The amount is never more than what is left; what becomes of it then, where the charter chooses. */
function takeRules(take: Take): Label {
  if (take.take === 'percent' && take.of === 'distributable')
    return both(
      'What there is to share is what is left when the first step with such a percentage comes; all such percentages are cut from it together.',
      'Ce qui est à répartir est ce qui reste quand vient la première étape avec un tel pourcentage ; tous ces pourcentages y sont pris ensemble.',
    );
  if (take.take === 'asked')
    return take.whenShort === 'scale'
      ? both(
          'If there is not enough, everyone’s amount is cut in the same proportion.',
          'S’il n’y a pas assez, tous les montants sont réduits dans la même proportion.',
        )
      : both(
          'If there is not enough, nothing is given here and the group talks again.',
          'S’il n’y a pas assez, rien n’est donné ici et le groupe en reparle.',
        );
  if (take.take !== 'claims') return silence;
  return paragraph([lastingWords[take.lasting], orderWords[take.order]]);
}

type Claims = Extract<Take, { take: 'claims' }>;
const lastingWords: Readonly<Record<Claims['lasting'], Label>> = {
  untilPaid: both(
    'All that was given since the start counts until it is paid off: what this step paid before is taken off.',
    'Tout ce qui a été apporté depuis le début compte jusqu’à être soldé : ce que cette étape a déjà payé est retiré.',
  ),
  forever: both(
    'All that was given since the start counts again at each sharing, whatever was paid before.',
    'Tout ce qui a été apporté depuis le début compte de nouveau à chaque partage, quoi qui ait déjà été payé.',
  ),
  once: both(
    'Only what was given in the period counts, and only once.',
    'Seul compte ce qui a été apporté dans la période, et une seule fois.',
  ),
};
const orderWords: Readonly<Record<Claims['order'], Label>> = {
  oldestFirst: both('The oldest is paid first.', 'Le plus ancien est payé d’abord.'),
  proRata: both('All is paid in the same proportion.', 'Tout est payé dans la même proportion.'),
};

/** After “goes” and after « va » or « vont ». */
function giveWords(give: Give, names: Names): Label {
  switch (give.to) {
    case 'account': {
      const account = groupAccount(give.account);
      return both(`to ${account.en}`, account.frTo);
    }
    case 'member': {
      const member = names.member(give.member);
      return both(`to ${member.en}`, `à ${member.fr}`);
    }
    case 'key': {
      const [key, account] = [names.key(give.key), memberAccount(give.account)];
      return both(`to members by ${key.en}, on their ${account.en}`, `aux membres selon ${key.fr}, sur leur ${account.fr}`);
    }
    case 'claimants': {
      const account = memberAccount(give.account);
      return both(`to these members, on their ${account.en}`, `à ces membres, sur leur ${account.fr}`);
    }
  }
}

function untilWords(ceilings: readonly Ceiling[]): Label {
  if (ceilings.length === 0) return silence;
  const ends = ceilings.map((ceiling) => {
    const target = targetWords(ceiling);
    return ceiling.counting === 'totalReserves'
      ? both(`until all reserves together reach ${target.en}`, `jusqu’à ce que l’ensemble des réserves atteigne ${target.fr}`)
      : both(`until this account reaches ${target.en}`, `jusqu’à ce que ce compte atteigne ${target.fr}`);
  });
  const whichever = ends.length > 1 ? both(', whichever comes first', ', selon ce qui vient en premier') : silence;
  return both(`, ${ends.map(({ en }) => en).join(', or ')}${whichever.en}`, `, ${ends.map(({ fr }) => fr).join(', ou ')}${whichever.fr}`);
}

function targetWords({ amount, percent, of }: Ceiling): Label {
  if (amount !== null) return number(amount);
  const part = percentage(percent ?? '0');
  return of === 'highestCapital'
    ? both(`${part.en} of the highest capital`, `${part.fr} du plus haut capital`)
    : both(`${part.en} of the capital held`, `${part.fr} du capital détenu`);
}

function limitWords(limit: Limit, hasRetained: boolean, names: Names): Label {
  switch (limit.limit) {
    case 'ceiling':
      return silence;
    case 'amount': {
      const most = number(limit.amount);
      return both(`It is never more than ${most.en}.`, `Ce n’est jamais plus de ${most.fr}.`);
    }
    case 'percent': {
      const [part, base] = [percentage(limit.percent), limit.of === 'step' ? takenBy(limit.step ?? '', names) : baseWords[limit.of]];
      return both(`It is never more than ${part.en} ${base.en}.`, `Ce n’est jamais plus de ${part.fr} ${base.fr}.`);
    }
    case 'cash': {
      const floor = number(limit.floor);
      return hasRetained
        ? both(
            `What would bring the cooperative’s cash below ${floor.en} is not paid now: it joins the retained part.`,
            `Ce qui ferait passer la trésorerie de la coopérative sous ${floor.fr} n’est pas payé maintenant : cela rejoint la part retenue.`,
          )
        : both(
            `Only as much is given as leaves the cooperative at least ${floor.en} in cash.`,
            `Il n’est donné que ce qui laisse à la coopérative au moins ${floor.fr} de trésorerie.`,
          );
    }
  }
}

function takenBy(key: string, names: Names): Label {
  const step = names.step(key);
  return names.isForMembers(key)
    ? both(`of what the step ${step.en} gave to members`, `de ce que l’étape ${step.fr} a donné aux membres`)
    : both(`of what the step ${step.en} took`, `de ce que l’étape ${step.fr} a pris`);
}

function retainedWords({ percent, months, above }: Retained): Label {
  const [part, rest] = [percentage(percent), otherPercentage(percent)];
  const due =
    months === 0
      ? both('at the end of the period', 'dès la fin de la période')
      : both(`${duration(months).en} after the period`, `${duration(months).fr} après la période`);
  const least = above === null ? null : number(above);
  return paragraph([
    both(
      `Of each member’s amount the cooperative retains ${part.en} in their name, to be paid ${due.en}; the other ${rest.en} is theirs at once.`,
      `Sur le montant de chaque membre, la coopérative retient ${part.fr} à son nom, à payer ${due.fr} ; le reste, ${rest.fr}, lui revient sans attendre.`,
    ),
    least === null
      ? silence
      : both(
          `An amount below ${least.en} is theirs at once, all of it.`,
          `Un montant inférieur à ${least.fr} lui revient en entier, sans attendre.`,
        ),
  ]);
}

function choiceWords(choice: { readonly figure: string; readonly account: string }, names: Names): Label {
  const [figure, account] = [names.figure(choice.figure), memberAccount(choice.account)];
  return both(
    `Of what is theirs at once, each member may send a percentage of their own choice (${figure.en}) to their ${account.en} instead.`,
    `De ce qui lui revient sans attendre, chaque membre peut envoyer le pourcentage de son choix (${figure.fr}) sur son ${account.fr}.`,
  );
}

function levyWords(step: Extract<Step, { kind: 'levy' }>, names: Names): Label {
  const [part, figure, grant] = [percentage(step.percent), names.figureOver(step.figure, step.over), number(step.grant)];
  const fee = number(step.fee);
  const flat = fee.en === '0' ? silence : both(`${fee.en} and `, `${fee.fr} et `);
  return paragraph([
    both(
      `Everyone who was a member in the period owes the pot ${flat.en}${part.en} of ${figure.en} and is owed ${grant.en} by it; only the difference is paid.`,
      `Chaque membre présent dans la période doit au pot ${flat.fr}${part.fr} de ${figure.fr} et le pot lui doit ${grant.fr} ; seule la différence est payée.`,
    ),
    bandWords(step.bands),
    step.atMost === null ? silence : mostWords(number(step.atMost)),
    both(
      'If what was paid in and what is left are not enough, what the pot pays is cut in the same proportion for everyone.',
      'Si ce qui est versé et ce qui reste ne suffisent pas, ce que le pot paie est réduit dans la même proportion pour tout le monde.',
    ),
    eligibleWords(step.eligible, both('To take part, a member must', 'Pour y participer, il faut'), names),
  ]);
}

function bandWords(bands: Extract<Step, { kind: 'levy' }>['bands']): Label {
  if (bands.length === 0) return silence;
  const list = joined(
    bands.map(({ above, percent }) => {
      const [from, part] = [number(above), percentage(percent)];
      return both(`${part.en} on what passes ${from.en}`, `${part.fr} sur ce qui dépasse ${from.fr}`);
    }),
    ', ',
  );
  return both(`The percentage rises with it: ${list.en}.`, `Le pourcentage suit : ${list.fr}.`);
}

function mostWords(most: Label): Label {
  return both(`Nothing is owed on what passes ${most.en}.`, `Rien n’est dû sur ce qui dépasse ${most.fr}.`);
}

function repayWords(cashFloor: string | null): Label {
  const floor = cashFloor === null ? null : number(cashFloor);
  return paragraph([
    floor === null
      ? both(
          'Retained parts that have fallen due are paid, the oldest first.',
          'Les parts retenues arrivées à échéance sont payées, les plus anciennes d’abord.',
        )
      : both(
          `Retained parts that have fallen due are paid, the oldest first, as long as the cooperative keeps at least ${floor.en} in cash.`,
          `Les parts retenues arrivées à échéance sont payées, les plus anciennes d’abord, tant que la coopérative garde au moins ${floor.fr} de trésorerie.`,
        ),
    both(
      'They are not part of the result, and are paid in a loss too.',
      'Elles ne font pas partie du résultat, et sont payées même en cas de perte.',
    ),
  ]);
}
