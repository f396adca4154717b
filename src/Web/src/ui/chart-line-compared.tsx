import { type ChartCompared, type ChartShape, line, runs } from './chart-line-shape';

const lookOf = (index: number) => `chart-compared chart-compared-${index % 4}`;

/** Lines to compare with: thinner, each broken in its own way. */
export function Compared({ shape, compared }: { shape: ChartShape; compared: ChartCompared[] }) {
  return compared.map(({ key, points }, index) => (
    <g key={key} className={lookOf(index)}>
      {runs(points).map((run) => <path key={run[0]?.at} d={line(shape, run)} />)}
      {runs(points).filter((run) => run.length === 1).flat().map((point) => (
        <rect key={point.at} x={shape.x(point.at) - 3} y={shape.y(point.value) - 3} width="6" height="6" />
      ))}
    </g>
  ));
}

/** Which line is whose. */
export function ComparedLegend({ own, compared }: { own: string; compared: ChartCompared[] }) {
  return (
    <ul className="chart-legend">
      <li><svg className="chart-sample" viewBox="0 0 32 16" aria-hidden="true"><path className="chart-path" d="M0 8H32" /></svg>{own}</li>
      {compared.map(({ key, label }, index) => (
        <li key={key}><svg className={`chart-sample ${lookOf(index)}`} viewBox="0 0 32 16" aria-hidden="true"><path d="M0 8H32" /></svg>{label}</li>
      ))}
    </ul>
  );
}
