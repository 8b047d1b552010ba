import { appendFileSync, readdirSync, truncateSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTakeLogs } from './take-logs.ts';

let userData = '';
/** The only log file there is. */
function onlyFile(): string {
  const takes = path.join(userData, 'takes');
  const [show = ''] = readdirSync(takes);
  const [file = ''] = readdirSync(path.join(takes, show));
  return path.join(takes, show, file);
}

beforeEach(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'one-take-logs-'));
});
afterEach(() => rm(userData, { recursive: true, force: true }));

describe('the log of a take', () => {
  test('is read back in the order it was written, also by a later start of the program', async () => {
    const logs = createTakeLogs(userData);
    await Promise.all([
      logs.append({ show: 's', take: 't', lines: ['{"n":1}', '{"n":2}'] }),
      logs.append({ show: 's', take: 't', lines: ['{"n":3}'] }),
    ]);
    expect(await createTakeLogs(userData).ofShow('s')).toMatchObject([
      { show: 's', take: 't', lines: ['{"n":1}', '{"n":2}', '{"n":3}'] },
    ]);
  });

  test('loses only the line that a power cut tore, and goes on after it', async () => {
    const logs = createTakeLogs(userData);
    await logs.append({ show: 's', take: 't', lines: ['{"n":1}', '{"n":2}'] });
    truncateSync(onlyFile(), statSync(onlyFile()).size - 3);
    const next = createTakeLogs(userData);
    expect((await next.ofShow('s'))[0]?.lines).toEqual(['{"n":1}']);
    await next.append({ show: 's', take: 't', lines: ['{"n":3}'] });
    expect((await next.ofShow('s'))[0]?.lines).toEqual(['{"n":1}', '{"n":3}']);
  });

  test('skips what is no JSON', async () => {
    const logs = createTakeLogs(userData);
    await logs.append({ show: 's', take: 't', lines: ['{"n":1}'] });
    appendFileSync(onlyFile(), '\0\0\0\n');
    expect((await logs.ofShow('s'))[0]?.lines).toEqual(['{"n":1}']);
  });

  test.each(['__proto__', 'constructor', 'CON', 'nul', 'Take-A', '-', '_'])('works for the id %s', async (id) => {
    const logs = createTakeLogs(userData);
    await logs.append({ show: id, take: id, lines: ['{}'] });
    expect(await logs.ofShow(id)).toMatchObject([{ show: id, take: id, lines: ['{}'] }]);
    await logs.drop(id, id);
    expect(await logs.ofShow(id)).toEqual([]);
  });

  test('keeps ids apart that differ in capitals only, on any file system', async () => {
    const logs = createTakeLogs(userData);
    await logs.append({ show: 's', take: 'a', lines: ['1'] });
    await logs.append({ show: 's', take: 'A', lines: ['2'] });
    const names = readdirSync(path.dirname(onlyFile()));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2);
    expect(await logs.ofShow('s')).toMatchObject([
      { show: 's', take: 'a', lines: ['1'] },
      { show: 's', take: 'A', lines: ['2'] },
    ]);
  });

  test('is gone when it is dropped, and dropping it again is no fault', async () => {
    const logs = createTakeLogs(userData);
    await logs.append({ show: 's', take: 't', lines: ['{}'] });
    await logs.drop('s', 't');
    await logs.drop('s', 't');
    await logs.drop('never', 'never');
    expect(await logs.ofShow('s')).toEqual([]);
  });
});
