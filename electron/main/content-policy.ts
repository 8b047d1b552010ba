/** The Content-Security-Policy of the program's pages: all from the program itself, nothing inline, no network. */

/** `devServer`: vite's address while developing, which needs its own socket and an inline preamble. */
export function contentPolicy(devServer: URL | undefined): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    // WebAssembly: pdf.js decodes with it. It is compiled from the program's own files only (connect-src).
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...(devServer ? ["'unsafe-inline'"] : [])],
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
