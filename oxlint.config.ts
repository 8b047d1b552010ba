/** The linter's rules. Who may import whom: build/check/layers.ts. */
import { defineConfig } from 'oxlint';
import { importOverrides } from '#build/check/import-rules.ts';

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'import', 'react', 'jsx-a11y', 'oxc', 'vitest'],
  options: { typeAware: true },
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['dist', 'node_modules', '.cache'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/consistent-return': 'off',
    'react/react-in-jsx-scope': 'off',
    'react/incompatible-library': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'eslint/no-shadow': 'off',
    'eslint/no-underscore-dangle': 'off',
    'eslint/eqeqeq': ['error', 'always'],
    'eslint/no-console': 'error',
    'unicorn/no-array-sort': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-reverse': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/no-autofocus': 'off',
    'vitest/no-focused-tests': 'error',
    'vitest/no-disabled-tests': 'error',
    'eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(\\.\\./)+(shared|electron|renderer|build|tests)/',
            message: 'Cross a layer by its name: #shared/… and so on.',
          },
        ],
      },
    ],
  },
  overrides: [
    {
      files: ['shared/**/*.ts'],
      rules: {
        'eslint/no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: [
                  '**',
                  '!./**',
                  '!../**',
                  '!\\#shared/**',
                  '!zod',
                  '!vitest',
                  '!fast-check',
                  '../**/electron/**',
                  '../**/renderer/**',
                  '../**/build/**',
                  '../**/tests/**',
                ],
                message: 'shared imports itself and zod only.',
              },
            ],
          },
        ],
      },
    },
    ...importOverrides(),
    {
      files: ['shared/bridge/**/*.ts', 'electron/preload/**/*.ts'],
      rules: {
        'eslint/no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: ['**', '!./**', '!\\#shared/show/types.ts', '!\\#shared/bridge/**', '!electron'],
                message: 'The preload imports the contract and electron only (no zod).',
              },
            ],
          },
        ],
      },
    },
    {
      files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**'],
      rules: { 'eslint/no-restricted-imports': 'off', 'eslint/no-await-in-loop': 'off' },
    },
    {
      files: ['build/**', 'tests/**', 'electron/cli/**'],
      rules: { 'eslint/no-console': 'off', 'eslint/no-await-in-loop': 'off' },
    },
  ],
});
