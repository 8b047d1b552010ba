import { describe, expect, test } from 'vitest';
import { acceleratorOf } from './accelerators.ts';

describe('a key combination in a menu', () => {
  test.each([
    ['$mod+Shift+n', 'CmdOrCtrl+Shift+N'],
    ['$mod++', 'CmdOrCtrl+Plus'],
    ['$mod+=', 'CmdOrCtrl+='],
    ['$mod+-', 'CmdOrCtrl+-'],
    ['Alt+ArrowRight', 'Alt+Right'],
    ['Space', 'Space'],
    ['Escape', 'Esc'],
    ['F8', 'F8'],
    ['?', '?'],
    ['+', 'Plus'],
  ])('%s is %s', (keys, accelerator) => expect(acceleratorOf(keys)).toBe(accelerator));
});
