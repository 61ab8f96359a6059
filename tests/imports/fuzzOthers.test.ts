import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownFigures, planFigures } from '../../src/app/figures.ts';
import { planImport } from '../../src/app/imports/plan.ts';
import { planMoney } from '../../src/app/money/plan.ts';
import { planPeople } from '../../src/app/people/bring.ts';
import { largestAmount } from '../../src/core/money/amount.ts';
import { refusalCodes } from '../../src/core/refusals/codes.ts';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { prepareImport, readFigures, readImport } from '../../src/imports/index.ts';
import { detectMoney, moneyFormats, readMoney, type MoneyOptions } from '../../src/imports/money/index.ts';
import { readPeople } from '../../src/imports/people/read.ts';
import { runs } from '../support/property.ts';
import { memoryBook, people, project, type Workshop } from '../support/workshop.ts';
import { bytesOf, options, toggl } from './help.ts';
import { mutate, mutations } from './mutations.ts';

/** The readers of what is no contribution; `TANTIEME_PROPERTY_RUNS=20` makes ten thousand of five hundred cases. */

let shop: Workshop;
let version: number;
beforeAll(() => {
  shop = memoryBook();
  people(shop.lead, 'Ada', 'Bo Exemple');
  project(shop.lead, 'Atelier');
  version = shop.book.version();
});
afterAll(() => shop.close());

