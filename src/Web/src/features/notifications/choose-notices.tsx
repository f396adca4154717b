import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Form } from '../../ui/form';
import { PageHeader } from '../../ui/page-header';
import { Radios } from '../../ui/radios';
import { Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

type Schemas = components['schemas'];

const paces = ['AtOnce', 'Daily', 'Never'] as const satisfies Schemas['NoticePace'][];

/** At once, once a day, or not by e-mail. */
export default function ChooseNotices() {
  const { t } = useTranslation('choice');
  const query = api.useQuery('get', '/api/notices/choice');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} back={{ href: `/p/${useSlug()}/notices`, text: t('back') }} />
      <Show query={query}>{(choice) => <ChoiceForm key={choice.version} choice={choice} />}</Show>
    </>
  );
}

function ChoiceForm({ choice }: { choice: Schemas['GetNoticeChoiceResponse'] }) {
  const { t } = useTranslation('choice');
  const form = useForm({ defaultValues: { pace: choice.pace } });
  const choose = api.useMutation('put', '/api/notices/choice', { onSuccess: () => toast(t('saved')) });
  return (
    <Card title={t('card')}>
      <Form
        form={form} submit={t('submit')} pending={choose.isPending} problem={choose.error} label={t('title')}
        onSubmit={({ pace }) => choose.mutate({ body: { pace, version: choice.version } })}
      >
        <Radios name="pace" label={t('pace')} options={paces.map((value) => ({ value, text: t(`paces.${value}`), hint: t(`hints.${value}`) }))} />
        <p className="hint">{t('always')}</p>
      </Form>
    </Card>
  );
}
