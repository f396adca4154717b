import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date, dateOf } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { toast } from '../../../ui/toasts';
import { ReasonButton } from '../hub/reason-button';
import { AskButton, Asked } from './ask-button';
import { DeclineButton } from './decline-button';
import { RecordContact } from './record-contact';
import { RecordOutcome } from './record-outcome';

type Received = components['schemas']['GetReceivedReferralResponse'];

/** What this referral needs next from the service. */
export function AnswerReferral({ referral }: { referral: Received }) {
  switch (referral.state) {
    case 'Sent':
    case 'Viewed': return <Answer referral={referral} />;
    case 'InfoRequested': return <Asked referral={referral} />;
    case 'Accepted':
    case 'Waitlisted':
    case 'UnableToContact': return <RecordContact referral={referral} />;
    case 'InProgress': return <RecordOutcome referral={referral} />;
    default: return <Ended referral={referral} />;
  }
}

function Answer({ referral }: { referral: Received }) {
  const { t } = useTranslation('hub');
  const accept = api.useMutation('post', '/api/inbox/{referralId}/acceptance');
  return (
    <Card title={t('accept.title')} lead={[referral.dueAt && t('accept.due', { on: dateOf(referral.dueAt) }), t('accept.lead')].filter(Boolean).join(' ')}>
      <div className="form-actions">
        <ConfirmButton
          look="primary" title={t('accept.ask')} question={<p>{t('accept.question')}</p>} confirm={t('accept.confirm')} pending={accept.isPending} problem={accept.error}
          onConfirm={(done) => accept.mutate(
            { params: { path: { referralId: referral.referralId } }, body: { version: referral.version } },
            { onSuccess: () => { done(); toast(t('accept.toast')); } },
          )}
        >
          {t('accept.button')}
        </ConfirmButton>
        <AskButton referral={referral} />
        <DeclineButton referral={referral} />
      </div>
    </Card>
  );
}

function Ended({ referral }: { referral: Received }) {
  const { t } = useTranslation('hub');
  const takeBack = api.useMutation('post', '/api/inbox/{referralId}/outcome/taken-back');
  return (
    <Card title={t('outcome.title')}>
      <div className="stack">
        <Banner kind="success" title={referral.outcome ? t(`referrals:outcome.${referral.outcome}`) : undefined}>
          {[referral.outcomeOn && t('outcome.was', { on: date(referral.outcomeOn) }), referral.outcomeNote, referral.personSays && t(`personsWord.${referral.personSays}`)].filter(Boolean).join(' ')}
        </Banner>
        <div className="form-actions">
          <ReasonButton
            title={t('takeBack.outcome')} label={t('takeBack.why')} hint={t('takeBack.hint')} confirm={t('takeBack.confirm')} pending={takeBack.isPending} problem={takeBack.error}
            onConfirm={(note, done) => takeBack.mutate({ params: { path: { referralId: referral.referralId } }, body: { version: referral.version, note } }, { onSuccess: () => { done(); toast(t('takeBack.toast')); } })}
          >
            {t('takeBack.outcome')}
          </ReasonButton>
        </div>
      </div>
    </Card>
  );
}
