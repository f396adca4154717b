import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { ConfirmButton } from '../../../ui/confirm-button';
import { toast } from '../../../ui/toasts';

type Schemas = components['schemas'];

interface Props {
  referral: Schemas['GetSubmissionReferralShown'];
  submission: Schemas['GetSubmissionResponse'];
}

/** Puts a need among those without a service, so that it is looked at again. */
export function NoOtherService({ referral, submission }: Props) {
  const { t } = useTranslation('hub');
  const record = api.useMutation('post', '/api/hub/submissions/{submissionId}/unmet-needs', { onSuccess: () => toast(t('unmet.recorded')) });
  const need = submission.needs.find(({ code }) => referral.needs.includes(code));
  if (!need) return null;
  return (
    <ConfirmButton
      small title={t('unmet.recordTitle')} question={<p>{t('unmet.recordQuestion', { need: need.name })}</p>} confirm={t('unmet.record')}
      pending={record.isPending} problem={record.error}
      onConfirm={(done) => record.mutate(
        { params: { path: { submissionId: submission.submissionId } }, body: { version: submission.version, need: need.code } }, { onSuccess: done },
      )}
    >
      {t('unmet.record')}<span className="visually-hidden"> {referral.serviceName}</span>
    </ConfirmButton>
  );
}
