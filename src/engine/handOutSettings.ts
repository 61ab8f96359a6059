import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HandOutSettings } from '../contract/documents.ts';
import { checkStampAddress } from './stamping.ts';

const off: HandOutSettings = { archive: false, stampAddress: '' };

/** What this computer adds to a hand-out: kept beside its list of books, since an address belongs to a network and not to a book. */
export function readHandOutSettings(stateFolder: string): HandOutSettings {
  try {
    const read = JSON.parse(readFileSync(join(stateFolder, 'hand-outs.json'), 'utf8')) as Partial<HandOutSettings>;
    return {
      archive: read.archive === true,
      stampAddress: typeof read.stampAddress === 'string' && read.stampAddress !== '' ? checkStampAddress(read.stampAddress) : '',
    };
  } catch {
    return off;
  }
}

/** @throws Refused STAMP_ADDRESS. */
export function writeHandOutSettings(stateFolder: string, asked: HandOutSettings): HandOutSettings {
  const settings = { archive: asked.archive, stampAddress: asked.stampAddress.trim() === '' ? '' : checkStampAddress(asked.stampAddress) };
  const path = join(stateFolder, 'hand-outs.json');
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(settings));
  renameSync(draft, path);
  return settings;
}
