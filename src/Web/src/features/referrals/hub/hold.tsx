import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { LinkButton } from '../../../ui/link-button';
import { toast } from '../../../ui/toasts';
import { ReasonButton } from './reason-button';
import { VisitRisk } from './visit-risk';

/** Safety first: a hold on the whole checklist, what visitors must know, and the way to record a concern. */
export function Safety({ data }: { data: components['schemas']['GetHubSubmissionResponse'] }) {
  const { t } = useTranslation('safeguarding');
  const root = `/p/${useSlug()}`;
  const { submission, heldAt } = data;
  const hold = api.useMutation('post', '/api/hub/submissions/{submissionId}/hold');
  const release = api.useMutation('post', '/api/hub/submissions/{submissionId}/release');
  const name = heldAt ? 'release' : 'hold';
  const step = heldAt ? release : hold;
  return (
    <Card title={t('safety.title')} lead={t('safety.lead')}>
      <div className="stack">
        {heldAt && <Banner kind="warning" title={t('safety.held')}>{t('safety.heldWords', { at: dateTime(heldAt) })}</Banner>}
        {data.visitRisk && <Banner kind="warning" title={t('risk.title')}>{t('risk.shown', { words: data.visitRisk.words, source: data.visitRisk.source })}</Banner>}
        <div className="form-actions">
          {submission.state !== 'Withdrawn' && (
            <ReasonButton
              title={t(`${name}.title`)} label={t(`${name}.why`)} hint={t(`${name}.hint`)} confirm={t(`${name}.confirm`)} pending={step.isPending} problem={step.error}
              onConfirm={(note, done) => step.mutate(
                { params: { path: { submissionId: submission.submissionId } }, body: { version: submission.version, note } },
                { onSuccess: () => { done(); toast(t(`${name}.toast`)); } },
              )}
            >
              {t(`${name}.button`)}
            </ReasonButton>
          )}
          {!submission.personErasedAt && <VisitRisk data={data} />}
          <LinkButton small look="secondary" href={`${root}/concerns/new?checklist=${submission.submissionId}`}>{t('record.title')}</LinkButton>
        </div>
      </div>
    </Card>
  );
}
