import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { list } from '../../lib/format';
import { Card, Cards } from '../../ui/card';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Empty, Failed, Show } from '../../ui/states';
import { ofStatus } from '../../lib/problem';

export default function MyPartnerships() {
  const { t } = useTranslation('access');
  const session = api.useQuery('get', '/api/account/session');
  const create = <LinkButton href="/partnerships/new">{t('partnerships.create')}</LinkButton>;

  return (
    <>
      <PageHeader title={t('partnerships.title')} lead={t('partnerships.lead')} actions={session.data?.partnerships.length ? create : null} />
      <Show query={session}>
        {({ account, partnerships }) => {
          if (!account) return <Failed problem={ofStatus(401)} />;
          if (partnerships.length === 0 && !account.operator) {
            return <Empty title={t('partnerships.none')} action={create}><p>{t('partnerships.noneWords')}</p></Empty>;
          }
          return (
            <Cards>
              {account.operator && (
                <Card title={t('partnerships.host')}>
                  <p>{t('partnerships.hostWords')}</p>
                  <p><Link href="/operator/mail">{t('operatorMail.title')}</Link></p>
                  <p><Link href="/operator/accounts">{t('account.operator.accounts')}</Link></p>
                </Card>
              )}
              {partnerships.map(({ slug, name, organisations }) => (
                <Card key={slug} title={<Link href={`/p/${slug}`}>{name}</Link>}>
                  <p>{t('partnerships.for', { organisations: list(organisations) })}</p>
                </Card>
              ))}
            </Cards>
          );
        }}
      </Show>
    </>
  );
}
