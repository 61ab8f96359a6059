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
 * Gives each row of one file its fingerprint: the first 16 hexadecimal digits of SHA-256 over the book's own key and the parts. The
 * journal keeps fingerprints; without the key, which it does not hold, nobody can try names against them. Only member, project
 * and description are free text; the lengths of the first two come before them, so that no two rows can give the same text.
 * The nth row with the same parts counts n: two identical rows are two contributions, and are found again both.
 */
export function fingerprinter(key: string): (parts: FingerprintParts) => string {
  const met = new PrintSet();
  const times = new Map<string, number>();
  return (parts) => {
    const { timeZone, day, startTime, quantity, kind, member, project, description } = parts;
    const text = `${key}|${timeZone}|${day}|${startTime}|${quantity}|${kind}|${member.length}|${project.length}|${member}${project}${description}`;
    const first = digits(text);
    if (met.add(first)) return first;
    const nth = (times.get(first) ?? 1) + 1;
    times.set(first, nth);
    return digits(`${nth}|${text}`);
  };
}

/**
 * A set of prints. They are random already, so that their first figures are the place in the table (open addressing, at most
 * half full) and nothing needs hashing again, as a Set of strings would.
 */
class PrintSet {
  #slots = new Int32Array(1024);
  readonly #prints: string[] = [''];

  /** False when the print was there already. */
  add(print: string): boolean {
    if (this.#prints.length * 2 > this.#slots.length) this.#grow();
    const place = this.#place(print);
    if (this.#slots[place] !== 0) return false;
    this.#slots[place] = this.#prints.push(print) - 1;
    return true;
  }

  /** Where the print is, or the free slot that it belongs in. */
  #place(print: string): number {
    const mask = this.#slots.length - 1;
    let place = Number.parseInt(print.slice(0, 7), 16) & mask;
    while (this.#slots[place] !== 0 && this.#prints[this.#slots[place]!] !== print) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (let index = 1; index < this.#prints.length; index++) this.#slots[this.#place(this.#prints[index]!)] = index;
  }
}

function digits(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}
