export { checkImportSize, largestImportBytes } from './decode/size.ts';
export type { SeemsLike } from './decode/looksLike.ts';
export { dateOrders, delimiters, encodings, importFormats, importReasons } from './proposal.ts';
export type {
  DateOrder,
  Delimiter,
  Encoding,
  ImportFormat,
  ImportOptions,
  ImportProgress,
  ImportProposal,
  ColumnChoice,
  ImportReason,
  ReadColumn,
  ProposedMember,
  ProposedRow,
  RefusedRow,
} from './proposal.ts';
export { importSteps, readImport, readImportAsync, sketchImport } from './read.ts';
export { prepareImport, type Prepared } from './prepare.ts';
export { fieldNamed, type TableSketch } from './table/mapping.ts';
export { contributionsTemplate, writeContributions } from './template.ts';
export { contributionsWorkbook, writeContributionsWorkbook } from './sheet/write.ts';
export type { TemplateLanguage, TemplateOptions, TemplateRow } from './template.ts';
export { readQuantity } from './contributions/quantity.ts';
export { readFigures } from './figures/read.ts';
export type { FigureOptions, FigureProposal, ProposedFigure } from './figures/read.ts';
