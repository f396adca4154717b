import { expect, test } from 'vitest';
import { change, figure, unitWords, withUnit } from './figures';

test('a percentage carries its sign, other figures their unit', () => {
  expect(figure(65.84, 1, '%')).toBe('65.8%');
  expect(withUnit(353578, 0, '£')).toBe('£353,578');
  expect(withUnit(9.287, 1, 'per 100,000 adults')).toBe('9.3 per 100,000 adults');
});

test('a percentage changes by points', () => {
  expect(change(-4.4, 1, '%', 'points')).toBe('−4.4 points');
  expect(change(12, 0, 'people', 'points')).toBe('+12');
  expect(change(-26102, 0, '£', 'points')).toBe('−£26,102');
});

test('a count of different people says so, once', () => {
  expect(withUnit(1204, 0, unitWords({ valueType: 'DistinctPeople', unit: 'people' }))).toBe('1,204 different people');
  expect(unitWords({ valueType: 'DistinctPeople', unit: 'Different residents' })).toBe('Different residents');
  expect(unitWords({ valueType: 'CountFlow', unit: 'people' })).toBe('people');
});
