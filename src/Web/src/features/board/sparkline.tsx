import type { Measure } from '../../lib/figures';
import { sparkline } from './sparkline-shape';

/** The course of a measure at a glance. What it shows is said in words beside it. */
export function Sparkline({ measure }: { measure: Measure }) {
  const { width, height, lines, last, target } = sparkline(measure);
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {target !== undefined && <line className="sparkline-target" x1={0} x2={width} y1={target} y2={target} />}
      {lines.map((points) => (points.length > 1
        ? <polyline key={points[0]!.x} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        : <circle key={points[0]!.x} className="sparkline-single" cx={points[0]!.x} cy={points[0]!.y} r="2" />))}
      {last && <circle cx={last.x} cy={last.y} r="4" />}
    </svg>
  );
}
