import { useTranslation } from 'react-i18next';
import { axisUnit } from '../../lib/figures';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { ChartLine } from '../../ui/chart-line';
import { Stat, Stats } from '../../ui/stat';
import { Table } from '../../ui/table';
import { figure, type Measure, unitOf } from './figures';
import type { Preview } from './mapping-values';

type Line = Preview['lines'][number];

const pointsOf = (line: Line) => line.points.map((point) => ({ at: Date.parse(point.start), label: point.period, value: point.value }));

// One line an area; a point without value keeps its series apart.
const comparedOf = (lines: Line[]) => [...new Set(lines.map((line) => line.area))].map((area) => ({
  key: area, label: area,
  points: lines.filter((line) => line.area === area).flatMap((line) => {
    const points = pointsOf(line);
    const last = points[points.length - 1];
    return last ? [...points, { ...last, value: null }] : points;
  }),
}));

/** What the file says under the chosen mapping: how many rows, what line, and each bad row with its reason. */
export function ImportPreview({ preview, measure, whole = false }: { preview: Preview; measure: Measure; whole?: boolean }) {
  const { t } = useTranslation('measures');
  const own = preview.lines.filter((line) => line.isPlace);
  const others = preview.lines.filter((line) => !line.isPlace);
  const said = ({ value, marker }: Preview['replaced'][number]['before']) => [
    typeof value === 'number' && figure(value, measure.decimals, unitOf(measure)), marker && `[${marker}]`,
  ].filter(Boolean).join(' ') || t('dash');
  return (
    <>
      <Stats>
        <Stat label={t('import.good')} figure={preview.goodRows}>{t('import.goodOf', { added: preview.added, changed: preview.changed, unchanged: preview.unchanged })}</Stat>
        <Stat label={t('import.leftOut')} figure={preview.leftOut} />
        <Stat label={t('import.bad')} figure={preview.badRows} />
      </Stats>
      {own.length === 0
        ? <Banner kind="warning" title={t('import.noPlace')}>{t('import.noPlaceWords')}</Banner>
        : (
          <Card>
            <ChartLine
              level={2} title={t('import.lineTitle', { area: own[0]?.area || measure.areaName })} height={220}
              summary={t('import.lineSummary', { count: own.reduce((sum, line) => sum + line.points.length, 0), series: own.length })}
              segments={own.map((line) => ({ key: line.series || 'all', label: t('chart.newDefinition'), points: pointsOf(line) }))}
              compared={whole ? { own: own[0]?.area || measure.areaName, lines: comparedOf(others) } : undefined}
              format={(value) => figure(value, measure.decimals, unitOf(measure))} unit={axisUnit(unitOf(measure))} fromZero={false}
            />
          </Card>
        )}
      {preview.changed > 0 && (
        <Card title={t('import.replacedTitle')} lead={t('import.replacedLead')}>
          <Table
            caption={t('import.replacedTitle')} quietCaption rows={preview.replaced} rowKey={(row) => `${row.area} ${row.period} ${row.before.value ?? row.before.marker}`}
            count={t('import.replacedCount', { count: preview.changed })}
            columns={[
              { key: 'period', header: t('figures.period'), rowHeader: true, cell: (row) => row.period },
              { key: 'area', header: t('import.area'), cell: (row) => row.area, sort: (row) => row.area },
              { key: 'before', header: t('import.before'), number: true, cell: (row) => said(row.before) },
              { key: 'after', header: t('import.after'), number: true, cell: (row) => said(row.after) },
            ]}
          />
        </Card>
      )}
      {preview.badRows > 0 && (
        <Card title={t('import.badTitle')} lead={t('import.badLead')}>
          <Table
            caption={t('import.badTitle')} quietCaption rows={preview.problems} rowKey={(row) => String(row.line)} count={t('import.badCount', { count: preview.badRows })}
            columns={[
              { key: 'line', header: t('import.line'), rowHeader: true, cell: (row) => row.line },
              { key: 'reason', header: t('import.reason'), cell: (row) => row.reason },
            ]}
          />
        </Card>
      )}
    </>
  );
}
