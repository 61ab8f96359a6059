import type { StatementDocument } from '../../core/statements/document.ts';
import type { FirstDocument } from '../../core/statements/first.ts';
import type { SecondDocument } from '../../core/statements/second.ts';
import { drawAnnual } from './annual.ts';
import { drawMembersRegister, drawMovementRegister, drawShareCertificate, drawSubscriptionForm } from './capital.ts';
import { drawCharterPaper } from './charterPaper.ts';
import { drawContributions } from './contributions.ts';
import { drawDistribution } from './distribution.ts';
import { formatDay } from './format.ts';
import type { Frame } from './frame.ts';
import { drawNotice } from './notice.ts';
import { drawProjectPaper } from './projectPaper.ts';
import { drawShareholding } from './shareholding.ts';
import { drawnVersions, loggedVersions, paperVersions, unloggedVersions } from './version.ts';
import type { Words } from './words/shape.ts';

/** How the documents of one kind and schema are drawn. */
export interface Form<Document extends StatementDocument = StatementDocument> {
  /** Versions of the layout that this program draws to the byte; the last is today's. */
  readonly versions: readonly number[];
  /** For whom or what it is, as the file's title has it beside its name and number. */
  readonly recipient: (document: Document) => string;
  /** The time that it looks at, as the file's subject has it. */
  readonly when: (words: Words, document: Document) => string;
  readonly draw: (frame: Frame, document: Document) => void;
}

type Of<Kind, Schema> = Extract<StatementDocument, { kind: Kind; schema: Schema }>;

const nobody = (): string => '';
const named = ({ member }: { readonly member: { readonly name: string } }): string => member.name;
const days = (words: Words, { from, to }: { readonly from: string; readonly to: string }, language: 'en' | 'fr'): string =>
  words.days(formatDay(from, language), formatDay(to, language));
const ofPeriod = (words: Words, { period, language }: Pick<Of<'distribution-report', 4>, 'period' | 'language'>): string =>
  days(words, period, language);
const ofDays = (words: Words, document: { readonly from: string; readonly to: string; readonly language: 'en' | 'fr' }): string =>
  days(words, document, document.language);

const onDay = (words: Words, { asOf, language }: { readonly asOf: string; readonly language: 'en' | 'fr' }): string =>
  words.asOf(formatDay(asOf, language));

const statement = { recipient: named, when: ofPeriod, draw: drawShareholding };
const charter = {
  recipient: ({ charter }: CharterDocument) => charter.title,
  when: (words: Words, { charter, language }: CharterDocument) => words.inForceFrom(formatDay(charter.from, language)),
  draw: drawCharterPaper,
};
type CharterDocument = Of<'charter', 1> | Of<'charter', 2>;
const report = { recipient: nobody, when: ofPeriod, draw: drawDistribution };
const movements = { recipient: nobody, when: onDay, draw: drawMovementRegister };
const members = { recipient: nobody, when: onDay, draw: drawMembersRegister };
const certificate = { recipient: named, when: onDay, draw: drawShareCertificate };
const annual = { recipient: named, when: ofDays, draw: drawAnnual };
const contributions = { recipient: named, when: ofDays, draw: drawContributions };
const notice = { recipient: named, when: ofPeriod, draw: drawNotice };

/** A new kind or schema has its own line here; lines of what was issued stay, and their bytes too. */
const forms: { readonly [Kind in StatementDocument as `${Kind['kind']} ${Kind['schema']}`]: Form<Of<Kind['kind'], Kind['schema']>> } = {
  'shareholding-statement 1': { ...statement, versions: drawnVersions[1] },
  'shareholding-statement 2': { ...statement, versions: drawnVersions[2] },
  'shareholding-statement 3': { ...statement, versions: unloggedVersions },
  'shareholding-statement 4': { ...statement, versions: loggedVersions },
  'distribution-report 1': { ...report, versions: drawnVersions[1] },
  'distribution-report 2': { ...report, versions: drawnVersions[2] },
  'distribution-report 3': { ...report, versions: unloggedVersions },
  'distribution-report 4': { ...report, versions: loggedVersions },
  'patronage-notice 1': { ...notice, versions: unloggedVersions },
  'patronage-notice 2': { ...notice, versions: loggedVersions },
  'contribution-statement 1': { ...contributions, versions: unloggedVersions },
  'contribution-statement 2': { ...contributions, versions: loggedVersions },
  'annual-statement 1': { ...annual, versions: unloggedVersions },
  'annual-statement 2': { ...annual, versions: loggedVersions },
  'charter 1': { ...charter, versions: unloggedVersions },
  'charter 2': { ...charter, versions: loggedVersions },
  'share-certificate 1': { ...certificate, versions: unloggedVersions },
  'share-certificate 2': { ...certificate, versions: loggedVersions },
  'members-register 1': { ...members, versions: unloggedVersions },
  'members-register 2': { ...members, versions: loggedVersions },
  'movement-register 1': { ...movements, versions: unloggedVersions },
  'movement-register 2': { ...movements, versions: loggedVersions },
  'subscription-form 1': {
    recipient: named,
    when: (_, { day, language }) => formatDay(day, language),
    draw: drawSubscriptionForm,
    versions: paperVersions,
  },
  'project-report 1': {
    recipient: ({ project }) => project.name,
    when: onDay,
    draw: drawProjectPaper,
    versions: paperVersions,
  },
};

export function formOf(document: StatementDocument): Form {
  return forms[`${document.kind} ${document.schema}` as keyof typeof forms] as Form;
}

/** Documents of the first two schemas, which have no paper of their own choice and no picture. */
export function isEarlier(document: StatementDocument): document is FirstDocument | SecondDocument {
  return !('paper' in document);
}
