import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { toast } from '../../../ui/toasts';
import { TriedForm } from './tried-form';

type Submission = components['schemas']['GetSubmissionResponse'];

/** The tries so far, and one more. */
export function HubAttempt({ submission }: { submission: Submission }) {
  const { t } = useTranslation('hub');
  const [asking, setAsking] = useState(false);
  const tries = submission.history.filter(({ what }) => what === 'hub-attempt');
  const last = tries.at(-1);
  return (
    <div className="stack">
      {last && <p>{t('attempt.tries', { count: tries.length, at: dateTime(last.at), by: last.by, note: last.note })}</p>}
      <div><Button look="secondary" onClick={() => setAsking(true)}>{t('attempt.button')}</Button></div>
      <Dialog open={asking} title={t('attempt.title')} onClose={() => setAsking(false)}>
        <AttemptForm submission={submission} close={() => setAsking(false)} />
      </Dialog>
    </div>
  );
}

function AttemptForm({ submission, close }: { submission: Submission; close: () => void }) {
  const { t } = useTranslation('hub');
  const record = api.useMutation('post', '/api/hub/submissions/{submissionId}/attempts', {
    onSuccess: () => {
      close();
      toast(t('attempt.toast'));
    },
  });
  return (
    <TriedForm
      person={submission.person} pending={record.isPending} problem={record.error}
      onTried={(how, note) => record.mutate({ params: { path: { submissionId: submission.submissionId } }, body: { version: submission.version, how, note } })}
    />
  );
}
