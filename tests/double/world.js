// Runs in the page's isolated world before the preload: the renderer's half of Electron, over one binding.
// `settings` and `preload` are put around this text by world.ts. Nothing here is visible to the page.
const call = globalThis[settings.binding];
delete globalThis[settings.binding];
const tell = (message) => call(JSON.stringify(message));
const listeners = new Map();
const ports = new Map();

const encode = (data) => {
  if (typeof data === 'string') return { text: data };
  if (data instanceof ArrayBuffer) return { bytes: new Uint8Array(data).toBase64() };
  if (data instanceof Uint8Array) return { bytes: data.toBase64() };
  return { json: JSON.stringify(data) };
};
const decode = (data) => {
  if ('text' in data) return data.text;
  return 'bytes' in data ? Uint8Array.fromBase64(data.bytes) : JSON.parse(data.json);
};
const missing = (what) => new Error(`the Electron double does not implement ${what}`);
const strict = (name, part) =>
  new Proxy(part, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) return target[key];
      throw missing(`${name}.${key}`);
    },
  });

function openPort(id) {
  const { port1: near, port2: far } = new MessageChannel();
  near.addEventListener('message', (event) => tell({ kind: 'port', id, data: encode(event.data) }));
  near.addEventListener('close', () => {
    if (ports.delete(id)) tell({ kind: 'portClosed', id });
  });
  near.start();
  ports.set(id, near);
  return far;
}

// What main sends arrives here, in order.
globalThis[settings.receiver] = (message) => {
  if (message.kind === 'ipc') {
    const event = { sender: ipcRenderer, ports: message.ports.map(openPort) };
    for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args);
  }
  if (message.kind === 'port') ports.get(message.id)?.postMessage(decode(message.data));
  if (message.kind === 'portClosed') {
    const port = ports.get(message.id);
    ports.delete(message.id);
    port?.close();
  }
};

const ipcRenderer = strict('ipcRenderer', {
  postMessage(channel, message, transfer = []) {
    if (transfer.length > 0) throw missing('ipcRenderer.postMessage with ports');
    tell({ kind: 'ipc', channel, args: [structuredClone(message)] });
  },
  send: (channel, ...args) => tell({ kind: 'ipc', channel, args: structuredClone(args) }),
  on(channel, listener) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  },
});

const electron = strict('electron (in a preload)', { ipcRenderer });
const require = (name) => {
  if (name === 'electron') return electron;
  throw new Error(`a sandboxed preload may require electron only, not ${name}`);
};
const process = strict('process (in a preload)', settings.process);
const module = { exports: {} };
