/** The checks that read the source and run nothing of it: each passes or fails as one. */
import { inRoot } from '#build/paths.ts';

export interface StaticCheck {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

const tool = (name: string): string => inRoot('node_modules', '.bin', name);

export const STATIC_CHECKS: readonly StaticCheck[] = [
  { name: 'types', program: tool('tsc'), args: ['-b'] },
  // Left to itself it chooses its format by what it thinks it runs in.
  { name: 'lint', program: tool('oxlint'), args: ['--deny-warnings', '--format=default'] },
  { name: 'format', program: tool('oxfmt'), args: ['--check'] },
  { name: 'unused', program: tool('knip'), args: [] },
];
