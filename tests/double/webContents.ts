import { EventEmitter } from 'node:events';
import type { CdpSession } from './cdp.ts';
import { deliver } from './ipc.ts';
import { isProgramUrl, originOf, toBrowser, toProgram } from './origins.ts';
import { type Encoded, type MessagePortMain, PagePorts } from './ports.ts';
import { fulfil, type PausedRequest, schemes } from './protocol.ts';
import { missing, strict } from './strict.ts';
import { makeWorld, type World } from './world.ts';

type OpenHandler = (details: { url: string; frameName: string }) => { action: 'allow' | 'deny' };
type FromPage =
  | { kind: 'ipc'; channel: string; args: unknown[] }
  | { kind: 'port'; id: number; data: Encoded }
  | { kind: 'portClosed'; id: number };

let lastId = 0;

/** One page: its frame, what it may do, and its isolated world. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly mainFrame = strict('webFrameMain', new Frame(this));
  readonly world: World;
  url = '';
  session: CdpSession | undefined;
  private ports = new PagePorts((message) => this.tell(message));
  private context: number | undefined;
  private frameId: string | undefined;
  /** Public, so that a test can ask it about an address, as the page would. */
  openHandler: OpenHandler | undefined;
  private expected: string | undefined;
  private zoomFactor = 1;
  private destroyed = false;
  private readonly settled: Promise<void>;

  constructor(preloadPath: string, opened: Promise<CdpSession>) {
    super();
    this.world = makeWorld(preloadPath);
    this.settled = opened.then((session) => this.attach(session));
    this.settled.catch((error: unknown) => this.emit('did-fail-load', error));
  }

  async loadURL(url: string): Promise<void> {
    await this.settled;
    this.expected = toBrowser(url, schemes);
    const answer = await this.session?.send('Page.navigate', { url: this.expected });
    const errorText: unknown = answer?.errorText;
    if (typeof errorText === 'string' && errorText !== '') throw new Error(`${errorText} (${url})`);
  }

  reload(): void {
    this.session?.send('Page.reload').catch(() => undefined);
  }
  getURL(): string {
    return this.url;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  getZoomFactor(): number {
    return this.zoomFactor;
  }
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }

  /** The page closed: nothing of it answers any more. */
  destroy(): void {
    this.destroyed = true;
    this.context = undefined;
    this.ports.closeAll();
    this.emit('destroyed');
  }

  /** Sends into the isolated world; a page that is being replaced misses it, as in Electron. */
  tell(message: object): void {
    if (this.context === undefined) return;
    const expression = `globalThis.${this.world.receiver}(${JSON.stringify(message)})`;
    this.session?.send('Runtime.evaluate', { expression, contextId: this.context }).catch(() => undefined);
  }

  post(channel: string, args: unknown[], transfer: readonly MessagePortMain[]): void {
    this.tell({ kind: 'ipc', channel, args, ports: transfer.map((port) => this.ports.adopt(port)) });
  }

  private async attach(session: CdpSession): Promise<void> {
    this.session = session;
    session.on('Fetch.requestPaused', (paused: PausedRequest) => void this.answer(session, paused).catch(() => undefined));
    session.on('Runtime.bindingCalled', (called) => this.receive(called));
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === this.world.name && context.auxData.frameId === this.frameId) this.context = context.id;
    });
    session.on('Runtime.executionContextsCleared', () => this.leave());
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.context) this.leave();
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.url = toProgram(frame.url, schemes);
      this.emit('did-navigate', {}, this.url);
    });
    session.on('Page.loadEventFired', () => {
      if (this.url !== '' && this.url !== 'about:blank') this.emit('did-finish-load');
    });
    session.on('Page.windowOpen', ({ url, windowName }) => this.asked(url, windowName));
    const { frameTree } = await session.send('Page.getFrameTree');
    this.frameId = frameTree.frame.id;
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    const { userAgent } = await session
      .send('Runtime.evaluate', { expression: 'navigator.userAgent', returnByValue: true })
      .then(({ result }) => ({ userAgent: String(result.value) }));
    await session.send('Emulation.setUserAgentOverride', {
      userAgent: userAgent.replace('HeadlessChrome', 'Chrome').replace(/ Safari/u, ' Electron/45.4.1 Safari'),
    });
    await session.send('Runtime.addBinding', { name: this.world.binding, executionContextName: this.world.name });
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: this.world.script, worldName: this.world.name });
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  }

  private leave(): void {
    this.context = undefined;
    this.ports.closeAll();
  }

  private receive({ name, payload, executionContextId }: { name: string; payload: string; executionContextId: number }): void {
    if (name !== this.world.binding) return;
    const message = JSON.parse(payload) as FromPage;
    if (message.kind === 'port') this.ports.take(message.id, message.data);
    if (message.kind === 'portClosed') this.ports.closed(message.id);
    if (message.kind !== 'ipc') return;
    // A frame that has navigated away in the meantime is null, as in Electron.
    const senderFrame = executionContextId === this.context ? this.mainFrame : null;
    deliver(message.channel, { sender: this, senderFrame, ports: [], processId: 1, frameId: 1 }, message.args);
  }

  /** Whatever the page wants to load: its own files from the program, other places only if the program lets it go there. */
  private async answer(session: CdpSession, paused: PausedRequest): Promise<void> {
    const { requestId, request, resourceType, frameId } = paused;
    const own = isProgramUrl(request.url, schemes);
    if (resourceType === 'Document' && request.url !== this.expected) {
      let prevented = false;
      const event = {
        url: toProgram(request.url, schemes),
        isMainFrame: frameId === this.frameId,
        preventDefault: () => (prevented = true),
      };
      if (event.isMainFrame) this.emit('will-navigate', event);
      this.emit('will-frame-navigate', event);
      if (prevented) {
        await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
        return;
      }
    }
    if (resourceType === 'Document') this.expected = undefined;
    if (own) await fulfil(session, paused);
    else await session.send('Fetch.continueRequest', { requestId });
  }

  private asked(url: string, frameName: string): void {
    if (!this.openHandler) throw missing('windows that the page opens, unless a handler denies them');
    const { action } = this.openHandler({ url: toProgram(url, schemes), frameName });
    if (action !== 'deny') throw missing('windows that the page opens');
  }
}

/** The main frame, the only one that a preload runs in. */
class Frame {
  readonly parent = null;
  private readonly contents: WebContents;
  constructor(contents: WebContents) {
    this.contents = contents;
  }
  get url(): string {
    return this.contents.url;
  }
  get origin(): string {
    return originOf(this.contents.url);
  }
  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.contents.post(channel, [structuredClone(message)], transfer);
  }
}
