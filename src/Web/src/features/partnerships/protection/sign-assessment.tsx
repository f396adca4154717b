import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useGo } from '../../../lib/navigation';
import { useMe, useSlug } from '../../../lib/partnership';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { Checkbox } from '../../../ui/checkboxes';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

export function SignAssessment({ number, version, isSaved }: { number: number; version: number; isSaved: boolean }) {
  const { t } = useTranslation('protection');
  const { organisation } = useMe();
  const root = `/p/${useSlug()}/data-protection`;
  const go = useGo();
  const form = useForm({ defaultValues: { position: '', reviewOn: '', isAuthorised: false } });
  const sign = api.useMutation('post', '/api/impact-assessments/draft/signature', {
    onSuccess: () => { toast(t('edit.signed')); go(root); },
  });
  return (
    <Card title={t('edit.sign')} lead={t('edit.signWords')}>
      {isSaved
        ? (
          <Form form={form} submit={t('edit.signNow')} pending={sign.isPending} problem={sign.error} onSubmit={(body) => sign.mutate({ body: { ...body, version } })}>
            <TextField name="position" label={t('edit.position')} hint={t('edit.positionHint')} autoComplete="organization-title" />
            <DateField name="reviewOn" label={t('edit.review')} hint={t('edit.reviewHint')} />
            <Checkbox name="isAuthorised" label={t('edit.authorised', { organisation: organisation.name })} />
          </Form>
        )
        : <Banner>{t('edit.saveFirst', { number })}</Banner>}
    </Card>
  );
}
