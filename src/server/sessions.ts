import { createHash, randomBytes } from 'node:crypto';

/** How long the address that opens the browser is good for; the command that opens it can be read by others on the machine. */
const openingSeconds = 60;

/**
 * Who may call. Two secrets are made at each start, 256 bits each. The printed one stays good until the program ends, so
 * that the person can open the address again. The opening one goes to the browser through a command line, which other
 * users of the machine can read: it is good once and for a minute, and used twice it takes back the session that it gave.
 * Only hashes are kept.
 */
export class Sessions {
  readonly printedToken = secret();
  readonly openingToken = secret();
  private readonly now: () => number;
  private readonly startedAt: number;
  private readonly sessions = new Set<string>();
  private openedSession: string | undefined;

  constructor(now: () => number = Date.now) {
    this.now = now;
    this.startedAt = now();
  }

  /** The new session's secret for this token, or undefined when the token is not good (any more). */
  exchange(token: string): string | undefined {
    const hash = hashOf(token);
    if (hash === hashOf(this.printedToken)) return this.begin();
    if (hash !== hashOf(this.openingToken)) return undefined;
    if (this.openedSession !== undefined) {
      this.sessions.delete(this.openedSession);
      return undefined;
    }
    if (this.now() - this.startedAt > openingSeconds * 1000) return undefined;
    const session = this.begin();
    this.openedSession = hashOf(session);
    return session;
  }

  has(session: string | undefined): boolean {
    return session !== undefined && this.sessions.has(hashOf(session));
  }

  private begin(): string {
    const session = secret();
    this.sessions.add(hashOf(session));
    return session;
  }
}

/** Hashes are compared, never secrets, so that the time of a comparison tells nothing about a secret. */
function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** The port is part of the name, because cookies ignore it: two programs on one machine keep apart. */
export function cookieName(port: number): string {
  return `tantieme-${port}`;
}

export function cookieOf(header: string | undefined, port: number): string | undefined {
  const start = `${cookieName(port)}=`;
  return header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
    ?.slice(start.length);
}
