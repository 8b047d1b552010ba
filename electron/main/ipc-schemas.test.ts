import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRoot } from '#build/paths.ts';
import { PRELOAD_REQUEST_NAMES, REQUEST_NAMES } from '#shared/bridge/contract.ts';
import { createPlanEngine } from '#shared/plan/engine.ts';
import { headLine, inputLine, readTakeLog } from '#shared/rehearsal/take-log.ts';
import { planTake } from '#shared/rehearsal/take-plan.ts';
import { loadDocument } from '#shared/show/load.ts';
import { generateShow } from '#tests/fixtures/generate-show.ts';
import { createTakeLogs } from '#electron/files/take-logs.ts';
import { REQUEST_SCHEMAS } from './ipc-schemas.ts';

const TOKEN = '8a4f0f7e-3f5c-4f0a-9a53-0e3c1d3f9b11';
const accepts = (name: keyof typeof REQUEST_SCHEMAS, ...args: unknown[]): boolean =>
  REQUEST_SCHEMAS[name].safeParse(args).success;

describe('what a request may carry', () => {
  test('is said for every request of the contract', () => {
    expect(Object.keys(REQUEST_SCHEMAS).sort()).toEqual([...REQUEST_NAMES, ...PRELOAD_REQUEST_NAMES].sort());
  });

  test('is not more and not less than its arguments', () => {
    const target = { to: 'file', token: TOKEN };
    expect(accepts('beginSave', { ...target, expected: { is: 'anything' } })).toBe(true);
    expect(accepts('beginSave', target)).toBe(false);
    expect(accepts('beginSave', { ...target, expected: { is: 'anything' } }, 'more')).toBe(false);
    expect(accepts('beginSave', { ...target, expected: { is: 'text', mark: 'a'.repeat(64) } })).toBe(true);
    expect(accepts('beginSave', { ...target, expected: { is: 'text' } })).toBe(false);
    expect(accepts('savePiece', TOKEN, '{}')).toBe(true);
    expect(accepts('savePiece', TOKEN, 'x'.repeat(5_000_000))).toBe(false);
    expect(accepts('start')).toBe(true);
    expect(accepts('start', 1)).toBe(false);
  });

  test.each(['/etc/passwd', '../a.onetake', '', 'x', 3, null, {}, ['a']])('no path passes for a token: %j', (path) => {
    expect(accepts('beginSave', { to: 'file', token: path, expected: { is: 'anything' } })).toBe(false);
    expect(accepts('savePiece', path, '{}')).toBe(false);
    expect(accepts('openRecent', path)).toBe(false);
    expect(accepts('locateAudio', path, 'song.wav')).toBe(false);
  });

  test.each(['..', '../x', 'a/b', 'a\\b', 'a b', 'é', '', 'x'.repeat(65)])('no path passes for an id: %j', (id) => {
    expect(accepts('unfinishedTakes', id)).toBe(false);
    expect(accepts('dropTakeLog', 'show', id)).toBe(false);
    expect(accepts('appendTakeLog', { show: id, take: 't', lines: [] })).toBe(false);
  });

  test('a table is bytes, in one of two forms', () => {
    expect(accepts('saveTable', 'xlsx', 'Cues', new Uint8Array(3))).toBe(true);
    expect(accepts('saveTable', 'exe', 'Cues', new Uint8Array(3))).toBe(false);
    expect(accepts('saveTable', 'csv', 'Cues', 'text')).toBe(false);
    expect(accepts('openTable', '/etc/passwd')).toBe(false);
  });

  test('a line of a take’s log is one line', () => {
    expect(accepts('appendTakeLog', { show: 's', take: '__proto__', lines: ['{"a":1}'] })).toBe(true);
    expect(accepts('appendTakeLog', { show: 's', take: 't', lines: ['{}\n{}'] })).toBe(false);
  });

  test('the first line of a take’s log holds the plan of ten thousand cues', async () => {
    const document = loadDocument(generateShow({ cues: 10_000 }));
    const heading = { id: 't', name: 'Rehearsal 1', kind: 'rehearsal', at: '2026-11-22T18:40:00+09:00' } as const;
    const head = headLine(heading, planTake(document, createPlanEngine(document).plan, 'top'));
    expect(head.length).toBeGreaterThan(3_000_000);
    const log = { show: 's', take: 't', lines: [head, inputLine({ kind: 'begin' }, 1)] };
    expect(accepts('appendTakeLog', log)).toBe(true);
    const userData = mkdtempSync(path.join(os.tmpdir(), 'one-take-head-'));
    try {
      const logs = createTakeLogs(userData);
      await logs.append(log);
      const [found] = await logs.ofShow('s');
      const read = readTakeLog(found?.lines ?? []);
      expect(read.kind === 'whole' && read.run.cueRuns()).toHaveLength(10_000);
    } finally {
      rmSync(userData, { recursive: true });
    }
  });

  test('only known actions are enabled, only known settings set', () => {
    const state = { title: '', edited: false, taking: false, language: 'en', on: [], undoLabel: '', redoLabel: '' };
    expect(accepts('describeWindow', { ...state, enabled: ['undo'] })).toBe(true);
    expect(accepts('describeWindow', { ...state, enabled: ['format-disk'] })).toBe(false);
    expect(accepts('describeWindow', { ...state, enabled: [], on: ['format-disk'] })).toBe(false);
    expect(accepts('changeSettings', { language: 'ko', theme: 'dark' })).toBe(true);
    expect(accepts('changeSettings', { language: 'fr', theme: 'dark' })).toBe(false);
  });

  test('a sheet has a paper, a language and a time', () => {
    const show: unknown = JSON.parse(readFileSync(inRoot('build', 'samples', 'small.onetake'), 'utf8'));
    const request = { for: 'master', paper: 'a4', language: 'ko', printedAt: '2026-11-22T19:00:00+09:00' };
    expect(accepts('previewSheet', show, request)).toBe(true);
    expect(accepts('previewSheet', show, { ...request, paper: 'napkin' })).toBe(false);
    expect(accepts('previewSheet', show, { ...request, printedAt: 'now' })).toBe(false);
    expect(accepts('previewSheet', { format: 'onetake.show', version: 1 }, request)).toBe(false);
    expect(accepts('exportSheet', show, request, 'exe', 'x')).toBe(false);
  });
});
