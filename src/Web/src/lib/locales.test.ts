import { expect, test } from 'vitest';
import { i18n } from './i18n';

const sources = import.meta.glob<string>(['../**/*.tsx', '../**/*.ts', '!../**/*.test.*'], { query: '?raw', import: 'default', eager: true });

const wordless = (source: string): string[] => {
  const namespace = /useTranslation\('(\w+)'/.exec(source)?.[1] ?? 'ui';
  return [...source.matchAll(/\bt\('([^']+)'/g)]
    .map(([, key = '']) => (key.includes(':') ? key : `${namespace}:${key}`))
    .filter((key) => !i18n.exists(key) && !i18n.exists(key, { count: 2 }));
};

test('every text that a component asks for has words', () => {
  const missing = Object.entries(sources).flatMap(([file, source]) => wordless(source).map((key) => `${file}: ${key}`));

  expect(missing).toEqual([]);
});

test('a text without words is found', () => {
  expect(wordless("const { t } = useTranslation('ui'); t('close'); t('nothing.here')")).toEqual(['ui:nothing.here']);
});
