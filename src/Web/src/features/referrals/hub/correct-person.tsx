import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Form } from '../../../ui/form';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { PersonStep } from '../person-step';

/** The hub puts right what was told about the person. */
export default function CorrectPerson() {
  const { t } = useTranslation('hub');
  const submissionId = useSegment('submissionId');
  const back = `/p/${useSlug()}/hub/${submissionId}`;
  const query = api.useQuery('get', '/api/hub/submissions/{submissionId}', { params: { path: { submissionId } } });
  return (
    <>
      <PageHeader title={t('correct.title')} lead={t('correct.lead')} back={{ href: back, text: t('correct.back') }} />
      <Show query={query}>{({ submission }) => <CorrectForm submission={submission} back={back} />}</Show>
    </>
  );
}

function CorrectForm({ submission, back }: { submission: components['schemas']['GetSubmissionResponse']; back: string }) {
  const { t } = useTranslation('hub');
  const go = useGo();
  const form = useForm({ defaultValues: { person: submission.person } });
  const correct = api.useMutation('put', '/api/hub/submissions/{submissionId}/person', {
    onSuccess: () => {
      toast(t('correct.toast'));
      return go(back);
    },
  });
  return (
    <Form
      form={form} submit={t('correct.submit')} pending={correct.isPending} problem={correct.error} actions={<Link href={back}>{t('correct.cancel')}</Link>}
      onSubmit={({ person }) => correct.mutate({ params: { path: { submissionId: submission.submissionId } }, body: { version: submission.version, person } })}
    >
      <PersonStep />
    </Form>
  );
}
