import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { prepareImport } from '../../../src/imports/index.ts';
import { detectMoney, readMoney, type MoneyOptions } from '../../../src/imports/money/index.ts';

/** Tables of banks and platforms as they are met, with movements of our own making. */

const options: MoneyOptions = { fileName: 'x', currency: 'EUR', currencyDigits: 2, today: '2026-06-30', fingerprintKey: 'key' };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
function read(content: string | Uint8Array, changes: Partial<MoneyOptions> = {}) {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const { lines, refused } = readMoney(bytes, { ...options, ...changes });
  return {
    is: detectMoney(bytes),
    said: lines.map(({ day, amount, label }) => `${day} ${amount} ${label}`),
    why: refused.map(({ row, code }) => `${row} ${code}`),
  };
}

describe('French banks', () => {
  it('Société Générale: an account in a formula above, a detail beside the label', () => {
    const text =
      "=\"0012300456789\";02/03/2026;05/03/2026;\nDate de l'opération;Libellé;Détail de l'écriture;Montant de l'opération;Devise\n02/03/2026;CARTE X1;CARTE X1 SCIERIE;-42,50;EUR\n";
    expect(read(latin(text))).toEqual({ is: 'bank', said: ['2026-03-02 -4250 CARTE X1'], why: [] });
  });

  it('Caisse d’Épargne: signed debits and credits, balances around the table refused by their own row', () => {
    const text =
      "Numéro de compte : 1;Devise : EUR;\n\nSolde en fin de période;;;;917,01\nDate;Numéro d'opération;Libellé;Débit;Crédit;Détail;\n02/03/26;A;CB SCIERIE;-42,50;;;\n03/03/26;B;VIR COOP;;+1 100,00;;\nSolde en début de période;;;;859,51\n";
    expect(read(latin(text))).toEqual({
      is: 'bank',
      said: ['2026-03-02 -4250 CB SCIERIE', '2026-03-03 110000 VIR COOP'],
      why: ['7 DATE_IMPOSSIBLE'],
    });
  });

  it('a table without names of columns is known by its shape, and its line of the balance is none', () => {
    const bare =
      '02/03/2026;-42,50;Carte;;CB  SCIERIE 01/03/26;;0;Divers\n03/03/2026;100,00;Virement;;VIR COOP;;0;Divers\n05/03/2026;957,50;;01234 567890A\n';
    expect(read(bare)).toEqual({
      is: 'bank',
      said: ['2026-03-02 -4250 CB SCIERIE 01/03/26', '2026-03-03 10000 VIR COOP'],
      why: ['3 ROW_RAGGED'],
    });
    const underAnAccount =
      'Compte de chèques;Compte;****1234;05/03/2026;;917,01\n02/03/2026;PAIEMENT CB;CB SCIERIE;FACTURE CARTE SCIERIE;;-42,50\n03/03/2026;VIREMENT;VIR;VIR RECU DE COOP;;100,00\n';
    expect(read(latin(underAnAccount)).said).toEqual(['2026-03-02 -4250 FACTURE CARTE SCIERIE', '2026-03-03 10000 VIR RECU DE COOP']);
    // Hours that were pasted have days and decimals too, and nothing that went out.
    expect(detectMoney(utf8('Ada;02/03/2026;2,50;Atelier\nBo;03/03/2026;1,25;Atelier\n'))).toBeUndefined();
  });
});

