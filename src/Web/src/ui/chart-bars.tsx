import { useTranslation } from 'react-i18next';
import { number } from '../lib/format';
import { ChartFrame } from './chart-frame';
import { Link } from './link';

export interface Bar {
  key: string;
  label: string;
  /** Null when there is no figure, or it may not be shown: then `note` says why. */
  value: number | null;
  note?: string;
  /** What stands beside the bar in place of the value: "at least 12". */
  words?: string;
  /** Opens the rows that the figure came from. */
  href?: string;
}

interface Props {
  title: string;
  summary: string;
  bars: Bar[];
  target?: { label: string; value: number };
  format?: (value: number) => string;
  level?: 2 | 3;
  downloadHref?: string;
}

/** Amounts side by side. Bars below the target are striped; the figures stand in a column of their own. */
export function ChartBars({ title, summary, bars, target, format = (value) => number(value), level, downloadHref }: Props) {
  const { t } = useTranslation('ui');
  const shown = (bar: Bar) => bar.words ?? (bar.value === null ? bar.note ?? t('chart.noValue') : format(bar.value));
  const most = Math.max(...bars.map((bar) => bar.value ?? 0), target?.value ?? 0) || 1;
  const share = (value: number) => `${(Math.max(0, value) / most) * 100}%`;

  return (
    <ChartFrame
      title={title} summary={summary} level={level} rows={bars} rowKey={(bar) => bar.key} downloadHref={downloadHref}
      columns={[
        { key: 'item', header: t('chart.item'), rowHeader: true, cell: (bar) => bar.label },
        { key: 'value', header: t('chart.value'), number: true, cell: shown },
      ]}
    >
      <ul className="bars">
        {bars.map((bar) => (
          <li key={bar.key}>
            <span className="bar-label">{bar.href ? <Link href={bar.href}>{bar.label}</Link> : bar.label}</span>
            <span className="bar-track" aria-hidden="true">
              {bar.value !== null && (
                <span className={target && bar.value < target.value ? 'bar bar-below' : 'bar'} style={{ inlineSize: share(bar.value) }} />
              )}
              {target && <span className="bar-target" style={{ insetInlineStart: share(target.value) }} />}
            </span>
            <span className="bar-value">{shown(bar)}</span>
          </li>
        ))}
      </ul>
      {target && <p className="bars-target">{target.label}</p>}
    </ChartFrame>
  );
}
