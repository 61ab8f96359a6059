import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleWords } from '../../../src/engine/sample/words.ts';

const variable = 'TANTIEME_E2E_SAMPLES';

/** Gives the run a folder for its samples; what it answers takes the folder away (Playwright's global set-up). */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tantieme-samples-'));
  process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/**
 * Puts the sample project of a language where the program would make it. It is made by the program's own code, once in a run:
 * two years of invented work with their signed statements take longer than most tests that look at them.
 */
export function placeSample(homeFolder: string, language: 'en' | 'fr'): void {
  const name = `${sampleWords[language].fileName}.tantieme`;
  const made = join(process.env[variable]!, name);
  if (!existsSync(made)) makeSample(made, language);
  const folder = join(homeFolder, 'state', 'samples');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, name))) copyFileSync(made, join(folder, name));
}

function makeSample(path: string, language: 'en' | 'fr'): void {
  const home = mkdtempSync(`${path}.`);
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'makeSample.ts'), home, language], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(join(home, 'samples', `${sampleWords[language].fileName}.tantieme`), path);
}