const money: MoneyOptions = { fileName: 'x', currency: 'EUR', currencyDigits: 2, today: options.today, fingerprintKey: 'k' };
const camt = (entries: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>FR76</IBAN></Id></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`;

/** Good files of each kind. */
const bases: Readonly<Record<(typeof moneyFormats)[number], readonly string[]>> = {
  bank: [
    'dateOp;dateVal;label;supplierFound;amount;accountNum;accountbalance\n2026-03-02;2026-03-02;"CARTE";"scierie";-1 042,50;1;1000.00\n2026-03-03;2026-03-03;"VIR";"";12;1;1012.00\n',
    'Compte 1;\n\nDate;Libellé;Débit euros;Crédit euros;\n02/03/2026;"PAIEMENT\nX1\n";42,50;;\n25/03/2026;VIR;;1 200,00;\n',
    'Date,Description,Amount,Direction,Status\n03/02/2026,a,5,Debit,Completed\n03/25/2026,b,"1,234.56",Credit,Pending\n',
    '02/03/2026;-42,50;Carte;;SCIERIE\n03/03/2026;100,00;Virement;;COOP\n',
  ],
  ofx: [
    'OFXHEADER:100\nCHARSET:1252\n\n<OFX><CURDEF>EUR<ACCTID>1<BANKTRANLIST>\n<STMTTRN>\n<DTPOSTED>20260302\n<TRNAMT>-42.50\n<FITID>1\n<NAME>a &amp; b\n</STMTTRN><STMTTRN><DTUSER>20260303<TRNAMT>5<FITID>2<MEMO><![CDATA[x]]></STMTTRN></BANKTRANLIST></OFX>',
  ],
  qif: ["!Type:Bank\nD02/03'26\nT-42,50\nPBo\nMx\n^\nD25/03/2026\nT1,234.56\nPCy\n^\n"],
  camt: [
    camt(
      '<Ntry><Amt Ccy="EUR">30</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>a</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">10</Amt></TxAmt></AmtDtls></TxDtls><TxDtls><Amt Ccy="EUR">20.00</Amt><RmtInf><Ustrd>x</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry><Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-03-03T10:00:00</DtTm></BookgDt></Ntry>',
    ),
  ],
  opencollective: [
    '"datetime","shortId","description","type","amount","paymentProcessorFee","netAmount","currency","oppositeAccountName"\n"2026-03-02T09:00:00","a1","bois","DEBIT",-42.5,0,-42.5,"EUR","Ada"\n"2026-03-03T10:00:00","b1","don","CREDIT",20,-0.6,19.4,"EUR","Bo"\n',
  ],
};

const lists = [
  'Prénom;Nom;Courriel;Ville;Date d’entrée\nAda;Exemple;ada@x.test;Lyon;13/03/2024\nBo;Exemple;;;02/03/2024\n',
  'Full name,Email,Institution name,Type\nAda,ada@x.test,,Individual\n,c@x.test,Coop,Institution\n',
  '- Ada Exemple <ada@x.test>, "Exemple, Bo" <bo@x.test>\n\nCy; cy@x.test\n',
];
const figures = [
  'Membre;Chiffre;Valeur;Date\nAda;capital;1 234,50;02/03/2026\nBo Exemple;écoutes;12;25/03/2026\n',
  'Member,Date,capital,plays\nAda,2026-03-02,"1,234.50",3\nBo Exemple,2026-03-02,,4\n',
];

/** Runs a reader: what it refuses is refused by a known code, in time with its length, and leaves the book as it was. */
function soundly<Made>(read: () => Made): Made | undefined {
  const started = process.cpuUsage();
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(refusalCodes).toContain(error.refusal.code);
    return undefined;
  } finally {
    // Processor time: on a machine that does much else the clock says nothing of a hang.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
    expect(shop.book.version()).toBe(version);
  }
}

describe('mutated files of other kinds', () => {
  it('each reader of movements has a good file to begin with', () => {
    expect(Object.keys(bases).sort()).toEqual([...moneyFormats].sort());
    for (const [format, texts] of Object.entries(bases))
      for (const text of texts) {
        expect([format, detectMoney(bytesOf(text))]).toEqual([format, format]);
        expect(readMoney(bytesOf(text), money).lines.length).toBeGreaterThan(0);
      }
  });

  it.each(moneyFormats)('law: a %s file is refused by a known code, or every movement is proposed or refused, once', (format) => {
    const texts = bases[format].map(bytesOf);
    fc.assert(
      fc.property(fc.constantFrom(...texts), mutations, (base, changes) => {
        const bytes = mutate(base, changes);
        soundly(() => detectMoney(bytes));
        const made = soundly(() => readMoney(bytes, money));
        if (!made) return;
        const rows = [...made.lines, ...made.refused].map((line) => line.row);
        expect(new Set(rows).size).toBe(rows.length);
        expect(made.rowsTotal).toBe(rows.length);
        expect(new Set(made.lines.map((line) => line.fingerprint)).size).toBe(made.lines.length);
        for (const { day, amount } of made.lines) {
          expect(day <= options.today && /^\d{4}-\d{2}-\d{2}$/u.test(day)).toBe(true);
          expect(amount !== 0n && amount <= largestAmount && -amount <= largestAmount).toBe(true);
        }
        expect(made.refused.filter((line) => !refusalCodes.includes(line.code))).toEqual([]);
        soundly(() => planMoney(shop.lead, made.lines));
      }),
      runs(500),
    );
  });

  it('law: a list of people is refused by a known code, or everybody on it is proposed or refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lists.map(bytesOf)), mutations, (base, changes) => {
        const made = soundly(() => readPeople(mutate(base, changes)));
        if (!made) return;
        expect(made.people.every(({ name }) => name !== '' && name.length <= 200)).toBe(true);
        expect(made.refused.filter(({ code }) => !refusalCodes.includes(code))).toEqual([]);
        soundly(() => planPeople(shop.lead, made.people));
      }),
      runs(500),
    );
  });

  it('law: a file of figures is refused by a known code, or every figure is proposed or its row refused', () => {
    const known = [
      ...knownFigures(shop.book.read),
      { name: 'plays', labels: ['Écoutes', 'Plays'], money: false },
      { name: 'capital', labels: ['Capital'], money: true },
    ];
    fc.assert(
      fc.property(fc.constantFrom(...figures.map(bytesOf)), mutations, fc.constantFrom(null, '2026-03-31'), (base, changes, day) => {
        const made = soundly(() => readFigures(mutate(base, changes), { currencyDigits: 2, known, day }));
        if (!made) return;
        const refused = new Set(made.refused.map((row) => row.row));
        expect(made.rows.filter((row) => refused.has(row.row))).toEqual([]);
        expect(made.refused.filter(({ code }) => !refusalCodes.includes(code))).toEqual([]);
        soundly(() => planFigures(shop.lead, made));
      }),
      runs(500),
    );
  });

  it('law: any bytes at all are read or refused by every reader, and opened or left as they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        soundly(() => readMoney(bytes, money));
        soundly(() => readPeople(bytes));
        soundly(() => readFigures(bytes, { currencyDigits: 2, known: [], day: null }));
        await prepareImport(bytes).catch((error: unknown) => {
          if (!(error instanceof Refused)) throw error;
        });
      }),
      runs(500),
    );
  });

  it('long lines of people are read in time with their length', () => {
    for (const line of ['x'.repeat(200_000), 'a@b.c, '.repeat(20_000), ', '.repeat(100_000), '"x'.repeat(50_000)]) {
      const started = process.cpuUsage();
      readPeople(line);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
    }
  });

  it('law: looking at what an import would do writes nothing', () => {
    const base = bytesOf(toggl({ user: 'Ada', email: '' }, { user: 'Zoé', project: 'Cour' }, { day: '2026-03-04' }));
    fc.assert(
      fc.property(mutations, (changes) => {
        const made = soundly(() => readImport(mutate(base, changes), options));
        if (made) soundly(() => planImport(shop.lead, made, { project: null, memberMatches: {} }));
      }),
      runs(500),
    );
  });
});
