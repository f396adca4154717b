import { axisLabels, type ChartSegment, type ChartShape, type ChartTarget, type DrawnPoint, line, runs, targetPath } from './chart-line-shape';

interface AxesProps {
  shape: ChartShape;
  segments: ChartSegment[];
  format: (value: number) => string;
}

export function Axes({ shape, segments, format }: AxesProps) {
  const { x, y, left, right, bottom } = shape;
  const labels = axisLabels(segments.flatMap((segment) => segment.points), shape);
  return (
    <g className="chart-axes">
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick)} dy="0.32em" textAnchor="end">{format(tick)}</text>
        </g>
      ))}
      {labels.map(({ at, label }) => (
        <text key={at} x={Math.min(x(at), right + 16 - label.length * 3.5)} y={bottom + 20} textAnchor="middle">{label}</text>
      ))}
    </g>
  );
}

export function Target({ shape, target }: { shape: ChartShape; target: ChartTarget }) {
  const path = targetPath(target, shape.x.domain());
  const last = path[path.length - 1];
  if (!last) return null;
  const y = shape.y(last.value);
  return (
    <g className="chart-target">
      <path d={line(shape, path)} />
      <text x={shape.x(last.at)} y={y < 28 ? y + 20 : y - 8} textAnchor="end">{target.label}</text>
    </g>
  );
}

export function Segments({ shape, segments }: { shape: ChartShape; segments: ChartSegment[] }) {
  return segments.map(({ key, label, points }, index) => {
    const start = points[0];
    const before = segments[index - 1]?.points.at(-1);
    const breakAt = start && before ? (shape.x(start.at) + shape.x(before.at)) / 2 : undefined;
    return (
      <g key={key}>
        {breakAt !== undefined && (
          <g className="chart-break">
            <line x1={breakAt} x2={breakAt} y1={12} y2={shape.bottom} />
            {label && <text x={breakAt - 6} y={shape.bottom - 8} textAnchor="end">{label}</text>}
          </g>
        )}
        {runs(points).map((run) => <path key={run[0]?.at} className="chart-path" d={line(shape, run)} />)}
        {runs(points).flat().map((point) => <Point key={point.at} shape={shape} point={point} />)}
      </g>
    );
  });
}

function Point({ shape: { x, y }, point }: { shape: ChartShape; point: DrawnPoint }) {
  return (
    <g className={`chart-point chart-point-${point.mark ?? 'plain'}`} transform={`translate(${x(point.at).toFixed(1)} ${y(point.value).toFixed(1)})`}>
      <MarkShape mark={point.mark} />
    </g>
  );
}

export function MarkShape({ mark }: { mark: DrawnPoint['mark'] }) {
  switch (mark) {
    case 'better': return <rect x="-5" y="-5" width="10" height="10" />;
    case 'worse': return <path d="M0-6 6.5 5H-6.5z" />;
    case 'provisional': return <circle r="4.5" />;
    default: return <circle r="4" />;
  }
}
