import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { usePermission } from '../../lib/partnership';
import { Card } from '../../ui/card';
import { Empty, Show } from '../../ui/states';
import { Table } from '../../ui/table';

/** Who looked at this person, for those who must answer for it. */
export function SubmissionReaders({ submissionId }: { submissionId: string }) {
  return usePermission('ViewReaders') ? <Readers submissionId={submissionId} /> : null;
}

function Readers({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation('referrals');
  useTranslation('audit');
  const query = api.useQuery('get', '/api/submissions/{submissionId}/readers', { params: { path: { submissionId } } });
  return (
    <Card title={t('history:readers.title')} lead={t('history:readers.lead')}>
      <Show query={query}>
        {({ items, total }) => (
          <Table
            caption={t('history:readers.title')} quietCaption rows={items} rowKey={(item) => `${item.at}-${item.act}-${item.organisationName}`}
            count={total > items.length ? t('history:readers.newest', { count: items.length, total }) : t('history:readers.count', { count: total })}
            columns={[
              { key: 'at', header: t('history:readers.at'), cell: (item) => dateTime(item.at) },
              { key: 'organisation', header: t('history:readers.organisation'), rowHeader: true, cell: (item) => item.organisationName || t(item.act.includes('Card') ? 'history:show.byCard' : 'readers.bySystem') },
              { key: 'roles', header: t('history:readers.roles'), cell: (item) => item.roles.map((role) => t(`audit:values.${role}`)).join(', ') },
              { key: 'how', header: t('history:readers.how'), cell: (item) => `${t(`history:readers.${item.isAmongOthers ? 'list' : 'record'}.${item.kind}`)}${item.times > 1 ? t('history:readers.times', { count: item.times }) : ''}` },
            ]}
            empty={<Empty title={t('history:readers.none')}><p>{t('history:readers.noneWords')}</p></Empty>}
          />
        )}
      </Show>
    </Card>
  );
}
