import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { date, dateOf } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import { Banner } from '../../../ui/banner';
import { Card, Cards } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { SummaryList } from '../../../ui/summary-list';
import { SafeContact } from '../contact/safe-contact';
import { safeLines } from '../contact/safe-ways';
import { StopLink } from '../stop-link';
import { PlanActions } from './plan-actions';
import { PlanAgencies } from './plan-agencies';
import { PlanAims } from './plan-aims';
import { PlanCohorts } from './plan-cohorts';
import { PlanEnding } from './plan-ending';
import { PlanFamily } from './plan-family';
import { PlanLead } from './plan-lead';
import { PlanNotes } from './plan-notes';
import { PlanReviews } from './plan-reviews';
import type { Plan } from './plan-types';
import './plans.css';

export default function ShowPlan() {
  const { t } = useTranslation('support');
  const root = `/p/${useSlug()}/support-plans`;
  const planId = useSegment('planId');
  const query = api.useQuery('get', '/api/support-plans/{planId}', { params: { path: { planId } } });
  const plan = query.error ? undefined : query.data;
  const seesAll = plan?.sees.aims && plan.sees.wheel && plan.sees.others;
  return (
    <>
      <PageHeader
        title={plan ? t('show.title', { name: plan.personName }) : t('show.loading')}
        lead={plan && (
          <>
            <Status kind={plan.state === 'Open' ? 'on-track' : 'neutral'}>{t(`states.${plan.state}`)}</Status>{' '}
            {t('show.lead', { reference: plan.reference, organisation: plan.openedBy, on: dateOf(plan.openedAt) })}
          </>
        )}
        back={{ href: root, text: t('list.title') }}
        actions={<>{seesAll && <LinkButton look="secondary" href={`${root}/${planId}/sheet`}>{t('show.print')}</LinkButton>}<StopLink /></>}
      />
      <Show query={query}>{(data) => <Parts plan={data} />}</Show>
    </>
  );
}

function Parts({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  const isOpen = plan.state === 'Open';
  return (
    <>
      <SafeContact person={{ ...plan, address: '', postcode: '', isAddressWithheld: false }} />
      {plan.visitRisk && <Banner kind="warning" title={t('show.risk')}>{plan.visitRisk}</Banner>}
      {plan.endedBecause && (
        <Banner title={t('show.closed', { on: plan.closedAt ? dateOf(plan.closedAt) : '' })}>{t(`ends.${plan.endedBecause}`)}{plan.closingNote && `. ${plan.closingNote}`}</Banner>
      )}
      {isOpen && !plan.leadWorker && <Banner kind="warning" title={t('nobodyLeads')}>{t(plan.mayTakeLead ? 'show.takeLead' : 'show.noLead')}</Banner>}
      <Cards>
        <Facts plan={plan} />
        {plan.sees.aims && <PlanAims plan={plan} />}
      </Cards>
      <PlanActions plan={plan} />
      {plan.sees.wheel && <PlanReviews plan={plan} />}
      <PlanNotes plan={plan} />
      <PlanAgencies plan={plan} />
      {plan.leads && <PlanFamily plan={plan} />}
      {plan.leads && <PlanCohorts plan={plan} />}
      <PlanEnding plan={plan} />
    </>
  );
}

function Facts({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  const root = `/p/${useSlug()}`;
  const rows = [
    { key: 'lead', label: t('leadWorker'), value: plan.leadWorker ? `${plan.leadWorker}, ${plan.leadOrganisationName ?? ''}` : t('nobodyLeads') },
    { key: 'review', label: t('show.review'), value: plan.state === 'Open' && <>{date(plan.reviewOn)}{plan.isReviewDue && <> <Status kind="at-risk">{t('reviewDue')}</Status></>}</> },
    { key: 'phone', label: t('show.phone'), value: plan.phone },
    { key: 'safe', label: t('show.safe'), value: safeLines(plan).join('\n') },
    ...(plan.submissionId ? [{ key: 'checklist', label: t('show.checklist'), value: <Link href={`${root}/hub/${plan.submissionId}`}>{t('show.openChecklist')}</Link> }] : []),
  ];
  return (
    <Card title={t('show.facts')}>
      <div className="stack">
        <SummaryList rows={rows.filter(({ value }) => value)} />
        <PlanLead plan={plan} />
      </div>
    </Card>
  );
}
