import { useTranslation } from 'react-i18next';
import { number } from '../../../lib/format';
import { bar, type Node, type Route, shapeOf, side } from './picture-shape';
import './flows.css';

/** Bands from referring organisations to services, as wide as what was referred. Each leads to its row of the table. */
export function FlowPicture({ routes }: { routes: Route[] }) {
  const { t } = useTranslation('flows');
  const { width, height, left, right, ribbons } = shapeOf(routes);
  if (ribbons.length === 0) return <p>{t('picture.none')}</p>;
  const [most] = ribbons.toSorted((a, b) => b.made - a.made);
  const hidden = routes.filter((route) => route.counts.made === null).length;
  return (
    <>
      <p>
        {most && t('picture.summary', { count: routes.length, made: number(most.made), from: most.route.referrerName, to: most.route.serviceName })}
        {hidden > 0 && ` ${t('picture.hidden', { count: hidden })}`} {t('picture.more')}
      </p>
      <div className="flow-picture">
        <svg viewBox={`0 0 ${width} ${height + 4}`} role="group" aria-label={t('picture.label')}>
          {ribbons.map(({ key, route, made, path }) => {
            const words = t('picture.band', { from: route.referrerName, to: route.serviceName, count: made, made: number(made) });
            return (
              <a key={key} href={`#${key}`} aria-label={words}>
                <title>{words}</title>
                <path d={path} />
              </a>
            );
          })}
          <Bars nodes={left} at={side} text={side - 8} anchor="end" />
          <Bars nodes={right} at={width - side - bar} text={width - side + 8} anchor="start" />
        </svg>
      </div>
    </>
  );
}

function Bars({ nodes, at, text, anchor }: { nodes: Node[]; at: number; text: number; anchor: 'start' | 'end' }) {
  return nodes.map(({ id, name, count, top, height }) => (
    <g key={id} aria-hidden="true">
      <rect x={at} y={top} width={bar} height={height} />
      <text x={text} y={top + height / 2} textAnchor={anchor} dominantBaseline="middle">{short(name)} {number(count)}</text>
    </g>
  ));
}

const short = (name: string) => (name.length > 27 ? `${name.slice(0, 26)}…` : name);
