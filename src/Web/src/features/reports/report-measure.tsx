import { useTranslation } from 'react-i18next';
import { axisUnit, changeWords, type Measure, valueWords, whyNone, whyUnjudged } from '../../lib/figures';
import { number } from '../../lib/format';
import { ChartLine } from '../../ui/chart-line';
import type { ChartSegment } from '../../ui/chart-line-shape';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { measureKinds } from './report';

const rowsShown = 12;

/** A measure with its chart and its last figures as a table: on paper nothing can be opened. */
export function ReportMeasure({ measure }: { measure: Measure }) {
  const { t } = useTranslation('reports');
  const { points, target, status, latest } = measure;
  const kind = measureKinds[status];
  const words = (value: number) => valueWords(value, measure);
  const summary = [
    measure.question,
    latest && t('measure.latest', { period: latest.label, value: latest.value === null ? whyNone(latest) : words(latest.value) }),
    changeWords(measure) && `${changeWords(measure)}.`,
    target !== null && t(measure.targetDate ? 'measure.targetBy' : 'measure.target', { value: words(target), year: measure.targetDate?.slice(0, 4) }),
  ].filter(Boolean).join(' ');

  const why = whyUnjudged(measure);
  const judged = kind ? <p><Status kind={kind}>{t(`measure.status.${status}`)}</Status></p> : why && <p>{t('measure.notJudged', { why })}</p>;

  // One figure is no course to draw.
  if (points.filter((point) => point.value !== null).length < 2) {
    return (
      <div className="report-measure">
        <h3>{measure.name}</h3>
        <p>{summary} {!latest && t('measure.noFigures')}</p>
        {judged}
        {measure.source && <p className="report-source">{t('measure.source', { source: measure.source })}</p>}
      </div>
    );
  }
  return (
    <div className="report-measure">
      <ChartLine
        title={measure.name} summary={summary} segments={segmentsOf(measure)} height={220} fromZero={false}
        format={(value) => (axisUnit(measure.unit) ? number(value) : words(value))} unit={axisUnit(measure.unit)}
        target={target === null ? undefined : { label: t('measure.targetLabel', { value: words(target) }), value: target }}
      />
      {judged}
      <div className="print-only">
        <Table
          caption={points.length > rowsShown ? t('measure.lastRows', { shown: rowsShown, count: points.length, name: measure.name }) : t('measure.rows', { name: measure.name })}
          count={false} rows={points.slice(-rowsShown)} rowKey={(point) => `${point.segment} ${point.start}`}
          columns={[
            { key: 'period', header: t('measure.period'), rowHeader: true, cell: (point) => point.label },
            { key: 'value', header: t('measure.value'), number: true, cell: (point) => (point.value === null ? whyNone(point) : words(point.value)) },
          ]}
        />
      </div>
      {measure.source && <p className="report-source">{t('measure.source', { source: measure.source })}</p>}
    </div>
  );
}

function segmentsOf({ points }: Measure): ChartSegment[] {
  const segments = [...new Set(points.map((point) => point.segment))];
  return segments.map((segment) => ({
    key: String(segment),
    points: points.filter((point) => point.segment === segment).map((point) => ({
      at: Date.parse(point.end), label: point.label, value: point.value, note: point.value === null ? whyNone(point) : undefined,
    })),
  }));
}
