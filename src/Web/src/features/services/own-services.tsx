import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { date } from '../../lib/format';
import { useMe, useSlug } from '../../lib/partnership';
import { sentence } from '../../lib/problem';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Empty, Show } from '../../ui/states';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { toast } from '../../ui/toasts';
import { Safeguards } from './service-tags';

export default function OwnServices() {
  const { t } = useTranslation('services');
  const root = `/p/${useSlug()}/services`;
  const me = useMe();
  const query = api.useQuery('get', '/api/services/own');
  const offer = api.useMutation('put', '/api/services/{serviceId}/offer', { onSuccess: () => toast(t('manage.offered')) });
  const add = <LinkButton href={`${root}/new`}>{t('find.add')}</LinkButton>;
  const state = (row: { isClosed: boolean; isOffered: boolean }) => (row.isClosed ? 'closed' : row.isOffered ? 'offered' : 'notOffered');

  return (
    <>
      <PageHeader
        title={t('own.title', { organisation: me.organisation.name })} lead={t('own.lead')}
        back={{ href: root, text: t('find.title') }} actions={add}
      />
      <Card>
        {offer.error ? <p className="field-error" role="alert">{sentence(offer.error)}</p> : null}
        <Show query={query}>
          {({ items }) => (
            <Table
              caption={t('own.title', { organisation: me.organisation.name })} quietCaption count={t('find.count', { count: items.length })} rows={items} rowKey={(row) => row.serviceId}
              columns={[
                { key: 'name', header: t('own.name'), rowHeader: true, sort: (row) => row.name, cell: (row) => <Link href={`${root}/${row.serviceId}`}>{row.name}</Link> },
                {
                  key: 'state', header: t('own.state'), sort: state,
                  cell: (row) => <><Status kind={state(row) === 'offered' ? 'on-track' : 'not-started'}>{t(`own.${state(row)}`)}</Status> <Safeguards receives={row.receivesSafeguarding} /></>,
                },
                { key: 'checked', header: t('own.checked'), sort: (row) => row.checkedOn, cell: (row) => date(row.checkedOn) },
                {
                  key: 'offer', header: t('own.do'),
                  cell: (row) => (state(row) === 'notOffered'
                    ? <Button look="secondary" small pending={offer.isPending} onClick={() => offer.mutate({ params: { path: { serviceId: row.serviceId } } })}>{t('manage.offer')}<span className="visually-hidden"> {row.name}</span></Button>
                    : <Link href={`${root}/${row.serviceId}/edit`}>{t('own.change')}<span className="visually-hidden"> {row.name}</span></Link>),
                },
              ]}
              empty={<Empty title={t('own.none')} action={add}><p>{t('own.noneWords')}</p></Empty>}
            />
          )}
        </Show>
      </Card>
    </>
  );
}
