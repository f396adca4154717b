import { useTranslation } from 'react-i18next';
import { dateOf } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { LinkButton } from '../../../ui/link-button';
import { Status } from '../../../ui/status';
import { NotTold } from './not-told';

type Schemas = components['schemas'];

interface Props {
  referral: Schemas['GetSubmissionReferralShown'];
  line: Schemas['GetHubSubmissionLine'] | undefined;
  submissionId: string;
  /** What the person last said about this service. */
  said: Schemas['ConsentAnswer'] | undefined;
}

/** What stands and falls with consent at the hub: it runs out, nobody gave it, or it goes without. */
export function HubConsentLine({ referral, line, submissionId, said }: Props) {
  const { t } = useTranslation('consents');
  const root = `/p/${useSlug()}/hub/${submissionId}`;
  const about = <span className="visually-hidden"> {referral.serviceName}</span>;
  const isOpen = referral.state === 'Proposed' && line?.hindrance === 'NoConsent';
  // What others decided is decided anew; only what the person said can be asked of them again.
  const runsOut = Boolean(line?.renewBy);
  const isDecided = said === 'Unable' && !referral.isWithoutConsent;
  return (
    <>
      <NotTold referral={referral} />
      {line?.renewBy && <p><Status kind="at-risk">{t(new Date(line.renewBy) > new Date() ? 'line.renew' : 'line.renewed', { on: dateOf(line.renewBy) })}</Status></p>}
      {(line?.renewBy || isOpen) && (
        <div className="form-actions">
          {runsOut && !referral.isWithoutConsent && !isDecided && <LinkButton small look="secondary" href={`${root}/renew?service=${referral.serviceId}`}>{t('line.renewButton')}{about}</LinkButton>}
          {((isOpen && said === 'Unable') || (runsOut && isDecided)) && <LinkButton small look="secondary" href={`${root}/decide?referral=${referral.referralId}`}>{t('line.decideButton')}{about}</LinkButton>}
          {(isOpen || (runsOut && referral.isWithoutConsent)) && <LinkButton small look="secondary" href={`${root}/override?referral=${referral.referralId}`}>{t('line.overrideButton')}{about}</LinkButton>}
        </div>
      )}
    </>
  );
}
