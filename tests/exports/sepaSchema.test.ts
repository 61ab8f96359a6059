import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentOrder } from '../../src/app/ports/payments.ts';
import { writeSepa } from '../../src/exports/index.ts';
import { hasTool, mustRun } from '../documents/tools.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

/** A copy of the message's own schema, which every payments association publishes; it is not ours to keep here. */
const schema = process.env['TANTIEME_PAIN_XSD'] ?? '';
const hasXmllint = hasTool('xmllint', '--version');

const order: PaymentOrder = {
  id: 'T0123456789abcdef',
  run: 'T0123456789abcdef',
  createdAt: '2026-06-30T08:00:00.000Z',
  on: '2026-07-01',
  currency: 'EUR',
  digits: 2,
  debtor: { name: 'Atelier d’Œuvres & Fils', account: { iban: 'FR1420041010050500013M02606', bic: '', holder: '' } },
  lines: [
    {
      member: 1,
      name: 'Ada <Fils>',
      amount: 1n,
      reference: 'Résultat "2026"',
      account: { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', holder: '' },
    },
    { member: 2, name: 'Zoë', amount: 99_999_999_999n, reference: 'n° 2', account: { iban: 'BE68539007547034', bic: '', holder: '' } },
  ],
};

describe('an order for the bank', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = tempFolder();
    file = join(folder, 'order.xml');
    writeFileSync(file, writeSepa(order));
  });
  afterEach(() => removeFolder(folder));

  it.skipIf(!hasXmllint)('is well formed for a reader of someone else’s, which adds up the same (xmllint)', () => {
    const value = (path: string): string => mustRun('xmllint', ['--xpath', path, file]).trim();
    expect(value('count(//*[local-name()="CdtTrfTxInf"])')).toBe('2');
    expect(value('string(//*[local-name()="GrpHdr"]/*[local-name()="CtrlSum"])')).toBe('1000000000.00');
    expect(value('string((//*[local-name()="Cdtr"]/*[local-name()="Nm"])[1])')).not.toMatch(/[<>&]/u);
    expect(value('count(//*[string-length(text()) > 140])')).toBe('0');
  });

  it.skipIf(!hasXmllint || !existsSync(schema))('holds to its schema (xmllint, and TANTIEME_PAIN_XSD naming pain.001.001.09.xsd)', () => {
    expect(() => mustRun('xmllint', ['--noout', '--schema', schema, file])).not.toThrow();
    writeFileSync(file, writeSepa(order).replace('<ChrgBr>SLEV</ChrgBr>', '<ChrgBr>NONE</ChrgBr>'));
    expect(() => mustRun('xmllint', ['--noout', '--schema', schema, file])).toThrow();
  });
});
