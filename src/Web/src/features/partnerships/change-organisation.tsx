import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card, Cards } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { Show } from '../../ui/states';
import { SummaryList } from '../../ui/summary-list';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { sectors } from './steps';

type Organisation = components['schemas']['GetOrganisationResponse'];

export default function ChangeOrganisation() {
  const { t } = useTranslation('partnerships');
  const slug = useSlug();
  const coordinates = usePermission('CoordinateOrganisation');
  const query = api.useQuery('get', '/api/organisation');
  return (
    <>
      <PageHeader title={t('profile.title')} lead={t('profile.lead')} />
      <Show query={query}>
        {(organisation) => (
          <Cards split>
            {coordinates ? <ProfileForm key={organisation.version} organisation={organisation} /> : <Profile organisation={organisation} />}
            <Card title={t('profile.where')}>
              <div className="prose">
                <p>{t('profile.whereWords')}</p>
                <p><Link href={`/p/${slug}/involvement`}>{t('profile.involvement')}</Link></p>
                {coordinates && <p><Link href={`/p/${slug}/organisation/documents`}>{t('profile.documents')}</Link></p>}
                {coordinates && <p><Link href={`/p/${slug}/organisation/sign-in`}>{t('profile.ownSignIn')}</Link></p>}
                {coordinates && <p><Link href={`/p/${slug}/organisation/programs`}>{t('profile.programs')}</Link></p>}
                {coordinates && <p><Link href={`/p/${slug}/webhooks`}>{t('profile.webhooks')}</Link></p>}
                {coordinates && <p><Link href={`/p/${slug}/organisation/closure`}>{t('profile.closure')}</Link></p>}
              </div>
            </Card>
          </Cards>
        )}
      </Show>
    </>
  );
}

function Profile({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('partnerships');
  const fields = ['name', 'description', 'phone', 'email', 'website'] as const;
  return <Card><SummaryList rows={fields.map((key) => ({ key, label: t(`profile.${key}`), value: organisation[key] || t('profile.empty') }))} /></Card>;
}

function ProfileForm({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('partnerships');
  const { name, sector, description, phone, email, website, version } = organisation;
  const form = useForm({ defaultValues: { name, sector, description, phone, email, website } });
  const change = api.useMutation('put', '/api/organisation', { onSuccess: () => toast(t('profile.saved')) });
  return (
    <Card>
      <Form form={form} submit={t('save')} pending={change.isPending} problem={change.error} onSubmit={(body) => change.mutate({ body: { ...body, version } })}>
        <TextField name="name" label={t('profile.name')} />
        <SelectField name="sector" label={t('sector.label')} options={sectors.map((value) => ({ value, text: t(`sector.${value}`) }))} />
        <TextArea name="description" label={t('profile.description')} hint={t('profile.descriptionHint')} optional rows={4} />
        <TextField name="phone" type="tel" label={t('profile.phone')} optional width="medium" />
        <TextField name="email" type="email" label={t('profile.email')} optional />
        <TextField name="website" type="url" label={t('profile.website')} hint={t('profile.websiteHint')} optional />
      </Form>
    </Card>
  );
}
