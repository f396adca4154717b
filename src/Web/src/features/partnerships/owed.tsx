import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { date } from '../../lib/format';
import { useMe, usePermission, useSlug } from '../../lib/partnership';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';

/** What the own organisation owes the others: late milestones, and returns that are due. Nothing where it owes nothing. */
export function Owed() {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}`;
  const { organisation } = useMe();
  const returning = usePermission('SubmitReturns');
  const seesPlans = usePermission('ViewBoard');
  const returns = api.useQuery('get', '/api/returns/due', {}, { enabled: returning, meta: { also: ['/api/measures'] } });
  const late = api.useQuery(
    'get', '/api/milestones', { params: { query: { ownerOrganisationId: organisation.id, late: true, take: 20 } } }, { enabled: seesPlans },
  );
  const [due, milestones] = [returns.data?.items ?? [], late.data?.items ?? []];
  if (due.length + milestones.length === 0) return null;
  return (
    <Card title={t('owed.title')} lead={t('owed.lead', { organisation: organisation.name })}>
      <ul className="stack">
        {due.map((item) => (
          <li key={item.measureId}>
            <Link href={`${root}/measures/${item.measureId}`}>{item.measureName}</Link>. {t('owed.return', { period: item.period, date: date(item.endedOn) })}
          </li>
        ))}
        {milestones.map((item) => (
          <li key={item.milestoneId}>
            <Link href={`${root}/milestones/${item.milestoneId}`}>{item.title}</Link>. {t('owed.milestone', { date: date(item.dueOn) })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
