import { EventEmitter } from 'node:events';

/** What travels over the browser's protocol in place of a structured clone. */
export type Encoded = { text: string } | { bytes: string } | { json: string };

export function encode(data: unknown): Encoded {
  if (typeof data === 'string') return { text: data };
  if (data instanceof ArrayBuffer) return { bytes: Buffer.from(data).toString('base64') };
  if (data instanceof Uint8Array) return { bytes: Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64') };
  return { json: JSON.stringify(data) };
}

export function decode(data: Encoded): unknown {
  if ('text' in data) return data.text;
  return 'bytes' in data ? Uint8Array.from(Buffer.from(data.bytes, 'base64')) : JSON.parse(data.json);
}

/** Where a port's other end is: in this process, or in a page. */
interface FarEnd {
  post(data: unknown): void;
  close(): void;
}

/** Like Electron's: an emitter of `message` and `close`, silent until started. */
export class MessagePortMain extends EventEmitter {
  far: FarEnd | undefined;
  private queue: unknown[] | undefined = [];
  private closed = false;

  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('the Electron double does not implement ports sent over ports');
    if (!this.closed) this.far?.post(structuredClone(data));
  }

  start(): void {
    const queue = this.queue ?? [];
    this.queue = undefined;
    for (const data of queue) this.emit('message', { data, ports: [] });
  }

  close(): void {
    if (this.closed) return;
    const far = this.far;
    this.end();
    far?.close();
  }

  /** The other end sent something. */
  take(data: unknown): void {
    if (this.closed) return;
    if (this.queue) this.queue.push(data);
    else this.emit('message', { data, ports: [] });
  }

  /** The other end closed, or this one did. */
  end(): void {
    if (this.closed) return;
    this.closed = true;
    this.far = undefined;
    queueMicrotask(() => this.emit('close'));
  }
}

export class MessageChannelMain {
  readonly port1 = new MessagePortMain();
  readonly port2 = new MessagePortMain();
  constructor() {
    join(this.port1, this.port2);
  }
}

function join(one: MessagePortMain, other: MessagePortMain): void {
  const endOf = (port: MessagePortMain): FarEnd => ({ post: (data) => queueMicrotask(() => port.take(data)), close: () => port.end() });
  one.far = endOf(other);
  other.far = endOf(one);
}

/** The ports that were sent to one page: each is now one end in main, the other in the page's isolated world. */
export class PagePorts {
  private readonly ports = new Map<number, { toMain: FarEnd }>();
  private readonly send: (message: object) => void;
  private last = 0;

  constructor(send: (message: object) => void) {
    this.send = send;
  }

  /** Moves a port into the page; answers its number there. */
  adopt(port: MessagePortMain): number {
    const id = ++this.last;
    const toMain = port.far;
    if (!toMain) throw new Error('this port was closed or sent already');
    this.ports.set(id, { toMain });
    // The moved port's place is taken by the page: what main sends to its counterpart arrives here.
    port.take = (data) => this.send({ kind: 'port', id, data: encode(data) });
    port.end = () => {
      if (this.ports.delete(id)) this.send({ kind: 'portClosed', id });
    };
    return id;
  }

  take(id: number, data: Encoded): void {
    this.ports.get(id)?.toMain.post(decode(data));
  }

  closed(id: number): void {
    const port = this.ports.get(id);
    this.ports.delete(id);
    port?.toMain.close();
  }

  /** The page is gone or was loaded anew. */
  closeAll(): void {
    for (const id of this.ports.keys()) this.closed(id);
  }
}
