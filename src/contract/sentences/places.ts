import type { Language } from '../base.ts';

/**
 * A place in a charter, `steps[2].take.percent`, as a person calls it: "step 3 (percentage)". Things are counted from 1, as on screen.
 * In French with its article, to stand after a preposition. A part that no charter has is shown as it was written.
 */
export function placeWords(place: string, language: Language): string {
  const [head, ...rest] = segmentsOf(place);
  if (!head) return language === 'fr' ? 'la charte' : 'the charter';
  const { whole, inner } = headWords(head, rest, language);
  const words = inner.map((segment) => segmentWords(segment, language)).filter((word) => word !== '');
  return words.length === 0 ? whole : `${whole} (${words.join(', ')})`;
}

interface Segment {
  readonly name: string;
  /** From 1; null where the place is no entry of a list. */
  readonly number: number | null;
}

function segmentsOf(place: string): Segment[] {
  if (!/^[\w.[\]-]+$/u.test(place)) return place === '' ? [] : [{ name: place, number: null }];
  return place.split('.').map((text) => {
    const [, name, index] = /^(.*?)(?:\[(\d+)\])?$/u.exec(text)!;
    return { name: name!, number: index === undefined ? null : Number(index) + 1 };
  });
}

type Words = readonly [en: string, fr: string];
const pick = (words: Words, language: Language): string => words[language === 'fr' ? 1 : 0];
const quoted = (name: string, language: Language): string => (language === 'fr' ? `«\u00a0${name}\u00a0»` : `“${name}”`);

/** Lists of a charter: one entry of it, and the list as a whole. */
const lists: Readonly<Record<string, readonly [entry: Words, whole: Words]>> = {
  activities: [
    ['activity', 'l’activité'],
    ['the list of activities', 'la liste des activités'],
  ],
  figures: [
    ['figure', 'le chiffre'],
    ['the list of figures', 'la liste des chiffres'],
  ],
  steps: [
    ['step', 'l’étape'],
    ['the list of steps', 'la liste des étapes'],
  ],
};

const parts: Readonly<Record<string, Words>> = {
  rights: ['the rights rule', 'la règle des droits'],
  loss: ['the loss rule', 'la règle des pertes'],
  leaver: ['the leaver rule', 'la règle des départs'],
  keys: ['the list of keys', 'la liste des clés'],
  name: ['the name', 'le nom'],
  title: ['the title', 'le titre'],
  summary: ['the summary', 'le résumé'],
  undistributed: ['what becomes of the undistributed', 'le sort du non réparti'],
  rounding: ['the rounding rule', 'la règle d’arrondi'],
  approval: ['the rule on approvals', 'la règle des validations'],
  selfApproval: ['the rule on approving one’s own', 'la règle sur l’approbation de ses propres apports'],
};

function headWords(head: Segment, rest: readonly Segment[], language: Language): { whole: string; inner: readonly Segment[] } {
  const list = lists[head.name];
  if (list) return { whole: head.number === null ? pick(list[1], language) : `${pick(list[0], language)} ${head.number}`, inner: rest };
  const [key, ...inner] = rest;
  if (head.name === 'keys' && key) return { whole: `${pick(['the key', 'la clé'], language)} ${quoted(key.name, language)}`, inner };
  const part = parts[head.name];
  return { whole: part ? pick(part, language) : quoted(head.name, language), inner: rest };
}

