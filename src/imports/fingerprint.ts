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
  // Rows of one day often follow one another: what their texts begin with is put together once.
  let [head, lastZone, lastDay, lastTime] = [`${key}||||`, '', '', ''];
  return (parts) => {
    const { timeZone, day, startTime, quantity, kind, member, project, description } = parts;
    if (day !== lastDay || startTime !== lastTime || timeZone !== lastZone) {
      head = `${key}|${timeZone}|${day}|${startTime}|`;
      [lastZone, lastDay, lastTime] = [timeZone, day, startTime];
    }
    const text = `${head}${quantity}|${kind}|${member.length}|${project.length}|${member}${project}${description}`;
    const first = digits(text);
    if (met.add(first)) return first;
    const nth = (times.get(first) ?? 1) + 1;
    times.set(first, nth);
    return digits(`${nth}|${text}`);
  };
}

/**
 * A set of prints, each as two whole numbers of 32 bits. They are random already, so that their last figures are the place in the table (open
 * addressing, at most half full) and nothing needs hashing again, as a Set of strings would.
 */
class PrintSet {
  /** Two numbers for each place; both 0 where it is free. */
  #slots = new Int32Array(2 * 8_192);
  #size = 0;
  #hasZero = false;

  /** False when the print was there already. */
  add(print: string): boolean {
    if (this.#size * 4 >= this.#slots.length) this.#grow();
    return this.#put(wholeOf(print, 0), wholeOf(print, 8));
  }

  #put(high: number, low: number): boolean {
    if (high === 0 && low === 0) {
      const isNew = !this.#hasZero;
      this.#hasZero = true;
      return isNew;
    }
    const slots = this.#slots;
    const mask = slots.length - 1;
    let place = (low << 1) & mask;
    for (; slots[place] !== 0 || slots[place + 1] !== 0; place = (place + 2) & mask)
      if (slots[place] === high && slots[place + 1] === low) return false;
    slots[place] = high;
    slots[place + 1] = low;
    this.#size += 1;
    return true;
  }

  #grow(): void {
    const former = this.#slots;
    this.#slots = new Int32Array(former.length * 4);
    this.#size = 0;
    for (let place = 0; place < former.length; place += 2)
      if (former[place] !== 0 || former[place + 1] !== 0) this.#put(former[place]!, former[place + 1]!);
  }
}

/** Eight lower-case hexadecimal figures as 32 bits. */
function wholeOf(print: string, from: number): number {
  let whole = 0;
  for (let index = from; index < from + 8; index++) {
    const code = print.charCodeAt(index);
    whole = (whole << 4) | (code < 0x3a ? code - 0x30 : code - 0x57);
  }
  return whole;
}

function digits(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}
