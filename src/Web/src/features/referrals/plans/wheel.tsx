import { useTranslation } from 'react-i18next';
import './plans.css';

export interface Spoke {
  name: string;
  lowest: number;
  highest: number;
  baseline: number | null;
  latest: number | null;
}

const [size, radius] = [300, 112];

/** Where on the wheel: the centre is the lowest, the rim the highest. */
export function point(index: number, count: number, share: number): [number, number] {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return [size / 2 + Math.cos(angle) * radius * share, size / 2 + Math.sin(angle) * radius * share];
}

export const shareOf = ({ lowest, highest }: Pick<Spoke, 'lowest' | 'highest'>, value: number) => (value - lowest) / (highest - lowest);

/** The outcomes wheel. Its spokes bear the numbers of the rows in the table below it, which says the same in words. */
export function Wheel({ spokes }: { spokes: Spoke[] }) {
  const { t } = useTranslation('support');
  if (spokes.length < 3) return null;
  const hasLatest = spokes.some(({ latest }) => latest !== null);
  const at = (share: number) => spokes.map((_, index) => point(index, spokes.length, share).join(',')).join(' ');
  return (
    <figure className="wheel">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('wheel.about', { count: spokes.length })}>
        {[0.25, 0.5, 0.75, 1].map((share) => <polygon key={share} className="wheel-ring" points={at(share)} />)}
        {spokes.map((spoke, index) => {
          const [x, y] = point(index, spokes.length, 1);
          const [labelX, labelY] = point(index, spokes.length, 1.18);
          return (
            <g key={spoke.name}>
              <line className="wheel-ring" x1={size / 2} y1={size / 2} x2={x} y2={y} />
              <text className="wheel-number" x={labelX} y={labelY}>{index + 1}</text>
            </g>
          );
        })}
        <Shape spokes={spokes} of="baseline" />
        {hasLatest && <Shape spokes={spokes} of="latest" />}
      </svg>
      <figcaption>
        <span className="wheel-key wheel-key-baseline">{t('wheel.baseline')}</span>
        {hasLatest && <span className="wheel-key wheel-key-latest">{t('wheel.latest')}</span>}
      </figcaption>
    </figure>
  );
}

function Shape({ spokes, of }: { spokes: Spoke[]; of: 'baseline' | 'latest' }) {
  const points = spokes.flatMap((spoke, index) => {
    const value = spoke[of] ?? spoke.baseline;
    return value === null ? [] : [point(index, spokes.length, shareOf(spoke, value))];
  });
  return (
    <g className={`wheel-${of}`}>
      <polygon points={points.map((xy) => xy.join(',')).join(' ')} />
      {points.map(([x, y]) => (of === 'baseline'
        ? <circle key={`${x} ${y}`} cx={x} cy={y} r={4} />
        : <rect key={`${x} ${y}`} x={x - 4} y={y - 4} width={8} height={8} />))}
    </g>
  );
}
