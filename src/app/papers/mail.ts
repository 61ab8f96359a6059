import { kindWords } from '../../core/statements/kinds.ts';
import type { DocumentRow, PeriodRow } from '../ports/book.ts';

interface MailFacts {
  readonly cooperative: string;
  readonly sender: string;
  readonly member: string;
  readonly rows: readonly DocumentRow[];
  readonly periods: ReadonlyMap<number, PeriodRow>;
}

/** Subject and text that go with documents, in the language that the documents are in: it is the one that their reader was given. */
export function mailWords(facts: MailFacts): { subject: string; text: string } {
  const { cooperative, sender, member, rows } = facts;
  const language = rows[0]?.language ?? 'en';
  const list = rows.map((row) => `- ${kindWords(row.kind)[language]}, ${numbered[language](row.number)}${daysOf(facts, row)}`);
  return language === 'fr'
    ? {
        subject: `${cooperative}\u00a0: ${rows.length === 1 ? 'votre document' : 'vos documents'}`,
        text: lines(
          `Bonjour${member === '' ? '' : ` ${member}`},`,
          '',
          rows.length === 1 ? 'Vous trouverez ci-joint ce document signé\u00a0:' : 'Vous trouverez ci-joint ces documents signés\u00a0:',
          ...list,
          '',
          'Ouvrez-les comme n’importe quel PDF. Pour vérifier que rien n’a été modifié, déposez le fichier dans Tantième, «\u00a0Vérifier un document\u00a0», ou dans tout outil qui vérifie les signatures des PDF.',
          '',
          sender,
          cooperative,
        ),
      }
    : {
        subject: `${cooperative}: ${rows.length === 1 ? 'your document' : 'your documents'}`,
        text: lines(
          `Hello${member === '' ? '' : ` ${member}`},`,
          '',
          rows.length === 1 ? 'Please find attached this signed document:' : 'Please find attached these signed documents:',
          ...list,
          '',
          'They open like any other PDF. To check that nothing was changed, drop the file on “Verify a document” in Tantième, or use any tool that checks signatures of PDF files.',
          '',
          sender,
          cooperative,
        ),
      };
}

const numbered = { en: (number: string) => `no. ${number}`, fr: (number: string) => `n°\u00a0${number}` } as const;

function daysOf({ periods }: MailFacts, row: DocumentRow): string {
  const period = row.period === null ? undefined : periods.get(row.period);
  const [from, to] = [period?.from ?? row.from, period?.to ?? row.to ?? row.asOf];
  const day = (text: string): string =>
    new Intl.DateTimeFormat(row.language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text));
  return [from, to]
    .filter((text) => text !== null)
    .map(day)
    .join(' – ')
    .replace(/^(?=.)/u, ', ');
}

const lines = (...text: readonly string[]): string => text.join('\r\n') + '\r\n';
