/** `npm run icons`: draws the PNGs of the program and of its files from their SVGs, with the browser we have anyway. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { requireBrowser } from './find-browser.ts';
import { inRoot } from './paths.ts';

const RESOURCES = inRoot('build', 'resources');
/** The sizes that Linux desktops ask for; the others are made from the largest when the program is packaged. */
const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024] as const;

const browser = await chromium.launch({ executablePath: await requireBrowser() });
const page = await browser.newPage();
for (const name of ['icon', 'file'] as const) {
  const svg = readFileSync(path.join(RESOURCES, `${name}.svg`), 'utf8');
  const folder = path.join(RESOURCES, name === 'icon' ? 'icons' : 'file-icons');
  mkdirSync(folder, { recursive: true });
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>* { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`);
    await page.screenshot({ path: path.join(folder, `${size}x${size}.png`), omitBackground: true });
  }
}
await browser.close();
