import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toWords, useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { list } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { DownloadLink } from '../../../ui/download-link';
import { TextField } from '../../../ui/field';
import { Filters } from '../../../ui/filters';
import { Link } from '../../../ui/link';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { SelectField } from '../../../ui/select-field';
import { Empty, Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { Due } from '../due';
import { OrderField } from '../order-field';
import { searchHeader } from '../search-header';
import { StopLink } from '../stop-link';
import { referralStates } from '../submission-states';

type Order = components['schemas']['QueueOrder'];
type State = components['schemas']['ReferralState'];

const defaults = { state: '', service: '', late: '', order: 'Usual' };
const states: State[] = ['Sent', 'Viewed', 'InfoRequested', 'Accepted', 'Waitlisted', 'InProgress', 'UnableToContact', 'Completed'];

export default function ListInbox() {
  const { t } = useTranslation('hub');
  const slug = useSlug();
  const root = `/p/${slug}/inbox`;
  const [{ state, service, late, order }] = useFilters(defaults);
  const [search, setSearch] = useState('');
  const asked = { state: (state || undefined) as State | undefined, serviceId: service || undefined, late: late === 'yes' || undefined, order: order as Order };
  const query = api.useInfiniteQuery(
    'get', '/api/inbox',
    { params: { header: searchHeader(search), query: { ...asked, take: 50 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next, placeholderData: keepPreviousData },
  );

  return (
    <>
      <PageHeader title={t('inbox.title')} lead={t('inbox.lead')} actions={<><LinkButton look="secondary" href={`${root}/deletions`}>{t('consents:deletions.link')}</LinkButton><StopLink /></>} />
      <Card>
        <Show query={query}>
          {({ pages }) => {
            const first = pages[0];
            const count = (one: State) => first?.counts.find((row) => row.state === one)?.count ?? 0;
            return (
              <>
                <Filters defaults={defaults} search={search} onSearch={setSearch}>
                  <TextField name="search" type="search" label={t('queue.search')} width="medium" />
                  <SelectField
                    name="state" label={t('queue.state')} empty={t('inbox.any')}
                    options={states.map((value) => ({ value, text: t('inbox.withCount', { name: t(`inbox.states.${value}`), number: count(value) }) }))}
                  />
                  {(first?.services.length ?? 0) > 1 && (
                    <SelectField
                      name="service" label={t('inbox.service')} empty={t('inbox.anyService')}
                      options={first?.services.map((one) => ({ value: one.serviceId, text: t('inbox.withCount', { name: one.name, number: one.count }) })) ?? []}
                    />
                  )}
                  <SelectField name="late" label={t('inbox.due')} empty={t('inbox.any')} options={[{ value: 'yes', text: t('inbox.late') }]} />
                  <OrderField />
                </Filters>
                <Table
                  caption={t('inbox.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.referralId}
                  count={t('inbox.count', { count: first?.total ?? 0 })}
                  columns={[
                    { key: 'reference', header: t('queue.reference'), rowHeader: true, unbroken: true, cell: (row) => <Link href={`${root}/${row.referralId}`}>{row.reference}</Link> },
                    { key: 'person', header: t('queue.person'), cell: (row) => row.personName ?? <span className="hint">{t('inbox.notOpen')}</span> },
                    { key: 'service', header: t('inbox.service'), cell: (row) => row.serviceName },
                    { key: 'needs', header: t('inbox.needs'), cell: (row) => list(row.needs) },
                    { key: 'sent', header: t('inbox.sent'), unbroken: true, cell: (row) => t('inbox.ago', { count: row.daysWaiting }) },
                    {
                      key: 'state', header: t('queue.state'),
                      cell: (row) => (
                        <>
                          {row.isWithoutConsent && <><Status kind="off-track">{t('consents:received.override')}</Status>{' '}</>}
                          {row.isReadOnly && <><Status kind="neutral">{t('consents:received.readOnly')}</Status>{' '}</>}
                          {row.isUrgent && <><Status kind="off-track">{t('urgent')}</Status>{' '}</>}
                          <Status kind={referralStates[row.state]}>{t(`inbox.states.${row.state}`)}</Status>
                        </>
                      ),
                    },
                    { key: 'due', header: t('inbox.due'), cell: (row) => <Due at={row.dueAt} /> },
                  ]}
                  empty={<Empty title={t('inbox.none')}><p>{t('inbox.noneWords')}</p></Empty>}
                />
                <Pager query={query} />
                <DownloadLink href={`/p/${slug}/api/inbox/export?${toWords(asked)}`} about={t('queue.exportAbout')}>{t('queue.export')}</DownloadLink>
              </>
            );
          }}
        </Show>
      </Card>
    </>
  );
}
