import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { today } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Form } from '../../ui/form';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import type { Milestone } from './get-milestone';

type Values = components['schemas']['CompleteMilestoneRequest'];

export function CompleteMilestone({ milestone, done }: { milestone: Milestone; done: () => void }) {
  const { t } = useTranslation('plans');
  const form = useForm<Values>({ defaultValues: { completedOn: today(), note: '', version: milestone.version } });
  const complete = api.useMutation('post', '/api/milestones/{milestoneId}/completion', {
    onSuccess: () => {
      toast(t('close.completed'));
      done();
    },
  });
  return (
    <Form
      form={form} submit={t('close.complete')} pending={complete.isPending} problem={complete.error}
      onSubmit={(body) => complete.mutate({ params: { path: { milestoneId: milestone.milestoneId } }, body })}
      actions={<Button look="secondary" onClick={done}>{t('cancel')}</Button>}
    >
      <DateField name="completedOn" label={t('close.completedOn')} />
      <TextArea name="note" rows={3} label={t('close.note')} hint={t('close.noteHint')} optional />
    </Form>
  );
}
