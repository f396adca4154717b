import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date, dateOf } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Empty, Show } from '../../../ui/states';
import { Table } from '../../../ui/table';
import { FlowsTable } from './flows-table';
import { GapsBanner } from '../../../ui/referrals-off';

type Shown = components['schemas']['GetDataProtectionResponse'];

export default function ShowDataProtection() {
  const { t } = useTranslation('protection');
  const root = `/p/${useSlug()}/data-protection`;
  const coordinates = usePermission('CoordinateOrganisation');
  const query = api.useQuery('get', '/api/data-protection');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Show query={query}>
        {(shown) => (
          <>
            {shown.gaps.length > 0 ? <GapsBanner gaps={shown.gaps} /> : <Banner kind="success">{t('on')}</Banner>}
            {shown.isReviewDue && <Banner kind="warning">{t('reviewDue')}</Banner>}
            <Card title={t('flows')} lead={shown.flows.length > 0 ? t('flowsLead') : undefined}>
              {shown.flows.length > 0 ? <FlowsTable flows={shown.flows} /> : <Empty title={t('flowsNone')}>{t('flowsNoneWords')}</Empty>}
            </Card>
            <Assessments shown={shown} />
          </>
        )}
      </Show>
      {coordinates && (
        <Card title={t('instruments')} lead={t('instrumentsWords')}>
          <LinkButton look="secondary" href={`${root}/instruments`}>{t('openInstruments')}</LinkButton>
        </Card>
      )}
    </>
  );
}

function Assessments({ shown: { assessments, hasDraft } }: { shown: Shown }) {
  const { t } = useTranslation('protection');
  const root = `/p/${useSlug()}/data-protection`;
  const manages = usePermission('ManagePartnership');
  const next = (assessments[0]?.number ?? 0) + 1;
  return (
    <Card title={t('assessments')} lead={t('assessmentsLead')}>
      <div className="stack">
        {assessments.length === 0 && <Empty title={t('assessmentsNone')} />}
        {assessments.length > 0 && (
          <Table
            caption={t('assessments')} quietCaption rows={assessments} rowKey={(row) => String(row.number)}
            columns={[
              { key: 'number', header: t('version', { number: '' }).trim(), rowHeader: true, cell: (row) => <Link href={`${root}/assessments/${row.number}`}>{t('version', { number: row.number })}</Link> },
              { key: 'by', header: t('signedBy'), cell: (row) => t('signedByWords', { name: row.signedBy, position: row.position, organisation: row.organisationName }) },
              { key: 'on', header: t('signedOn'), cell: (row) => dateOf(row.signedAt) },
              { key: 'review', header: t('reviewOn'), cell: (row) => date(row.reviewOn) },
            ]}
          />
        )}
        {manages && (
          <LinkButton look={assessments.length === 0 ? 'primary' : 'secondary'} href={`${root}/draft`}>
            {t(hasDraft ? 'goOn' : 'write', { number: next })}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}
