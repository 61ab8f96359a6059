/**
 * Chromium does not know a program's own scheme, and will not even ask for it. So `app://host/path` is shown to it as
 * `https://host.app.invalid/path`, an address that cannot exist and that the double answers itself; every other part of
 * the double sees the program's own address. `https` because a standard, secure scheme is a secure context too.
 */
const suffix = '.invalid';

export function toBrowser(url: string, schemes: ReadonlySet<string>): string {
  const match = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)(.*)$/su.exec(url);
  if (!match || !schemes.has(match[1] ?? '')) return url;
  return `https://${match[2]}.${match[1]}${suffix}${match[3]}`;
}

export function toProgram(url: string, schemes: ReadonlySet<string>): string {
  const match = /^https:\/\/([^/?#:]*)\.([a-z\d+-]+)\.invalid(.*)$/su.exec(url);
  if (!match || !schemes.has(match[2] ?? '')) return url;
  return `${match[2]}://${match[1]}${match[3]}`;
}

/** Whether the double answers this address of the browser's, or the network would. */
export function isProgramUrl(url: string, schemes: ReadonlySet<string>): boolean {
  return toProgram(url, schemes) !== url;
}

export function originOf(url: string): string {
  return /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/su.exec(url)?.[0] ?? 'null';
}
