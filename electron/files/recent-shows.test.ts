import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOpenFiles } from './open-files.ts';
import { createRecentShows } from './recent-shows.ts';

let userData = '';
const recentIn = (folder: string) => createRecentShows(folder, createOpenFiles(), () => undefined);

beforeEach(() => {
  userData = mkdtempSync(path.join(os.tmpdir(), 'one-take-recent-'));
});
afterEach(() => rmSync(userData, { recursive: true, force: true }));

describe('the recent shows', () => {
  test('stand newest first, each once, ten at most', async () => {
    const recent = recentIn(userData);
    for (let n = 1; n <= 12; n += 1) recent.add(`/shows/${n}.onetake`);
    recent.add('/shows/5.onetake');
    expect(recent.list().map(({ name }) => name)).toEqual([5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((n) => `${n}.onetake`));
    await expect.poll(() => recentIn(userData).list()[0]?.name).toBe('5.onetake');
  });

  test('are there after a start, without the one that is gone', async () => {
    const recent = recentIn(userData);
    recent.add('/shows/a.onetake');
    recent.add('/shows/b.onetake');
    recent.remove('/shows/a.onetake');
    await expect.poll(() => readFileSync(path.join(userData, 'recent.json'), 'utf8')).not.toContain('a.onetake');
    expect(recentIn(userData).list()).toMatchObject([{ name: 'b.onetake', folder: '/shows' }]);
  });

  test('are empty where their file can’t be read', () => {
    writeFileSync(path.join(userData, 'recent.json'), '{"paths": 3}');
    expect(recentIn(userData).list()).toEqual([]);
  });
});

describe('the files the window knows', () => {
  test('have one token each, which says nothing of the path', () => {
    const files = createOpenFiles();
    const first = files.refer({ path: '/shows/secret/a.onetake', writable: true });
    expect(files.refer({ path: '/shows/secret/a.onetake', writable: true })).toEqual(first);
    expect(first.token).not.toContain('secret');
    expect(files.find(first.token)).toEqual({ path: '/shows/secret/a.onetake', writable: true });
    expect(files.find('/shows/secret/a.onetake')).toBeUndefined();
  });

  test('have neither name nor folder to show where they come with the program', () => {
    const { name, folder, writable } = createOpenFiles().refer({ path: '/program/sample.onetake', writable: false });
    expect({ name, folder, writable }).toEqual({ name: '', folder: '', writable: false });
  });
});
