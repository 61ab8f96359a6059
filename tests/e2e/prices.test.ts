import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeAndHandOut } from './support/closing.ts';
import { test } from './support/launch.ts';

// A book is made by the command line first, and a book's documents are signed and written.
test.setTimeout(240_000);
let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tantieme-prices-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a period of 3 members is closed, and its signed statements handed out, by eight clicks and one passphrase', async ({ launch }) => {
  await closeAndHandOut(launch, folder, 3);
});
