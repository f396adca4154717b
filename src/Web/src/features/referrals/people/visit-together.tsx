import { useTranslation } from 'react-i18next';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Link } from '../../../ui/link';

type Schemas = components['schemas'];

/** For the service that helps both: who else of the home it may visit in one go. */
export function VisitTogether({ together }: { together: Schemas['TogetherShown'][] }) {
  const { t } = useTranslation('pairs');
  const root = `/p/${useSlug()}/inbox`;
  if (together.length === 0) return null;
  return (
    <Banner kind="info" title={t('together.title')}>
      {together.map(({ referralId, name }) => <p key={referralId}><Link href={`${root}/${referralId}`}>{t('together.withOne', { name })}</Link></p>)}
    </Banner>
  );
}

/** The same without a page to go to, for a service without accounts and for whoever tells it. */
export function VisitTogetherNames({ together }: { together: Schemas['TogetherShown'][] }) {
  const { t } = useTranslation('pairs');
  if (together.length === 0) return null;
  return (
    <Banner kind="info" title={t('together.title')}>
      {together.map(({ referralId, name }) => <p key={referralId}>{t('together.withOne', { name })}</p>)}
    </Banner>
  );
}

/** For the hub: somebody of the home goes to the same service. */
export function TogetherAtHub({ together }: { together: Schemas['TogetherAtHub'][] }) {
  const { t } = useTranslation('pairs');
  const root = `/p/${useSlug()}/hub`;
  return together.map((one) => (
    <p key={one.submissionId}>
      <Link href={`${root}/${one.submissionId}`}>{t('together.hub', { name: one.name, reference: one.reference })}</Link> {t(one.bothAgree ? 'together.agreed' : 'together.notAgreed')}
    </p>
  ));
}
