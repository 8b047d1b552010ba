/**
 * The Content-Security-Policy of the program's pages: all from the program itself, nothing inline, no code made of text
 * or bytes, no network. pdf.js is told to do without WebAssembly (renderer/sheets/open-pdf.ts).
 */

/** `devServer`: vite's address while developing, which needs its own socket and an inline preamble. */
export function contentPolicy(devServer: URL | undefined): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...(devServer ? ["'unsafe-inline'"] : [])],
    'style-src': ["'self'", ...(devServer ? ["'unsafe-inline'"] : [])],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'"],
    'worker-src': ["'self'"],
    'connect-src': ["'self'", ...(devServer ? [`ws://${devServer.host}`] : [])],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
