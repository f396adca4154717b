import { useTranslation } from 'react-i18next';
import { countWords } from '../../../lib/counts';
import { percent } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Stat, Stats } from '../../../ui/stat';

type Counts = components['schemas']['RouteCounts'];
type Share = components['schemas']['FlowShare'] | null;

export const countColumns = ['made', 'sent', 'waiting', 'accepted', 'declined', 'reported', 'confirmed'] as const;

/** What became of all referrals that were made in the quarter, and what happened instead of one. */
export function FlowTotals({ total, acceptance, beside }: { total: Counts; acceptance: Share; beside: Record<'toldAbout' | 'saidNo' | 'unmet', number | null> }) {
  const { t } = useTranslation('flows');
  return (
    <Card title={t('total')}>
      <Stats>
        {countColumns.map((name) => <Stat key={name} label={t(`counts.${name}`)} figure={countWords(total[name])} />)}
        {acceptance && (
          <Stat label={t('acceptance')} figure={percent(acceptance.percent, 0)}>{t('interval', { low: percent(acceptance.low, 0), high: percent(acceptance.high, 0) })}</Stat>
        )}
        {(['toldAbout', 'saidNo', 'unmet'] as const).map((name) => <Stat key={name} label={t(`counts.${name}`)} figure={countWords(beside[name])} />)}
      </Stats>
    </Card>
  );
}
