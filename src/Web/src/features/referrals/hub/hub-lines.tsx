import { useTranslation } from 'react-i18next';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { LinkButton } from '../../../ui/link-button';
import '../checklist.css';
import './hub.css';
import { HubLine } from './hub-line';
import { SendReferrals } from './send-referrals';

type Hub = components['schemas']['GetHubSubmissionResponse'];

export function HubLines({ data }: { data: Hub }) {
  const { t } = useTranslation('hub');
  const root = `/p/${useSlug()}/hub`;
  const { submission, lines } = data;
  const covered = new Set(submission.referrals.flatMap((referral) => referral.needs));
  const unmet = submission.needs.filter((need) => !covered.has(need.code) && need.result === 'NoService');
  return (
    <Card title={t('lines.title')} lead={t(`lines.lead.${submission.state}`)}>
      <div className="stack">
        {submission.referrals.length === 0 && <p>{t('lines.none')}</p>}
        <ul className="hub-lines">
          {submission.referrals.map((referral) => (
            <HubLine key={referral.referralId} referral={referral} submission={submission} together={data.together} line={lines.find((one) => one.referralId === referral.referralId)} />
          ))}
        </ul>
        {unmet.length > 0 && (
          <Banner kind="warning" title={t('lines.unmet')}>
            <ul className="bullets">{unmet.map((need) => <li key={need.code}>{need.name}</li>)}</ul>
            <p><Link href={`${root}/unmet-needs`}>{t('lines.unmetLink')}</Link></p>
          </Banner>
        )}
        <div className="form-actions">
          {submission.state !== 'Withdrawn' && <SendReferrals data={data} />}
          {submission.state !== 'Withdrawn' && <LinkButton look="secondary" href={`${root}/${submission.submissionId}/add`}>{t('lines.add')}</LinkButton>}
        </div>
      </div>
    </Card>
  );
}
