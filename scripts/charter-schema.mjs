// npm run charter-schema: writes docs/spec/charter.schema.json again, from the one place that says what a charter's file holds.
import { writeFileSync } from 'node:fs';
import { charterJsonSchema } from '../src/contract/charterFile.ts';
import { requireNode, run } from './program.mjs';

requireNode();
const file = 'docs/spec/charter.schema.json';
writeFileSync(new URL(`../${file}`, import.meta.url), `${JSON.stringify(charterJsonSchema(), null, 2)}\n`);
process.exitCode = run('oxfmt/bin/oxfmt', [file]);
