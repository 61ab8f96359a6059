/** The invented cooperative of the sample project, in both languages. Nobody and nothing in it exists. */
export interface SampleWords {
  readonly fileName: string;
  readonly name: string;
  readonly legalForm: string;
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
}

export const sampleWords: Readonly<Record<'en' | 'fr', SampleWords>> = {
  en: {
    fileName: 'Sample project',
    name: 'Quayside Workshops',
    legalForm: 'Workers’ cooperative',
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
  },
  fr: {
    fileName: 'Projet d’exemple',
    name: 'Les Ateliers du Quai',
    legalForm: 'SCOP SARL',
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
    returned: 'Quel jour était-ce ? L’atelier était fermé dimanche.',
    longDay: 'Salon, du montage au démontage',
    draft: 'Dessin de la housse de pluie',
    correction: 'Comptée deux fois avec la réunion',
  },
};

/** Members in the order of their numbers, which is the order in which they join: months after the start, hours in a usual week. */
export const sampleMembers: readonly {
  readonly name: string;
  readonly type: 'person' | 'organisation';
  readonly joinedMonth: number;
  readonly weeklyHours: number;
}[] = [
  { name: 'Maïwenn Le Gall', type: 'person', joinedMonth: 0, weeklyHours: 9 },
  { name: 'Idriss Coulibaly', type: 'person', joinedMonth: 0, weeklyHours: 11 },
  { name: 'Solène Fabre-Okoye', type: 'person', joinedMonth: 0, weeklyHours: 7 },
  { name: 'Tomás Herrera', type: 'person', joinedMonth: 0, weeklyHours: 5 },
  { name: 'Œuvre du Vieux Port', type: 'organisation', joinedMonth: 1, weeklyHours: 0 },
  { name: 'Nadège Vasseur', type: 'person', joinedMonth: 2, weeklyHours: 8 },
  { name: 'Jun Watanabe', type: 'person', joinedMonth: 4, weeklyHours: 6 },
  { name: 'Bérénice N’Diaye', type: 'person', joinedMonth: 9, weeklyHours: 6 },
];
