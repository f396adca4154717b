import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { countWords } from '../../lib/counts';
import { date, number } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { Empty, Show } from '../../ui/states';
import { Table } from '../../ui/table';

type Row = components['schemas']['GetBoardUnmetNeedsRow'];

/** What the place lacks: needs that no service was left for, by need and by district. */
export default function GetBoardUnmetNeeds() {
  const { t } = useTranslation('board');
  const query = api.useQuery('get', '/api/board/unmet-needs');
  return (
    <>
      <PageHeader title={t('unmet.title')} lead={t('unmet.lead')} back={{ href: `/p/${useSlug()}/board`, text: t('title') }} />
      <Show query={query}>
        {({ needs, districts, from, to, isPublished }) => (to === null ? <Empty title={t('unmet.notYet')}><p>{t('unmet.publishedWords')}</p></Empty> : (
          <>
            {isPublished && <Banner title={t('unmet.published')}>{t('unmet.publishedWords')}</Banner>}
            <Card title={t('unmet.byNeed')} lead={isPublished ? t('unmet.between', { from: date(from), to: date(to) }) : t('unmet.since', { from: date(from) })}>
              <Counts rows={needs} first={t('unmet.need')} caption={t('unmet.byNeed')} isPublished={isPublished} />
            </Card>
            <Card title={t('unmet.byDistrict')}><Counts rows={districts} first={t('unmet.district')} caption={t('unmet.byDistrict')} isPublished={isPublished} /></Card>
          </>
        ))}
      </Show>
    </>
  );
}

function Counts({ rows, first, caption, isPublished }: { rows: Row[]; first: string; caption: string; isPublished: boolean }) {
  const { t } = useTranslation('board');
  const nameOf = (name: string) => (name === 'elsewhere' ? t('unmet.elsewhere') : name || t('unmet.unknown'));
  return (
    <Table
      caption={caption} quietCaption count={false} rows={rows} rowKey={(row) => row.name} empty={<Empty title={t('unmet.none')} />}
      columns={[
        { key: 'name', header: first, rowHeader: true, sort: (row) => row.name, cell: (row) => nameOf(row.name) },
        { key: 'found', header: t('unmet.found'), number: true, sort: (row) => row.atLeast, cell: (row) => countWords(row.found, row.atLeast) },
        ...(isPublished ? [] : [{ key: 'waiting', header: t('unmet.waiting'), number: true, sort: (row: Row) => row.waiting, cell: (row: Row) => number(row.waiting ?? 0) }]),
      ]}
    />
  );
}
