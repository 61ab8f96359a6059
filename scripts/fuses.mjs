// Electron's fuses, for electron-builder's `afterPack`: what the packaged program can never be made to do, whatever it is started with.
import { join } from 'node:path';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** Each fuse by its place in Electron's wire; a fuse that is not here stops the packaging until someone has decided on it. */
export const fuses = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
  // The packaging tool cannot set this one; Electron ships it on, and it must be found so.
  ['WasmTrapHandlers', true],
];

/** Sets the fuses of one executable, reads them back, and throws unless every one that it has is as decided. */
export async function setFuses(executable) {
  const settable = fuses.filter(([name]) => name in FuseV1Options).map(([name, on]) => [FuseV1Options[name], on]);
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(settable) });
  const { version: _version, ...wire } = await getCurrentFuseWire(executable);
  for (const [place, state] of Object.entries(wire)) {
    const [name, on] = fuses[Number(place)] ?? [];
    if (name === undefined) throw new Error(`Electron has a fuse that nobody decided on: number ${place}`);
    if (state !== (on ? FuseState.ENABLE : FuseState.DISABLE)) throw new Error(`the fuse ${name} is not ${on ? 'on' : 'off'}`);
  }
  if (Object.keys(wire).length < fuses.length) throw new Error('Electron has fewer fuses than were decided on');
}

export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const product = packager.appInfo.productFilename;
  const name = { darwin: `${product}.app`, win32: `${product}.exe`, linux: packager.executableName }[electronPlatformName];
  if (name === undefined) throw new Error(`no fuses are known for ${electronPlatformName}`);
  await setFuses(join(appOutDir, name));
}
