import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBuilt, run as buildProgram } from '../../scripts/program.mjs';
import { launchDouble } from '../double/launch.ts';
import { root } from '../hosts/sources.ts';

const run = promisify(execFile);
const resolve = createRequire(import.meta.url).resolve;
const builderCli = join(resolve('electron-builder/package.json'), '..', 'cli.js');
const asarCli = join(resolve('@electron/asar/package.json'), '..', 'bin', 'asar.js');

/**
 * The packaging tool packs the program into a made-up Electron, with the configuration that ships; then what it packed
 * runs on the double. A made-up Electron has no fuses (config.test.ts sets those), and reads no archive: it is unpacked first.
 */
let work: string;
let packed: string;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'tantieme-packed-'));
  if (!isBuilt() && buildProgram('electron-vite/bin/electron-vite.js', ['build']) !== 0) throw new Error('the program does not build');
  const project = join(work, 'project');
  for (const name of ['out', 'resources', 'package.json']) cpSync(join(root, name), join(project, name), { recursive: true });
  const configuration = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  writeFileSync(join(project, 'electron-builder.yml'), configuration.replace(/^afterPack:.*$/mu, ''));
  for (const name of ['better-sqlite3', 'node-addon-api']) {
    cpSync(join(root, 'node_modules', name), join(project, 'node_modules', name), { recursive: true });
  }
  mkdirSync(join(project, 'node_modules', 'electron'));
  cpSync(join(root, 'node_modules', 'electron', 'package.json'), join(project, 'node_modules', 'electron', 'package.json'));
  const dist = await makeElectron(join(work, 'electron'));
  const args = [builderCli, '--linux', 'dir', `-c.electronDist=${dist}`, `-c.directories.output=${join(work, 'dist')}`];
  await run(process.execPath, args, { cwd: project }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(error.stdout + error.stderr);
  });
  const unpacked = readdirSync(join(work, 'dist')).find((name) => name.startsWith('linux') && name.endsWith('unpacked')) ?? '';
  packed = join(work, 'app');
  await run(process.execPath, [asarCli, 'extract', join(work, 'dist', unpacked, 'resources', 'app.asar'), packed]);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function makeElectron(folder: string): Promise<string> {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html', join('locales', 'en-US.pak'), 'chrome-sandbox'])
    writeFileSync(join(folder, name), '45.4.1');
  writeFileSync(join(folder, 'electron'), '#!/bin/sh\nexit 0\n');
  chmodSync(join(folder, 'electron'), 0o755);
  const empty = join(work, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'package.json'), '{}');
  await run(process.execPath, [asarCli, 'pack', empty, join(folder, 'resources', 'default_app.asar')]);
  return folder;
}

describe.skipIf(process.platform !== 'linux')('the packed program', () => {
  it('holds the bundles, the icons and the native module of this system alone', () => {
    const files = readdirSync(packed, { recursive: true }).map(String);
    for (const path of ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'resources/icons/icon.png'])
      expect(files).toContain(path);
    expect(files.filter((path) => path.endsWith('.node'))).toEqual([`node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`]);
    expect(files.filter((path) => /better-sqlite3\/(?:src|deps)\/|node-addon-api\/.+|^src\/|\.map$/u.test(path))).toEqual([]);
  });

  it('runs, on the double, and ends well', async () => {
    const running = await launchDouble({ appPath: packed, homeFolder: join(work, 'home'), packaged: true });
    await running.page.getByRole('heading', { level: 1 }).waitFor();
    const roles = await running.main(({ Menu }) => {
      const items = Menu.getApplicationMenu().items as { submenu?: { items: { role?: string }[] } }[];
      return items.flatMap((item) => item.submenu?.items.map((entry) => entry.role) ?? []);
    });
    expect(roles).toContain('quit');
    expect(roles, 'only while developing').not.toContain('toggleDevTools');
    expect(await running.quit()).toBe(0);
    expect(running.output()).toBe('');
  });
});
