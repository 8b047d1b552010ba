/**
 * The program's own scheme, app://one-take/: the screen's files, the show's text and its song, nothing else. A scheme of its own
 * keeps the page off file:, where every file of the disk would be of the same origin.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { respondWithRange } from '#electron/audio/range-response.ts';
import type { Songs } from '#electron/audio/songs.ts';
import type { OfferedTexts } from './offered-texts.ts';
import { contentPolicy } from './content-policy.ts';
import { RENDERER } from './distribution.ts';

const SCHEME = 'app';
const HOST = 'one-take';
export const START_PAGE = `${SCHEME}://${HOST}/index.html`;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** To be called before the program is ready; Electron refuses it later. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Serves the scheme. `devServer` is vite's address while developing: the screen's files then come from there. */
export function serveAppScheme(songs: Songs, texts: OfferedTexts, devServer: URL | undefined): void {
  const policy = contentPolicy(devServer);
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== HOST || request.method !== 'GET') return refusal(404);
    const song = songs.find(url.pathname);
    const response =
      texts.fetch(url.pathname) ?? (song === undefined ? await page(url, devServer) : await play(song, request));
    response.headers.set('Content-Security-Policy', policy);
    response.headers.set('X-Content-Type-Options', 'nosniff');
    response.headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    return response;
  });
}

/** Whether an address is a page of the program: the only ones that may speak to the shell. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${SCHEME}:` && url.host === HOST;
}

async function play(song: string, request: Request): Promise<Response> {
  try {
    return await respondWithRange(song, request.headers.get('range'));
  } catch {
    return refusal(404);
  }
}

async function page(url: URL, devServer: URL | undefined): Promise<Response> {
  if (devServer) return fetchFromDevServer(new URL(url.pathname + url.search, devServer));
  const file = path.join(RENDERER, decodeURIComponent(url.pathname));
  if (!file.startsWith(RENDERER + path.sep)) return refusal(404);
  const type = TYPES.get(path.extname(file));
  if (type === undefined) return refusal(404);
  try {
    return new Response(await readFile(file), { headers: { 'Content-Type': type } });
  } catch {
    return refusal(404);
  }
}

async function fetchFromDevServer(url: URL): Promise<Response> {
  const { status, headers, body } = await fetch(url, { headers: { Accept: '*/*' } });
  return new Response(body, { status, headers: { 'Content-Type': headers.get('content-type') ?? 'text/plain' } });
}

function refusal(status: number): Response {
  return new Response(null, { status });
}
