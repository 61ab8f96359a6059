// Writes docs/charters from the ready-made charters and their pages. tests/docs/charters.test.ts fails while the files are not current.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireNode, root } from './program.mjs';

requireNode();
const { charterDocuments } = await import('./charterMarkdown.ts');
const folder = join(root, 'docs', 'charters');
mkdirSync(folder, { recursive: true });
for (const [name, text] of charterDocuments()) writeFileSync(join(folder, name), text);
console.log(`${charterDocuments().size} pages in docs/charters.`);
