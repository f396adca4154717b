import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date, dateTime } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { LinkButton } from '../../../ui/link-button';
import { Link } from '../../../ui/link';
import { toast } from '../../../ui/toasts';
import { ReasonButton } from '../hub/reason-button';
import { AnswerErasure } from './answer-erasure';
import { OpenRequest } from './open-request';
import { PlaceHold } from './place-hold';

/** What the person may ask of their record, and what keeps it from being destroyed. */
export function RecordsPanel({ data }: { data: components['schemas']['GetHubSubmissionResponse'] }) {
  const { t } = useTranslation('records');
  const root = `/p/${useSlug()}/records`;
  const mayHold = usePermission('HoldRecords');
  const mayAnswer = usePermission('AnswerAccessRequests');
  const { submission, restrictedAt } = data;
  const { submissionId } = submission;
  const holds = api.useQuery('get', '/api/legal-holds', { params: { query: { submissionId } } }, { enabled: mayHold });
  const lift = api.useMutation('post', '/api/hub/submissions/{submissionId}/restriction/lifting');
  if (submission.personErasedAt) return null;
  const held = holds.data?.items.find(({ liftedAt }) => !liftedAt);
  return (
    <Card title={t('panel.title')} lead={t('panel.lead')}>
      <div className="stack">
        {held && <Banner kind="warning" title={t('panel.held')}>{t('panel.heldWords', { at: dateTime(held.placedAt), by: held.placedBy, reason: held.reason, review: date(held.reviewOn) })} <Link href={`${root}/holds`}>{t('holds.title')}</Link></Banner>}
        {restrictedAt && <Banner kind="warning" title={t('panel.restricted')}>{t('panel.restrictedWords', { at: dateTime(restrictedAt) })}</Banner>}
        <div className="form-actions">
          {mayAnswer && <OpenRequest submissionId={submissionId} />}
          {mayAnswer && <LinkButton small look="secondary" href={`${root}/complaints/new?reference=${submission.reference}`}>{t('complaints.record')}</LinkButton>}
          <AnswerErasure submission={submission} isRestricted={Boolean(restrictedAt)} />
          {restrictedAt && (
            <ReasonButton
              title={t('panel.liftTitle')} label={t('panel.liftWhy')} hint={t('tenCharacters')} confirm={t('panel.liftSubmit')} pending={lift.isPending} problem={lift.error}
              onConfirm={(reason, done) => lift.mutate(
                { params: { path: { submissionId } }, body: { version: submission.version, reason } },
                { onSuccess: () => { done(); toast(t('panel.liftToast')); } },
              )}
            >
              {t('panel.lift')}
            </ReasonButton>
          )}
          {mayHold && !held && <PlaceHold submissionId={submissionId} />}
        </div>
      </div>
    </Card>
  );
}
