import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { date, dateTime } from '../../lib/format';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { ConsentShown, DeletionsShown } from './consents/consent-shown';
import { Details } from '../../ui/details';
import { Link } from '../../ui/link';
import { Status } from '../../ui/status';
import './checklist.css';

const Evidence = lazy(() => import('./consents/evidence'));

type Consent = components['schemas']['GetSubmissionConsentShown'];

/** What the person said about each service, the words that they heard, and the way to take it back. */
export function SubmissionConsents({ submissionId, consents, deletions }: { submissionId: string; consents: Consent[]; deletions: components['schemas']['GetSubmissionDeletionShown'][] }) {
  const { t } = useTranslation('referrals');
  const root = `/p/${useSlug()}/referrals/${submissionId}`;
  const mayWithdraw = usePermission('MakeReferrals');
  const newest = new Map(consents.filter((consent) => !consent.isOverride).map((consent) => [consent.serviceId, consent.consentId]));
  const live = consents.filter((consent) => (consent.answer === 'Yes' || consent.answer === 'YesWithLimits' || consent.isBestInterests) && !consent.withdrawnAt && newest.get(consent.serviceId) === consent.consentId);
  return (
    <Card title={t('history:show.consents')} lead={consents.length === 0 ? t('history:show.noConsents') : undefined}>
      <ul>
        {consents.map((consent) => (
          <li className="need-row" key={consent.consentId}>
            <div className="need-line">
              <strong>{consent.serviceName}</strong>
              {consent.withdrawnAt
                ? <Status kind="neutral">{t('history:show.withdrawn', { at: dateTime(consent.withdrawnAt) })}</Status>
                : <Status kind={consent.isOverride ? 'off-track' : consent.answer?.startsWith('Yes') ? 'on-track' : 'neutral'}>{consent.isOverride ? t('consents:shown.override') : consent.isBestInterests ? t('consents:shown.bestInterests') : consent.answer === 'Yes' || consent.answer === 'No' ? t(`history:show.answer.${consent.answer}`) : t(`consents:answers.${consent.answer}`)}</Status>}
              {mayWithdraw && live.includes(consent) && (
                <Link href={`${root}/withdraw?service=${consent.serviceId}`}>{t('history:show.withdraw')}<span className="visually-hidden"> {consent.serviceName}</span></Link>
              )}
              {mayWithdraw && (consent.withdrawnAt ?? consent.takenBack.length > 0) && !consent.isOverride && (
                <Link href={`${root}/withdrawn?service=${consent.serviceId}`}>{t('history:show.receipt')}<span className="visually-hidden"> {consent.serviceName}</span></Link>
              )}
            </div>
            <ConsentShown consent={consent} />
            <Details summary={t('history:show.how')}>
              <div className="prose">
                <p>{t(`consents:how.${consent.how}`)}. {t(`consents:by.${consent.givenBy}`)} {consent.givenByName}</p>
                {consent.documentSeen && <p>{t('consents:shown.document', { document: consent.documentSeen })}</p>}
                {consent.witnessName && <p>{consent.isThroughInterpreter && t('consents:shown.interpreter')} {consent.isByMark && t('consents:shown.mark')} {t('consents:shown.witness', { name: consent.witnessName, role: consent.witnessRole })}</p>}
                {consent.language && <p>{t('consents:shown.language', { language: t(`consents:given.languages.${consent.language}`, { defaultValue: consent.language }), number: consent.privacyNoticeNumber, given: t(`consents:given.notices.${consent.noticeGiven}`) })}</p>}
                {mayWithdraw && !consent.isOverride && <Suspense><Evidence submissionId={submissionId} consentId={consent.consentId} /></Suspense>}
                <p>{t('history:show.recorded', { on: date(consent.givenOn), by: consent.recordedBy, at: dateTime(consent.givenAt) })}</p>
                {consent.wordingText && (
                  <>
                    <p>{t('history:show.wording', { number: consent.wordingNumber })}</p>
                    <blockquote>{consent.wordingText}</blockquote>
                  </>
                )}
              </div>
            </Details>
          </li>
        ))}
      </ul>
      <DeletionsShown submissionId={submissionId} deletions={deletions} />
      {mayWithdraw && live.length > 0 && (
        <p className="hint">{t('history:show.changedMind')} <Link href={`${root}/withdraw`}>{t('history:show.withdrawAll')}</Link></p>
      )}
    </Card>
  );
}
