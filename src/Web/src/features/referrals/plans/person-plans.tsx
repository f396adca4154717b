import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { shortDate } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import { Card } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { LinkButton } from '../../../ui/link-button';
import { Show } from '../../../ui/states';
import { Status } from '../../../ui/status';

interface Props {
  submissionId?: string;
  referralId?: string;
}

/** The plans of one person, where a person is shown. */
export default function PersonPlans(about: Props) {
  return usePermission('KeepPlans') ? <Plans {...about} /> : null;
}

function Plans({ submissionId, referralId }: Props) {
  const { t } = useTranslation('support');
  const root = `/p/${useSlug()}/support-plans`;
  const query = api.useQuery('get', '/api/support-plans/of-person', { params: { query: { submissionId, referralId } } });
  const from = submissionId ? `checklist=${submissionId}` : `referral=${referralId ?? ''}`;
  return (
    <Card
      title={t('person.title')} lead={t('person.lead')}
      actions={query.data?.mayOpen && <LinkButton small look="secondary" href={`${root}/new?${from}`}>{t('person.open')}</LinkButton>}
    >
      <Show query={query}>
        {({ items }) => (items.length === 0
          ? <p>{t('person.none')}</p>
          : (
            <ul className="plan-list">
              {items.map((plan) => (
                <li key={plan.planId}>
                  <Link href={`${root}/${plan.planId}`}>{plan.reference}</Link>{' '}
                  <Status kind={plan.state === 'Open' ? 'on-track' : 'neutral'}>{t(`states.${plan.state}`)}</Status>{' '}
                  {t('person.line', { lead: plan.leadWorker ?? t('nobodyLeads'), on: shortDate(plan.reviewOn) })}
                </li>
              ))}
            </ul>
          ))}
      </Show>
    </Card>
  );
}
