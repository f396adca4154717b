import { expect, test } from 'vitest';
import { whyNotJudged } from './not-judged';

const measure = { status: 'none', hasDirection: true, latest: { value: 12, marker: null }, target: 20, targetDate: '2030-03-31', baseline: 10 };

test('a measure that is judged needs no reason', () => {
  expect(whyNotJudged({ ...measure, status: 'at-risk' })).toBeUndefined();
});

test.each([
  [{ hasDirection: false, target: null }, /context/],
  [{ latest: null, target: null }, /no figure yet/],
  [{ target: null }, /no target/],
  [{ targetDate: null }, /no target/],
  [{ latest: { value: null, marker: 'c' } }, /hidden/],
  [{ latest: { value: null, marker: 'z' } }, /latest period has no figure/],
  [{ latest: { value: 12, marker: 'i' } }, /returns are missing/],
  [{ baseline: null }, /no baseline is set$/],
  [{}, /earlier definition/],
  [{ baseline: undefined }, /no baseline is set, or/],
])('%j is why it is not judged', (given, words) => {
  expect(whyNotJudged({ ...measure, ...given })).toMatch(words);
});