describe('other banks and platforms', () => {
  it('Revolut: a fee beside the amount is part of what it cost; what is pending is refused, and so is another currency', () => {
    const text = [
      'Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance',
      'CARD_PAYMENT,Current,2026-03-01 10:00:00,2026-03-02 08:00:00,Scierie,-42.50,0.00,EUR,COMPLETED,957.50',
      'CARD_PAYMENT,Current,2026-03-03 10:00:00,,Scierie,-5.00,0.00,EUR,PENDING,',
      'TRANSFER,Current,2026-03-04 10:00:00,2026-03-04 10:00:00,Envoi,-100.00,1.50,EUR,COMPLETED,856.00',
      'TRANSFER,Current,2026-03-04 10:00:00,2026-03-04 10:00:00,Envoi,-100.00,1.50,USD,COMPLETED,856.00',
    ].join('\n');
    expect(read(text)).toEqual({
      is: 'bank',
      said: ['2026-03-02 -4250 Scierie', '2026-03-04 -10150 Envoi'],
      why: ['3 MOVEMENT_NOT_DONE', '5 CURRENCY_OTHER'],
    });
  });

  it('Qonto, N26, Stripe, PayPal, HelloAsso: what came in is the net amount, and an hour beside the day makes no table of hours', () => {
    const tables: readonly (readonly [string, string])[] = [
      [
        '"Statut";"Date de la valeur (UTC)";"Date de l\'opération (UTC)";"Montant total (TTC)";"Devise";"Nom de la contrepartie";"Référence"\n"Exécuté";"02-03-2026 08:00:00";"02-03-2026 07:59:00";"-42,50";"EUR";"Scierie";""\n',
        '2026-03-02 -4250 Scierie',
      ],
      [
        '"Booking Date","Value Date","Partner Name","Partner Iban","Type","Payment Reference","Account Name","Amount (EUR)"\n2026-03-02,2026-03-02,Scierie,,Presentment,,Main,-42.50\n',
        '2026-03-02 -4250 Scierie',
      ],
      [
        'id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Description\ntxn_1,charge,ch_1,20.00,0.55,19.45,eur,2026-03-02 09:00,Don\n',
        '2026-03-02 1945 Don',
      ],
      [
        '"Date","Heure","Fuseau horaire","Nom","Type","État","Devise","Avant commission","Commission","Net"\n"25/03/2026","09:00:00","CET","Bo","Paiement","Terminé","EUR","20,00","-0,93","19,07"\n',
        '2026-03-25 1907 Bo',
      ],
      [
        'Référence commande;Date de la commande;Statut de la commande;Nom participant;Montant tarif\n1;25/03/2026 09:00;Validé;Bo;20,00\n',
        '2026-03-25 2000 Bo',
      ],
    ];
    for (const [text, said] of tables) expect(read(text)).toEqual({ is: 'bank', said: [said], why: [] });
  });

  it('rule 18: a pair of columns, a signed amount and an amount with its direction are all understood; one that nobody understands is refused, not guessed', () => {
    const ways = ['D', 'Débit', '-', 'DBIT', 'Sortie', 'C', 'Crédit', '+', 'CRDT', 'Entrée', 'Autre'];
    const text = ['Date;Libellé;Montant;Sens', ...ways.map((way) => `25/03/2026;X;42,50;${way}`)].join('\n');
    const pair = 'Date;Libellé;Débit;Crédit\n25/03/2026;X;42,50;\n26/03/2026;Y;;7,00\n';
    const signed = 'Date;Libellé;Montant\n25/03/2026;X;-42,50\n26/03/2026;Y;7,00\n';
    for (const table of [pair, signed]) expect(read(table).said).toEqual(['2026-03-25 -4250 X', '2026-03-26 700 Y']);
    const { said, why } = read(text);
    expect(said.map((line) => line.includes(' -4250 '))).toEqual([true, true, true, true, true, false, false, false, false, false]);
    expect(why).toEqual(['12 AMOUNT_NOT_NUMBER']);
  });

  it('whole numbers, and both marks in one column, are read by what each cell says', () => {
    const text = 'Date,Description,Amount\n2026-03-02,a,-42.50\n2026-03-03,b,5\n2026-03-04,c,"1.234,56"\n2026-03-05,d,"1,234.56"\n';
    expect(read(text).said).toEqual(['2026-03-02 -4250 a', '2026-03-03 500 b', '2026-03-04 123456 c', '2026-03-05 123456 d']);
  });

  it('a workbook, of several sheets too, and an archive of one file are opened first', async () => {
    const cell = (value: string) => ({ type: String, value });
    const day = { type: Date, value: new Date('2026-03-02T00:00:00Z'), format: 'dd/mm/yyyy' };
    const made = writeWorkbook([
      { sheet: 'Lisez-moi', data: [[cell('Relevé de la coopérative')]] },
      { sheet: 'Opérations', data: [['Date', 'Libellé', 'Montant'].map(cell), [day, cell('Scierie'), { type: Number, value: -42.5 }]] },
    ]);
    const opened = await prepareImport(new Uint8Array(await made.toBuffer()));
    expect(read(opened.bytes).said).toEqual(['2026-03-02 -4250 Scierie']);
    expect(opened.reasons).toEqual(['workbookSheet']);
    const archive = await prepareImport(
      zipSync({ 'a/': new Uint8Array(), 'a/releve.csv': strToU8('Date;Libellé;Montant\n25/03/2026;x;-1,00\n') }),
    );
    expect(read(archive.bytes).said).toEqual(['2026-03-25 -100 x']);
  });
});

