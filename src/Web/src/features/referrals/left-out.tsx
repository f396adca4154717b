import { useTranslation } from 'react-i18next';
import { Details } from '../../ui/details';
import type { Proposals } from './checklist-form';

/** Services that answer a need and are not proposed, each with its reason. */
export function LeftOut({ proposals }: { proposals: Proposals }) {
  const { t } = useTranslation('referrals');
  const all = proposals.needs.flatMap((need) => need.leftOut);
  const left = all.filter((one, at) => all.findIndex(({ serviceId }) => serviceId === one.serviceId) === at);
  if (left.length === 0) return null;
  return (
    <Details summary={t('results.notNow')}>
      <p>{t('results.notNowLead')}</p>
      <ul className="bullets">
        {left.map((one) => <li key={one.serviceId}>{t('results.against', { name: one.name, organisation: one.organisationName, words: one.words })}</li>)}
      </ul>
    </Details>
  );
}
