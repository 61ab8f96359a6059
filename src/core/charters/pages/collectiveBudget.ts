import { label } from '../build.ts';
import { example, gave, known, person, receives } from './example.ts';
import type { CharterPage } from './page.ts';

export const collectiveBudgetPage: CharterPage = {
  charter: 'collective-budget',
  suits: label(
    'A network whose members put money in and choose together which projects it goes to.',
    'Un réseau où les membres mettent de l’argent et choisissent ensemble les projets qu’il fait vivre.',
  ),
  purpose: label(
    'Members pay into the group what they wish. Half of it covers what everyone needs. The other half comes back to each one as a budget: not to spend alone, but to put into projects that members propose to one another. Someone who needs money more than a say may take a percentage of it as pay.',
    'Les membres versent au groupe ce qu’ils souhaitent. La moitié couvre ce dont tout le monde a besoin. L’autre moitié revient à chaque personne en budget : non pour dépenser seule, mais pour financer des projets que les membres se proposent. Qui a plus besoin d’argent que d’une voix peut en prendre un pourcentage.',
  ),
  questions: [
    label('What are our common costs, and do all agree to them?', 'Quels sont nos frais communs, et tout le monde en convient-il ?'),
    label('Is it fair that who pays in more has more to give out?', 'Est-il juste que qui verse plus ait plus à attribuer ?'),
    label('What happens with a budget that nobody uses?', 'Que devient un budget que personne n’utilise ?'),
  ],
  usedBy: label(
    'Enspiral, a network in New Zealand, with its tool Cobudget.',
    'Enspiral, un réseau néo-zélandais, avec son outil Cobudget.',
  ),
  figuresFrom: label(
    "Half to core costs and half to the giver's budget is what the Enspiral handbook says of gifts to the group; the rule has changed over the years, so date yours. Taking a part as pay instead is our addition.",
    'La moitié aux frais communs et la moitié au budget de qui donne : c’est ce que dit le manuel d’Enspiral des dons au groupe ; la règle a changé au fil des ans, datez donc la vôtre. En prendre une part en argent est notre ajout.',
  ),
  checkWithAdviser: label(
    'Whether what members pay in is a gift, a fee or income, whose money a budget is until it is spent, and what happens with it when someone leaves.',
    'Si les versements sont des dons, des cotisations ou des recettes, à qui est l’argent d’un budget tant qu’il n’est pas dépensé, et ce qu’il devient quand une personne s’en va.',
  ),
  sources: [
    {
      label: label('Enspiral handbook: variable contributions', 'Manuel d’Enspiral : contributions variables'),
      url: 'https://github.com/enspiral/handbook',
    },
  ],
  example: example({
    intro: label(
      'Xavier paid in 300, Yasmine 200, Zoé 100. This year Yasmine takes 40 % of her half as pay.',
      'Xavier a versé 300, Yasmine 200, Zoé 100. Cette année, Yasmine prend 40 % de sa moitié en argent.',
    ),
    charter: 'collective-budget',
    result: '600',
    members: [person(1, 'Xavier'), person(2, 'Yasmine'), person(3, 'Zoé')],
    contributions: [gave(1, 'gift', '300'), gave(2, 'gift', '200'), gave(3, 'gift', '100')],
    figures: [known('payPercent', 2, '40')],
    expected: {
      steps: [
        { step: 'core', amount: '300', how: label('half of 600', 'la moitié de 600') },
        { step: 'budget', amount: '300', how: label('the other half', 'l’autre moitié') },
      ],
      members: [
        receives(1, '1/3', '150', [['budget', '150']]),
        receives(2, '1/3', '100', [['budget', '100']], { chosen: '40' }),
        receives(3, '1/3', '50', [['budget', '50']]),
      ],
      undistributed: '0',
    },
    note: label(
      'Each one gets half of what they paid in. Of her 100, Yasmine has 40 as pay and 60 to put into projects.',
      'À chaque personne revient la moitié de son versement. Sur ses 100, Yasmine a 40 en argent et 60 pour les projets.',
    ),
  }),
};
