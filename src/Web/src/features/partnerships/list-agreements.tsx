import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { dateOf } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import { Card, Cards } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { Status } from '../../ui/status';
import { SummaryList } from '../../ui/summary-list';

export default function ListAgreements() {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/agreements`;
  const query = api.useQuery('get', '/api/agreements');
  return (
    <>
      <PageHeader title={t('agreements.title')} lead={t('agreements.lead')} />
      <Show query={query}>
        {({ items }) => (
          <Cards>
            {items.map((item) => {
              const isSigned = item.ownNumber === item.number;
              return (
                <Card key={item.kind} title={item.title} lead={t(`agreements.${item.kind}`)}>
                  <div className="stack">
                    <SummaryList
                      rows={[
                        { key: 'version', label: t('agreements.version'), value: t('agreements.inForce', { number: item.number, date: dateOf(item.publishedAt) }) },
                        {
                          key: 'own', label: t('agreements.own'),
                          value: isSigned && item.ownSignedAt
                            ? <Status kind="complete">{t('agreements.signedOn', { date: dateOf(item.ownSignedAt) })}</Status>
                            : <Status kind="not-started">{t(item.ownNumber ? 'agreements.signedOld' : 'agreements.unsigned', { number: item.ownNumber })}</Status>,
                        },
                        { key: 'all', label: t('agreements.all'), value: t('agreements.signedOf', { signed: item.signed, of: item.partners }) },
                      ]}
                    />
                    <LinkButton href={`${root}/${item.kind}`} look={isSigned ? 'secondary' : 'primary'}>{t(isSigned ? 'agreements.read' : 'agreements.readSign')}</LinkButton>
                  </div>
                </Card>
              );
            })}
          </Cards>
        )}
      </Show>
    </>
  );
}
