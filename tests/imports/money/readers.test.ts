import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectMoney, readMoney, type MoneyOptions } from '../../../src/imports/money/index.ts';
import { bankAmount, decimalMark } from '../../../src/imports/money/amounts.ts';
import { refusalOf } from '../../support/workshop.ts';
import { runs } from '../../support/property.ts';

const options: MoneyOptions = { fileName: 'x', currency: 'EUR', currencyDigits: 2, today: '2026-06-30', fingerprintKey: 'key' };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
/** What a file proposes, as a person would write it down: day, cents, label. */
function read(content: string | Uint8Array, changes: Partial<MoneyOptions> = {}) {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const proposal = readMoney(bytes, { ...options, ...changes });
  return {
    ...proposal,
    detected: detectMoney(bytes),
    said: proposal.lines.map(({ day, amount, label }) => `${day} ${amount} ${label}`),
    why: proposal.refused.map(({ row, code }) => `${row} ${code}`),
  };
}

describe('a bank’s table', () => {
  it('BoursoBank: two decimal conventions in one row, spaces in thousands, older columns', () => {
    const found = read(
      [
        '\ufeffdateOp;dateVal;label;category;categoryParent;supplierFound;amount;comment;accountNum;accountLabel;accountbalance',
        '2026-03-02;2026-03-02;"CARTE 01/03/26 QUINCAILLERIE";"Bricolage";"Achats";"quincaillerie";-1 042,50;;000123;"COMPTE COURANT";1000.00',
        '2026-03-03;2026-03-03;"VIR SEPA ADA";"Virements";"Virements";"";"2\u202f500,00";;000123;"COMPTE COURANT";3500.00',
      ].join('\n'),
    );
    expect([found.detected, found.format]).toEqual(['bank', 'bank']);
    expect(found.said).toEqual(['2026-03-02 -104250 CARTE 01/03/26 QUINCAILLERIE', '2026-03-03 250000 VIR SEPA ADA']);
    const old = read(
      'dateOp;dateVal;label;category;categoryParent;amount;accountNum;accountLabel;accountBalance\n31/12/18;31/12/18;"PRLV EDF";"";"";-45,10;1;"C";10.00\n',
    );
    expect(old.said).toEqual(['2018-12-31 -4510 PRLV EDF']);
  });

  it('Crédit Agricole: a preamble with an account’s balance, real line breaks in quotes, a column of nothing at the end', () => {
    const text = [
      'Téléchargement du 05/03/2026;',
      '',
      'M. EXEMPLE ADA;',
      'Compte de Dépôt carte n° 00012345678;',
      'Solde au 04/03/2026 917,01 €;',
      '',
      'Liste des opérations du compte entre le 01/03/2026 et le 05/03/2026;',
      '',
      'Date;Libellé;Débit euros;Crédit euros;',
      '02/03/2026;"PAIEMENT PAR CARTE',
      'X4912 QUINCAILLERIE',
      '',
      '";42,50;;',
      '03/03/2026;"VIREMENT EN VOTRE FAVEUR  BO";;1 200,00;',
    ].join('\r\n');
    for (const bytes of [utf8(text), latin(text.replaceAll('€', '\u0080'))]) {
      const found = read(bytes);
      expect(found.said).toEqual([
        '2026-03-02 -4250 PAIEMENT PAR CARTE X4912 QUINCAILLERIE',
        '2026-03-03 120000 VIREMENT EN VOTRE FAVEUR BO',
      ]);
    }
  });

  it('Crédit Mutuel: debits that are already negative', () => {
    const found = read(
      latin(
        'Date;Date de valeur;Débit;Crédit;Libellé;Solde\n02/03/2026;02/03/2026;-42,50;;PAIEMENT CB;957,50\n04/03/2026;04/03/2026;;10,00;REMISE CHÈQUE;967,50\n',
      ),
    );
    expect(found.said).toEqual(['2026-03-02 -4250 PAIEMENT CB', '2026-03-04 1000 REMISE CHÈQUE']);
  });

  it('others: La Banque Postale, a direction in its own column, German and Dutch headings, tabs', () => {
    expect(read('Numéro Compte   :;123\nType :;CCP\n\nDate;Libellé;Montant(EUROS)\n02/03/2026;ACHAT CB;-42,50\n').said).toEqual([
      '2026-03-02 -4250 ACHAT CB',
    ]);
    expect(read('Date\tDescription\tAmount\tDirection\n2026-03-02\tShop\t42.50\tDebit\n2026-03-03\tGift\t5.00\tCredit\n').said).toEqual([
      '2026-03-02 -4250 Shop',
      '2026-03-03 500 Gift',
    ]);
    expect(read('Buchungstag;Verwendungszweck;Betrag\n02.03.2026;Miete;-1.250,00\n').said).toEqual(['2026-03-02 -125000 Miete']);
    expect(read('Datum,Naam / Omschrijving,Bedrag,Af Bij\n2026-03-02,Winkel,"12,30",Af\n').said).toEqual(['2026-03-02 -1230 Winkel']);
  });

  it('a row that is wrong is refused by name and loses none of the others', () => {
    const found = read(
      'Date;Libellé;Montant;Devise\n02/03/2026;Bon;1,00;EUR\n31/02/2026;Jour;1,00;EUR\n03/03/2026;Zéro;0,00;EUR\n04/03/2026;Mot;beaucoup;EUR\n05/03/2026;Fin;1,001;EUR\n06/03/2026;Yen;5,00;JPY\n01/01/2030;Futur;5,00;EUR\n;;;\n07/03/2026;Bon aussi;-2,00;\n',
    );
    expect(found.said).toEqual(['2026-03-02 100 Bon', '2026-03-07 -200 Bon aussi']);
    expect(found.why).toEqual([
      '3 DATE_IMPOSSIBLE',
      '4 AMOUNT_ZERO',
      '5 AMOUNT_NOT_NUMBER',
      '6 AMOUNT_TOO_FINE',
      '7 CURRENCY_OTHER',
      '8 DATE_FUTURE',
    ]);
  });

  it('asks for the order of days when the column cannot tell, and takes the answer', () => {
    const text = 'Date,Description,Amount\n03/04/2026,Shop,-1.00\n';
    expect(refusalOf(() => read(text)).code).toBe('DATE_AMBIGUOUS');
    expect(read(text, { dateOrder: 'mdy' }).said).toEqual(['2026-03-04 -100 Shop']);
    expect(read(`${text}13/04/2026,Other,-1.00\n`).said[0]).toBe('2026-04-03 -100 Shop');
  });

  it('is not taken for one when it is a table of hours, of members, or nothing', () => {
    for (const text of [
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)\n',
      'Date,Client,Project,Task,Notes,Hours,First Name,Last Name,Billable Amount\n',
      'Full name,Email\nAda,ada@example.org\n',
    ])
      expect(detectMoney(utf8(text))).toBeUndefined();
    expect(refusalOf(() => read('a,b\n1,2\n')).code).toBe('FORMAT_UNKNOWN');
    expect(refusalOf(() => read('')).code).toBe('FILE_EMPTY');
  });
});

