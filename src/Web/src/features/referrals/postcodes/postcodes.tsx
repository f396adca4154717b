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
import { KeepPostcodes } from './keep-postcodes';

/** The table by which distance and wards are told. */
export default function Postcodes() {
  const { t } = useTranslation('postcodes');
  const query = api.useQuery('get', '/api/postcodes');
  const remove = api.useMutation('delete', '/api/postcodes');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} back={{ href: `/p/${useSlug()}/routing`, text: t('back') }} />
      <Show query={query}>
        {(table) => (
          <>
            <Card
              title={t('now')} lead={table.publishedOn ? t('source', { source: table.source, on: date(table.publishedOn) }) : undefined}
              actions={table.version > 0 && (
                <ConfirmButton
                  small danger title={t('remove.title')} question={<p>{t('remove.question')}</p>} confirm={t('remove.confirm')} pending={remove.isPending} problem={remove.error}
                  onConfirm={(done) => remove.mutate({}, { onSuccess: () => { done(); toast(t('remove.toast')); void query.refetch(); } })}
                >
                  {t('remove.button')}
                </ConfirmButton>
              )}
            >
              {table.version > 0 && (
                <div className="prose">
                  <p><strong>{t('postcodes', { count: table.postcodes })}</strong></p>
                  <p>{t(`measured.${table.kind}`)}</p>
                  {table.withoutPlace > 0 && table.kind !== 'None' && <p>{t('withoutPlace', { count: table.withoutPlace })}</p>}
                </div>
              )}
              <Table
                caption={t('now')} quietCaption rows={table.wards} rowKey={(row) => row.code || row.name} count={t('wards', { count: table.wards.length })}
                columns={[
                  { key: 'ward', header: t('ward'), rowHeader: true, sort: (row) => row.name || row.code, cell: (row) => row.name || row.code },
                  { key: 'code', header: t('code'), unbroken: true, sort: (row) => row.code, cell: (row) => row.code },
                  { key: 'count', header: t('count'), number: true, sort: (row) => row.postcodes, cell: (row) => number(row.postcodes) },
                ]}
                empty={<Empty title={t(table.version > 0 ? 'noWards' : 'none')}><p>{t(table.version > 0 ? 'noWardsWords' : 'noneWords')}</p></Empty>}
              />
            </Card>
            <Cards split>
              <KeepPostcodes key={table.version} version={table.version} source={table.source} publishedOn={table.publishedOn} kept={() => query.refetch()} />
              <Card title={t('help.title')}>
                <div className="prose">
                  <p>{t('help.form')}</p>
                  <pre>{'pcds,osward,lat,long'}</pre>
                  <p>{t('help.headings')}</p>
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
