import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date, number } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import { Card, Cards } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { PageHeader } from '../../../ui/page-header';
import { Empty, Show } from '../../../ui/states';
import { Table } from '../../../ui/table';
import { toast } from '../../../ui/toasts';
import { KeepCounts } from './keep-counts';

/** The counts by which area and age are widened until fifty residents share them. */
export default function ResidentCounts() {
  const { t } = useTranslation('residents');
  const query = api.useQuery('get', '/api/resident-counts');
  const remove = api.useMutation('delete', '/api/resident-counts');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { least: query.data?.least ?? 50 })} back={{ href: `/p/${useSlug()}/routing`, text: t('back') }} />
      <Show query={query}>
        {(counts) => (
          <>
            <Card
              title={t('now')} lead={counts.countedOn ? t('source', { source: counts.source, on: date(counts.countedOn) }) : undefined}
              actions={counts.version > 0 && (
                <ConfirmButton
                  small danger title={t('remove.title')} question={<p>{t('remove.question')}</p>} confirm={t('remove.confirm')} pending={remove.isPending} problem={remove.error}
                  onConfirm={(done) => remove.mutate({}, { onSuccess: () => { done(); toast(t('remove.toast')); void query.refetch(); } })}
                >
                  {t('remove.button')}
                </ConfirmButton>
              )}
            >
              <Table
                caption={t('now')} quietCaption rows={counts.items} rowKey={(row) => row.district} count={t('count', { count: counts.items.length })}
                columns={[
                  { key: 'district', header: t('district'), rowHeader: true, unbroken: true, sort: (row) => row.district, cell: (row) => row.district },
                  { key: 'residents', header: t('residents'), number: true, sort: (row) => row.residents, cell: (row) => number(row.residents) },
                ]}
                empty={<Empty title={t('none')}><p>{t('noneWords')}</p></Empty>}
              />
            </Card>
            <Cards split>
              <KeepCounts key={counts.version} version={counts.version} source={counts.source} countedOn={counts.countedOn} kept={() => query.refetch()} />
              <Card title={t('help.title')}>
                <div className="prose">
                  <p>{t('help.form')}</p>
                  <pre>{'SW2,65,69,310\nSW2,70,74,255\nSW2,85,,190'}</pre>
                  <p>{t('help.where')}</p>
                </div>
              </Card>
            </Cards>
          </>
        )}
      </Show>
    </>
  );
}
