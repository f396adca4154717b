import type { Measure } from '../../lib/figures';

interface Spot {
  x: number;
  y: number;
}

interface Shape {
  width: number;
  height: number;
  /** One for each stretch without a gap and under one definition. */
  lines: Spot[][];
  last?: Spot;
  /** How high the target lies. */
  target?: number;
}

const [width, height, edge] = [160, 40, 5];
const round = (value: number) => Math.round(value * 10) / 10;

/** Lines never cross a period without a figure, nor a change of definition. */
export function sparkline({ points, target }: Pick<Measure, 'points' | 'target'>): Shape {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return { width, height, lines: [] };

  const scaled = target === null ? values : [...values, target];
  const [low, high] = [Math.min(...scaled), Math.max(...scaled)];
  const y = (value: number) => (low === high ? height / 2 : round(height - edge - ((value - low) / (high - low)) * (height - 2 * edge)));
  const times = points.map((point) => Date.parse(point.end));
  const [from = 0, to = 0] = [times[0], times.at(-1)];
  const x = (time: number) => (from === to ? width / 2 : round(edge + ((time - from) / (to - from)) * (width - 2 * edge)));

  const lines: Spot[][] = [];
  let joined: number | undefined;
  for (const point of points) {
    if (point.value === null) {
      joined = undefined;
      continue;
    }
    const spot = { x: x(Date.parse(point.end)), y: y(point.value) };
    if (joined === point.segment) lines.at(-1)!.push(spot);
    else lines.push([spot]);
    joined = point.segment;
  }
  return { width, height, lines, last: lines.at(-1)!.at(-1)!, target: target === null ? undefined : y(target) };
}
