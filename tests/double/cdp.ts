import { EventEmitter } from 'node:events';
import { WebSocket } from 'ws';

type Parameters_ = Record<string, unknown>;
// oxlint-disable-next-line typescript/no-explicit-any -- answers of the protocol are read field by field
type Answer = any;

/** One target's end of the browser's debugging protocol; emits the protocol's events by their names. */
export class CdpSession extends EventEmitter {
  private readonly call: (method: string, parameters: Parameters_, sessionId: string | undefined) => Promise<Answer>;
  readonly id: string | undefined;
  constructor(call: CdpSession['call'], id?: string) {
    super();
    this.call = call;
    this.id = id;
  }
  send(method: string, parameters: Parameters_ = {}): Promise<Answer> {
    return this.call(method, parameters, this.id);
  }
}

/** A connection to a browser; `session` without a target is the browser itself. */
export class Cdp {
  private readonly socket: WebSocket;
  private readonly waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  private readonly sessions = new Map<string, CdpSession>();
  private last = 0;
  readonly browser: CdpSession;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    this.browser = new CdpSession((method, parameters) => this.call(method, parameters, undefined));
    socket.on('message', (data: Buffer) => this.receive(JSON.parse(data.toString('utf8'))));
    socket.on('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('the browser is gone'));
      this.waiting.clear();
      this.browser.emit('closed');
    });
  }

  static async connect(address: string): Promise<Cdp> {
    const socket = new WebSocket(address, { maxPayload: 256 * 1024 * 1024 });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return new Cdp(socket);
  }

  async attach(targetId: string): Promise<CdpSession> {
    const { sessionId } = await this.browser.send('Target.attachToTarget', { targetId, flatten: true });
    const session = new CdpSession((method, parameters, id) => this.call(method, parameters, id), sessionId);
    this.sessions.set(sessionId, session);
    return session;
  }

  close(): void {
    this.socket.close();
  }

  private call(method: string, params: Parameters_, sessionId: string | undefined): Promise<Answer> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  private receive(message: Answer): void {
    if (message.id === undefined) {
      (message.sessionId ? this.sessions.get(message.sessionId) : this.browser)?.emit(message.method, message.params);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result);
  }
}
