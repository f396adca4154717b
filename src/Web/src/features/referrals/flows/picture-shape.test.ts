import { expect, test } from 'vitest';
import { type Route, shapeOf } from './picture-shape';

const route = (referrer: string, service: string, made: number | null): Route => ({
  referrerId: referrer, referrerName: `Org ${referrer}`, serviceId: service, serviceName: `Service ${service}`, receiverId: service, receiverName: '',
  counts: { made, sent: null, waiting: null, accepted: null, declined: null, reported: null, confirmed: null }, acceptance: null,
});

test('bars are as tall as what is shown of them, and bands fill them without a gap', () => {
  const { left, right, ribbons } = shapeOf([route('a', 'x', 30), route('a', 'y', 10), route('b', 'x', 20)]);

  expect(left.map(({ id, count }) => [id, count])).toEqual([['a', 40], ['b', 20]]);
  expect(right.map(({ id, count }) => [id, count])).toEqual([['x', 50], ['y', 10]]);
  expect(left[0]!.height / left[1]!.height).toBeCloseTo(2);
  expect(ribbons).toHaveLength(3);
});

test('what is hidden has no width', () => {
  const { left, ribbons } = shapeOf([route('a', 'x', 12), route('b', 'x', null)]);

  expect(ribbons.map(({ made }) => made)).toEqual([12]);
  expect(left.map(({ id }) => id)).toEqual(['a']);
});

test('nothing makes nothing', () => {
  expect(shapeOf([]).height).toBe(0);
});
