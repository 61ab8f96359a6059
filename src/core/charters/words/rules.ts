import type { ApprovalRule, Charter, Label } from '../charter.ts';
import type { College, LeaverTerms, LossRule, RightsRule } from '../rules.ts';
import { groupAccount } from './accounts.ts';
import { eligibleWords } from './eligible.ts';
import { heads, type Names } from './names.ts';
import { both, counted, duration, joined, number, otherPercentage, paragraph, percentage, row, silence } from './text.ts';

/** How rights on results are shared, and who has them. */
export function rightsWords(rights: RightsRule, names: Names): Label {
  return paragraph([
    ruleWords(rights, names),
    vestingWords(rights.vesting),
    eligibleWords(rights.eligible, both('To hold rights, a member must', 'Pour avoir des droits, il faut'), names),
    rights.per === 'project'
      ? both(
          'Each project’s result has rights of its own besides, shared in the same way from the contributions to that project alone.',
          'Le résultat de chaque projet a aussi ses propres droits, partagés de la même façon d’après les seuls apports à ce projet.',
        )
      : both('Rights hold for the results of the whole cooperative.', 'Ces droits valent pour les résultats de toute la coopérative.'),
  ]);
}

function ruleWords(rights: RightsRule, names: Names): Label {
  switch (rights.rule) {
    case 'equal': {
      const who = heads(rights.among, rights.span);
      return both(`Rights are equal: one part for ${who.en}.`, `Les droits sont égaux : une part pour ${who.fr}.`);
    }
    case 'proRata': {
      const key = names.key(rights.key);
      return both(`Rights are shared by ${key.en}.`, `Les droits se partagent selon ${key.fr}.`);
    }
    case 'mixed': {
      const [equal, rest] = [percentage(rights.equalPercent), otherPercentage(rights.equalPercent)];
      const [who, key] = [heads(rights.among, rights.span), names.key(rights.key)];
      return both(
        `${equal.en} of the rights are equal, one part for ${who.en}; the other ${rest.en} are shared by ${key.en}.`,
        `Une partie des droits, ${equal.fr}, est égale : une part pour ${who.fr} ; l’autre, ${rest.fr}, se partage selon ${key.fr}.`,
      );
    }
    case 'colleges':
      return collegesWords(rights.colleges, names);
  }
}

function collegesWords(colleges: readonly College[], names: Names): Label {
  const list = row(
    colleges.map((college) => {
      const [name, part] = [names.college(college.key), percentage(college.percent)];
      return both(`${part.en} for ${name.en}`, `${part.fr} pour ${name.fr}`);
    }),
    'and',
  );
  return paragraph([
    both(
      `Rights are shared by colleges: ${list.en}. Within a college everyone who is a member on the last day has one equal part, and a member may sit in several.`,
      `Les droits se partagent par collèges : ${list.fr}. Dans un collège, chaque membre présent le dernier jour a une part égale, et peut siéger dans plusieurs.`,
    ),
    ...minimumWords(colleges, names),
  ]);
}

/** Colleges that need as many members and have the same heir are said together. A college without any member never stands. */
function minimumWords(colleges: readonly College[], names: Names): Label[] {
  const groups = new Map<string, College[]>();
  for (const college of colleges) {
    const least = Math.max(1, college.minimumMembers);
    const same = `${least} ${college.mergesInto ?? ''}`;
    groups.set(same, [...(groups.get(same) ?? []), college]);
  }
  return [...groups.values()].map((group) => {
    const { minimumMembers, mergesInto } = group[0]!;
    const who = row(
      group.map((college) => names.college(college.key)),
      'or',
    );
    const least = counted(Math.max(1, minimumMembers), both('member', 'membre'), both('members', 'membres'));
    if (mergesInto === null)
      return both(
        `If ${who.en} has fewer than ${least.en}, its percentage goes to the other colleges in proportion to theirs.`,
        `Si ${who.fr} a moins de ${least.fr}, son pourcentage va aux autres collèges en proportion du leur.`,
      );
    const heir = names.college(mergesInto);
    return both(
      `If ${who.en} has fewer than ${least.en}, its percentage and its members join ${heir.en}.`,
      `Si ${who.fr} a moins de ${least.fr}, son pourcentage et ses membres rejoignent ${heir.fr}.`,
    );
  });
}

