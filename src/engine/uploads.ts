import { v7 } from 'uuid';
import type { ImportPlan } from '../app/imports/plan.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { checkImportSize, prepareImport, type Prepared } from '../imports/index.ts';

interface Upload {
  readonly fileName: string;
  bytes: Uint8Array;
  received: number;
  /** Made once: a file is read again whenever a choice changes. */
  prepared: Promise<Prepared> | null;
  plan: ImportPlan | null;
}

/** At most this many files wait to be imported; an older one is forgotten. */
const uploadsKept = 3;

/** Files on their way into the book: their size is known and accepted before the first byte, and nothing reaches the disk. */
export class Uploads {
  readonly #uploads = new Map<string, Upload>();

  begin(fileName: string, bytes: number): string {
    const wrong = checkImportSize(bytes);
    if (wrong) throw new Refused(wrong);
    const id = v7();
    this.#uploads.set(id, { fileName, bytes: new Uint8Array(bytes), received: 0, prepared: null, plan: null });
    for (const old of [...this.#uploads.keys()].slice(0, -uploadsKept)) this.#uploads.delete(old);
    return id;
  }

  add(id: string, part: Uint8Array): number {
    const upload = this.get(id);
    if (upload.received + part.length > upload.bytes.length) throw new Refused(refuse('INPUT_INVALID', { field: upload.fileName }));
    upload.bytes.set(part, upload.received);
    upload.received += part.length;
    return upload.received;
  }

  get(id: string): Upload {
    const upload = this.#uploads.get(id);
    if (!upload) throw new Refused(refuse('UPLOAD_UNKNOWN'));
    return upload;
  }

  /** The file ready to be read. What a workbook was unpacked from is let go. */
  prepare(id: string): Promise<Prepared> {
    const upload = this.get(id);
    upload.prepared ??= prepareImport(upload.bytes).then((prepared) => {
      upload.bytes = prepared.bytes;
      return prepared;
    });
    return upload.prepared;
  }

  /** The plan of an upload that was previewed. */
  plan(id: string): ImportPlan {
    const { plan } = this.get(id);
    if (!plan) throw new Refused(refuse('UPLOAD_UNKNOWN'));
    return plan;
  }

  forget(id: string): void {
    this.#uploads.delete(id);
  }

  clear(): void {
    this.#uploads.clear();
  }
}
