import { type ScaleLinear, scaleLinear } from 'd3-scale';

export type Mark = 'better' | 'worse' | 'provisional';

export interface ChartPoint {
  /** Where on the time axis: any number that grows with time, such as `Date.parse(day)`. */
  at: number;
  /** What the axis, the table and the reader say: "Nov 2026", "2024/25". */
  label: string;
  /** Null leaves a gap. */
  value: number | null;
  mark?: Mark;
  /** Why the point is as it is: "Lockdown", "Fewer than 5 people". */
  note?: string;
}

/** Points that may be compared with each other. Lines never cross from one segment to the next. */
export interface ChartSegment {
  key: string;
  /** Why a new segment begins here: "New definition". */
  label?: string;
  points: ChartPoint[];
}

/** Another line in the same unit, such as the figures of a wider area. Gaps in it are not joined. */
export interface ChartCompared {
  key: string;
  label: string;
  points: ChartPoint[];
}

/** A level, or a path that the target takes. */
export type ChartTarget = { label: string } & ({ value: number } | { path: { at: number; value: number }[] });

export type DrawnPoint = ChartPoint & { value: number };

const isDrawn = (point: ChartPoint): point is DrawnPoint => point.value !== null;

/** The stretches of a segment between its gaps: each is drawn as one line. */
export function runs(points: ChartPoint[]): DrawnPoint[][] {
  const found: DrawnPoint[][] = [];
  let open: DrawnPoint[] | undefined;
  for (const point of points) {
    if (!isDrawn(point)) {
      open = undefined;
    } else if (open) {
      open.push(point);
    } else {
      open = [point];
      found.push(open);
    }
  }
  return found;
}

export interface ChartShape {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  height: number;
  left: number;
  right: number;
  bottom: number;
}

interface Ask {
  width: number;
  height: number;
  segments: ChartSegment[];
  compared?: ChartCompared[];
  target?: ChartTarget;
  fromZero: boolean;
  format: (value: number) => string;
}

export const targetPath = (target: ChartTarget, [from, to]: number[]) =>
  'path' in target ? target.path : [{ at: from ?? 0, value: target.value }, { at: to ?? 1, value: target.value }];

/** Scales and margins for a width, so that text keeps its size and labels their room. */
export function shapeOf({ width, height, segments, compared = [], target, fromZero, format }: Ask): ChartShape {
  const points = [...segments, ...compared].flatMap((segment) => segment.points);
  const onPath = target && 'path' in target ? target.path : [];
  const times = [...points, ...onPath].map((point) => point.at);
  const values = [...points.filter(isDrawn), ...onPath].map((point) => point.value);
  if (target && 'value' in target) values.push(target.value);
  if (fromZero || values.length === 0) values.push(0);

  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const bottom = height - 28;
  const y = scaleLinear().domain(low !== high ? [low, high] : low === 0 ? [0, 5] : [low - 1, high + 1]).nice(5).range([bottom, 12]);
  const left = Math.max(...y.ticks(5).map((tick) => format(tick).length)) * 7.5 + 12;
  const right = width - Math.max(24, format(high).length * 4);
  const span = from < to ? [from, to] : [from - 1, from + 1];
  return { x: scaleLinear().domain(span).range([left + 8, right - 8]), y, height, left, right, bottom };
}

export const line = ({ x, y }: ChartShape, points: { at: number; value: number }[]) =>
  points.map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');

/** As many of the points' labels as fit side by side, the last always among them. */
export function axisLabels(points: ChartPoint[], { x, left, right }: ChartShape): ChartPoint[] {
  const longest = Math.max(1, ...points.map((point) => point.label.length)) * 7.5 + 16;
  const step = Math.ceil(points.length / Math.max(1, Math.floor((right - left) / longest)));
  const kept: ChartPoint[] = [];
  for (const point of points.filter((_, index) => (points.length - 1 - index) % step === 0).reverse()) {
    const next = kept[0];
    if (!next || x(next.at) - x(point.at) >= longest) kept.unshift(point);
  }
  return kept;
}