function vestingWords(vesting: RightsRule['vesting']): Label {
  if (!vesting) return silence;
  const whole = duration(vesting.months);
  const cliff = vesting.cliffMonths === 0 ? null : duration(vesting.cliffMonths);
  return both(
    `Rights grow with each full month of membership and are whole after ${whole.en}${cliff ? `; before ${cliff.en} there are none` : ''}.`,
    `Ces droits grandissent avec chaque mois révolu comme membre et sont entiers après ${whole.fr}${cliff ? ` ; avant ${cliff.fr} il n’y en a aucun` : ''}.`,
  );
}

/** Who bears a loss, in order. */
export function lossWords(loss: LossRule, names: Names): Label {
  const borne = loss.from.length > 0;
  const start = borne ? both('What remains of it', 'Ce qui en reste') : both('A loss', 'Une perte');
  return paragraph([
    borne ? accountsBear(loss.from) : silence,
    borne && number(loss.fromPercent).en !== '100' ? accountsAtMost(percentage(loss.fromPercent)) : silence,
    loss.rule === 'share'
      ? sharedLoss(loss, start, names)
      : both(
          `${start.en} is carried forward to the next surplus.`,
          `${start.fr} est ${borne ? 'reporté' : 'reportée'} sur le prochain excédent.`,
        ),
  ]);
}

function accountsBear(from: readonly string[]): Label {
  const accounts = from.map(groupAccount);
  const list = joined(
    accounts.map((account, at) => (at === 0 ? account : both(`then ${account.en}`, `puis ${account.fr}`))),
    ', ',
  );
  return from.length === 1
    ? both(`A loss is borne first by ${list.en}, as far as it reaches.`, `Une perte est d’abord prise sur ${list.fr}, autant que possible.`)
    : both(
        `A loss is borne first by ${list.en}, each as far as it reaches.`,
        `Une perte est d’abord prise sur ${list.fr}, chaque compte autant que possible.`,
      );
}

function accountsAtMost(percent: Label): Label {
  return both(`Together they bear at most ${percent.en} of it.`, `En tout, au plus ${percent.fr} de la perte y sont pris.`);
}

function sharedLoss(loss: Extract<LossRule, { rule: 'share' }>, start: Label, names: Names): Label {
  const key = names.key(loss.key);
  const partition = loss.from.length > 0 ? 'partagé' : 'partagée';
  return paragraph([
    both(`${start.en} is shared among members by ${key.en}.`, `${start.fr} est ${partition} entre les membres selon ${key.fr}.`),
    loss.acceptedFigure === null ? silence : acceptedWords(loss.acceptedFigure, loss.reshare, names),
    loss.rest === 'carryForward'
      ? both('What nobody bears is carried forward to the next surplus.', 'Ce que personne ne porte est reporté sur le prochain excédent.')
      : both(
          'What nobody bears stays shown as unallocated and is charged to nobody.',
          'Ce que personne ne porte reste affiché comme non affecté et n’est demandé à personne.',
        ),
  ]);
}

function acceptedWords(figure: string, reshare: boolean, names: Names): Label {
  const accepted = names.figure(figure);
  return reshare
    ? both(
        `Each bears at most what they accepted (${accepted.en}); what that cuts off is shared among the others, within what they accepted.`,
        `Chaque membre porte au plus ce qu’il a accepté (${accepted.fr}) ; ce qui dépasse est partagé entre les autres, dans la limite de ce qui est accepté.`,
      )
    : both(
        `Each bears at most what they accepted (${accepted.en}); what that cuts off is not put on the others.`,
        `Chaque membre porte au plus ce qu’il a accepté (${accepted.fr}) ; ce qui dépasse n’est pas mis à la charge des autres.`,
      );
}

/** What becomes of the weight, the rights and the retained parts of who leaves. */
export function leaverWords(terms: LeaverTerms, names: Names): Label {
  return paragraph([...weightWords(terms.weights, names), rightsKept[terms.rights], retainedWords(terms), offerWords(terms.offerPercent)]);
}

const rightsKept: Readonly<Record<LeaverTerms['rights'], Label>> = {
  keep: both('Rights on results are kept.', 'Les droits sur les résultats sont gardés.'),
  lose: both('Rights on results are lost.', 'Les droits sur les résultats sont perdus.'),
};

const keepWords: Readonly<Record<LeaverTerms['weights'][number]['keep'], Label>> = {
  full: both('keeps its whole weight', 'garde tout son poids'),
  unmultiplied: both('keeps its weight without the multiplier', 'garde son poids sans le coefficient'),
  none: both('loses its weight', 'perd son poids'),
};

