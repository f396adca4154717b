import { useTranslation } from 'react-i18next';
import { dateTime } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Timeline } from '../../../ui/timeline';

export function ReceivedHistory({ referral }: { referral: components['schemas']['GetReceivedReferralResponse'] }) {
  const { t } = useTranslation('hub');
  return (
    <Card title={t('received.history')}>
      <Timeline items={referral.history.map((happened, index) => ({
        key: String(index), when: dateTime(happened.at),
        children: (
          <>
            <strong>{t(`event.${happened.what}`)}</strong>
            <p className="hint">{happened.by || t('history:show.byCard')}</p>
            {happened.note && <p>{happened.what === 'attempt' ? t(`channel.${happened.note}`) : happened.note}</p>}
          </>
        ),
      }))} />
    </Card>
  );
}
