import { useTranslation } from 'react-i18next';
import { number } from '../../lib/format';
import { Card } from '../../ui/card';
import { type Column, Table } from '../../ui/table';
import { figure, type Measure, type Point, unitOf } from './figures';

/** Every figure behind the chart, newest first, with its markers and the wider areas beside it. */
export function FiguresTable({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const unit = unitOf(measure);
  const show = (value: number | null | undefined) => (typeof value === 'number' ? figure(value, measure.decimals, unit) : t('dash'));
  const marker = ({ marker: mark }: Point) => (mark ? t(`markers.${mark}`) : '');
  const isDivided = measure.points.some((point) => typeof point.denominator === 'number');
  const isReturned = measure.figuresFrom === 'Returns';
  const rows = [...measure.points].sort((a, b) => b.end.localeCompare(a.end) || b.segment - a.segment);
  const part = (value: number | null | undefined) => (typeof value === 'number' ? number(value) : t('dash'));

  const columns: Column<Point>[] = [
    { key: 'period', header: t('figures.period'), rowHeader: true, cell: (row) => row.label, sort: (row) => row.end },
    { key: 'value', header: measure.areaName || t('figures.value'), number: true, sort: (row) => row.value, cell: (row) => show(row.value) },
    ...(isDivided ? [
      { key: 'numerator', header: t('figures.numerator'), number: true, cell: (row: Point) => part(row.numerator) },
      { key: 'denominator', header: t('figures.denominator'), number: true, cell: (row: Point) => part(row.denominator) },
    ] : []),
    ...measure.comparisons.map(({ area, points }) => ({
      key: area, header: area, number: true,
      cell: (row: Point) => show(points.find((point) => point.start === row.start && point.segment === row.segment)?.value),
    })),
    ...(isReturned ? [{ key: 'coverage', header: t('figures.coverage'), cell: (row: Point) => (
      typeof row.returned === 'number' ? t('coverage', { returned: row.returned, count: row.expected ?? 0 }) : t('dash')
    ) }] : []),
    ...(rows.some((row) => row.marker) ? [{ key: 'marker', header: t('figures.note'), cell: (row: Point) => marker(row) || t('dash') }] : []),
    ...(measure.definitions.length > 1 ? [{ key: 'definition', header: t('figures.definition'), number: true, cell: (row: Point) => row.segment }] : []),
  ];

  return (
    <Card title={t('figures.title')}>
      <div className="figures-scroll" role="region" aria-label={t('figures.title')} tabIndex={0}>
        <Table caption={t('figures.title')} quietCaption columns={columns} rows={rows} rowKey={(row) => `${row.segment} ${row.start}`} />
      </div>
    </Card>
  );
}
