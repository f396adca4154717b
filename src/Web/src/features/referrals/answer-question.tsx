import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { list } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Form } from '../../ui/form';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { dataGroups } from './consents/groups';

/** What a service asked before it says yes or no, and the place to answer. */
interface Props {
  submission: components['schemas']['GetSubmissionResponse'];
  referral: components['schemas']['GetSubmissionReferralShown'];
}

export function AnswerQuestion({ submission, referral }: Props) {
  const { t } = useTranslation('referrals');
  const shared = (referral.isWithoutConsent ? submission.consents : submission.consents.filter((one) => !one.isOverride)).findLast((one) => one.serviceId === referral.serviceId);
  const leftOut = dataGroups.filter((group) => group !== 'Attachments' && shared && !shared.groups.includes(group));
  const form = useForm({ defaultValues: { answer: '' } });
  const send = api.useMutation('post', '/api/submissions/{submissionId}/referrals/{referralId}/answer', { onSuccess: () => toast(t('answer.toast')) });
  return (
    <div className="stack">
      <Banner kind="warning" title={t('line.asks')}>{referral.question}</Banner>
      {leftOut.length > 0 && <p className="hint">{t('answer.leftOut', { groups: list(leftOut.map((group) => t(`consents:groups.${group}`))) })}</p>}
      <Form
        form={form} submit={t('answer.submit')} pending={send.isPending} problem={send.error}
        onSubmit={({ answer }) => {
          if (!answer.trim()) return form.setError('answer', { message: t('answer.missing') });
          send.mutate({ params: { path: { submissionId: submission.submissionId, referralId: referral.referralId } }, body: { answer } });
        }}
      >
        <TextArea name="answer" label={t('answer.label')} hint={t('answer.hint')} rows={3} />
      </Form>
    </div>
  );
}
