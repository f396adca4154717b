import { useTranslation } from 'react-i18next';
import { dateOf, list } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';

/** What the service was not given, and what it must heed, above everything else. */
export function ReceivedSharing({ referral: { sharing, state, person } }: { referral: components['schemas']['GetReceivedReferralResponse'] }) {
  const { t } = useTranslation('consents');
  const { override: made } = sharing;
  const isNew = ['Sent', 'Viewed', 'InfoRequested'].includes(state);
  return (
    <>
      {made && (
        <Banner kind="warning" title={`${t('received.override')}: ${t(`override.reasons.${made.reason}`)}`}>
          <p><strong>{t(made.personWasTold ? 'received.told' : 'received.notTold')}</strong> {made.toldWhy}</p>
          {made.facts && <p>{made.facts}</p>}
          {!made.isApproved && <p>{t('received.notApproved')}</p>}
        </Banner>
      )}
      {sharing.isBestInterests && <Banner>{t('received.bestInterests')}</Banner>}
      {sharing.isReadOnly && <Banner kind="warning" title={t('received.readOnly')}>{t('received.readOnlyWords', { on: dateOf(sharing.expiresAt) })}</Banner>}
      {!isNew && !person && <Banner kind="warning" title={t('received.noContact')}>{t('received.noContactWords')}</Banner>}
      {sharing.limits && <Banner kind="warning" title={t('received.limits')}>{sharing.limits}</Banner>}
      {sharing.leftOut.length > 0 && <Banner title={t('received.leftOut')}>{list(sharing.leftOut.map((group) => t(`groups.${group}`)))}</Banner>}
    </>
  );
}
