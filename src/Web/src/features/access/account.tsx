import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { dateOf, list } from '../../lib/format';
import { Card, Cards } from '../../ui/card';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Empty, Show } from '../../ui/states';
import { Table } from '../../ui/table';
import { ChangeName } from './change-name';
import { ChangePassword } from './change-password';
import { SecondStepCard } from './second-step-card';
import { ListSessions } from './list-sessions';
import { RequestEmailChange } from './request-email-change';
import { SignInLinks } from './sign-in-links';

export default function Account() {
  const { t } = useTranslation('access');
  const account = api.useQuery('get', '/api/account/details');
  const session = api.useQuery('get', '/api/account/session');

  return (
    <>
      <PageHeader title={t('account.title')} lead={account.data?.email} />
      <Show query={account}>
        {({ name, places, hasPassword }) => (
          <>
            <Cards>
              <Card title={t('account.name.title')}><ChangeName name={name} /></Card>
              <Card title={t('account.password.title')}>{hasPassword ? <ChangePassword /> : <p>{t('ownSignIn.noPassword')}</p>}</Card>
              <SecondStepCard />
              {hasPassword && <Card title={t('field.email')}><RequestEmailChange /></Card>}
            </Cards>
            <SignInLinks />
            <ListSessions />
            <Card title={t('account.places.title')}>
              <Table
                caption={t('account.places.title')} quietCaption count={false} rows={places}
                rowKey={({ slug, organisationId }) => slug + organisationId}
                columns={[
                  { key: 'partnership', header: t('account.places.partnership'), rowHeader: true, cell: (place) => <Link href={`/p/${place.slug}`}>{place.partnershipName}</Link> },
                  { key: 'organisation', header: t('account.places.organisation'), cell: (place) => place.organisationName },
                  { key: 'roles', header: t('account.places.roles'), cell: (place) => list(place.roles.map((role) => t(`role.${role}`))) },
                  { key: 'since', header: t('account.places.since'), cell: (place) => dateOf(place.joinedAt) },
                ]}
                empty={<Empty title={t('account.places.none')}><p>{t('partnerships.noneWords')}</p></Empty>}
              />
            </Card>
            {session.data?.account?.operator && (
              <Card title={t('account.operator.title')}>
                <p><Link href="/operator/mail">{t('account.operator.mail')}</Link></p>
                <p><Link href="/operator/accounts">{t('account.operator.accounts')}</Link></p>
              </Card>
            )}
          </>
        )}
      </Show>
    </>
  );
}
