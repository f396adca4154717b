import { useTranslation } from 'react-i18next';
import { type Measure, valueWords, whyNone, whyUnjudged } from '../../lib/figures';
import { hasCourse, MeasureLine, useMeasureWords } from '../../ui/measure-line';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { measureKinds } from './report';

const rowsShown = 12;

/** A measure with its chart and its last figures as a table: on paper nothing can be opened. */
export function ReportMeasure({ measure }: { measure: Measure }) {
  const { t } = useTranslation('reports');
  const { points, status, latest } = measure;
  const kind = measureKinds[status];
  const words = useMeasureWords(measure);
  const why = whyUnjudged(measure);
  const judged = kind ? <p><Status kind={kind}>{t(`measure.status.${status}`)}</Status></p> : why && <p>{t('measure.notJudged', { why })}</p>;

  if (!hasCourse(measure)) {
    return (
      <div className="report-measure">
        <h3>{measure.name}</h3>
        <p>{words} {!latest && t('measure.noFigures')}</p>
        {judged}
        {measure.source && <p className="report-source">{t('measure.source', { source: measure.source })}</p>}
      </div>
    );
  }
  return (
    <div className="report-measure">
      <MeasureLine measure={measure} />
      {judged}
      <div className="print-only">
        <Table
          caption={points.length > rowsShown ? t('measure.lastRows', { shown: rowsShown, count: points.length, name: measure.name }) : t('measure.rows', { name: measure.name })}
          count={false} rows={points.slice(-rowsShown)} rowKey={(point) => `${point.segment} ${point.start}`}
          columns={[
            { key: 'period', header: t('measure.period'), rowHeader: true, cell: (point) => point.label },
            { key: 'value', header: t('measure.value'), number: true, cell: (point) => (point.value === null ? whyNone(point) : valueWords(point.value, measure)) },
          ]}
        />
      </div>
      {measure.source && <p className="report-source">{t('measure.source', { source: measure.source })}</p>}
    </div>
  );
}
