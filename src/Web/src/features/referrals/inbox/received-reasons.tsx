import { useTranslation } from 'react-i18next';
import { date, dateOf } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Details } from '../../../ui/details';
import { SummaryList } from '../../../ui/summary-list';
import { WhyThisService } from '../why-this-service';
import '../checklist.css';
import '../hub/hub.css';

/** Why it came to this service, and what the person agreed to. */
export function ReceivedReasons({ referral }: { referral: components['schemas']['GetReceivedReferralResponse'] }) {
  const { t } = useTranslation('hub');
  const { consent } = referral;
  return (
    <Card title={t('received.why')}>
      <div className="stack">
        <ul className="bullets">{referral.needs.map((need) => <li key={need.code}><strong>{need.name}</strong></li>)}</ul>
        {referral.reason && <p>{referral.reason}</p>}
        {referral.answers.length > 0 && (
          <SummaryList rows={referral.answers.map((answer) => ({ key: answer.questionId, label: answer.text, value: t(`referrals:reply.${answer.reply}`) }))} />
        )}
        <WhyThisService rules={referral.rules} answers={[]} />
        <p className="hint">{t('received.by', { by: referral.referredBy, organisation: referral.referringOrganisation })}</p>
        <Details summary={t('received.consent', { at: date(consent.givenOn) })}>
          <div className="prose">
            <p>{t(`consents:how.${consent.how}`)}. {t(`consents:by.${consent.givenBy}`)} {consent.givenByName}. {t('consents:received.until', { on: dateOf(referral.sharing.expiresAt) })}</p>
            <blockquote>{consent.wordingText}</blockquote>
          </div>
        </Details>
      </div>
    </Card>
  );
}
