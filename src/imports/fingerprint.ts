import { hash } from 'node:crypto';

/** What makes a row the same work when it is met again, in this order. */
export interface FingerprintParts {
  /** The zone of the start time; empty for a row without one, whose day has no zone. */
  readonly timeZone: string;
  /** E-mail address in lower case, else the folded name. */
  readonly member: string;
  readonly day: string;
  readonly startTime: string;
  readonly quantity: number;
  readonly kind: string;
  /** The file's own project, not the caller's default: choosing another default must not double the rows. */
  readonly project: string;
  readonly description: string;
}

/**
 * Gives each row of one file its fingerprint: the first 16 hexadecimal digits of SHA-256 over the parts. Only member, project
 * and description are free text; the lengths of the first two come before them, so that no two rows can give the same text.
 * The nth row with the same parts counts n: two identical rows are two contributions, and are found again both.
 */
export function fingerprinter(): (parts: FingerprintParts) => string {
  const times = new Map<string, number>();
  return (parts) => {
    const { timeZone, day, startTime, quantity, kind, member, project, description } = parts;
    const text = `${timeZone}|${day}|${startTime}|${quantity}|${kind}|${member.length}|${project.length}|${member}${project}${description}`;
    const first = digits(text);
    const nth = (times.get(first) ?? 0) + 1;
    times.set(first, nth);
    return nth === 1 ? first : digits(`${nth}|${text}`);
  };
}

function digits(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}
