/** Rehearsing: shows made for a take, and what a caller presses. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { parseShow } from '#shared/show/parse.ts';
import { serialiseShow } from '#shared/show/serialise.ts';
import type { Cue, Show } from '#shared/show/types.ts';
import { inRoot } from '#build/paths.ts';
import type { RunningApp } from './running-app.ts';

/** Seven calls half a second apart, from half a second after the clock starts, and one that goes by itself. */
export function shortShow(): string {
  const calls = [1, 2, 3, 4, 5, 6, 7].map((index) => called(`SET ${index}`, -4500 + index * 500));
  return showOf([...calls, { ...called('LX 1', -4000), trigger: 'auto' }]);
}

/** A called cue of less than half a second. */
export function called(number: string, at: number, extra: Partial<Cue> = {}): Omit<Cue, 'lane'> {
  return {
    id: number.toLowerCase().replace(' ', '-'),
    number,
    name: `무대 ${number}`,
    kind: 'other',
    start: { at },
    duration: { likelyMs: 400 },
    trigger: 'call',
    ...extra,
  };
}

/** The template's frame with these cues in its first lane, as a file. */
export function showOf(cues: readonly Omit<Cue, 'lane'>[], extra: Partial<Show> = {}): string {
  const template = readShow(inRoot('build', 'samples', 'template.onetake'));
  const [lane] = template.lanes;
  if (!lane) throw new Error('the template has no lane');
  return serialiseShow({ ...template, ...extra, cues: cues.map((cue) => ({ ...cue, lane: lane.id })) });
}

export function readShow(file: string): Show {
  const parsed = parseShow(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file} is no show any more`);
  return parsed.show;
}

export async function beginTake(page: Page): Promise<void> {
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  await expect(page.getByText('Rehearsal 1', { exact: false }).first()).toBeVisible();
}

export async function call(page: Page, cue: string): Promise<void> {
  await expect(page.getByRole('region', { name: `Next: ${cue}` })).toBeVisible();
  await page.keyboard.press('Space');
}

export async function stopTake(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Rehearsal 1 is in the show' })).toBeVisible();
}

/** The show clock as the rehearse screen tells it, in ms. */
export async function clockOf(page: Page): Promise<number> {
  const text = (await page.getByRole('timer').textContent()) ?? '';
  const [, sign, minutes, seconds] = /^([−-]?)(\d+):([\d.]+)$/u.exec(text) ?? [];
  if (seconds === undefined) throw new Error(`the clock says “${text}”`);
  return Math.round((Number(minutes) * 60 + Number(seconds)) * 1000) * (sign ? -1 : 1);
}

/** The only log of a take there is, as its lines; none before there is one. */
export function takeLogLines({ userData }: Pick<RunningApp, 'userData'>): readonly string[] {
  const file = takeLogFile(userData);
  return file === null ? [] : readFileSync(file, 'utf8').split('\n').slice(0, -1);
}

export function takeLogFile(userData: string): string | null {
  const root = path.join(userData, 'takes');
  const names = (folder: string): readonly string[] => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  };
  const [show] = names(root);
  const [file] = show === undefined ? [] : names(path.join(root, show));
  return show === undefined || file === undefined ? null : path.join(root, show, file);
}
