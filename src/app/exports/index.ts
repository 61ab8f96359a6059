import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { Context } from '../context.ts';
import type { Sheet, SheetMoney } from '../ports/sheets.ts';
import { assemblySheets } from './assemblies.ts';
import { capitalSheets } from './capital.ts';
import { contributionSheets } from './contributions.ts';
import { moneySheets } from './money.ts';
import { owedSheets } from './owed.ts';
import { paperSheets } from './papers.ts';
import { peopleSheets } from './people.ts';
import { promiseSheets } from './promises.ts';
import { shareSheets } from './shares.ts';

/** Every table of the book, in the order in which they are read; `asOf` is the day of the shares, of the promises and of both registers, today when null. */
export function allSheets(context: Context, asOf: string | null = null): Sheet[] {
  const { read } = context.book;
  return [
    ...peopleSheets(read),
    ...contributionSheets(read),
    ...promiseSheets(context, asOf),
    ...shareSheets(context, asOf),
    ...capitalSheets(context, asOf),
    ...moneySheets(read),
    ...owedSheets(read),
    ...assemblySheets(read),
    ...paperSheets(read),
  ];
}

/** One table by its name. @throws Refused TABLE_UNKNOWN with the names there are. */
export function sheetNamed(context: Context, name: string, asOf: string | null = null): Sheet {
  const sheets = allSheets(context, asOf);
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Refused(refuse('TABLE_UNKNOWN', { name, known: sheets.map((sheet) => sheet.name).join(', ') }));
  return found;
}

export function sheetMoney(context: Context): SheetMoney {
  const { currency, currencyDigits } = context.book.read.cooperative();
  return { currency, digits: currencyDigits };
}
