import { expect, test } from 'vitest';
import { sparkline } from './sparkline-shape';

const point = (year: number, value: number | null, segment = 1) => ({
  start: `${year}-01-01`, end: `${year}-12-31`, label: `${year}`, value, numerator: null, denominator: null, marker: null, segment,
});

const lengths = (points: ReturnType<typeof point>[]) => sparkline({ points, target: null }).lines.map((line) => line.length);

test('a period without a figure leaves a gap', () => {
  expect(lengths([point(2022, 1), point(2023, 2), point(2024, null), point(2025, 3)])).toEqual([2, 1]);
});

test('a new definition begins a new line', () => {
  expect(lengths([point(2022, 1), point(2023, 2), point(2024, 3, 2), point(2025, 3, 2)])).toEqual([2, 2]);
});

test('higher is drawn higher, and the target on the same scale', () => {
  const { lines, target, last, height } = sparkline({ points: [point(2022, 10), point(2023, 20)], target: 30 });

  expect(lines[0]![0]!.y).toBeGreaterThan(lines[0]![1]!.y);
  expect(target!).toBeLessThan(last!.y);
  expect(lines[0]![0]!.y).toBeLessThan(height);
});

test('nothing is drawn of nothing, and a level course lies in the middle', () => {
  expect(sparkline({ points: [point(2022, null)], target: 5 }).lines).toEqual([]);
  expect(sparkline({ points: [point(2022, 4), point(2023, 4)], target: null }).last!.y).toBe(20);
});
