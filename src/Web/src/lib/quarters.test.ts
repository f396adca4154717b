import { expect, test } from 'vitest';
import { lastDayOf, quarterBefore, quarterLabel, quarterOf, quarterWords, spanWords } from './quarters';

test('a quarter is said by its months', () => {
  expect(quarterWords('2026-Q3')).toBe('July to September 2026');
  expect(quarterLabel('2026-Q3')).toBe('Jul–Sep 2026');
});

test('quarters are found by a day and counted back over the year', () => {
  expect(quarterOf('2026-08-19')).toBe('2026-Q3');
  expect(quarterBefore('2026-Q1', 1)).toBe('2025-Q4');
  expect(quarterBefore('2026-Q1', 8)).toBe('2024-Q1');
  expect(lastDayOf('2024-Q1')).toBe('2024-03-31');
  expect(lastDayOf('2026-Q4')).toBe('2026-12-31');
});

test('a span names its years once where they are one', () => {
  expect(spanWords('2026-Q2', '2026-Q3')).toBe('April to September 2026');
  expect(spanWords('2025-Q2', '2026-Q3')).toBe('April 2025 to September 2026');
  expect(spanWords('2026-Q3', '2026-Q3')).toBe('July to September 2026');
});
