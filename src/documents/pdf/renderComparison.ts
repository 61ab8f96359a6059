import { canonicalJson, type Json } from '../../core/canonical/canonicalJson.ts';
import type { CharterComparison } from '../../core/statements/comparison.ts';
import { drawComparison, headline } from './comparison.ts';
import { formatDay } from './format.ts';
import { attachData, comparisonMark, createPdf, finishPdf } from './pdfDocument.ts';
import { creatorName, sha256Hex } from './renderStatement.ts';
import { loadResources } from './resources.ts';
import { Sheet } from './sheet.ts';
import { comparisonVersion } from './version.ts';
import { comparisonWords } from './words/comparison.ts';
import { words } from './words/words.ts';

export const comparisonAttachment = 'charter-comparison.json';

/**
 * A comparison as a tagged PDF that holds its own data and has no field for a signature. It does not carry the mark of a statement:
 * whoever verifies it is told that it is none. The same document gives the same bytes.
 */
export async function renderComparison(
  document: CharterComparison,
  options: { readonly resourcesFolder?: string } = {},
): Promise<Uint8Array> {
  const resources = loadResources(options.resourcesFolder);
  const { language } = document;
  const own = comparisonWords[language];
  const data = new TextEncoder().encode(canonicalJson(document as unknown as Json));
  const dataSha256 = sha256Hex(data);
  const madeAt = new Date(`${document.madeOn}T00:00:00Z`);
  const { from, to } = document.period;
  const pdf = createPdf({
    metadata: {
      title: headline(own, document.title),
      author: document.cooperative.name,
      subject: `${own.notice} ${own.period(formatDay(from, language), formatDay(to, language))}`,
      creator: creatorName,
      producer: `${creatorName}, comparison ${comparisonVersion}`,
      createdAt: madeAt,
    },
    language: words[language].locale,
    fileId: Buffer.from(dataSha256.slice(0, 32), 'hex'),
    resources,
    mark: comparisonMark,
    layoutVersion: comparisonVersion,
  });
  const sheet = new Sheet(pdf, resources);
  drawComparison(sheet, words[language], document, dataSha256);
  sheet.root.end();
  attachData(pdf, comparisonAttachment, data, madeAt, own.attachment);
  return finishPdf(pdf);
}
