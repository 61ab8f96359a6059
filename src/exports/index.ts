export { writeCalendar } from './calendar.ts';
export { writeCsv, type CsvForm } from './csv.ts';
export { fecColumns, fecFileName, writeFec, type PlanLine } from './fec.ts';
export { writeHledger } from './hledger.ts';
export { writeOcf } from './ocf/index.ts';
export { writeSepa } from './sepa.ts';
export { writeWholeBook } from './wholeBook.ts';
export { writeXlsx } from './xlsx/index.ts';
export { zipParts } from './zip.ts';
