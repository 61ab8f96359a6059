import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { jsonBytesMax } from '../../src/hosting/frame.ts';
import { type Served, startServer } from '../../src/server/serve.ts';
import { startBrowser } from '../e2e/support/browser.ts';
import { traversals } from './samples.ts';
import { buildStandIn } from './standIn/build.ts';
import { startStandIn } from './standIn/start.ts';
import './standIn/pageTypes.ts';

let served: Served;
let browser: Browser;
let cookie: string;
let bundleFolder: string;
let now = 0;
const home = mkdtempSync(join(tmpdir(), 'tantieme-browser-host-'));
const serveStandIn = () => startServer(startStandIn, { stateFolder: home, booksFolder: home, bundleFolder, open: false, now: () => now });

beforeAll(async () => {
  bundleFolder = join(await buildStandIn(), 'out', 'renderer');
  served = await serveStandIn();
  browser = await startBrowser();
  cookie = (await ask(served.address)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(home, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A request with exactly these headers: no client of ours adds or corrects any. */
function ask(target: string, headers: Record<string, string> = {}, method = 'GET', port = served.port): Promise<Answer> {
  const path = target.startsWith('http') ? target.replace(/^http:\/\/[^/]*/u, '') : target;
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    request.on('error', reject).end();
  });
}

/** The status that refused a socket, or 101 when it opened. */
function askSocket(headers: Record<string, string>, path = '/api'): Promise<{ status: number; socket: WebSocket }> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${served.port}${path}`, { headers });
    socket.once('open', () => resolve({ status: 101, socket }));
    socket.once('unexpected-response', (_request, response) => resolve({ status: response.statusCode ?? 0, socket }));
    socket.on('error', () => undefined);
  });
}
const own = () => ({ origin: `http://127.0.0.1:${served.port}`, cookie });

describe('the browser host', () => {
  it('listens on the loopback interface only', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.family === 'IPv4' && !address.internal);
    for (const address of others) {
      const reached = await new Promise((resolve) =>
        connect(served.port, address?.address ?? '')
          .once('connect', () => resolve(true))
          .once('error', () => resolve(false)),
      );
      expect(reached, address?.address).toBe(false);
    }
  });

  it('refuses another name than its own with 421, whatever else is right', async () => {
    for (const host of [
      'example.org',
      `example.org:${served.port}`,
      '127.0.0.1',
      `127.0.0.1:${served.port + 1}`,
      `localhost.example.org:${served.port}`,
    ]) {
      expect((await ask('/', { host, cookie })).status, host).toBe(421);
      expect((await askSocket({ ...own(), host })).status, host).toBe(421);
    }
    expect((await ask('/', { host: `localhost:${served.port}`, cookie })).status).toBe(200);
  });

  it('refuses another origin, and another site’s subresource', async () => {
    for (const origin of [
      'http://example.org',
      'null',
      `http://127.0.0.1:${served.port + 1}`,
      `https://127.0.0.1:${served.port}`,
      `http://localhost:${served.port}`,
    ]) {
      expect((await ask('/', { origin, cookie })).status, origin).toBe(403);
      expect((await askSocket({ cookie, origin })).status, origin).toBe(403);
    }
    for (const site of ['cross-site', 'same-site'])
      expect((await ask('/', { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' })).status, site).toBe(403);
    expect((await ask('/', { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    const { headers } = await ask('/', { ...own() });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('answers 403 with a plain page to whoever has no session, on every path', async () => {
    for (const path of ['/', '/index.html', '/assets/x.js', '/api', '/nothing', '/?token=', '/?token=wrong', '/index.html?token=wrong']) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(403);
      expect(answer.body).toContain('printed');
    }
    expect((await ask('/', { cookie: `${cookie}x` })).status).toBe(403);
    expect((await ask('/', { cookie: cookie.replace(String(served.port), '1') })).status).toBe(403);
  });

  it('exchanges the printed address for a strict cookie and a clean address', async () => {
    const { status, headers } = await ask(served.address);
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['set-cookie']?.[0]).toMatch(new RegExp(`^tantieme-${served.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`, 'u'));
    expect(headers['set-cookie']?.[0]).not.toContain(new URL(served.address).searchParams.get('token'));
    expect(new URL(served.address).searchParams.get('token')).toMatch(/^[\w-]{43}$/u);
  });

  it('takes the address that opens the browser once, within a minute, and takes it back when it is used twice', async () => {
    const second = await serveStandIn();
    const first = await ask(second.openingAddress, {}, 'GET', second.port);
    const given = { cookie: first.headers['set-cookie']?.[0]?.split(';')[0] ?? '' };
    expect(first.status).toBe(303);
    expect((await ask('/', given, 'GET', second.port)).status).toBe(200);
    expect((await ask(second.openingAddress, given, 'GET', second.port)).status, 'the same browser again').toBe(303);
    expect((await ask(second.openingAddress, {}, 'GET', second.port)).status, 'someone else').toBe(403);
    expect((await ask('/', given, 'GET', second.port)).status, 'and nobody any more').toBe(403);
    await second.close();
    const third = await serveStandIn();
    now += 61_000;
    expect((await ask(third.openingAddress, {}, 'GET', third.port)).status, 'too late').toBe(403);
    expect((await ask(third.address, {}, 'GET', third.port)).status, 'the printed one stays good').toBe(303);
    await third.close();
  });

  it('refuses every method but GET', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'])
      expect((await ask('/', { cookie }, method)).status, method).toBe(405);
  });

  it('refuses a socket without cookie, origin or the right path', async () => {
    expect((await askSocket({ origin: own().origin })).status).toBe(403);
    expect((await askSocket({ cookie })).status).toBe(403);
    expect((await askSocket(own(), '/other')).status).toBe(404);
    const { status, socket } = await askSocket(own());
    expect(status).toBe(101);
    socket.close();
  });

  it('closes a socket that speaks nonsense or too long, and serves the others on', async () => {
    for (const message of [
      'nonsense',
      '{"i":"1","p":{"u":"/../x"}}',
      `{"i":"1","p":{"u":"/a","b":"${'x'.repeat(jsonBytesMax)}"}}`,
      Buffer.alloc(10 * 1024 * 1024),
    ]) {
      const { socket } = await askSocket(own());
      const closed = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));
      socket.send(message);
      expect([1006, 1008, 1009]).toContain(await closed);
    }
    const { status, socket } = await askSocket(own());
    expect(status).toBe(101);
    socket.close();
  });

  it('serves only files of the page', async () => {
    for (const path of traversals) expect((await ask(path.startsWith('/') ? path : `/${path}`, { cookie })).status, path).toBe(404);
  });

  it('sends the security headers with every answer, also a refusal', async () => {
    for (const answer of [
      await ask('/', { cookie }),
      await ask('/'),
      await ask('/x.js', { cookie }),
      await ask('/', { host: 'example.org' }),
    ]) {
      expect(answer.headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{24}'; /u,
      );
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['referrer-policy']).toBe('no-referrer');
      expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(answer.headers['x-powered-by']).toBeUndefined();
    }
    const [one, two] = [await ask('/', { cookie }), await ask('/', { cookie })];
    expect(one.headers['content-security-policy']).not.toBe(two.headers['content-security-policy']);
    expect(one.body).toContain(/'nonce-([^']+)'/u.exec(String(one.headers['content-security-policy']))?.[1]);
  });

  it('serves a real page, with calls, files and streams, and no breach of its policy', async () => {
    const page = await open();
    const answers = await page.evaluate(async () => {
      const { client } = window.seen;
      const echoed = await client.echo({ text: 'Éloïse', day: new Date(0) });
      const refused = await client.refuse().catch((error: { code: string; data: unknown }) => [error.code, error.data]);
      const uploaded = await client.upload({ file: new File([new Uint8Array(3_000_000).fill(255)], 'receipt.png') });
      const ticks: number[] = [];
      for await (const { tick } of await client.ticks()) if (ticks.push(tick) === 3) break;
      return { text: echoed.text, isDate: echoed.day instanceof Date, refused, uploaded, ticks, choose: await client.choose() };
    });
    expect(answers).toEqual({
      text: 'Éloïse',
      isDate: true,
      refused: ['REFUSED', { code: 'NOT_ALLOWED' }],
      uploaded: { bytes: 3_000_000, first: 255 },
      ticks: [0, 1, 2],
      choose: { path: null },
    });
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('dialog').getByText('Inside').waitFor();
    expect(await page.evaluate(() => window.seen.violations)).toEqual([]);
    expect(page.url()).toBe(`http://127.0.0.1:${served.port}/`);
    await page.context().close();
  });

  it('stops a page’s streams when its tab closes', async () => {
    const page = await open();
    const before = await page.evaluate(async () => {
      void (await window.seen.client.ticks())[Symbol.asyncIterator]().next();
      return (await window.seen.client.ended()).ended;
    });
    await page.context().close();
    const other = await open();
    await expect.poll(() => other.evaluate(async () => (await window.seen.client.ended()).ended)).toBe(before + 1);
    await other.context().close();
  });

  it('cannot be called by another page in the same browser', async () => {
    const page = await open();
    const evil = await page.context().newPage();
    await evil.route('http://evil.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>evil</p>' }));
    await evil.goto('http://evil.example/');
    const results = await evil.evaluate(async (port) => {
      const socket = await new Promise((resolve) => {
        const tried = new window.WebSocket(`ws://127.0.0.1:${port}/api`);
        tried.addEventListener('open', () => resolve('open'));
        tried.addEventListener('error', () => resolve('refused'));
      });
      const read = await fetch(`http://127.0.0.1:${port}/`, { credentials: 'include' }).then(
        (answer) => answer.text(),
        () => 'refused',
      );
      return { socket, read };
    }, served.port);
    expect(results).toEqual({ socket: 'refused', read: 'refused' });
    await page.context().close();
  });

  it('stops soon, even when a page does not answer any more', async () => {
    const stopping = await serveStandIn();
    const given = (await ask(stopping.address, {}, 'GET', stopping.port)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const socket = new WebSocket(`ws://127.0.0.1:${stopping.port}/api`, {
      headers: { cookie: given, origin: `http://127.0.0.1:${stopping.port}` },
    });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.pause();
    const startedAt = Date.now();
    await stopping.close();
    expect(Date.now() - startedAt).toBeLessThan(5000);
    socket.terminate();
  });

  it('closes the book when it is told to stop', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tantieme-stop-'));
    const stopping = await startServer(startStandIn, {
      stateFolder: folder,
      booksFolder: folder,
      bundleFolder,
      bookPath: '/books/coop.tantieme',
    });
    await Promise.all([stopping.close(), stopping.close()]);
    expect(readFileSync(join(folder, 'closed.txt'), 'utf8')).toBe('/books/coop.tantieme');
    await expect(ask('/', {}, 'GET', stopping.port)).rejects.toThrow();
  });
});

async function open(): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(served.address);
  await page.waitForSelector('h1');
  return page;
}