it('Open Collective: net amounts with their signs, told apart by the platform’s own numbers', () => {
  const found = read(
    [
      '"datetime","shortId","shortGroup","description","type","kind","isRefund","isRefunded","shortRefundId","displayAmount","amount","paymentProcessorFee","netAmount","balance","currency","accountSlug","accountName","oppositeAccountSlug","oppositeAccountName","paymentMethodService","paymentMethodType","expenseType","expenseTags","payoutMethodType","merchantId","orderMemo"',
      '"2026-03-02T09:00:00","a1b2c3d4","e5f6a7b8","Achat bois","DEBIT","EXPENSE","","","","-€42.50",-42.5,0,-42.5,957.5,"EUR","atelier","Atelier","ada","Ada","","","RECEIPT","bois","BANK_ACCOUNT","",""',
      '"2026-03-03T10:00:00","b1b2c3d4","f5f6a7b8","Contribution","CREDIT","CONTRIBUTION","","","","€20.00",20,-0.6,19.4,976.9,"EUR","atelier","Atelier","bo","Bo","STRIPE","CREDITCARD","","","","",""',
    ].join('\n'),
  );
  expect(found.format).toBe('opencollective');
  expect(found.said).toEqual(['2026-03-02 -4250 Achat bois', '2026-03-03 1940 Contribution']);
  expect(found.lines.map((line) => line.counterparty)).toEqual(['Ada', 'Bo']);
});