describe('OFX, QIF and CAMT.053', () => {
  const entry = (inside: string): string =>
    `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>FR761</IBAN></Id></Acct>${inside}</Stmt></BkToCstmrStmt></Document>`;
  const ntry = (amount: string, sign: string, more = ''): string =>
    `<Ntry><Amt Ccy="EUR">${amount}</Amt>${sign && `<CdtDbtInd>${sign}</CdtDbtInd>`}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt>${more}</Ntry>`;

  it('an amount without decimals is one', () => {
    expect(read(entry(ntry('42', 'DBIT', '<AddtlNtryInf>Scierie</AddtlNtryInf>'))).said).toEqual(['2026-03-02 -4200 Scierie']);
  });

  it('an entry that says no direction is refused; a structured reference stands where there is no text', () => {
    const reference =
      '<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Bo</Nm></Pty></Dbtr></RltdPties><RmtInf><Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>';
    const found = read(entry(ntry('1.00', '') + ntry('2.00', 'CRDT', reference)));
    expect([found.said, found.why]).toEqual([['2026-03-02 200 RF18'], ['1 AMOUNT_NOT_NUMBER']]);
  });

  it('a batch without amounts inside keeps the names of all whom it is of', () => {
    const party = (name: string): string => `<TxDtls><RltdPties><Dbtr><Nm>${name}</Nm></Dbtr></RltdPties></TxDtls>`;
    expect(read(entry(ntry('30.00', 'CRDT', `<NtryDtls>${party('Ada')}${party('Bo')}</NtryDtls>`))).said).toEqual([
      '2026-03-02 3000 Ada, Bo',
    ]);
  });

  it('OFX: text in CDATA, days with marks in them', () => {
    const found = read(
      '<?OFX OFXHEADER="200"?><OFX><STMTTRN><DTPOSTED>20260302</DTPOSTED><TRNAMT>5</TRNAMT><FITID>1</FITID><NAME>Bo</NAME><MEMO><![CDATA[vis & bois]]></MEMO></STMTTRN><STMTTRN><DTPOSTED>2026-03-03</DTPOSTED><TRNAMT>-1</TRNAMT><FITID>2</FITID><NAME>x</NAME></STMTTRN></OFX>',
    );
    expect(found).toEqual({ is: 'ofx', said: ['2026-03-02 500 Bo vis & bois', '2026-03-03 -100 x'], why: [] });
  });

  it('QIF: without its first line, without its last mark, with American days and whole amounts', () => {
    expect(read('D25/03/2026\nT-5,00\nPBo\n^\nD26/03/2026\nT7\nPCy\n').said).toEqual(['2026-03-25 -500 Bo', '2026-03-26 700 Cy']);
    expect(read("!Type:CCard\nD3/25'26\nT-42.50\nPX\n^\nD3/1/2026\nT5\nPY\n^\n").said).toEqual(['2026-03-25 -4250 X', '2026-03-01 500 Y']);
  });
});
