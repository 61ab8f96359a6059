// The pages of the ready-made charters as Markdown, from the same data that the program shows and the tests compute.
import type { Charter, Label } from '../src/core/charters/charter.ts';
import { charterPages, type CharterPage } from '../src/core/charters/pages/index.ts';
import { readyMadeCharters } from '../src/core/charters/readyMade/index.ts';
import { charterWords, type CharterLine, type CharterSection } from '../src/core/charters/words.ts';
import { number, percentage } from '../src/core/charters/words/text.ts';
import { decimalText } from '../src/core/quantities/decimal.ts';

type Language = keyof Label;
const languages = ['en', 'fr'] as const;

const words = {
  title: { en: 'The ready-made charters', fr: 'Les chartes prêtes à l’emploi' },
  start: {
    en: 'A charter is a group’s own agreement on what contributions are worth and how results are shared. These are starting points: take the one that is nearest to you, try it on your own figures, and change any of them before you adopt it. Nothing here is legal advice; legal figures are settings, read in texts that may be older than today’s law.',
    fr: 'Une charte est l’accord d’un groupe sur la valeur des apports et le partage des résultats. Celles-ci sont des points de départ : prenez la plus proche de vous, essayez-la sur vos chiffres, et modifiez-les tous avant de l’adopter. Rien ici n’est un conseil juridique ; les chiffres légaux sont des réglages, lus dans des textes parfois plus anciens que la loi d’aujourd’hui.',
  },
  charter: { en: 'Charter', fr: 'Charte' },
  suits: { en: 'For whom', fr: 'Pour qui' },
  purpose: { en: 'What it is for', fr: 'À quoi elle sert' },
  questions: { en: 'Ask yourselves first', fr: 'Demandez-vous d’abord' },
  usedBy: { en: 'Who uses it', fr: 'Qui l’utilise' },
  figuresFrom: { en: 'Where its figures come from', fr: 'D’où viennent ses chiffres' },
  adviser: { en: 'What to check with an adviser', fr: 'Ce qu’il faut vérifier avec un conseil' },
  activities: { en: 'What counts', fr: 'Ce qui compte' },
  figures: { en: 'Figures to enter', fr: 'Chiffres à saisir' },
  keys: { en: 'What parts follow', fr: 'Ce que suivent les parts' },
  steps: { en: 'How a surplus is shared', fr: 'Comment un excédent est partagé' },
  rules: { en: 'Rights, losses, leaving', fr: 'Droits, pertes, départs' },
  noSteps: { en: 'Nothing is shared: a result stays whole.', fr: 'Rien n’est partagé : un résultat reste entier.' },
  example: { en: 'Worked example', fr: 'Exemple chiffré' },
  step: { en: 'Step', fr: 'Étape' },
  amount: { en: 'Amount', fr: 'Montant' },
  how: { en: 'How', fr: 'Calcul' },
  member: { en: 'Member', fr: 'Membre' },
  total: { en: 'Total', fr: 'Total' },
  retained: { en: 'of which retained until due', fr: 'dont retenu jusqu’à l’échéance' },
  chosen: { en: 'of which to the account of their choice', fr: 'dont vers le compte de son choix' },
  repaid: { en: 'Earlier parts repaid', fr: 'Parts antérieures payées' },
  offer: { en: 'Price offered on leaving', fr: 'Prix offert au départ' },
  rights: { en: 'Rights', fr: 'Droits' },
  undistributed: { en: 'Undistributed', fr: 'Non réparti' },
  sources: { en: 'Sources', fr: 'Sources' },
  generated: {
    en: 'Written by `npm run charter-pages` from `src/core/charters`; a test keeps it true. Change it there.',
    fr: 'Écrit par `npm run charter-pages` à partir de `src/core/charters` ; un test le garde vrai. Modifiez-le là.',
  },
} satisfies Record<string, Label>;

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' };
const anchors = '[English](#english) · [Français](#français)';

/** Every file of docs/charters by its name. */
export function charterDocuments(): Map<string, string> {
  const documents = new Map([['README.md', overview()]]);
  for (const charter of readyMadeCharters) documents.set(`${charter.name}.md`, document(charter, charterPages[charter.name]!));
  return documents;
}

function overview(): string {
  const sections = languages.map((language) => [
    `## ${languageNames[language]}`,
    words.start[language],
    table(
      [words.charter[language], words.suits[language]],
      readyMadeCharters.map(({ name, title }) => [`[${title[language]}](${name}.md)`, charterPages[name]!.suits[language]]),
    ),
  ]);
  return text(`# ${words.title.en} · ${words.title.fr}`, anchors, ...sections.flat(), `*${words.generated.en}*`, `*${words.generated.fr}*`);
}

function document(charter: Charter, page: CharterPage): string {
  const { title } = charter;
  return text(
    `# ${title.en} · ${title.fr}`,
    `\`${charter.name}\` · ${anchors} · [↑](README.md)`,
    ...languages.flatMap((language) => section(charter, page, language)),
    `*${words.generated.en}*`,
    `*${words.generated.fr}*`,
  );
}

