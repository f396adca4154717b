import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Details } from './details';
import { DownloadLink } from './download-link';
import { type Column, Table } from './table';

interface Props<T> {
  title: string;
  /** The sentence that says what the chart shows. */
  summary: ReactNode;
  columns: Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  downloadHref?: string;
  /** Of the title: 2 where no heading stands above the chart but the page's own. */
  level?: 2 | 3;
  children: ReactNode;
}

/** What every chart has: a title, a sentence, the drawing, and its data as a table and a file. */
export function ChartFrame<T>({ title, summary, columns, rows, rowKey, downloadHref, level = 3, children }: Props<T>) {
  const { t } = useTranslation('ui');
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure className="chart">
      <figcaption>
        <Heading>{title}</Heading>
        <p>{summary}</p>
      </figcaption>
      {children}
      <div className="chart-foot">
        <Details summary={t('chart.table')}>
          <Table caption={title} columns={columns} rows={rows} rowKey={rowKey} count={false} />
        </Details>
        {downloadHref && <DownloadLink href={downloadHref} about="CSV">{t('chart.download')}</DownloadLink>}
      </div>
    </figure>
  );
}
