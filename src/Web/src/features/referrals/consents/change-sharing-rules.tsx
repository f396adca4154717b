import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Checkbox } from '../../../ui/checkboxes';
import { Form } from '../../../ui/form';
import { NumberField } from '../../../ui/number-field';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Rules = components['schemas']['GetSharingRulesResponse'];

/** How long an OK to share holds in this partnership. */
export default function ChangeSharingRules() {
  const { t } = useTranslation('consents');
  const query = api.useQuery('get', '/api/sharing-rules');
  return (
    <>
      <PageHeader title={t('rules.title')} lead={t('rules.lead')} back={{ href: `/p/${useSlug()}/checklist`, text: t('builder:list.title') }} />
      <Show query={query}>{(rules) => <Change key={rules.version} rules={rules} />}</Show>
    </>
  );
}

function Change({ rules }: { rules: Rules }) {
  const { t } = useTranslation('consents');
  const form = useForm({ defaultValues: { months: rules.months as number | null, endsWithReferral: rules.endsWithReferral, notice: rules.notice } });
  const change = api.useMutation('put', '/api/sharing-rules', { onSuccess: () => toast(t('rules.toast')) });
  return (
    <Card narrow>
      <Form
        form={form} submit={t('rules.submit')} pending={change.isPending} problem={change.error}
        onSubmit={({ months, ...values }) => change.mutate({ body: { version: rules.version, months: months ?? 0, ...values } })}
      >
        <NumberField name="months" label={t('rules.months')} hint={t('rules.monthsHint')} />
        <Checkbox name="endsWithReferral" label={t('rules.ends')} hint={t('rules.endsHint')} />
        <TextArea name="notice" label={t('rules.notice')} hint={`${t('rules.noticeHint')} ${t('rules.number', { number: rules.noticeNumber })}`} rows={4} optional />
      </Form>
    </Card>
  );
}
