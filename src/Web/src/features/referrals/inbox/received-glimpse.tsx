import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { SummaryList } from '../../../ui/summary-list';
import { ages } from './ages';

/** What a service knows of somebody before it accepts. */
export function ReceivedGlimpse({ referral: { glimpse, controller } }: { referral: components['schemas']['GetReceivedReferralResponse'] }) {
  const { t } = useTranslation('hub');
  const unknown = t(glimpse.isCounted ? 'glimpse.notTold' : 'glimpse.unknown');
  return (
    <Card title={t('glimpse.title')} lead={t('glimpse.lead')}>
      <SummaryList rows={[
        { key: 'area', label: t('glimpse.area'), value: glimpse.area || unknown },
        { key: 'age', label: t('glimpse.age'), value: ages(glimpse) },
        { key: 'controller', label: t('person.controller'), value: controller },
      ]} />
      {glimpse.isCounted && <p className="hint">{t('glimpse.counted')}</p>}
    </Card>
  );
}
