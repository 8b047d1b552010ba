import { describe, expect, test } from 'vitest';
import { launchFile } from './launch-file.ts';

describe('the show named on the command line', () => {
  test.each([
    ['packaged', ['/opt/One Take/one-take', 'a.onetake'], true, '/shows/a.onetake'],
    ['packaged, absolute', ['one-take', '/b/a.onetake'], true, '/b/a.onetake'],
    ['packaged, after switches', ['one-take', '--lang=ko', '--no-sandbox', 'a.onetake'], true, '/shows/a.onetake'],
    ['from a checkout', ['electron', '.', 'a.onetake'], false, '/shows/a.onetake'],
    ['from a checkout, none', ['electron', '.'], false, undefined],
    ['packaged, none', ['one-take'], true, undefined],
  ])('%s', (_name, argv, isPackaged, expected) => {
    expect(launchFile(argv, isPackaged, '/shows')).toBe(expected);
  });
});
