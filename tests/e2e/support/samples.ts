import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleWords } from '../../../src/engine/sample/words.ts';

const variable = 'TANTIEME_E2E_SAMPLES';
const fileName = (language: 'en' | 'fr'): string => `${sampleWords[language].fileName}.tantieme`;

/**
 * Makes both sample projects before the run (Playwright's global set-up): by the program's own code, once, and outside of any
 * test's time. Two years of invented work with their signed statements take longer than most tests that look at them. What it
 * answers takes them away.
 */
export default async function setUp(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'tantieme-samples-'));
  process.env[variable] = folder;
  await Promise.all((['en', 'fr'] as const).map((language) => makeSample(join(folder, language), language)));
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Puts the sample project of a language where the program would make it. */
export function placeSample(homeFolder: string, language: 'en' | 'fr'): void {
  const place = join(homeFolder, 'state', 'samples');
  mkdirSync(place, { recursive: true });
  if (existsSync(join(place, fileName(language)))) return;
  copyFileSync(join(process.env[variable]!, language, 'samples', fileName(language)), join(place, fileName(language)));
}

async function makeSample(home: string, language: 'en' | 'fr'): Promise<void> {
  mkdirSync(home);
  const script = join(import.meta.dirname, 'makeSample.ts');
  await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', script, home, language]);
}
