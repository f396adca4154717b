import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date, list, number } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import { Card } from '../../../ui/card';
import { PageHeader } from '../../../ui/page-header';
import { Empty, Show } from '../../../ui/states';

/** Why the own organisation's referrals were declined, and what would help the next one. For nobody else's eyes. */
export default function DeclineReasons() {
  const { t } = useTranslation('flows');
  const query = api.useQuery('get', '/api/decline-reasons');
  return (
    <>
      <PageHeader title={t('coaching.title')} lead={t('coaching.lead')} back={{ href: `/p/${useSlug()}/referrals`, text: t('coaching.back') }} />
      <Show query={query}>
        {({ from, answered, declined, reasons }) => (reasons.length === 0
          ? <Empty title={t('coaching.none')}><p>{t('coaching.noneWords', { count: answered, answered: number(answered), from: date(from) })}</p></Empty>
          : (
            <>
              <p>{t('coaching.summary', { count: answered, answered: number(answered), declined: number(declined), from: date(from) })}</p>
              {reasons.map(({ reason, count, services }) => (
                <Card key={reason} title={t('coaching.reason', { reason: t(`reasons.${reason}`), count, shown: number(count) })}>
                  <p>{t(`coaching.advice.${reason}`)}</p>
                  <p>{t('coaching.services', { services: list(services.map((service) => t('coaching.service', { name: service.name, count: service.count, shown: number(service.count) }))) })}</p>
                </Card>
              ))}
            </>
          ))}
      </Show>
    </>
  );
}
