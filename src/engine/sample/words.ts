import type { Label } from '../../core/charters/charter.ts';

/** The invented cooperative of the sample project, in both languages. Nobody and nothing in it exists. */
export interface SampleWords {
  readonly fileName: string;
  readonly name: string;
  readonly legalForm: string;
  readonly decidedBy: string;
  readonly seat: string;
  readonly projects: readonly [string, string];
  readonly work: readonly string[];
  readonly cash: string;
  readonly expenses: readonly string[];
  readonly equipment: string;
  readonly material: readonly string[];
  readonly returned: string;
  readonly longDay: string;
  readonly draft: string;
  readonly correction: string;
  readonly decidedLater: string;
  readonly shareClass: Label;
  readonly shareRegister: string;
  readonly subscription: string;
  readonly scenario: string;
  readonly imagined: string;
  readonly charterDraft: string;
  /** Title and note of each need. */
  readonly needs: readonly [SampleNeed, SampleNeed, SampleNeed, SampleNeed, SampleNeed];
  readonly meeting: string;
  readonly assemblies: { readonly founding: string; readonly yearly: string; readonly general: string; readonly hall: string };
}

type SampleNeed = readonly [title: string, note: string];

export const sampleWords: Readonly<Record<'en' | 'fr', SampleWords>> = {
  en: {
    fileName: 'Sample project',
    name: 'Quayside Workshops',
    legalForm: 'Workers’ cooperative',
    decidedBy: 'Founding assembly',
    seat: '3 Old Quay, Port-Hélène',
    projects: ['Shared cargo bike', 'Quay canteen'],
    work: [
      'Frame welding',
      'Weekly meeting',
      'Wheel building',
      'Opening hours',
      'Menu and orders',
      'Cooking for twenty',
      'Painting',
      'Website',
      'Accounts',
      'Visit to the town hall',
      'Brakes and cables',
      'Newcomers’ evening',
    ],
    cash: 'Start-up money',
    expenses: ['Hinges and bolts', 'Printed leaflets', 'Train to the fair', 'Olive oil, five litres'],
    equipment: 'Workshop and welding set',
    material: ['Plywood, two sheets', 'Second-hand wheels', 'Vegetables from the garden'],
    returned: 'Which day was this? The workshop was closed on Sunday.',
    longDay: 'Fair, from set-up to take-down',
    draft: 'Drawing for the rain cover',
    correction: 'Counted twice with the meeting',
    decidedLater: 'Yearly assembly, seven for and one abstaining',
    shareClass: { en: 'Member share', fr: 'Part sociale' },
    shareRegister: 'Subscription form',
    subscription: 'New subscription, form of the day',
    scenario: 'If cash counted four times, with one more member',
    imagined: 'Somebody new',
    charterDraft: 'Idea for next year: keep half for longer',
    needs: [
      ['Six frames welded and painted', 'Two are sold already; the paint shop is ours on Fridays.'],
      ['Wheels and brakes for the frames', 'Second-hand is fine. Tell Idriss before you buy.'],
      ['A page to order from', 'Done: it is online.'],
      ['Cooking and serving on Thursdays', 'Twenty to thirty meals. Two in the kitchen, one at the counter.'],
      ['A second-hand oven', 'Ours fails twice a week. A caterer sells his in summer.'],
    ],
    meeting: 'Meetings and accounts',
    assemblies: {
      founding: 'Founding assembly',
      yearly: 'Yearly general assembly',
      general: 'General assembly: the canteen’s second oven',
      hall: 'Quay canteen',
    },
  },
  fr: {
    fileName: 'Projet d’exemple',
    name: 'Les Ateliers du Quai',
    legalForm: 'SCOP SARL',
    decidedBy: 'Assemblée fondatrice',
    seat: '3, vieux quai, Port-Hélène',
    projects: ['Vélo-cargo partagé', 'Cantine du quai'],
    work: [
      'Soudure du cadre',
      'Réunion d’équipe',
      'Montage des roues',
      'Permanence',
      'Menus et commandes',
      'Cuisine pour vingt',
      'Peinture',
      'Site web',
      'Comptabilité',
      'Rendez-vous en mairie',
      'Freins et câbles',
      'Soirée d’accueil',
    ],
    cash: 'Apport de départ',
    expenses: ['Charnières et boulons', 'Impression des dépliants', 'Train pour le salon', 'Huile d’olive, cinq litres'],
    equipment: 'Atelier et poste à souder',
    material: ['Contreplaqué, deux panneaux', 'Roues d’occasion', 'Légumes du jardin'],
    returned: 'Quel jour était-ce\u00a0? L’atelier était fermé dimanche.',
    longDay: 'Salon, du montage au démontage',
    draft: 'Dessin de la housse de pluie',
    correction: 'Comptée deux fois avec la réunion',
    decidedLater: 'Assemblée annuelle, sept pour et une abstention',
    shareClass: { en: 'Member share', fr: 'Part sociale' },
    shareRegister: 'Bulletin de souscription',
    subscription: 'Nouvelle souscription, bulletin du jour',
    scenario: 'Si l’argent comptait quatre fois, avec un membre de plus',
    imagined: 'Une nouvelle personne',
    charterDraft: 'Idée pour l’an prochain\u00a0: garder la moitié plus longtemps',
    needs: [
      ['Six cadres soudés et peints', 'Deux sont déjà vendus\u202f; l’atelier de peinture est à nous le vendredi.'],
      ['Roues et freins pour les cadres', 'L’occasion convient. Prévenir Idriss avant d’acheter.'],
      ['Une page pour commander', 'C’est fait\u00a0: elle est en ligne.'],
      ['Cuisine et service du jeudi', 'Vingt à trente repas. Deux en cuisine, une personne au comptoir.'],
      ['Un four d’occasion', 'Le nôtre lâche deux fois par semaine. Un traiteur vend le sien cet été.'],
    ],
    meeting: 'Réunions et comptes',
    assemblies: {
      founding: 'Assemblée fondatrice',
      yearly: 'Assemblée générale annuelle',
      general: 'Assemblée générale\u00a0: un second four pour la cantine',
      hall: 'Cantine du quai',
    },
  },
};

/** Members in the order of their numbers, which is the order in which they join: months after the start, hours in a usual week. */
export const sampleMembers: readonly {
  readonly name: string;
  readonly type: 'person' | 'organisation';
  readonly joinedMonth: number;
  readonly weeklyHours: number;
  /** Shares held when the second charter begins, in euros. */
  readonly capital: number;
}[] = [
  { name: 'Maïwenn Le Gall', type: 'person', joinedMonth: 0, weeklyHours: 9, capital: 1500 },
  { name: 'Idriss Coulibaly', type: 'person', joinedMonth: 0, weeklyHours: 11, capital: 800 },
  { name: 'Solène Fabre-Okoye', type: 'person', joinedMonth: 0, weeklyHours: 7, capital: 600 },
  { name: 'Tomás Herrera', type: 'person', joinedMonth: 0, weeklyHours: 5, capital: 2000 },
  { name: 'Œuvre du Vieux Port', type: 'organisation', joinedMonth: 1, weeklyHours: 0, capital: 3000 },
  { name: 'Nadège Vasseur', type: 'person', joinedMonth: 2, weeklyHours: 8, capital: 400 },
  { name: 'Jun Watanabe', type: 'person', joinedMonth: 4, weeklyHours: 6, capital: 300 },
  { name: 'Bérénice N’Diaye', type: 'person', joinedMonth: 9, weeklyHours: 6, capital: 150 },
];
