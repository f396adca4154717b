import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { dateOf } from '../../lib/format';
import { reads } from '../../lib/live';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Form } from '../../ui/form';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { EditSection } from './edit-section';
import { EditWording } from './edit-wording';

type Checklist = components['schemas']['GetChecklistResponse'];
export type ChecklistEdit = components['schemas']['PublishChecklistRequest'];

export default function EditChecklist() {
  const { t } = useTranslation('referrals');
  const root = `/p/${useSlug()}`;
  const query = api.useQuery('get', '/api/checklist');
  return (
    <>
      <PageHeader title={t('edit.title')} lead={t('edit.lead')} actions={<LinkButton look="secondary" href={`${root}/checklist/print`}>{t('list.print')}</LinkButton>} />
      <Show query={query}>
        {(checklist) => (
          <>
            <Questions key={checklist.number} checklist={checklist} />
            <EditWording key={`wording-${checklist.wording.number}`} wording={checklist.wording} />
          </>
        )}
      </Show>
    </>
  );
}

function Questions({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation('referrals');
  const form = useForm<ChecklistEdit>({ defaultValues: { basedOn: checklist.number, sections: checklist.sections } });
  const publish = api.useMutation('post', '/api/checklist-versions', {
    onSuccess: async ({ number }) => {
      form.reset(form.getValues());
      toast(t('edit.published', { number }));
      await queryClient.invalidateQueries({ predicate: reads('/api/checklist') });
    },
  });
  const version = { number: checklist.number, on: dateOf(checklist.publishedAt), by: checklist.publishedBy };

  return (
    <Form
      form={form} submit={t('edit.publish', { number: checklist.number + 1 })} label={t('edit.questions')}
      pending={publish.isPending} problem={publish.error} onSubmit={(body) => publish.mutate({ body: { ...body, basedOn: checklist.number } })}
    >
      <p className="hint">{t(version.by ? 'edit.versionBy' : 'edit.version', version)}</p>
      {checklist.sections.map((section, index) => (
        <Card key={section.title} title={section.title}>
          <EditSection index={index} form={form} needs={checklist.needs} />
        </Card>
      ))}
    </Form>
  );
}
