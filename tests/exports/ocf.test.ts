import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { updateCooperative } from '../../src/app/cooperatives.ts';
import { makeExport, zipFiles } from '../../src/engine/exporting.ts';
import { holdingsOn } from '../../src/core/capital/holdings.ts';
import { everyTable } from '../support/exportRequest.ts';
import { makeClass, operate } from '../support/shares.ts';
import { memoryBook, people, type Workshop } from '../support/workshop.ts';

type Item = Record<string, unknown> & { object_type: string; id: string };
interface Package {
  readonly manifest: Record<string, unknown> & { issuer: Item };
  readonly texts: ReadonlyMap<string, string>;
  readonly items: (name: string) => Item[];
}

/** A register with every kind of operation: shares of two securities leave together, in part, to a member and to another class. */
function registered(): Workshop {
  const shop = memoryBook();
  people(shop.lead, 'Dupont & Fils', '李', 'Bo');
  makeClass(shop.lead, 'Member');
  makeClass(shop.lead, 'Investor', { nominal: 10_000n });
  updateCooperative(shop.lead, {
    id: v7(),
    name: 'Atelier',
    legalForm: 'SCIC',
    seat: '3 quai Neuf',
    registration: '',
    founded: '2020-02-29',
    country: 'FR',
  });
  operate(shop.lead, { shares: 4, amount: 8000n });
  operate(shop.lead, { shares: 8, amount: 12_000n, note: 'Form 2' });
  operate(shop.lead, { kind: 'payment', shares: 0, amount: 1000n });
  operate(shop.lead, { kind: 'transfer', shares: 6, toMember: 2, day: '2026-03-01' });
  operate(shop.lead, { kind: 'redemption', shares: 1, day: '2026-03-02' });
  operate(shop.lead, { kind: 'conversion', member: 2, shares: 5, toClass: 2, toShares: 1, day: '2026-03-03' });
  operate(shop.lead, { kind: 'cancellation', shares: 1, day: '2026-03-04', note: 'Unpaid' });
  return shop;
}

const request = { ...everyTable, as: 'ocf' } as const;
async function exported(shop: Workshop, asOf: string | null = null): Promise<Package> {
  const files = await makeExport(shop.lead, { ...request, asOf });
  const texts = new Map<string, string>();
  for (const file of files) texts.set(file.name, [...file.parts()].join(''));
  return {
    manifest: JSON.parse(texts.get('Manifest.ocf.json')!) as Package['manifest'],
    texts,
    items: (name) => (JSON.parse(texts.get(`${name}.ocf.json`)!) as { items: Item[] }).items,
  };
}

/** What version 1.2.0 of the format asks of the objects that we write: their fields, those in front of the bar without fail. */
const fields: Readonly<Record<string, string>> = {
  ISSUER: 'legal_name formation_date country_of_formation | address comments',
  STAKEHOLDER: 'name stakeholder_type | issuer_assigned_id comments',
  STOCK_CLASS:
    'name class_type default_id_prefix initial_shares_authorized votes_per_share seniority | par_value price_per_share board_approval_date comments',
  TX_STOCK_ISSUANCE:
    'security_id date custom_id stakeholder_id security_law_exemptions stock_class_id share_price quantity stock_legend_ids | comments',
  TX_STOCK_TRANSFER: 'security_id date quantity resulting_security_ids | balance_security_id comments',
  TX_STOCK_REPURCHASE: 'security_id date price quantity | balance_security_id comments',
  TX_STOCK_CANCELLATION: 'security_id date quantity reason_text | balance_security_id comments',
  TX_STOCK_CONVERSION: 'security_id date quantity_converted resulting_security_ids | balance_security_id comments',
};

function expectFields(item: Item): void {
  const [needed, free] = fields[item.object_type]!.split(' | ').map((list) => list.split(' ')) as [string[], string[]];
  expect(Object.keys(item), item.id).toEqual(expect.arrayContaining(needed));
  expect([...needed, ...free, 'id', 'object_type']).toEqual(expect.arrayContaining(Object.keys(item)));
  for (const name of ['quantity', 'quantity_converted', 'votes_per_share', 'seniority'])
    if (name in item) expect(item[name], `${item.id} ${name}`).toMatch(/^[0-9]+(\.[0-9]{1,10})?$/u);
  for (const name of ['share_price', 'price', 'par_value'])
    if (name in item) expect(item[name], `${item.id} ${name}`).toEqual({ amount: expect.stringMatching(/^\d+\.\d\d$/u), currency: 'EUR' });
}

