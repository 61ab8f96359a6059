import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './hosts/sources.ts';

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  hasInstallScript?: boolean;
}
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Entry> };
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'allowScripts',
  Record<string, string | boolean>
>;
const entries = Object.entries(lock.packages);

/** Whether a package that `holder` asks for has an entry, nearest first, as Node would look for it. */
function hasEntry(holder: string, name: string): boolean {
  for (let place = holder; ; place = place.includes('/node_modules/') ? place.slice(0, place.lastIndexOf('/node_modules/')) : '') {
    if (lock.packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`]) return true;
    if (place === '') return false;
  }
}

describe('the lock file', () => {
  it('holds every optional package of every system, so that a clean install works elsewhere', () => {
    const missing = entries.flatMap(([holder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !hasEntry(holder, name))
        .map((name) => `${holder} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names exact versions only', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$|^file:tools\//u.test(String(version)))).toEqual([]);
  });

  it('carries the hash of everything that is downloaded, and no other place than the public registry', () => {
    const downloaded = entries.filter(([path, entry]) => path.includes('node_modules/') && !entry.link);
    expect(downloaded.filter(([, entry]) => !entry.integrity).map(([path]) => path)).toEqual([]);
    expect(
      entries
        .filter(([, { resolved }]) => resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\/|^tools\//u.test(resolved))
        .map(([path, { resolved }]) => `${path}: ${resolved}`),
    ).toEqual([]);
  });

  it('lets no install script run', () => {
    const scripts = entries
      .filter(([, entry]) => entry.hasInstallScript)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(scripts.filter((name) => manifest.allowScripts[name] !== false && !existsSync(join(root, 'tools', name)))).toEqual([]);
  });
});
