import type { StatementDocument } from '../../core/statements/document.ts';
import { drawDistribution } from './distribution.ts';
import type { Frame } from './frame.ts';
import { drawShareholding } from './shareholding.ts';
import { drawnVersions } from './version.ts';
import type { Words } from './words/shape.ts';

/** How the documents of one kind and schema are drawn. */
export interface Form<Document extends StatementDocument = StatementDocument> {
  /** Versions of the layout that this program draws to the byte; the last is today's. */
  readonly versions: readonly number[];
  /** Before there were countersignatures a file had one field for a signature. */
  readonly hasOneField: (layoutVersion: number) => boolean;
  /** What it is called, and for whom or what it is, as the file's title has it beside the number. */
  readonly title: (words: Words, document: Document) => string;
  readonly recipient: (document: Document) => string;
  readonly draw: (frame: Frame, document: Document) => void;
}

type Of<Kind, Schema> = Extract<StatementDocument, { kind: Kind; schema: Schema }>;

const hasOneField = (layoutVersion: number): boolean => layoutVersion < 3;
const statement = {
  hasOneField,
  title: (words: Words) => words.shareholdingTitle,
  recipient: (document: Of<'shareholding-statement', 1 | 2>) => document.member.name,
  draw: drawShareholding,
};
const report = { hasOneField, title: (words: Words) => words.distributionTitle, recipient: () => '', draw: drawDistribution };

/** A new kind or schema has its own line here; lines of what was issued stay, and their bytes too. */
const forms: { readonly [Kind in StatementDocument as `${Kind['kind']} ${Kind['schema']}`]: Form<Of<Kind['kind'], Kind['schema']>> } = {
  'shareholding-statement 1': { ...statement, versions: drawnVersions[1] },
  'shareholding-statement 2': { ...statement, versions: drawnVersions[2] },
  'distribution-report 1': { ...report, versions: drawnVersions[1] },
  'distribution-report 2': { ...report, versions: drawnVersions[2] },
};

export function formOf(document: StatementDocument): Form {
  return forms[`${document.kind} ${document.schema}`] as Form;
}
