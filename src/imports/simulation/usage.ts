import type { Charter } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { shown } from '../row.ts';
import { figureFinder } from './figures.ts';
import { memberFinder, type ReadMember } from './members.ts';
import { readMoney, readNumber, type NumberStyle } from './numbers.ts';
import { orThrow, placed } from './place.ts';
import type { Table } from './table.ts';

/** A row of usage.csv; `day` is null where the file gives none. */
export type ReadUsage =
  | { readonly is: 'figure'; readonly name: string; readonly member: number | null; readonly value: bigint; readonly day: Day | null }
  | { readonly is: 'balance'; readonly account: string; readonly amount: bigint }
  | { readonly is: 'claimsPaid'; readonly step: string; readonly member: number; readonly amount: bigint }
  | { readonly is: 'retained'; readonly member: number; readonly amount: bigint; readonly due: Day | null };

/**
 * Reads usage.csv: figures of members, and of the cooperative where the member is empty. `balance:ACCOUNT` is what an account held
 * before, `claims-paid:STEP` what a step of claims paid a member before, `retained` an open retained part with its due date.
 */
export function readUsage(table: Table, charter: Charter, members: readonly ReadMember[], digits: number): ReadUsage[] {
  const style: NumberStyle = { delimiter: table.delimiter, digits };
  const memberOf = memberFinder(members);
  const figureOf = figureFinder(charter);
  const claims = charter.steps.filter((step) => step.kind === 'share' && step.take.take === 'claims').map((step) => step.key);
  return table.rows.map((row) =>
    placed('usage', row.row, (): ReadUsage => {
      const [who, figure, text] = [row.name('member'), row.name('figure'), row.value('value')];
      const day = row.value('day') === '' ? null : orThrow(table.days.read(row.value('day')));
      const [, prefix, rest] = /^(balance|solde|claims-paid|créances-payées)\s*:\s*(.+)$/iu.exec(figure) ?? [];
      if (prefix !== undefined && /^(balance|solde)$/iu.test(prefix)) {
        if (who !== '') throw new Refused(refuse('FIGURE_UNKNOWN', { figure: shown(`${who}, ${figure}`) }));
        const amount = orThrow(readMoney(text, style));
        // A carried loss is a debt of the future: however it is written, it is one.
        return { is: 'balance', account: rest!, amount: rest === 'losses' && amount > 0n ? -amount : amount };
      }
      if (prefix !== undefined) {
        if (!claims.includes(rest!))
          throw new Refused(
            refuse('FIGURE_UNKNOWN', { figure: shown(figure), known: claims.map((step) => `claims-paid:${step}`).join(', ') }),
          );
        return { is: 'claimsPaid', step: rest!, member: memberOf(who), amount: orThrow(readMoney(text, style)) };
      }
      if (/^(retained|retenu)$/iu.test(figure))
        return { is: 'retained', member: memberOf(who), amount: orThrow(readMoney(text, style)), due: day };
      const known = orThrow(figureOf(figure));
      const member = who === '' ? null : memberOf(who);
      return { is: 'figure', name: known.name, member, value: orThrow(readNumber(text, 4, style, known.isMoney)), day };
    }),
  );
}
