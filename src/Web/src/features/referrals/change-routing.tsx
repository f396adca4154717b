import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { list } from '../../lib/format';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { NeedRouting } from './need-routing';
import './routing.css';

/** Which services answer which need, in which order. A change is saved as it is made. */
export default function ChangeRouting() {
  const { t } = useTranslation('referrals');
  const query = api.useQuery('get', '/api/routing');
  return (
    <>
      <PageHeader title={t('routing.title')} lead={t('routing.lead')} />
      <Show query={query}>
        {({ needs, services }) => {
          const none = needs.filter((need) => need.services.every((service) => !service.isInUse));
          return (
            <>
              {none.length > 0 && (
                <Banner kind="warning" title={t('routing.none', { count: none.length })}>
                  <p>{t('routing.noneWords', { needs: list(none.map(({ name }) => name)) })}</p>
                </Banner>
              )}
              <Card>
                <ul>{needs.map((need) => <NeedRouting key={need.code} need={need} services={services} />)}</ul>
              </Card>
            </>
          );
        }}
      </Show>
    </>
  );
}
