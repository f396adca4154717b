import { useTranslation } from 'react-i18next';
import { date, dateTime } from '../../lib/format';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Details } from '../../ui/details';
import { Link } from '../../ui/link';
import { Status } from '../../ui/status';
import './checklist.css';

type Consent = components['schemas']['GetSubmissionConsentShown'];

/** What the person said about each service, the words that they heard, and the way to take it back. */
export function SubmissionConsents({ submissionId, consents }: { submissionId: string; consents: Consent[] }) {
  const { t } = useTranslation('referrals');
  const root = `/p/${useSlug()}/referrals/${submissionId}`;
  const mayWithdraw = usePermission('MakeReferrals');
  const newest = new Map(consents.map((consent) => [consent.serviceId, consent.consentId]));
  const live = consents.filter((consent) => consent.answer === 'Yes' && !consent.withdrawnAt && newest.get(consent.serviceId) === consent.consentId);
  return (
    <Card title={t('show.consents')} lead={consents.length === 0 ? t('show.noConsents') : undefined}>
      <ul>
        {consents.map((consent) => (
          <li className="need-row" key={consent.consentId}>
            <div className="need-line">
              <strong>{consent.serviceName}</strong>
              {consent.withdrawnAt
                ? <Status kind="neutral">{t('show.withdrawn', { at: dateTime(consent.withdrawnAt) })}</Status>
                : <Status kind={consent.answer === 'Yes' ? 'on-track' : 'neutral'}>{t(`show.answer.${consent.answer}`)}</Status>}
              {mayWithdraw && live.includes(consent) && (
                <Link href={`${root}/withdraw?service=${consent.serviceId}`}>{t('show.withdraw')}<span className="visually-hidden"> {consent.serviceName}</span></Link>
              )}
              {mayWithdraw && consent.withdrawnAt && (
                <Link href={`${root}/withdrawn?service=${consent.serviceId}`}>{t('show.receipt')}<span className="visually-hidden"> {consent.serviceName}</span></Link>
              )}
            </div>
            <Details summary={t('show.how')}>
              <div className="prose">
                <p>{t(`consent.hows.${consent.how}`)}. {t(`consent.bys.${consent.givenBy}`)} {consent.givenByName}</p>
                <p>{t('show.recorded', { on: date(consent.givenOn), by: consent.recordedBy, at: dateTime(consent.givenAt) })}</p>
                <p>{t('show.wording', { number: consent.wordingNumber })}</p>
                <blockquote>{consent.wordingText}</blockquote>
              </div>
            </Details>
          </li>
        ))}
      </ul>
      {mayWithdraw && live.length > 0 && (
        <p className="hint">{t('show.changedMind')} <Link href={`${root}/withdraw`}>{t('show.withdrawAll')}</Link></p>
      )}
    </Card>
  );
}
