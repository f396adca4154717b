import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { shortDateOf } from '../../lib/format';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { DownloadLink } from '../../ui/download-link';
import { TextField } from '../../ui/field';
import { Filters } from '../../ui/filters';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { SelectField } from '../../ui/select-field';
import { Empty, Show } from '../../ui/states';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { searchHeader } from './search-header';
import { StopLink } from './stop-link';
import { submissionStates } from './submission-states';

const defaults = { state: '' };

type State = components['schemas']['SubmissionState'];

export default function ListSubmissions() {
  const { t } = useTranslation('referrals');
  const root = `/p/${useSlug()}`;
  const runsHub = usePermission('RunHub');
  const [{ state }] = useFilters(defaults);
  const [search, setSearch] = useState('');
  const query = api.useInfiniteQuery(
    'get', '/api/submissions',
    { params: { header: searchHeader(search), query: { state: (state || undefined) as State | undefined, take: 50 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next },
  );
  const add = <LinkButton href={`${root}/referrals/new`}>{t('list.add')}</LinkButton>;

  return (
    <>
      <PageHeader
        title={t('list.title')} lead={t('list.lead')}
        actions={<>
          {add}
          <LinkButton look="secondary" href={`${root}/services/tell`}>{t('tell.title')}</LinkButton>
          <LinkButton look="secondary" href={`${root}/decline-reasons`}>{t('flows:coaching.link')}</LinkButton>
          <StopLink />
        </>}
      />
      <Card>
        <Filters defaults={defaults} search={search} onSearch={setSearch}>
          <TextField name="search" type="search" label={t('list.search')} width="medium" />
          <SelectField name="state" label={t('list.state')} empty={t('list.any')} options={Object.keys(submissionStates).filter((value) => value !== 'Asked').map((value) => ({ value, text: t(`state.${value}`) }))} />
        </Filters>
        <Show query={query}>
          {({ pages }) => (
            <>
              <Table
                caption={t('list.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.submissionId}
                count={t('list.count', { count: pages[0]?.total ?? 0 })}
                columns={[
                  { key: 'reference', header: t('list.reference'), rowHeader: true, unbroken: true, cell: (row) => <Link href={`${root}/referrals/${row.submissionId}`}>{row.reference}</Link> },
                  { key: 'person', header: t('list.person'), cell: (row) => row.personName },
                  { key: 'submitted', header: t('list.submitted'), cell: (row) => shortDateOf(row.submittedAt) },
                  { key: 'state', header: t('list.state'), cell: (row) => <><Status kind={submissionStates[row.state]}>{t(`state.${row.state}`)}</Status>{row.withoutConsent > 0 && <> <Status kind="off-track">{t('consents:line.override')}</Status></>}{row.isUrgent && <> <Status kind="off-track">{t('list.urgent')}</Status></>}</> },
                  { key: 'answered', header: t('list.answered'), number: true, cell: (row) => t('list.answeredOf', { answered: row.answered, of: row.referrals }) },
                ]}
                empty={<Empty title={t('list.none')} action={add}><p>{t('list.noneWords')}</p></Empty>}
              />
              <Pager query={query} />
              <DownloadLink href={`${root}/api/submissions/export${state && `?state=${state}`}`} about={t('list.exportAbout')}>{t('list.export')}</DownloadLink>
            </>
          )}
        </Show>
      </Card>
      <Card title={t('list.onPaper')} lead={t('list.onPaperWords')}>
        <div className="form-actions">
          <LinkButton look="secondary" small href={`${root}/doorstep`}>{t('list.doorstep')}</LinkButton>
          <LinkButton look="secondary" small href={`${root}/checklist/print`}>{t('list.print')}</LinkButton>
          {runsHub && <LinkButton look="secondary" small href={`${root}/referrals/paper`}>{t('list.paper')}</LinkButton>}
        </div>
      </Card>
    </>
  );
}