function section(charter: Charter, page: CharterPage, language: Language): string[] {
  const heading = (name: keyof typeof words) => `### ${words[name][language]}`;
  const lines = charterWords(charter, new Map());
  const said = (sections: readonly CharterSection[]): string[] =>
    lines.filter((line) => sections.includes(line.section)).map((line) => lineWords(line, language));
  const rules = (name: CharterSection | 'rules', sections: readonly CharterSection[] = name === 'rules' ? [] : [name]): string[] => {
    const all = said(sections);
    return all.length === 0 ? [] : [heading(name as keyof typeof words), list(all)];
  };
  return [
    `## ${languageNames[language]}`,
    charter.summary[language],
    `**${words.suits[language]}.** ${page.suits[language]}`,
    heading('purpose'),
    page.purpose[language],
    heading('questions'),
    list(page.questions.map((question) => question[language])),
    ...rules('activities'),
    ...rules('figures'),
    heading('steps'),
    charter.steps.length === 0
      ? words.noSteps[language]
      : said(['steps'])
          .map((line, index) => `${index + 1}. ${line}`)
          .join('\n'),
    ...rules('keys'),
    ...rules('rules', ['rights', 'loss', 'leaver', 'other']),
    heading('example'),
    ...example(charter, page, language),
    heading('usedBy'),
    page.usedBy[language],
    heading('figuresFrom'),
    page.figuresFrom[language],
    heading('adviser'),
    page.checkWithAdviser[language],
    heading('sources'),
    list(page.sources.map((source) => (source.url === null ? source.label[language] : `[${source.label[language]}](${source.url})`))),
  ];
}

function lineWords({ title, words: rule }: CharterLine, language: Language): string {
  return `**${title[language]}**${language === 'fr' ? '\u00a0' : ''}: ${rule[language]}`;
}

/** 1234.5 → “€1,234.50” or « 1 234,50 € », the same on every machine, whatever its locale data. */
function moneyWords(amount: string, language: Language, currency: 'EUR' | 'CHF'): string {
  const [whole = '', decimals = ''] = amount.replace('-', '').split('.');
  const sign = amount.startsWith('-') ? '−' : '';
  const figures = number(whole)[language] + (language === 'fr' ? ',' : '.') + decimals.padEnd(2, '0');
  if (language === 'fr') return `${sign}${figures}\u00a0${currency === 'EUR' ? '€' : 'CHF'}`;
  return currency === 'EUR' ? `${sign}€${figures}` : `${sign}CHF\u00a0${figures}`;
}

/** "1/3" → "1/3 (33.33%)", to the nearest hundredth of a percent. */
function rightsWords(share: string, language: Language): string {
  const [over = 0n, under = 1n] = share.split('/').map(BigInt);
  const hundredths = (over * 20_000n + under) / (2n * under);
  const percent = percentage(decimalText(hundredths, 2))[language];
  return over === 0n || over === under ? percent : `${share} (${percent})`;
}

function example(charter: Charter, page: CharterPage, language: Language): string[] {
  const { intro, expected, members, note, currency } = page.example;
  const money = (amount: string) => moneyWords(amount, language, currency);
  const labels = new Map(charter.steps.map((step) => [step.key, step.label[language]]));
  const nameOf = (number: number) => members.find((member) => member.number === number)?.name ?? String(number);
  const given = charter.steps
    .map(({ key }) => key)
    .filter((key) => expected.members.some(({ lines }) => lines.some((line) => line.step === key)));
  const extras = (['retained', 'chosen', 'repaid', 'offer'] as const).filter((name) =>
    expected.members.some((member) => member[name] !== null && member[name] !== '0'),
  );
  return [
    intro[language],
    table(
      [words.step[language], words.amount[language], words.how[language]],
      [
        ...expected.steps.map(({ step, amount, how }) => [labels.get(step) ?? step, money(amount), how[language]]),
        [words.undistributed[language], money(expected.undistributed), ''],
      ],
      [1],
    ),
    table(
      [
        words.member[language],
        ...given.map((key) => labels.get(key) ?? key),
        words.total[language],
        ...extras.map((name) => words[name][language]),
        words.rights[language],
      ],
      expected.members.map((member) => [
        nameOf(member.member),
        ...given.map((key) => money(member.lines.find(({ step }) => step === key)?.amount ?? '0')),
        money(member.total),
        ...extras.map((name) => (member[name] === null ? '' : money(member[name]))),
        rightsWords(member.rights, language),
      ]),
      [...given, ...extras, '', ''].map((_, index) => index + 1),
    ),
    note[language],
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (right.includes(index) ? '--:' : '---'))), ...rows.map(line)].join('\n');
}

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
const text = (...blocks: readonly string[]) => `${blocks.join('\n\n')}\n`;
