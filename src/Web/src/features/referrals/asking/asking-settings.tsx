import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { Checkbox } from '../../../ui/checkboxes';
import { CopyButton } from '../../../ui/copy-button';
import { Form } from '../../../ui/form';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Page = components['schemas']['GetAskingPageResponse'];

/** Whether people may ask for help by themselves, and where the page for it stands. */
export default function AskingSettings() {
  const { t } = useTranslation('asking');
  const query = api.useQuery('get', '/api/asking-page');
  return (
    <>
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      <Show query={query}>
        {(page) => (
          <>
            {!page.hasHubPhone && <Banner kind="warning">{t('settings.noPhone')}</Banner>}
            <SettingsForm key={page.version} page={page} />
            {page.isOn && <Address page={page} />}
          </>
        )}
      </Show>
    </>
  );
}

function SettingsForm({ page }: { page: Page }) {
  const { t } = useTranslation('asking');
  const form = useForm({ defaultValues: { isOn: page.isOn, intro: page.intro, framers: page.framers.join('\n') } });
  const change = api.useMutation('put', '/api/asking-page', { onSuccess: () => toast(t('settings.toast')) });
  return (
    <Card title={t('settings.page')}>
      <Form
        form={form} submit={t('settings.submit')} pending={change.isPending} problem={change.error}
        onSubmit={({ isOn, intro, framers }) => change.mutate({
          body: { version: page.version, isOn, intro, framers: framers.split('\n').map((line) => line.trim()).filter(Boolean) },
        })}
      >
        <Checkbox name="isOn" label={t('settings.isOn')} />
        <TextArea name="intro" label={t('settings.intro')} hint={t('settings.introHint')} rows={5} optional />
        <TextArea name="framers" label={t('settings.framers')} hint={t('settings.framersHint')} rows={3} optional />
      </Form>
    </Card>
  );
}

function Address({ page }: { page: Page }) {
  const { t } = useTranslation('asking');
  return (
    <Card title={t('settings.share')}>
      <div className="stack">
        <p>{t('settings.address')}: <a href={page.address} target="_blank" rel="noreferrer">{page.address}</a></p>
        <div><CopyButton text={page.address}>{t('settings.copyAddress')}</CopyButton></div>
        {page.framers.length > 0 && (
          <>
            <p>{t('settings.snippet')}</p>
            <pre className="plain-lines">{page.snippet}</pre>
            <div><CopyButton text={page.snippet}>{t('settings.copySnippet')}</CopyButton></div>
          </>
        )}
      </div>
    </Card>
  );
}