describe('OFX', () => {
  const head = 'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n';
  const body =
    '<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>00012345</BANKACCTFROM><BANKTRANLIST>' +
    '<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260302<TRNAMT>-42.50<FITID>20260302.1<NAME>QUINCAILLERIE D\u00e9p\u00f4t &amp; Cie\n' +
    '<STMTTRN><TRNTYPE>CREDIT<DTPUSER>20260303120000.000[+1:CET]<TRNAMT>+1200,00<FITID>20260303.1<MEMO>VIREMENT BO</STMTTRN>' +
    '</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>';
  it('1: unclosed tags, windows-1252, a movement without its booking day and without a name', () => {
    const found = read(latin(head + body));
    expect([found.detected, found.encoding]).toEqual(['ofx', 'windows-1252']);
    expect(found.said).toEqual(['2026-03-02 -4250 QUINCAILLERIE Dépôt & Cie', '2026-03-03 120000 VIREMENT BO']);
  });
  it('2: XML, each value closed, payee as an element of its own', () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211"?><OFX><STMTRS><CURDEF>EUR</CURDEF><BANKACCTFROM><ACCTID>1</ACCTID></BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20260302</DTPOSTED><TRNAMT>-42.50</TRNAMT><FITID>1</FITID><PAYEE><NAME>Épicerie</NAME><CITY>Lyon</CITY></PAYEE><MEMO>Carte</MEMO></STMTTRN></BANKTRANLIST></STMTRS></OFX>';
    expect(read(xml).said).toEqual(['2026-03-02 -4250 Épicerie Carte']);
  });
  it('the same number on another account is another movement; the same file again is the same', () => {
    const print = (text: string): string[] => read(latin(head + text)).lines.map((line) => line.fingerprint);
    expect(print(body)).toEqual(print(body));
    expect(print(body.replace('00012345', '00099999'))).not.toEqual(print(body));
  });
});

it('QIF: apostrophes before the year, spaces for zeros, accounts and investments passed over', () => {
  const found = read(
    "!Account\nNCourant\nTBank\n^\n!Type:Bank\nD13/03'26\nT-42,50\nPQUINCAILLERIE\nMvis\n^\nD 3/ 3/26\nT1,200.00\nPBo\n^\n!Type:Invst\nD13/03'26\nT1\n^\n",
  );
  expect(found.detected).toBe('qif');
  expect(found.said).toEqual(['2026-03-13 -4250 QUINCAILLERIE vis', '2026-03-03 120000 Bo']);
});

