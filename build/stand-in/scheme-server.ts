/**
 * `protocol.handle`: Chromium knows no schemes of ours, so app://one-take/ is served on the loopback as
 * http://one-take.app.localhost:PORT/. Chromium resolves such names itself and counts them as secure, so that the page
 * has what a privileged scheme has. What goes to the shell is translated back.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, SchemeHandler>();
let server: Server | undefined;
let port = 0;

/** `electron.protocol`. */
export const protocol = {
  // Privileges need no doing: the loopback host has them.
  registerSchemesAsPrivileged: (): void => undefined,
  handle: (scheme: string, handler: SchemeHandler): void => void handlers.set(scheme, handler),
  unhandle: (scheme: string): void => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
};

/** Begins to serve; to be called once, before any window loads. */
export async function startSchemeServer(): Promise<void> {
  const starting = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => starting.listen(0, '127.0.0.1', resolve));
  const address = starting.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  server = starting;
}

export function stopSchemeServer(): void {
  server?.closeAllConnections();
  server?.close();
}

/** app://one-take/x as Chromium gets it; other addresses stay. */
export function toBrowser(address: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/i.exec(address);
  const [, scheme = '', host = '', rest = ''] = match ?? [];
  return handlers.has(scheme) ? `http://${host}.${scheme}.localhost:${port}${rest}` : address;
}

/** An address of Chromium's as the shell knows it. */
export function fromBrowser(address: string): string {
  const match = /^http:\/\/([^/?#]+)\.([a-z0-9-]+)\.localhost:(\d+)(.*)$/i.exec(address);
  const [, host = '', scheme = '', itsPort = '', rest = ''] = match ?? [];
  return Number(itsPort) === port && handlers.has(scheme) ? `${scheme}://${host}${rest}` : address;
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = fromBrowser(`http://${request.headers.host ?? ''}${request.url ?? '/'}`);
  if (address.endsWith('/favicon.ico')) {
    // Electron never asks for one.
    response.writeHead(204).end();
    return;
  }
  const handler = handlers.get(address.slice(0, address.indexOf(':')));
  // Any program of this machine, and any page in its browsers, can knock here: only our own pages are answered.
  const from = request.headers['sec-fetch-site'];
  if (!handler || (from !== 'same-origin' && from !== 'none')) {
    response.writeHead(403).end();
    return;
  }
  try {
    const answer = await handler(
      new Request(address, { method: request.method ?? 'GET', headers: headersOf(request) }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (answer.body) await pipeline(Readable.fromWeb(answer.body as never), response);
    else response.end();
  } catch {
    // The page has gone, or wants another part of the song: nothing to answer any more.
    response.destroy();
  }
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && name !== 'host' && name !== 'connection') headers.set(name, value);
  }
  return headers;
}