/** Activities that are named, then all the others: what no entry says keeps its whole weight. */
function weightWords(weights: LeaverTerms['weights'], names: Names): Label[] {
  const named = weights.flatMap(({ activities, keep }) => (activities === null ? [] : [{ activities, keep }]));
  const others = keepWords[weights.find(({ activities }) => activities === null)?.keep ?? 'full'];
  return [
    ...named.map(({ activities, keep }) => {
      const list = names.activities(activities, 'or');
      return both(`What was given as ${list.en} ${keepWords[keep].en}.`, `Ce qui a été apporté en ${list.fr} ${keepWords[keep].fr}.`);
    }),
    named.length > 0
      ? both(`Everything else ${others.en}.`, `Tout le reste ${others.fr}.`)
      : both(`Everything that was given ${others.en}.`, `Tout ce qui a été apporté ${others.fr}.`),
  ];
}

function retainedWords({ retained, stages, lostTo }: LeaverTerms): Label {
  if (retained === 'untilDue')
    return both('Retained parts are paid when they fall due.', 'Les parts retenues sont payées à leur échéance.');
  if (retained === 'lose') {
    const account = groupAccount(lostTo ?? '');
    return both(
      `Retained parts that are not paid yet are lost and go to ${account.en}.`,
      `Les parts retenues qui ne sont pas encore payées sont perdues et vont ${account.frTo}.`,
    );
  }
  const list = row(
    stages.map(({ months, percent }) => {
      const [part, after] = [percentage(percent), duration(months)];
      return months === 0
        ? both(`${part.en} on leaving`, `${part.fr} au départ`)
        : both(`${part.en} ${after.en} later`, `${part.fr} ${after.fr} plus tard`);
    }),
    'and',
  );
  return both(
    `Retained parts are paid in stages, counted from the day of leaving: ${list.en}.`,
    `Les parts retenues sont payées par étapes, comptées à partir du départ : ${list.fr}.`,
  );
}

function offerWords(percent: string | null): Label {
  if (percent === null) return both('The group does not buy back what remains.', 'Le groupe ne rachète pas ce qui reste.');
  const part = percentage(percent);
  return both(
    `The group offers to buy back what remains for ${part.en} of its value in money.`,
    `Le groupe propose de racheter ce qui reste à ${part.fr} de sa valeur en argent.`,
  );
}

export const leavingUnchanged = both(
  'Leaving changes nothing about what was given: weight and rights on results stay as they are, and retained parts are paid when they fall due.',
  'Partir ne change rien à ce qui a été apporté : le poids et les droits sur les résultats restent tels quels, et les parts retenues sont payées à leur échéance.',
);

export const undistributedWords: Readonly<Record<Charter['undistributed'], Label>> = {
  keep: both('What no step takes stays where it is, undistributed.', 'Ce qu’aucune étape ne prend reste où il est, non réparti.'),
  bringForward: both(
    'What no step takes is added to what the next period shares.',
    'Ce qu’aucune étape ne prend s’ajoute à ce que partage la période suivante.',
  ),
};

export function selfApprovalWords(allowed: boolean): Label {
  return allowed
    ? both('Members may approve their own contributions.', 'Les membres peuvent valider leurs propres apports.')
    : both('Nobody approves their own contributions.', 'Personne ne valide ses propres apports.');
}

export function approvalWords({ approvers, secondAbove }: ApprovalRule): Label {
  const people = number(String(approvers));
  const each =
    approvers === 1
      ? both('One approval is enough.', 'Une validation suffit.')
      : both(`${people.en} people have to approve a contribution.`, `${people.fr} personnes doivent valider un apport.`);
  if (secondAbove === null) return each;
  const amount = number(secondAbove);
  return paragraph([
    each,
    both(
      `What counts for more than ${amount.en} needs that of a second person.`,
      `Ce qui compte pour plus de ${amount.fr} demande celle d’une deuxième personne.`,
    ),
  ]);
}

export const roundingWords: Readonly<Record<Charter['rounding'], Label>> = {
  largestRemainder: both(
    'Parts are exact. A last cent that does not divide goes where the most was cut off; if that is the same, to the larger part, then to the lower member number.',
    'Les parts sont exactes. Un dernier centime qui ne se divise pas va là où l’on a coupé le plus ; à égalité, à la plus grande part, puis au plus petit numéro de membre.',
  ),
};
