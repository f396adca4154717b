import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Checkbox, Checkboxes } from '../../../ui/checkboxes';
import { CopyButton } from '../../../ui/copy-button';
import { Form } from '../../../ui/form';
import { NumberField } from '../../../ui/number-field';
import { PageHeader } from '../../../ui/page-header';
import { Empty, Show } from '../../../ui/states';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Page = components['schemas']['GetPublicPageResponse'];

/** Which measures anybody may read, and where. */
export default function PublicPageSettings() {
  const { t } = useTranslation('progress');
  const query = api.useQuery('get', '/api/public-page');
  return (
    <>
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} back={{ href: `/p/${useSlug()}/measures`, text: t('measures:list.title') }} />
      <Show query={query}>
        {(page) => (
          <>
            {page.isOn && <Address address={page.address} />}
            {page.measures.length === 0 ? <Empty title={t('settings.noMeasures')} /> : <Settings key={page.version} page={page} />}
          </>
        )}
      </Show>
    </>
  );
}

function Settings({ page }: { page: Page }) {
  const { t } = useTranslation('progress');
  const shown = page.measureIds.filter((id) => page.measures.some((measure) => measure.id === id));
  const form = useForm({ defaultValues: { isOn: page.isOn, intro: page.intro, delayDays: page.delayDays as number | null, measureIds: shown } });
  const change = api.useMutation('put', '/api/public-page', { onSuccess: () => toast(t('settings.done')) });
  return (
    <Card title={t('settings.page')}>
      <Form
        form={form} submit={t('settings.submit')} pending={change.isPending} problem={change.error}
        onSubmit={(values) => change.mutate({ body: { ...values, delayDays: values.delayDays ?? 0, version: page.version } })}
      >
        <Checkbox name="isOn" label={t('settings.isOn')} />
        <TextArea name="intro" label={t('settings.intro')} hint={t('settings.introHint')} rows={4} optional />
        <NumberField name="delayDays" label={t('settings.delayDays')} hint={t('settings.delayDaysHint')} />
        <Checkboxes
          name="measureIds" label={t('settings.measures')} hint={t('settings.measuresHint')} optional
          options={page.measures.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </Form>
    </Card>
  );
}

function Address({ address }: { address: string }) {
  const { t } = useTranslation('progress');
  return (
    <Card title={t('settings.share')}>
      <div className="stack">
        <p><a href={address} target="_blank" rel="noreferrer">{address}</a></p>
        <div><CopyButton text={address}>{t('settings.copy')}</CopyButton></div>
      </div>
    </Card>
  );
}
