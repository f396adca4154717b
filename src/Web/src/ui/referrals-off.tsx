import { useTranslation } from 'react-i18next';
import { api } from '../lib/api';
import { usePermission, useSlug } from '../lib/partnership';
import type { components } from '../lib/schema';
import { Banner } from './banner';
import { Link } from './link';

type Gap = components['schemas']['ProtectionGap'];

/** Tells that no referral can be made, and what is missing; nothing while all is signed. */
export function ReferralsOff() {
  const query = api.useQuery('get', '/api/data-protection');
  return query.data && query.data.gaps.length > 0 ? <GapsBanner gaps={query.data.gaps} /> : null;
}

export function GapsBanner({ gaps }: { gaps: Gap[] }) {
  const { t } = useTranslation('protection');
  const root = `/p/${useSlug()}`;
  const manages = usePermission('ManagePartnership');
  const coordinates = usePermission('CoordinateOrganisation');
  const isEnded = gaps.includes('Dissolved');
  const signs = gaps.includes('OrganisationHasNotSigned') ? coordinates : manages && gaps.includes('LeadHasNotSigned');
  return (
    <Banner kind="warning" title={t('off')}>
      {!isEnded && <p>{t('offLead')}</p>}
      <ul className="prose">{gaps.map((gap) => <li key={gap}>{t(`gap.${gap}`)}</li>)}</ul>
      {signs && <p><Link href={`${root}/agreements/data-sharing`}>{t('readAgreement')}</Link></p>}
      {manages && gaps.includes('AssessmentNotSigned') && <p><Link href={`${root}/data-protection/draft`}>{t('writeAssessment')}</Link></p>}
      {!isEnded && !manages && !coordinates && <p>{t('askLead')} <Link href={`${root}/data-protection`}>{t('more')}</Link></p>}
    </Banner>
  );
}
