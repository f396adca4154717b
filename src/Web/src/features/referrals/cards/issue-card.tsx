import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

interface Props {
  submissionId: string;
  issued: (card: components['schemas']['IssueCardPrinted'] | null) => void;
}

/** Asks first whether a card is safe at home. */
export function IssueCard({ submissionId, issued }: Props) {
  const { t } = useTranslation('cards');
  const form = useForm<{ isSafeAtHome: 'yes' | 'no' | null }>({ defaultValues: { isSafeAtHome: null } });
  const issue = api.useMutation('post', '/api/submissions/{submissionId}/card', {
    onSuccess: ({ card }) => {
      if (!card) toast(t('issue.notSafe'));
      issued(card);
    },
  });
  return (
    <Form
      form={form} submit={t('issue.submit')} pending={issue.isPending} problem={issue.error} leaving="free" label={t('panel.title')}
      onSubmit={({ isSafeAtHome }) => issue.mutate({
        params: { path: { submissionId } }, body: { isSafeAtHome: isSafeAtHome && isSafeAtHome === 'yes' },
      })}
    >
      <Radios
        name="isSafeAtHome" label={t('issue.question')} hint={t('issue.hint')}
        options={[
          { value: 'yes', text: t('issue.yes') },
          { value: 'no', text: t('issue.no'), hint: t('issue.noHint') },
        ]}
      />
    </Form>
  );
}
