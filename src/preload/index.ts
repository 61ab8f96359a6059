import { ipcRenderer } from 'electron';
import { bridgeChannel } from '../contract/bridge.ts';

// What the page says to itself under our name goes to the program, which checks both the sender and the words.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== window.location.origin || event.ports.length > 0) return;
  const kind: unknown = (event.data as { kind?: unknown } | null)?.kind;
  if (kind === 'tantieme:ready' || kind === 'tantieme:describe' || kind === 'tantieme:call')
    ipcRenderer.postMessage(bridgeChannel, event.data);
});

// What the program says goes to the page, with its port when it brings one.
ipcRenderer.on(bridgeChannel, (event, message: unknown) => {
  window.postMessage(message, window.location.origin, event.ports);
});
