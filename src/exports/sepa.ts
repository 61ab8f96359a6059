import SEPA from 'sepa';
import type { PaymentOrder } from '../app/ports/payments.ts';
import { amountText } from '../core/money/amount.ts';
import { bankText } from '../core/payments/latin.ts';
import { assert } from '../core/refusals/refusal.ts';

/**
 * A credit transfer order as banks take it (ISO 20022 pain.001.001.09): one debit, one line for each member, every text in
 * the Latin characters that all banks must take. Amounts are checked against the exact ones after they were written.
 */
export function writeSepa(order: PaymentOrder): string {
  assert(order.digits === 2 && order.currency === 'EUR', 'credit transfers of the scheme are in euro and cents');
  assert(
    order.lines.every(({ amount }) => amount > 0n),
    'only what is due is paid',
  );
  const document = new SEPA.Document('pain.001.001.09');
  document.grpHdr.id = order.id;
  document.grpHdr.created = new Date(order.createdAt);
  document.grpHdr.initiatorName = bankText(order.debtor.name, 70);
  const info = document.createPaymentInfo();
  info.requestedExecutionDate = new Date(`${order.on}T00:00:00Z`);
  info.debtorName = bankText(order.debtor.name, 70);
  info.debtorIBAN = order.debtor.account.iban;
  if (order.debtor.account.bic !== '') info.debtorBIC = order.debtor.account.bic;
  info.batchBooking = true;
  document.addPaymentInfo(info);
  for (const line of order.lines) {
    const payment = info.createTransaction();
    payment.creditorName = bankText(line.name, 70);
    payment.creditorIBAN = line.account.iban;
    if (line.account.bic !== '') payment.creditorBIC = line.account.bic;
    payment.amount = Number(amountText(line.amount, 2));
    payment.currency = 'EUR';
    payment.remittanceInfo = bankText(line.reference, 140);
    payment.end2endId = `${order.run}M${line.member}`;
    info.addTransaction(payment);
  }
  const xml = document.toString();
  const total = amountText(
    order.lines.reduce((sum, { amount }) => sum + amount, 0n),
    2,
  );
  assert(
    [...xml.matchAll(/<CtrlSum>([^<]*)<\/CtrlSum>/gu)].every(([, sum]) => sum === total),
    'the control sums are the exact sum',
  );
  const written = [...xml.matchAll(/<InstdAmt Ccy="EUR">([^<]*)<\/InstdAmt>/gu)].map(([, amount]) => amount);
  assert(written.join() === order.lines.map(({ amount }) => amountText(amount, 2)).join(), 'every amount is written as it is');
  return xml;
}
