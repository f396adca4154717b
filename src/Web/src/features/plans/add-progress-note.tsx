import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { Card } from '../../ui/card';
import { Form } from '../../ui/form';
import { SelectField } from '../../ui/select-field';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import type { Milestone } from './get-milestone';
import { type MilestoneStatus, openStatuses } from './milestone-status';

interface Values {
  text: string;
  status: MilestoneStatus | null;
}

/** How it goes, and the status from now on. */
export function AddProgressNote({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('plans');
  const form = useForm<Values>({ defaultValues: { text: '', status: null } });
  const add = api.useMutation('post', '/api/milestones/{milestoneId}/notes', {
    onSuccess: () => {
      form.reset();
      toast(t('note.done'));
    },
  });
  const others = openStatuses.filter((status) => status !== milestone.status);

  return (
    <Card title={t('note.title')}>
      <Form
        form={form} submit={t('note.submit')} pending={add.isPending} problem={add.error}
        onSubmit={(values) => add.mutate({ params: { path: { milestoneId: milestone.milestoneId } }, body: { ...values, version: milestone.version } })}
      >
        <TextArea name="text" rows={4} label={t('note.text')} hint={t('note.textHint')} />
        {milestone.status !== 'Complete' && (
          <SelectField
            name="status" label={t('note.status')} empty={t('note.sameStatus', { status: t(`status.${milestone.status}`) })}
            options={others.map((value) => ({ value, text: t(`status.${value}`) }))}
          />
        )}
      </Form>
    </Card>
  );
}
