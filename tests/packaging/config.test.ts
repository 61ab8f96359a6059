import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SENTINEL } from '@electron/fuses/dist/constants.js';
import { fuses, setFuses } from '../../scripts/fuses.mjs';
import { root } from '../hosts/sources.ts';

// The tool's own reading and checking of a configuration; an inner path, so its version is pinned.
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config.js') as {
  getConfig: (folder: string, path: string | null, given: unknown) => Promise<Record<string, never>>;
  validateConfiguration: (config: object, log: object) => Promise<void>;
};
const quiet = { isEnabled: false, add: () => undefined };
const configuration = () => getConfig(root, 'electron-builder.yml', null) as Promise<Record<string, any>>;

describe('the packaging configuration', () => {
  it('is one that the packaging tool accepts, and a misspelt key is not', async () => {
    const config = await configuration();
    await validateConfiguration(config, quiet);
    await expect(validateConfiguration({ ...config, asarUnpak: [] }, quiet)).rejects.toThrow(/asarUnpak/u);
  });

  it('makes a program for each of the three systems, that opens our books', async () => {
    const config = await configuration();
    expect([config['linux'].target, config['mac'].target, config['win'].target]).toEqual([
      ['AppImage', 'tar.gz'],
      ['dmg', 'zip'],
      ['nsis'],
    ]);
    expect(config['fileAssociations'].map((kind: { ext: string }) => kind.ext)).toEqual(['tantieme']);
    for (const path of [config['mac'].icon, config['win'].icon, config['afterPack']]) expect(existsSync(join(root, path)), path).toBe(true);
  });

  it('ships the native module’s file of its own system only, and compiles nothing', async () => {
    const config = await configuration();
    const systems = { linux: 'linux', mac: 'darwin', win: 'win32' };
    for (const [system, name] of Object.entries(systems))
      expect(config[system].files).toEqual([`!**/better-sqlite3/prebuilds/!(${name}-\${arch}).node`]);
    expect(config['npmRebuild']).toBe(false);
    expect(config['asarUnpack']).toEqual(['**/*.node']);
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(manifest.dependencies), 'every other library is in the bundles').toEqual(['better-sqlite3']);
  });

  it('sets every fuse, and stops at one that nobody decided on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tantieme-fuses-'));
    const program = (length: number, state: string) => {
      const path = join(folder, `electron-${length}${state}`);
      writeFileSync(
        path,
        Buffer.concat([Buffer.from(`head ${SENTINEL}`), Buffer.from([1, length]), Buffer.from(state.repeat(length)), Buffer.from(' tail')]),
      );
      return path;
    };
    const nine = program(9, '1');
    await setFuses(nine);
    expect(readFileSync(nine, 'latin1')).toContain(`${SENTINEL}\u0001\u0009${fuses.map(([, on]) => (on ? '1' : '0')).join('')} tail`);
    await expect(setFuses(program(9, '0'))).rejects.toThrow(/WasmTrapHandlers/u);
    await expect(setFuses(program(10, '1'))).rejects.toThrow(/nobody decided/u);
    await expect(setFuses(program(8, '1'))).rejects.toThrow(/fewer/u);
    rmSync(folder, { recursive: true, force: true });
  });
});
