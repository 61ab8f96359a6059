import { addMoney, recordMoney, takeBackMoney } from '../../src/app/money/record.ts';
import { bringPeople } from '../../src/app/people/bring.ts';
import { readMoney } from '../../src/imports/money/index.ts';
import { refuse, type Refusal } from '../../src/core/refusals/refusal.ts';
import { id, on } from './caseTools.ts';
import { readFile, type Kit } from './kit.ts';

/** The refusal of the only movement of a bank's file. */
function refusedLine(row: string): Refusal {
  const bytes = new TextEncoder().encode(`Date;Libellé;Montant;Devise;État\n${row}\n`);
  const { refused } = readMoney(bytes, { fileName: 'x.csv', currency: 'EUR', currencyDigits: 2, today: '2026-06-30', fingerprintKey: 'k' });
  return refuse(refused[0]!.code, refused[0]!.details);
}
const byHand = (kit: Kit, amount: bigint) => addMoney(kit.lead, { id: id(), day: '2026-03-02', amount, label: 'Timbres', project: null });

on('AMOUNT_ZERO', 'a movement of nothing', (kit) => byHand(kit, 0n));
on('AMOUNT_ZERO', 'one in a bank’s file', () => refusedLine('02/03/2026;x;0,00;EUR'));
on('AMOUNT_TOO_LARGE', 'a movement beyond all measure', (kit) => byHand(kit, 10n ** 16n));
on('CURRENCY_OTHER', 'a movement in yen', () => refusedLine('02/03/2026;x;5,00;JPY'));
on('MOVEMENT_NOT_DONE', 'a movement that the bank has not carried out', () => refusedLine('02/03/2026;x;5,00;EUR;En attente'));
on('MONEY_NONE', 'recording no movement', (kit) => recordMoney(kit.lead, { id: id(), fileName: 'x.csv', format: 'bank' }, []));
on('CONTRIBUTION_UNKNOWN', 'settling what is not there', (kit) => {
  const line = { row: 1, day: '2026-03-02', amount: 100n, label: 'x', counterparty: '', fingerprint: 'f' };
  recordMoney(kit.lead, { id: id(), fileName: '', format: 'bank' }, [{ line, settles: 77, project: null }]);
});
on('IMPORT_UNKNOWN', 'taking back money that is not there', (kit) => takeBackMoney(kit.lead, { id: id(), batch: 9 }));
on('PEOPLE_NONE', 'bringing in nobody', (kit) => bringPeople(kit.lead, { id: id(), joined: '2026-01-01', people: [] }));
on('FORMAT_MONEY', 'a bank’s file among hours', () => readFile('Date;Libellé;Montant\n02/03/2026;Achat;-1,00\n'));
