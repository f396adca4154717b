import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { usePermission } from '../../lib/partnership';
import { ofStatus } from '../../lib/problem';
import { Card } from '../../ui/card';
import { DateField } from '../../ui/date-field';
import { Filters } from '../../ui/filters';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { SelectField } from '../../ui/select-field';
import { Failed, Show } from '../../ui/states';
import { AuditTable } from './audit-table';
import { inWords } from './audit-words';
import { ExportAudit } from './export-audit';
import { VerifyAudit } from './verify-audit';

const kinds = ['Added', 'Changed', 'Removed', 'Read', 'Search', 'Export', 'Print'] as const;

const defaults = { act: '', kind: '', entity: '', accountId: '', from: '', to: '', entityId: '' };

export default function Audit() {
  const { t } = useTranslation('audit');
  if (usePermission('ViewAudit')) return <Trail />;
  return (
    <>
      <PageHeader title={t('title')} />
      <Card><Failed problem={ofStatus(403)} /></Card>
    </>
  );
}

function Trail() {
  const { t } = useTranslation('audit');
  const [filters] = useFilters(defaults);
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
  const choices = api.useQuery('get', '/api/audit/choices');
  const query = api.useInfiniteQuery(
    'get', '/api/audit', { params: { query: { ...asked, take: 50 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next },
  );

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={<ExportAudit filters={asked} />} />
      <Card>
        <Filters defaults={defaults}>
          <SelectField name="act" label={t('act')} empty={t('any')} options={(choices.data?.acts ?? []).map((value) => ({ value, text: inWords(t, 'acts', value) }))} />
          <SelectField name="kind" label={t('kind')} empty={t('any')} options={kinds.map((value) => ({ value, text: t(`kindNames.${value}`) }))} />
          <SelectField name="entity" label={t('entity')} empty={t('any')} options={(choices.data?.entities ?? []).map((value) => ({ value, text: inWords(t, 'things', value) }))} />
          <SelectField name="accountId" label={t('person')} empty={t('anybody')} options={(choices.data?.people ?? []).map(({ accountId, name }) => ({ value: accountId, text: name }))} />
          <DateField name="from" label={t('from')} />
          <DateField name="to" label={t('to')} />
        </Filters>
        <Show query={query}>
          {({ pages }) => (
            <>
              <AuditTable rows={pages.flatMap((page) => page.items)} isOfOne={filters.entityId !== ''} />
              <Pager query={query} />
            </>
          )}
        </Show>
      </Card>
      <VerifyAudit />
    </>
  );
}
