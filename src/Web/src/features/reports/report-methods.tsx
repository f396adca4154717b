import { useTranslation } from 'react-i18next';
import { date, dateTime } from '../../lib/format';
import { SummaryList } from '../../ui/summary-list';
import type { Content } from './report';

/** How the figures were made, so that a reader can weigh them. */
export function ReportMethods({ content: { board, builtAt, from, to }, fingerprint }: { content: Content; fingerprint: string }) {
  const { t } = useTranslation('reports');
  const sources = [...new Set([...board.goals.flatMap((goal) => goal.measures), ...board.otherMeasures].flatMap(({ source }) => source ?? []))];

  return (
    <section className="report-methods">
      <h2>{t('methods.title')}</h2>
      <p>{t('methods.period', { from: date(from), to: date(to) })}</p>
      <p>{t('methods.limits')}</p>
      {board.referrals.hasHidden && <p>{t('methods.hidden')}</p>}
      {sources.length > 0 && <><h3>{t('methods.sources')}</h3><ul>{sources.map((source) => <li key={source}>{source}</li>)}</ul></>}
      <SummaryList
        rows={[
          { key: 'built', label: t('methods.builtAt'), value: dateTime(builtAt) },
          { key: 'fingerprint', label: t('methods.fingerprint'), value: <code className="fingerprint">{fingerprint}</code> },
        ]}
      />
      <p>{t('methods.frozen')}</p>
    </section>
  );
}
