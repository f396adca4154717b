import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { list, shortDate } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { type Column, Table } from '../../../ui/table';

type Item = components['schemas']['ReviewDocumentsItem'];

export default function ReviewDocuments() {
  const { t } = useTranslation('documents');
  const root = `/p/${useSlug()}/partners`;
  const query = api.useQuery('get', '/api/partners/documents');
  const columns = useColumns(root);
  return (
    <>
      <PageHeader title={t('review.title')} lead={t('review.lead')} back={{ href: root, text: t('partners') }} />
      <Card>
        <Show query={query}>
          {({ items }) => (
            <Table caption={t('review.title')} quietCaption rows={items} rowKey={(row) => row.partnerId} columns={columns} count={t('review.count', { count: items.length })} />
          )}
        </Show>
      </Card>
    </>
  );
}

function useColumns(root: string): Column<Item>[] {
  const { t } = useTranslation('documents');
  return [
    {
      key: 'name', header: t('review.organisation'), rowHeader: true, sort: (row) => row.name,
      cell: (row) => <Link href={`${root}/${row.partnerId}/documents`}>{row.name}</Link>,
    },
    {
      key: 'missing', header: t('review.missing'), sort: (row) => row.missing.length,
      cell: (row) => (row.missing.length > 0 ? list(row.missing.map((kind) => t(`kinds.${kind}`))) : t('review.nothing')),
    },
    { key: 'waiting', header: t('review.waiting'), number: true, sort: (row) => row.waiting, cell: (row) => row.waiting },
    { key: 'accepted', header: t('review.accepted'), number: true, sort: (row) => row.accepted, cell: (row) => row.accepted },
    { key: 'expired', header: t('review.expired'), number: true, sort: (row) => row.expired, cell: (row) => row.expired },
    {
      key: 'next', header: t('review.next'), unbroken: true, sort: (row) => row.nextExpiry,
      cell: (row) => (row.nextExpiry ? shortDate(row.nextExpiry) : t('review.nothing')),
    },
  ];
}
