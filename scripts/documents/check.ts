import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './checks.ts';
import { certificateChecks } from './keyChecks.ts';
import { readerChecks } from './readerChecks.ts';
import { issueSamples } from './samples.ts';
import { hasTool, packageOf } from './tools.ts';
import type { Workbench } from './workbench.ts';

/**
 * Issues sample documents of every kind into a temporary folder and puts them before other people's tools, one line for each check.
 * @param only numbers of the checks to run; all when left out.
 * @returns the exit code: 1 when a check failed. One that lacks its tool is skipped, and said to be.
 */
export async function checkDocuments(say: (line: string) => void, only?: readonly number[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tantieme-check-'));
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  try {
    const samples = await issueSamples(folder);
    const kinds = new Set(samples.documents.map((document) => document.kind));
    say(`${samples.documents.length} documents of ${kinds.size} kinds: ${[...kinds].join(', ')}`);
    if (samples.without.length > 0) say(`not in the sample project: ${samples.without.join(', ')}`);
    const bench: Workbench = { ...samples, path: (name) => join(folder, name) };
    const all = [...checks, ...readerChecks, ...certificateChecks].sort((left, right) => left.number - right.number);
    for (const check of all.filter((one) => !only || only.includes(one.number))) {
      const missing = check.tools.filter((tool) => !hasTool(tool));
      const name = `${String(check.number).padStart(2)} ${check.what}`;
      if (missing.length > 0) {
        skipped += 1;
        say(`skipped  ${name}: ${missing.map((tool) => `${tool} is not here (${packageOf(tool)})`).join(', ')}`);
        continue;
      }
      const problems = await check.run(bench);
      if (problems.length > 0) failed += 1;
      else passed += 1;
      say(`${problems.length === 0 ? 'pass   ' : 'FAIL   '}  ${name}`);
      for (const problem of problems.slice(0, 10)) say(`           ${problem}`);
    }
    samples.desk.end();
    say(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return failed === 0 ? 0 : 1;
}
