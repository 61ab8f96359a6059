import { refuse } from '../../core/refusals/refusal.ts';
import { checkQuantity, isRefusal, nameCells, noteCells, shown, valueCells, type Faults, type RowContext, type RowReader } from '../row.ts';
import { readKind } from './kinds.ts';
import { remembered } from '../text/remember.ts';
import { isCurrency, measureReader } from './quantity.ts';

const noOthers: readonly string[] = [];

/**
 * Reads rows of the app's own table. Checks, in order: cells, name, kind, day, currency, quantity with its unit and unit value, future.
 */
export function contributionsRows(context: RowContext): RowReader {
  const { header, days } = context;
  const money = { currency: context.currency, digits: context.currencyDigits };
  const memberCell = nameCells(header, 'member');
  const emailCell = nameCells(header, 'email');
  const projectCell = nameCells(header, 'project');
  const activityCell = nameCells(header, 'activity');
  const kindCell = nameCells(header, 'kind');
  const descriptionCell = noteCells(header, 'description');
  const receiptCell = noteCells(header, 'receipt');
  const dayCell = valueCells(header, 'day');
  const quantityCell = valueCells(header, 'quantity');
  const unitCell = valueCells(header, 'unit');
  const unitValueCell = valueCells(header, 'unitValue');
  const currencyCell = valueCells(header, 'currency');
  const kindOf = remembered(readKind);
  const isOurs = remembered((text) => isCurrency(text, money.currency));
  const measuredOf = measureReader(money);

  return (cells) => {
    const faults: Faults = { first: undefined };
    const email = emailCell(cells, faults);
    const member = memberCell(cells, faults) || email || (context.defaultMember ?? '');
    const project = projectCell(cells, faults);
    const activityHint = activityCell(cells, faults);
    const kindText = kindCell(cells, faults);
    const description = descriptionCell(cells, faults);
    const receipt = receiptCell(cells, faults);
    const dayText = dayCell(cells, faults);
    const quantityText = quantityCell(cells, faults);
    const unit = unitCell(cells, faults);
    const unitValue = unitValueCell(cells, faults);
    const currency = currencyCell(cells, faults);
    if (faults.first) return faults.first;
    if (member === '') return refuse('NAME_MISSING', { column: 'member' });
    const kind = kindOf(kindText);
    if (!kind) return refuse('KIND_UNKNOWN', { kind: shown(kindText) });
    const day = days.read(dayText);
    if (typeof day !== 'string') return day;
    if (currency !== '' && !isOurs(currency)) return refuse('CURRENCY_UNKNOWN', { currency: shown(currency), expected: money.currency });
    const measured = measuredOf(kind, { quantity: quantityText, unit, unitValue });
    if (isRefusal(measured)) return measured;
    const wrong = checkQuantity(measured.quantity, kind, member, day, shown(quantityText));
    if (wrong) return wrong;
    if (day > context.today) return refuse('DATE_FUTURE', { day });
    return {
      row: 0,
      memberName: member,
      memberEmail: email === '' ? null : email,
      project: project === '' ? null : project,
      activityHint: activityHint === '' ? null : activityHint,
      tags: null,
      kind,
      day,
      quantity: Number(measured.quantity),
      unitRate: measured.unitRate,
      description,
      receipt: receipt === '' ? null : receipt,
      startTime: null,
      fingerprint: '',
      otherFingerprints: noOthers,
    };
  };
}
