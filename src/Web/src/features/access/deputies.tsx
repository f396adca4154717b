import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { date, list } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { Table } from '../../ui/table';
import { toast } from '../../ui/toasts';
import { NameDeputy } from './name-deputy';
import './people.css';

type Deputyship = components['schemas']['ListDeputiesItem'];

/** Who stands in for whom, and naming another. */
export default function Deputies() {
  const { t } = useTranslation('access');
  const people = `/p/${useSlug()}/people`;
  const query = api.useQuery('get', '/api/deputies');
  return (
    <>
      <PageHeader title={t('deputies.title')} lead={t('deputies.lead')} back={{ href: people, text: t('people.title') }} />
      <Show query={query}>
        {({ items, colleagues }) => (
          <>
            <Card>
              <Table
                caption={t('deputies.title')} quietCaption rows={items} rowKey={(row) => row.deputyshipId} count={false}
                empty={<p>{t('deputies.none')}</p>}
                columns={[
                  { key: 'absent', header: t('deputies.absent'), rowHeader: true, cell: (row) => row.absentName },
                  { key: 'deputy', header: t('deputies.deputy'), cell: (row) => row.deputyName },
                  { key: 'days', header: t('deputies.days'), cell: (row) => t('deputies.fromTo', { from: date(row.firstDay), to: date(row.lastDay) }) },
                  { key: 'roles', header: t('deputies.roles'), cell: (row) => list(row.roles.map((role) => t(`role.${role}`))) || t('deputies.noticesOnly') },
                  { key: 'end', header: t('people.change'), cell: (row) => row.mayEnd && <End deputyship={row} /> },
                ]}
              />
            </Card>
            <Card title={t('deputies.name')} lead={t('deputies.nameLead')}><NameDeputy colleagues={colleagues} /></Card>
          </>
        )}
      </Show>
    </>
  );
}

function End({ deputyship: { deputyshipId, absentName, deputyName } }: { deputyship: Deputyship }) {
  const { t } = useTranslation('access');
  const end = api.useMutation('delete', '/api/deputies/{deputyshipId}', { onSuccess: () => toast(t('deputies.ended', { name: absentName })) });
  return (
    <ConfirmButton
      look="plain" small title={t('deputies.endTitle', { name: absentName })} confirm={t('deputies.end')}
      question={<p>{t('deputies.endQuestion', { absent: absentName, deputy: deputyName })}</p>}
      pending={end.isPending} problem={end.error}
      onConfirm={(done) => end.mutate({ params: { path: { deputyshipId } } }, { onSuccess: done })}
    >
      {t('deputies.end')}<span className="visually-hidden"> {absentName}</span>
    </ConfirmButton>
  );
}
