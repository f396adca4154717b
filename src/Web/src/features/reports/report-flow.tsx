import { useTranslation } from 'react-i18next';
import { countWords } from '../../lib/counts';
import { date, number } from '../../lib/format';
import { quarterLabel } from '../../lib/quarters';
import { ChartBars } from '../../ui/chart-bars';
import { Table } from '../../ui/table';
import type { Flow } from './report';

const figures = ['made', 'notSent', 'waiting', 'accepted', 'declined', 'ended'] as const;

export function ReportFlow({ flow, from, to }: { flow: Flow; from: string; to: string }) {
  const { t } = useTranslation('reports');
  const { medianDaysToFirstContact: median, isMedianHidden } = flow;
  const bars = (figure: string, parts: Flow['outcomes']) => parts.map(({ part, count, atLeast }) => ({
    key: part, label: t(`${figure}.${part}`), value: count ?? atLeast, words: countWords(count, atLeast),
  }));
  const rows = [
    ...flow.quarters.map(({ quarter, counts }) => ({ key: quarter, label: quarterLabel(quarter), counts, atLeast: undefined })),
    { key: 'all', label: t('flow.all'), counts: flow.total, atLeast: flow.atLeast },
  ];

  return (
    <section>
      <h2>{t('flow.title')}</h2>
      <p>{t('flow.words', { from: date(from), to: date(to) })}</p>
      <p>
        {isMedianHidden ? t('flow.medianHidden') : median === null ? t('flow.medianNone') : t('flow.median', { count: median, shown: number(median) })}{' '}
        {t('flow.toldAbout', { told: countWords(flow.toldAbout, flow.toldAboutAtLeast) })}
      </p>
      <Table
        caption={t('flow.byQuarter')} count={false} rows={rows} rowKey={(row) => row.key}
        columns={[
          { key: 'quarter', header: t('flow.quarter'), rowHeader: true, cell: (row) => row.label },
          ...figures.map((figure) => ({
            key: figure, header: t(`flow.${figure}`), number: true,
            cell: (row: typeof rows[number]) => countWords(row.counts[figure], row.atLeast?.[figure] ?? 0),
          })),
        ]}
      />
      {flow.outcomes.length > 0 && <ChartBars title={t('outcomes.title')} summary={t('outcomes.words')} bars={bars('outcomes', flow.outcomes)} />}
      {flow.total.accepted !== 0 && flow.firstContact.some((wait) => wait.count !== null || wait.atLeast > 0) && (
        <ChartBars title={t('days.title')} summary={t('days.words')} bars={bars('days', flow.firstContact)} />
      )}
    </section>
  );
}
