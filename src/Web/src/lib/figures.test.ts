import { expect, test } from 'vitest';
import { countWords } from './counts';
import { changeWords, type Measure, pointBefore, valueWords } from './figures';

const point = (year: number, value: number | null, segment = 1) => ({
  start: `${year}-01-01`, end: `${year}-12-31`, label: `${year}`, value, numerator: null, denominator: null, marker: value === null ? 'c' : null, segment,
});

const measure = (change: number | null, more?: Partial<Measure>): Measure => ({
  id: '1', goalId: null, name: 'Ready for school', question: '', unit: '%', decimals: 1, higherIsBetter: true, baseline: null, baselinePeriod: null,
  target: null, targetDate: null, status: 'none', latest: point(2026, 72), change, source: null, points: [point(2024, 68.9), point(2025, null), point(2026, 72)], ...more,
});

test('a change is said in plain words, since the last period that has a figure', () => {
  expect(changeWords(measure(3.1))).toBe('Up 3.1 since 2024: better');
  expect(changeWords(measure(3.1, { higherIsBetter: false }))).toBe('Up 3.1 since 2024: worse');
  expect(changeWords(measure(-3.1, { higherIsBetter: null }))).toBe('Down 3.1 since 2024');
});

test('a change that rounds away is no change', () => {
  expect(changeWords(measure(0.04))).toBe('No change since 2024');
});

test('nothing is compared across definitions', () => {
  const redefined = measure(null, { points: [point(2024, 68.9, 1), point(2026, 72, 2)], latest: point(2026, 72, 2) });

  expect(pointBefore(redefined)).toBeUndefined();
  expect(changeWords(redefined)).toBeUndefined();
});

test('a value stands with its unit', () => {
  expect(valueWords(72, { unit: '%', decimals: 1 })).toBe('72.0%');
  expect(valueWords(-12.5, { unit: '£', decimals: 2 })).toBe('−£12.50');
  expect(valueWords(1234, { unit: 'people', decimals: 0 })).toBe('1,234 people');
});

test('a hidden count says no more than what is shown of it', () => {
  expect(countWords(0)).toBe('0');
  expect(countWords(null)).toBe('hidden');
  expect(countWords(null, 12)).toBe('at least 12');
});
