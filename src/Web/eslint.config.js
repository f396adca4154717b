import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { borders } from './eslint/borders.js';

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/lib/schema.d.ts'] },
  ...tseslint.configs.recommended,
  reactHooks.configs.flat.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { place: { rules: { borders } } },
    rules: {
      'place/borders': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.tsx'],
    ignores: ['src/**/*.test.tsx'],
    rules: {
      'max-lines': ['error', { max: 150 }],
      'no-restricted-syntax': ['error', {
        selector: 'JSXText[value=/[A-Za-z]{2,}/]',
        message: 'Visible text goes through i18next.',
      }],
    },
  },
);
