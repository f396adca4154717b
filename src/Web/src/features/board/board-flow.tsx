import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { countWords } from '../../lib/counts';
import { number, percent } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import { quarterWords } from '../../lib/quarters';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { Stat, Stats } from '../../ui/stat';

/** The newest published quarter of how referrals flow, and the way to who refers to whom. */
export function BoardFlow() {
  const { t } = useTranslation('flows');
  const href = `/p/${useSlug()}/flows`;
  const { data } = api.useQuery('get', '/api/board/flow');
  if (!data || (!data.flow && !data.mayOpen)) return null;
  const { flow, mayOpen } = data;
  const days = (value: number) => number(value, value % 1 ? 1 : 0);
  return (
    <Card title={t('title')} lead={flow ? quarterWords(flow.quarter) : t('none')}>
      {flow && (
        <Stats>
          {flow.acceptedPercent !== null && (
            <Stat label={t('acceptance')} figure={percent(flow.acceptedPercent, 0)}>{t('interval', { low: percent(flow.acceptedLow ?? 0, 0), high: percent(flow.acceptedHigh ?? 0, 0) })}</Stat>
          )}
          {flow.contactMedian !== null && (
            <Stat label={t('contactMedian')} figure={days(flow.contactMedian)}>{flow.contactSlowestFifth !== null && t('tile.slow', { days: days(flow.contactSlowestFifth) })}</Stat>
          )}
          <Stat label={t('counts.reported')} figure={countWords(flow.reported)} />
          <Stat label={t('counts.confirmed')} figure={countWords(flow.confirmed)} />
        </Stats>
      )}
      {mayOpen && <p><Link href={href}>{t('tile.open')}</Link></p>}
    </Card>
  );
}
