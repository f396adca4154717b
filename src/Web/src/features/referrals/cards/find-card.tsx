import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import { Card } from '../../../ui/card';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { PageHeader } from '../../../ui/page-header';
import { useForm } from '../../../ui/use-form';

/** Somebody rings and reads out the code of their card. */
export default function FindCard() {
  const { t } = useTranslation('cards');
  const root = `/p/${useSlug()}/hub`;
  const go = useGo();
  const form = useForm({ defaultValues: { code: '' } });
  const find = api.useMutation('post', '/api/hub/cards', { onSuccess: ({ submissionId }) => go(`${root}/${submissionId}`) });
  return (
    <>
      <PageHeader title={t('find.title')} lead={t('find.lead')} back={{ href: root, text: t('find.back') }} />
      <Card narrow>
        <Form form={form} submit={t('find.submit')} pending={find.isPending} problem={find.error} leaving="free" onSubmit={(body) => find.mutate({ body })}>
          <TextField name="code" label={t('find.code')} hint={t('find.codeHint')} autoComplete="off" autoCapitalize="characters" spellCheck={false} width="short" />
        </Form>
      </Card>
    </>
  );
}