/** Parts within an entry. What only groups others is left out: the percentage of a step's take is its percentage. */
const within: Readonly<Record<string, Words>> = {
  above: ['from which amount', 'à partir de quel montant'],
  acceptedFigure: ['the loss that each accepts', 'la perte que chaque membre accepte'],
  account: ['account', 'compte'],
  activities: ['activities', 'activités'],
  amount: ['amount', 'montant'],
  amounts: ['amount', 'montant'],
  among: ['among whom', 'parmi qui'],
  approvers: ['number of approvals', 'nombre de validations'],
  atEnd: ['member at the end', 'membre à la fin'],
  atFault: ['at fault', 'en cas de faute'],
  atLeast: ['least value', 'valeur minimale'],
  atMost: ['at most', 'au plus'],
  bands: ['band', 'tranche'],
  cap: ['cap', 'plafond'],
  cashFloor: ['cash floor', 'plancher de trésorerie'],
  choice: ['each one’s choice', 'choix de chaque membre'],
  cliffMonths: ['cliff', 'seuil'],
  coefficient: ['coefficient', 'coefficient'],
  colleges: ['college', 'collège'],
  creditedTo: ['credited to', 'portée au compte de'],
  eligible: ['conditions', 'conditions'],
  equalPercent: ['equal part', 'part égale'],
  fade: ['fading', 'effacement'],
  figure: ['figure', 'chiffre'],
  floor: ['floor', 'plancher'],
  from: ['from', 'depuis'],
  give: ['where it goes', 'destination'],
  grant: ['grant', 'forfait'],
  hours: ['hours', 'heures'],
  key: ['key', 'clé'],
  keep: ['what counts still', 'ce qui compte encore'],
  kind: ['kind', 'genre'],
  label: ['label', 'intitulé'],
  lessPaid: ['less what was paid', 'moins ce qui a été payé'],
  lessReceived: ['less what was received', 'moins ce qui a été reçu'],
  limits: ['limit', 'limite'],
  lostTo: ['where lost parts go', 'destination des parts perdues'],
  member: ['member', 'membre'],
  members: ['member', 'membre'],
  mergesInto: ['merges into', 'rejoint'],
  minimumMembers: ['least number of members', 'nombre minimal de membres'],
  months: ['months', 'mois'],
  multiplier: ['multiplier', 'coefficient'],
  name: ['name', 'nom'],
  notAtFault: ['not at fault', 'sans faute'],
  offerPercent: ['price offered', 'prix offert'],
  onceSpent: ['once spent', 'une fois dépensé'],
  parts: ['part', 'part'],
  percent: ['percentage', 'pourcentage'],
  percentPerMonth: ['percentage a month', 'pourcentage par mois'],
  presenceDays: ['presence', 'présence'],
  quantity: ['quantity', 'quantité'],
  rate: ['rate', 'taux'],
  rates: ['dated rate', 'taux daté'],
  rest: ['the rest', 'le reste'],
  retained: ['retained part', 'part retenue'],
  rights: ['rights', 'droits'],
  rule: ['rule', 'règle'],
  scaledBy: ['scale', 'échelle'],
  secondAbove: ['amount above which a second one is needed', 'montant au-delà duquel il en faut une deuxième'],
  seniority: ['seniority band', 'palier d’ancienneté'],
  seniorityMonths: ['seniority', 'ancienneté'],
  smallest: ['smallest part', 'plus petite part'],
  stages: ['stage', 'échéance'],
  step: ['step', 'étape'],
  times: ['factor', 'facteur'],
  to: ['to', 'jusqu’à'],
  types: ['kinds of members', 'genres de membres'],
  unit: ['unit', 'unité'],
  value: ['value', 'valeur'],
  vesting: ['vesting', 'acquisition progressive'],
  weights: ['what counts still', 'ce qui compte encore'],
  whenEmpty: ['when nobody holds it', 'quand personne ne la tient'],
  years: ['years', 'années'],
};
const grouping: ReadonlySet<string> = new Set(['take', 'of', 'by', 'form', 'is', 'over', 'span', 'then', 'limit']);

function segmentWords({ name, number }: Segment, language: Language): string {
  if (grouping.has(name)) return '';
  // A loss is borne by accounts, one after the other; a rate holds from a day.
  if (name === 'from' && number !== null) return `${pick(within['account']!, language)} ${number}`;
  const words = Object.hasOwn(within, name) ? pick(within[name]!, language) : quoted(name, language);
  return number === null ? words : `${words} ${number}`;
}
