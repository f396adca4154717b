import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { sentence } from '../../lib/problem';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { toast } from '../../ui/toasts';
import { CompleteMilestone } from './complete-milestone';
import type { Milestone } from './get-milestone';
import { WithdrawMilestone } from './withdraw-milestone';

/** The end of a milestone, and its undoing. */
export function CloseMilestone({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('plans');
  const [asking, setAsking] = useState<'complete' | 'withdraw'>();
  const reopen = api.useMutation('post', '/api/milestones/{milestoneId}/reopening', { onSuccess: () => toast(t('close.reopened')) });
  const shut = () => setAsking(undefined);
  const isClosed = milestone.status === 'Complete' || milestone.status === 'Withdrawn';

  if (isClosed) {
    const again = () => reopen.mutate({ params: { path: { milestoneId: milestone.milestoneId } }, body: { version: milestone.version } });
    return (
      <Card title={t('close.title')}>
        <div className="stack">
          <p className="milestone-about">{t(milestone.status === 'Complete' ? 'close.isComplete' : 'close.isWithdrawn')}</p>
          {reopen.error ? <p className="field-error" role="alert">{sentence(reopen.error)}</p> : null}
          <Button look="secondary" pending={reopen.isPending} onClick={again}>{t('close.reopen')}</Button>
        </div>
      </Card>
    );
  }

  return (
    <Card title={t('close.title')}>
      <div className="stack">
        <Button onClick={() => setAsking('complete')}>{t('close.complete')}</Button>
        <Button look="secondary" onClick={() => setAsking('withdraw')}>{t('close.withdraw')}</Button>
      </div>
      <Dialog open={asking === 'complete'} title={t('close.completeTitle')} onClose={shut}>
        <CompleteMilestone milestone={milestone} done={shut} />
      </Dialog>
      <Dialog open={asking === 'withdraw'} title={t('close.withdrawTitle')} onClose={shut}>
        <WithdrawMilestone milestone={milestone} done={shut} />
      </Dialog>
    </Card>
  );
}
