import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { CopyButton } from '../../../ui/copy-button';
import { Form } from '../../../ui/form';
import { NumberField } from '../../../ui/number-field';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { useSlug } from '../../../lib/partnership';

type Page = components['schemas']['GetComplaintPageResponse'];

/** What the public page on how to complain says, and in how many days somebody answers. */
export default function ComplaintPage() {
  const { t } = useTranslation('records');
  const root = `/p/${useSlug()}/records/complaints`;
  const query = api.useQuery('get', '/api/complaint-page');
  return (
    <>
      <PageHeader title={t('complaints.settings.title')} lead={t('complaints.settings.lead')} back={{ href: root, text: t('complaints.title') }} />
      <Show query={query}>
        {(page) => (
          <>
            {!page.hasHubPhone && <Banner kind="warning">{t('complaints.settings.noPhone')}</Banner>}
            <Settings key={page.version} page={page} />
            {page.how && (
              <Card title={t('complaints.settings.address')}>
                <div className="stack">
                  <p><a href={page.address} target="_blank" rel="noreferrer">{page.address}</a></p>
                  <div><CopyButton text={page.address}>{t('complaints.settings.copy')}</CopyButton></div>
                </div>
              </Card>
            )}
          </>
        )}
      </Show>
    </>
  );
}

function Settings({ page }: { page: Page }) {
  const { t } = useTranslation('records');
  const form = useForm({ defaultValues: { how: page.how, answerDays: page.answerDays } });
  const change = api.useMutation('put', '/api/complaint-page', { onSuccess: () => toast(t('complaints.settings.toast')) });
  return (
    <Card narrow>
      <Form form={form} submit={t('complaints.settings.submit')} pending={change.isPending} problem={change.error} onSubmit={(values) => change.mutate({ body: { version: page.version, ...values } })}>
        <TextArea name="how" label={t('complaints.settings.how')} hint={t('complaints.settings.howHint')} rows={6} optional />
        <NumberField name="answerDays" label={t('complaints.settings.days')} />
      </Form>
    </Card>
  );
}
