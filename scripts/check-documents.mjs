// npm run check:documents [-- NUMBER …]: sample documents of every kind through verifiers that are not ours. It installs nothing.
import { requireNode } from './program.mjs';

requireNode();
const { checkDocuments } = await import('./documents/check.ts');
const only = process.argv.slice(2).map(Number);
process.exitCode = await checkDocuments((line) => console.log(line), only.length > 0 ? only : undefined);
