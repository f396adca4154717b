import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import type { Milestone } from './get-milestone';

type Values = components['schemas']['WithdrawMilestoneRequest'];

export function WithdrawMilestone({ milestone, done }: { milestone: Milestone; done: () => void }) {
  const { t } = useTranslation('plans');
  const form = useForm<Values>({ defaultValues: { reason: '', version: milestone.version } });
  const withdraw = api.useMutation('post', '/api/milestones/{milestoneId}/withdrawal', {
    onSuccess: () => {
      toast(t('close.withdrawn'));
      done();
    },
  });
  return (
    <Form
      form={form} submit={t('close.withdraw')} look="danger" pending={withdraw.isPending} problem={withdraw.error}
      onSubmit={(body) => withdraw.mutate({ params: { path: { milestoneId: milestone.milestoneId } }, body })}
      actions={<Button look="secondary" onClick={done}>{t('cancel')}</Button>}
    >
      <TextArea name="reason" rows={3} label={t('close.reason')} hint={t('close.reasonHint')} />
    </Form>
  );
}
