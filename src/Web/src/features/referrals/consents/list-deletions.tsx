import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { dateOf, list } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Checkbox } from '../../../ui/checkboxes';
import { Dialog } from '../../../ui/dialog';
import { DownloadLink } from '../../../ui/download-link';
import { Filters } from '../../../ui/filters';
import { Form } from '../../../ui/form';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { SelectField } from '../../../ui/select-field';
import { Empty, Show } from '../../../ui/states';
import { Table } from '../../../ui/table';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { StopLink } from '../stop-link';

type Schemas = components['schemas'];
type Item = Schemas['ListDeletionsItem'];

const defaults = { show: 'waiting' };
const atOnce = 50;

/** What the service is asked to delete, and ticks. */
export default function ListDeletions() {
  const { t } = useTranslation('consents');
  const slug = useSlug();
  const [{ show }] = useFilters(defaults);
  const query = api.useInfiniteQuery(
    'get', '/api/inbox/deletions', { params: { query: { waiting: show === 'waiting', take: atOnce } } },
    {
      pageParamName: 'skip', initialPageParam: 0, placeholderData: keepPreviousData,
      getNextPageParam: (last: Schemas['ListDeletionsResponse'], pages: unknown[]) => last.total > pages.length * atOnce ? pages.length * atOnce : undefined,
    },
  );
  return (
    <>
      <PageHeader title={t('deletions.title')} lead={t('deletions.lead')} back={{ href: `/p/${slug}/inbox`, text: t('hub:inbox.title') }} actions={<StopLink />} />
      <Card>
        <Show query={query}>
          {({ pages }) => (
            <>
              <Filters defaults={defaults}>
                <SelectField name="show" label={t('deletions.show')} options={['waiting', 'everything'].map((value) => ({ value, text: t(`deletions.${value}`) }))} />
              </Filters>
              <Table
                caption={t('deletions.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.deletionId}
                count={t('deletions.count', { count: pages[0]?.total ?? 0 })}
                columns={[
                  { key: 'reference', header: t('deletions.reference'), rowHeader: true, unbroken: true, cell: (row) => row.reference },
                  { key: 'service', header: t('deletions.service'), cell: (row) => row.serviceName },
                  { key: 'what', header: t('deletions.what'), cell: (row) => <What item={row} /> },
                  { key: 'asked', header: t('deletions.asked'), unbroken: true, cell: (row) => dateOf(row.askedAt) },
                  {
                    key: 'state', header: t('deletions.state'),
                    cell: (row) => row.doneAt ? t(row.keepsByLaw ? 'deletions.law' : 'deletions.done', { on: dateOf(row.doneAt) }) : <Tick item={row} />,
                  },
                ]}
                empty={<Empty title={t('deletions.none')}><p>{t('deletions.noneWords')}</p></Empty>}
              />
              <Pager query={query} />
              {(pages[0]?.total ?? 0) > 0 && <DownloadLink href={`/p/${slug}/api/inbox/deletions/export?waiting=${show === 'waiting'}`} about="CSV">{t('records:export')}</DownloadLink>}
            </>
          )}
        </Show>
      </Card>
    </>
  );
}

function What({ item }: { item: Item }) {
  const { t } = useTranslation('consents');
  return item.groups.length === 0 ? t('deletions.all') : list(item.groups.map((group) => t(`groups.${group}`)));
}

function Tick({ item }: { item: Item }) {
  const { t } = useTranslation('consents');
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const form = useForm({ defaultValues: { keepsByLaw: false } });
  const done = api.useMutation('post', '/api/inbox/deletions/{deletionId}/done', { onSuccess: () => { close(); toast(t('deletions.toast')); } });
  return (
    <>
      <Button small look="secondary" onClick={() => setAsking(true)}>{t('deletions.tick')}<span className="visually-hidden"> {item.reference}</span></Button>
      <Dialog open={asking} title={t('deletions.tickTitle')} onClose={close}>
        <Form
          form={form} submit={t('deletions.tick')} pending={done.isPending} problem={done.error}
          onSubmit={({ keepsByLaw }) => done.mutate({ params: { path: { deletionId: item.deletionId } }, body: { version: item.version, keepsByLaw } })}
        >
          <p>{t('deletions.tickWords', { reference: item.reference, what: item.groups.length === 0 ? t('deletions.all') : list(item.groups.map((group) => t(`groups.${group}`))) })}</p>
          <Checkbox name="keepsByLaw" label={t('deletions.keep')} />
        </Form>
      </Dialog>
    </>
  );
}
