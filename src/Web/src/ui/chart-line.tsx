import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '../lib/format';
import { ChartFrame } from './chart-frame';
import { Compared, ComparedLegend } from './chart-line-compared';
import { Axes, MarkShape, Segments, Target } from './chart-line-marks';
import { type ChartCompared, type ChartPoint, type ChartSegment, type ChartTarget, type Mark, shapeOf } from './chart-line-shape';
import type { Column } from './table';
import { useWidth } from './use-width';

interface Props {
  title: string;
  /** The sentence that says what the chart shows. */
  summary: string;
  segments: ChartSegment[];
  /** Lines to compare with, and what the chart's own line is then called. */
  compared?: { own: string; lines: ChartCompared[] };
  target?: ChartTarget;
  /** A value as axis and table show it, with its unit where that is as short as % or £. */
  format?: (value: number) => string;
  /** Stands over the axis, where `format` leaves it out: "per 1,000 people". */
  unit?: string;
  /** False lets the axis begin near the lowest figure. */
  fromZero?: boolean;
  height?: number;
  level?: 2 | 3;
  downloadHref?: string;
}

/** Figures over time. Points are read with the arrow keys, Home and End, or by pointing. */
export function ChartLine(props: Props) {
  const { title, summary, segments, compared, target, format = (value) => number(value), unit, fromZero = true, height = 260, level, downloadHref } = props;
  const { t } = useTranslation('ui');
  const [box, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number>();
  const id = useId();
  const points = segments.flatMap((segment) => segment.points);
  const shape = shapeOf({ width, height, segments, compared: compared?.lines, target, fromZero, format });
  const chosen = at === undefined ? undefined : points[at];
  const say = (point: ChartPoint) =>
    [`${point.label}: ${point.value === null ? t('chart.noValue') : [format(point.value), unit].filter(Boolean).join(' ')}`, point.mark && t(`chart.marks.${point.mark}`), point.note]
      .filter(Boolean).join('. ');

  const onKeyDown = (event: KeyboardEvent) => {
    const last = points.length - 1;
    const next = { ArrowRight: (at ?? -1) + 1, ArrowLeft: (at ?? last + 1) - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return event.key === 'Escape' ? setAt(undefined) : undefined;
    event.preventDefault();
    setAt(Math.min(last, Math.max(0, next)));
  };

  const onPointerMove = (event: PointerEvent) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const distance = (point: ChartPoint) => Math.abs(shape.x(point.at) - x);
    setAt(points.reduce((best, point, index) => (distance(point) < distance(points[best] ?? point) ? index : best), 0));
  };

  const marks = [...new Set(points.map((point) => point.mark))].filter((mark): mark is Mark => mark !== undefined);

  return (
    <ChartFrame
      title={title} summary={summary} level={level} downloadHref={downloadHref}
      columns={useColumns(points, format, unit)} rows={points} rowKey={(point) => String(points.indexOf(point))}
    >
      {unit && <p className="chart-unit" aria-hidden="true">{t('chart.in', { unit })}</p>}
      <div
        ref={box} className="chart-drawing" role="group" tabIndex={0} aria-label={t('chart.keys', { title })} aria-describedby={`${id}-read`}
        onKeyDown={onKeyDown} onPointerMove={onPointerMove} onPointerLeave={() => setAt(undefined)} onBlur={() => setAt(undefined)}
      >
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <Axes shape={shape} segments={segments} format={format} />
          {target && <Target shape={shape} target={target} />}
          {compared && <Compared shape={shape} compared={compared.lines} />}
          <Segments shape={shape} segments={segments} />
          {chosen && (
            <g className="chart-chosen">
              <line x1={shape.x(chosen.at)} x2={shape.x(chosen.at)} y1={12} y2={shape.bottom} />
              {chosen.value !== null && <circle cx={shape.x(chosen.at)} cy={shape.y(chosen.value)} r="8" />}
            </g>
          )}
        </svg>
      </div>
      {compared && compared.lines.length > 0 && <ComparedLegend own={compared.own} compared={compared.lines} />}
      <div className="chart-under">
        <p className="chart-read" id={`${id}-read`} role="status">{chosen && say(chosen)}</p>
        {marks.length > 0 && !chosen && (
          <ul className="chart-legend">
            {marks.map((mark) => (
              <li key={mark}>
                <svg className={`chart-point chart-point-${mark}`} viewBox="-8 -8 16 16" aria-hidden="true"><MarkShape mark={mark} /></svg>
                {t(`chart.marks.${mark}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </ChartFrame>
  );
}

function useColumns(points: ChartPoint[], format: (value: number) => string, unit?: string): Column<ChartPoint>[] {
  const { t } = useTranslation('ui');
  const about = ({ mark, note }: ChartPoint) => [mark && t(`chart.marks.${mark}`), note].filter(Boolean).join('. ');
  return [
    { key: 'when', header: t('chart.when'), rowHeader: true, cell: (point) => point.label },
    { key: 'value', header: unit ? t('chart.valueIn', { unit }) : t('chart.value'), number: true, cell: (point) => (point.value === null ? t('chart.gap') : format(point.value)) },
    ...(points.some(about) ? [{ key: 'note', header: t('chart.note'), cell: about }] : []),
  ];
}