describe('CAMT.053', () => {
  const camt = (version: string, entries: string, prefix = ''): string =>
    `<?xml version="1.0" encoding="UTF-8"?><${prefix}Document xmlns${prefix ? `:${prefix.slice(0, -1)}` : ''}="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><${prefix}BkToCstmrStmt><${prefix}Stmt><${prefix}Acct><${prefix}Id><${prefix}IBAN>FR1420041010050500013M02606</${prefix}IBAN></${prefix}Id></${prefix}Acct>${entries}</${prefix}Stmt></${prefix}BkToCstmrStmt></${prefix}Document>`;
  const simple =
    '<Ntry><Amt Ccy="EUR">42.50000</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt><AcctSvcrRef>R1</AcctSvcrRef><AddtlNtryInf>Carte</AddtlNtryInf></Ntry>';
  it('version 2: five decimals, one date; version 8: a status with a code, a moment, a party of its own', () => {
    expect(read(camt('02', simple)).said).toEqual(['2026-03-02 -4250 Carte']);
    const eight =
      '<Ntry><Amt Ccy="EUR">20.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-03-03T10:00:00+01:00</DtTm></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Bo Exemple</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>Apport de</Ustrd><Ustrd>mars</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>';
    const found = read(camt('08', eight));
    expect(found.said).toEqual(['2026-03-03 2000 Apport de mars']);
    expect(found.lines[0]!.counterparty).toBe('Bo Exemple');
  });
  it('a batch whose parts come to the whole is taken apart, another one stays whole; what is pending waits', () => {
    const batch = (second: string): string =>
      `<Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-04</Dt></BookgDt><NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch><TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">10.00</Amt></TxAmt></AmtDtls><RltdPties><Cdtr><Nm>Ada</Nm></Cdtr></RltdPties></TxDtls><TxDtls><Amt Ccy="EUR">${second}</Amt><RltdPties><Cdtr><Nm>Bo</Nm></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry>`;
    expect(read(camt('04', batch('20.00'))).said).toEqual(['2026-03-04 -1000 Ada', '2026-03-04 -2000 Bo']);
    expect(read(camt('04', batch('19.00'))).lines.map((line) => line.amount)).toEqual([-3000n]);
    expect(read(camt('03', simple + simple.replace('BOOK', 'PDNG').replace('R1', 'R2'))).lines).toHaveLength(1);
  });
  it('several accounts in one file, prefixes before every name, and what is cut is no statement', () => {
    const prefixed = simple.replace(/<(\/?)(?=[A-Z])/gu, '<$1ns2:');
    expect(read(camt('02', prefixed, 'ns2:')).said).toEqual(['2026-03-02 -4250 Carte']);
    expect(refusalOf(() => read(camt('02', simple).slice(0, -30))).code).toBe('FILE_NOT_CSV');
  });
});

describe('amounts of a column', () => {
  it('the marks are the column’s, not each cell’s', () => {
    expect(decimalMark(['1.234,50', '12,00', '1.000'])).toBe(',');
    expect([
      bankAmount('1.000', 2, ','),
      bankAmount('-1 042,50', 2, ','),
      bankAmount('(12,00)', 2, ','),
      bankAmount('12,00-', 2, ','),
    ]).toEqual([100_000n, -104_250n, -1200n, -1200n]);
    expect(bankAmount('1000.00', 2, ',')).toBe(100_000n);
    expect(bankAmount('1,000', 2, undefined)).toMatchObject({ code: 'AMOUNT_TOO_FINE' });
  });
});

describe('any bytes at all', () => {
  const fragments = fc.constantFrom(
    'Date;Libellé;Montant\n',
    '02/03/2026;x;1,00\n',
    '"',
    '\n',
    '<OFX><STMTTRN><DTPOSTED>20260302<TRNAMT>1<FITID>2',
    '!Type:Bank\nD1/1/26\nT1\n^\n',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>',
    '<Ntry><Amt Ccy="EUR">1</Amt>',
    '</Ntry>',
    '&#99999999;',
    ';;;',
    '\t',
    '-',
    '1e9',
    '\ufeff',
    'é',
  );
  it('are read or refused by name, never crash, and say the same twice', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.array(fragments, { maxLength: 30 }).map((parts) => utf8(parts.join(''))),
        ),
        (bytes) => {
          const one = (): unknown => {
            try {
              return readMoney(bytes, options);
            } catch (error) {
              return refusalOf(() => {
                throw error;
              }).code;
            }
          };
          const first = one();
          expect(one()).toEqual(first);
          if (typeof first === 'object') for (const line of (first as ReturnType<typeof readMoney>).lines) expect(line.amount).not.toBe(0n);
        },
      ),
      runs(500),
    );
  });
});
