import { expect, test } from 'vitest';
import { point, shareOf } from './wheel';

test('the lowest is the centre and the highest the rim, straight up for the first spoke', () => {
  expect(point(0, 4, 0).map(Math.round)).toEqual([150, 150]);
  expect(point(0, 4, 1).map(Math.round)).toEqual([150, 38]);
  expect(point(1, 4, 1).map(Math.round)).toEqual([262, 150]);
});

test('a range of its own is drawn as a share of itself', () => {
  expect(shareOf({ lowest: 0, highest: 10 }, 4)).toBe(0.4);
  expect(shareOf({ lowest: -5, highest: 5 }, 0)).toBe(0.5);
});
