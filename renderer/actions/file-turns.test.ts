import { expect, test } from 'vitest';
import { inTurn, useFileWork } from './file-turns.ts';

test('what came second waits for what came first', async () => {
  const done: string[] = [];
  const first = Promise.withResolvers<void>();
  const saving = inTurn('save', async () => {
    await first.promise;
    done.push('save');
  });
  const opening = inTurn('open', async () => {
    done.push('open');
  });
  await Promise.resolve();
  expect(useFileWork.getState().work).toBe('save');
  first.resolve();
  await Promise.all([saving, opening]);
  expect(done).toEqual(['save', 'open']);
  expect(useFileWork.getState().work).toBeNull();
});

test('one that breaks is told to whom asked for it, and stops nobody else', async () => {
  const broken = inTurn('save', () => Promise.reject(new Error('no disk')));
  const next = inTurn('open', () => Promise.resolve('opened'));
  await expect(broken).rejects.toThrow('no disk');
  await expect(next).resolves.toBe('opened');
  expect(useFileWork.getState().work).toBeNull();
});