describe('the capital in the Open Cap Format', () => {
  it('is a manifest that names its files by what they hold, with objects of the fields that the format has', async () => {
    const shop = registered();
    const { manifest, texts, items } = await exported(shop);
    expect(manifest).toMatchObject({ ocf_version: '1.2.0', file_type: 'OCF_MANIFEST_FILE', as_of: '2026-06-30' });
    const named = Object.entries(manifest).flatMap(([key, value]) =>
      key.endsWith('_files') ? (value as { filepath: string; md5: string }[]) : [],
    );
    for (const { filepath, md5 } of named)
      expect(
        createHash('md5')
          .update(texts.get(filepath.replace('./', ''))!)
          .digest('hex'),
      ).toBe(md5);
    expect(named.map((file) => file.filepath)).toEqual([
      './StockLegendTemplates.ocf.json',
      './StockClasses.ocf.json',
      './Transactions.ocf.json',
      './Stakeholders.ocf.json',
    ]);
    const all = [manifest.issuer, ...['Stakeholders', 'StockClasses', 'Transactions'].flatMap(items)];
    for (const item of all) expectFields(item);
    expect(new Set(all.map((item) => item.id)).size).toBe(all.length);
    expect(items('Stakeholders').map((item) => item['name'])).toEqual([{ legal_name: 'Dupont & Fils' }, { legal_name: '李' }]);
    shop.close();
  });

  it('adds up: every security is issued once and ends once at most, and those that are left are the holdings', async () => {
    const shop = registered();
    const { items } = await exported(shop);
    const open = new Map<string, { holder: string; shares: number }>();
    const issued = new Set<string>();
    for (const item of items('Transactions')) {
      const security = item['security_id'] as string;
      if (item.object_type === 'TX_STOCK_ISSUANCE') {
        expect(issued.has(security)).toBe(false);
        issued.add(security);
        const holder = `${String(item['stakeholder_id'])} ${String(item['stock_class_id'])}`;
        open.set(security, { holder, shares: Number(item['quantity']) });
      } else {
        const { shares } = open.get(security)!;
        const taken = Number(item['quantity'] ?? item['quantity_converted']);
        expect(taken < shares).toBe('balance_security_id' in item);
        expect(taken).toBeLessThanOrEqual(shares);
        open.delete(security);
      }
    }
    for (const item of items('Transactions'))
      for (const id of [item['balance_security_id'], ...((item['resulting_security_ids'] as string[] | undefined) ?? [])])
        if (id !== undefined) expect(issued.has(id as string)).toBe(true);
    const sums = new Map<string, number>();
    for (const { holder, shares } of open.values()) sums.set(holder, (sums.get(holder) ?? 0) + shares);
    const held = holdingsOn(shop.book.read.capitalOperations(), null);
    expect(sums).toEqual(new Map(held.map(({ member, shareClass, shares }) => [`member-${member} class-${shareClass}`, shares])));
    shop.close();
  });

  it('says beside it what the format has no field for, and only what lay before its day', async () => {
    const shop = registered();
    const beside = async (asOf: string | null) => JSON.parse((await exported(shop, asOf)).texts.get('tantieme-capital.json')!) as object;
    expect(await beside(null)).toMatchObject({ votes: 'one member, one vote', subscribed: '200.00', paidUp: '190.00' });
    expect(await beside('2026-02-01')).toMatchObject({
      subscribed: '240.00',
      paidUp: '210.00',
      due: [{ stakeholder: 'member-1', stockClass: 'class-1', due: '30.00' }],
      payments: [{ amount: '80.00' }, { amount: '120.00' }, { amount: '10.00' }],
    });
    const files = await makeExport(shop.lead, request);
    const zip = unzipSync(await zipFiles(files, '2026-06-30T08:00:00Z'));
    expect(strFromU8(zip['Manifest.ocf.json']!)).toContain('OCF_MANIFEST_FILE');
    shop.close();
  });
});

/** The folder `schema` of a checkout of the format's own repository, at its tag v1.2.0 or later. */
const schemas = process.env['TANTIEME_OCF_SCHEMAS'] ?? '';
const withoutSchemas = 'TANTIEME_OCF_SCHEMAS names no folder with the format’s own schemas';

describe.skipIf(!existsSync(join(schemas, 'files')))(`the format's own schemas (${withoutSchemas})`, () => {
  it('accept every file', async () => {
    interface ManifestSchema {
      readonly $id: string;
      readonly properties?: { readonly ocf_version?: { readonly const?: string } };
    }
    type Validate = ((data: unknown) => boolean) & { errors?: unknown };
    interface Ajv {
      addSchema(schema: object): void;
      getSchema(id: string): Validate | undefined;
    }
    const Ajv = createRequire(import.meta.url)('ajv') as new (options: object) => Ajv;
    const formats = { date: /^\d{4}-\d\d-\d\d$/u, 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u };
    const ajv = new Ajv({ strict: false, formats });
    const ids = new Map<string, string>();
    let version = '';
    for (const name of readdirSync(schemas, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.schema.json')) continue;
      const schema = JSON.parse(readFileSync(join(schemas, name), 'utf8')) as ManifestSchema;
      version = schema.properties?.ocf_version?.const ?? version;
      ajv.addSchema(schema);
      ids.set(name, schema.$id);
    }
    const shop = registered();
    const { texts } = await exported(shop);
    // Between two releases the schemas ask for a version of their own, which no file outside the repository has.
    expect(version).toMatch(/^1\.2\./u);
    for (const [file, schema] of [
      ['Manifest', 'OCFManifestFile'],
      ['Stakeholders', 'StakeholdersFile'],
      ['StockClasses', 'StockClassesFile'],
      ['StockLegendTemplates', 'StockLegendTemplatesFile'],
      ['Transactions', 'TransactionsFile'],
    ] as const) {
      const validate = ajv.getSchema(ids.get(join('files', `${schema}.schema.json`))!)!;
      const data = JSON.parse(texts.get(`${file}.ocf.json`)!) as object;
      validate(file === 'Manifest' ? { ...data, ocf_version: version } : data);
      expect(validate.errors ?? null, file).toBeNull();
    }
    shop.close();
  });
});
