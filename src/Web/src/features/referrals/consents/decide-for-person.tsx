import { useTranslation } from 'react-i18next';
import { useFilters, useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Empty, Show } from '../../../ui/states';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { StopLink } from '../stop-link';

type Schemas = components['schemas'];
type Hub = Schemas['GetHubSubmissionResponse'];

/** Somebody decides for a person who cannot, about one service. */
export default function DecideForPerson() {
  const { t } = useTranslation('consents');
  const submissionId = useSegment('submissionId');
  const [{ referral: referralId }] = useFilters({ referral: '' });
  const back = `/p/${useSlug()}/hub/${submissionId}`;
  const query = api.useQuery('get', '/api/hub/submissions/{submissionId}', { params: { path: { submissionId } } });
  const referral = query.data?.submission.referrals.find((one) => one.referralId === referralId);
  return (
    <>
      <PageHeader
        title={t('decide.title')} lead={referral && t('decide.lead', { service: referral.serviceName })}
        back={{ href: back, text: query.data?.submission.reference ?? t('hub:show.loading') }} actions={<StopLink />}
      />
      <Show query={query}>
        {(data) => referral ? <Decide data={data} referralId={referralId} back={back} /> : <Empty title={t('renew.gone')}><Link href={back}>{data.submission.reference}</Link></Empty>}
      </Show>
    </>
  );
}

function Decide({ data: { submission }, referralId, back }: { data: Hub; referralId: string; back: string }) {
  const { t } = useTranslation('consents');
  const go = useGo();
  const form = useForm({ defaultValues: { assessment: '', decisionMaker: '', consulted: '', reasons: '' } });
  const decide = api.useMutation('post', '/api/hub/submissions/{submissionId}/referrals/{referralId}/best-interests', {
    onSuccess: () => { toast(t('decide.toast')); go(back); },
  });
  return (
    <Form
      form={form} submit={t('decide.submit')} pending={decide.isPending} problem={decide.error} actions={<Link href={back}>{t('hub:cancel')}</Link>}
      onSubmit={(told) => decide.mutate({ params: { path: { submissionId: submission.submissionId, referralId } }, body: { version: submission.version, ...told } })}
    >
      <Card narrow>
        <div className="stack">
          <TextArea name="assessment" label={t('decide.assessment')} hint={t('decide.assessmentHint')} rows={4} />
          <TextField name="decisionMaker" label={t('decide.maker')} autoComplete="off" />
          <TextArea name="consulted" label={t('decide.consulted')} rows={3} />
          <TextArea name="reasons" label={t('decide.reasons')} rows={3} />
        </div>
      </Card>
    </Form>
  );
}
