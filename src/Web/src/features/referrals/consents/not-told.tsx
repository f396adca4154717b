import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Status } from '../../../ui/status';

/** That it goes without consent, and that the person is not to learn of it: also where it was refused, and nothing went out. */
export function NotTold({ referral: { isWithoutConsent, isKeptFromPerson } }: { referral: components['schemas']['GetSubmissionReferralShown'] }) {
  const { t } = useTranslation('consents');
  if (!isWithoutConsent && !isKeptFromPerson) return null;
  return (
    <p>
      {isWithoutConsent && <><Status kind="off-track">{t('line.override')}</Status>{' '}</>}
      {isKeptFromPerson && <strong>{t('line.notTold')}</strong>}
    </p>
  );
}
