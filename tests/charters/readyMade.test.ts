import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { charterJsonSchema, charterText, parseCharter } from '../../src/contract/charterFile.ts';
import { charterFindings } from '../../src/core/charters/check.ts';
import { readyMadeCharters } from '../../src/core/charters/readyMade/index.ts';

const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(charterJsonSchema())) as Parameters<typeof z.fromJSONSchema>[0]);

describe.each(readyMadeCharters.map((charter) => [charter.name, charter] as const))('the ready-made charter %s', (_, charter) => {
  it('is sound in every currency', () => {
    for (const digits of [0, 2, 3]) expect(charterFindings(charter, digits)).toEqual([]);
  });

  it('is a file that says the same', () => {
    const text = charterText(charter);
    expect(schema.safeParse(JSON.parse(text)).success).toBe(true);
    expect(parseCharter(text, 2)).toEqual(charter);
  });

  it('is labelled in both languages', () => {
    const labels = [
      charter.title,
      charter.summary,
      ...[charter.activities, charter.steps, Object.values(charter.keys)].flat().map((one) => one.label),
    ];
    for (const label of labels) {
      expect(label.en).not.toBe('');
      expect(label.fr).not.toBe('');
    }
  });
});

const examples = resolve(import.meta.dirname, '../../docs/examples');
const files = existsSync(examples)
  ? readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) => /^charter.*\.json$/u.test(basename(name)))
  : [];

describe('the charters of the examples', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(0));

  it.each(files)('%s follows the description and is sound', (name) => {
    const text = readFileSync(join(examples, name), 'utf8');
    expect(schema.safeParse(JSON.parse(text)).success).toBe(true);
    expect(charterFindings(parseCharter(text, 2), 2)).toEqual([]);
  });
});
