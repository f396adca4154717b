import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { borders } from './borders.js';

const complaints = (file: string, code: string) =>
  new Linter({ configType: 'flat', cwd: '/web' }).verify(code, [{
    files: ['**/*.tsx'],
    plugins: { place: { rules: { borders } } },
    rules: { 'place/borders': 'error' },
  }], `/web/src/${file}`).length;

test('a feature may import lib, ui and itself', () => {
  expect(complaints('features/plans/a.tsx', "import '../../lib/api'; import '../../ui/card'; import './b';")).toBe(0);
  expect(complaints('features/referrals/hub/a.tsx', "import '../../../ui/card'; import '../inbox/b';")).toBe(0);
});

test('a feature may not import another feature or the shell', () => {
  expect(complaints('features/plans/a.tsx', "import '../measures/b';")).toBe(1);
  expect(complaints('features/plans/a.tsx', "import('../../shell');")).toBe(1);
});

test('ui may not import a feature, and lib may not import ui', () => {
  expect(complaints('ui/a.tsx', "import '../features/plans/b';")).toBe(1);
  expect(complaints('lib/a.tsx', "import '../ui/card';")).toBe(1);
});
