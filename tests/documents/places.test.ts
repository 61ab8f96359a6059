import { afterAll, expect, it } from 'vitest';
import type { CurrentDocument } from '../../src/core/statements/document.ts';
import { issuedKinds } from '../../src/core/statements/kinds.ts';
import { renderStatement } from '../../src/documents/index.ts';
import { styles } from '../../src/documents/pdf/theme.ts';
import { paperBook, paperOf } from './paperBook.ts';
import { readPlaces, type Place } from './readPdf.ts';

const shop = paperBook();
afterAll(() => shop.close());

const long = 'Coopérative des artisanes, maraîchers & boulangers réunis de la vallée de la Haute-Rivière, 李小龍 🚲 مريم';

/** The same document of a cooperative, a member and a signer with very long names, one of them in one word. */
function stretched(document: CurrentDocument): CurrentDocument {
  const cooperative = { ...document.cooperative, name: long, seat: `${long}, 38000 Grenoble` };
  const member = 'member' in document ? { member: { ...document.member, name: long, address: `${long}\n${'x'.repeat(180)}` } } : {};
  if (document.signer === null) return { ...document, cooperative, ...member } as CurrentDocument;
  const signer = { name: long, role: 'co-présidente déléguée aux affaires sociales et à la trésorerie' };
  const events = 'audit' in document ? document.audit.events.map((event) => ({ ...event, by: long, note: long })) : [];
  const audit = 'audit' in document ? { audit: { ...document.audit, events } } : {};
  return {
    ...document,
    cooperative,
    ...member,
    signer,
    ...audit,
    replaces: { number: '2025-0041', reason: long.repeat(3) },
  } as CurrentDocument;
}

const margin = 51;
/** Points from the foot of a page: text ends above the first, and what every page has at its foot stands below the second. */
const [textEnds, footBegins] = [72, 60];

/** What stands outside the margins, between the text and the foot of the page, over its neighbour on the line, or alone as a heading. */
function misplaced(places: readonly Place[]): string[] {
  const outside = places.filter(
    ({ left, right, base, pageWidth }) =>
      left < margin - 0.5 || right > pageWidth - margin + 0.5 || (base < textEnds - 0.5 && base > footBegins),
  );
  const inOrder = [...places].sort((one, other) => one.page - other.page || other.base - one.base || one.left - other.left);
  const over = inOrder.filter((place, index) => {
    const before = inOrder[index - 1];
    return before && before.page === place.page && Math.abs(before.base - place.base) < 0.5 && place.left < before.right - 1;
  });
  return [...outside, ...over, ...loneHeadings(places)].map(({ page, text }) => `${page}: ${text}`);
}

const isHeading = ({ size }: Place): boolean => Math.abs(size - styles.heading.size) < 0.1;

/** Headings that are the last line of their page. */
function loneHeadings(places: readonly Place[]): Place[] {
  const last = new Map<number, Place>();
  for (const place of places) {
    const lowest = last.get(place.page);
    if (place.base >= textEnds - 0.5 && (!lowest || place.base < lowest.base)) last.set(place.page, place);
  }
  return [...last.values()].filter(isHeading);
}

it.each(issuedKinds)('all text of a %s stands within the margins, above the foot of the page and beside its neighbour', async (kind) => {
  for (const language of ['fr', 'en'] as const)
    for (const paper of ['a4', 'letter'] as const)
      for (const member of [1, 5]) {
        const document = paperOf(shop, kind, language, { paper, member });
        for (const drawn of [document, stretched(document)]) {
          const pdf = await renderStatement(drawn, { signerFingerprint: drawn.signer === null ? null : 'ab'.repeat(32) });
          const places = await readPlaces(pdf);
          expect(places.length).toBeGreaterThan(50);
          expect(misplaced(places), `${language} ${paper} ${member}`).toEqual([]);
        }
      }
});

it('text that is out of place is found', async () => {
  const document = paperOf(shop, 'share-certificate', 'fr');
  const places = await readPlaces(await renderStatement(document, { signerFingerprint: null }));
  const [first, ...others] = places;
  expect(misplaced(places)).toEqual([]);
  for (const moved of [
    { ...places.find(isHeading)!, base: 74 },
    { ...first!, left: 20 },
    { ...first!, right: 560 },
    { ...first!, base: 66 },
    { ...others[3]!, text: 'twice' },
  ])
    expect(misplaced([...places, moved])).not.toEqual([]);
});
