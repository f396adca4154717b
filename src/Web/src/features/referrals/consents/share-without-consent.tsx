import { useTranslation } from 'react-i18next';
import { useFilters, useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Checkboxes } from '../../../ui/checkboxes';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Radios } from '../../../ui/radios';
import { Show } from '../../../ui/states';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { StopLink } from '../stop-link';
import { type DataGroup, dataGroups } from './groups';
import { NoReceiver } from './no-receiver';

type Schemas = components['schemas'];
type Hub = Schemas['GetHubSubmissionResponse'];
type Reason = Schemas['OverrideReason'];

const reasons: Reason[] = ['SeriousHarm', 'Child', 'Crime', 'Coercion', 'BestInterests', 'CourtOrLaw'];

/** For a reason that the law knows, with the services named and what they need. */
export default function ShareWithoutConsent() {
  const { t } = useTranslation('consents');
  const submissionId = useSegment('submissionId');
  const back = `/p/${useSlug()}/hub/${submissionId}`;
  const query = api.useQuery('get', '/api/hub/submissions/{submissionId}', { params: { path: { submissionId } } });
  return (
    <>
      <PageHeader
        title={t('override.title')} lead={t('override.lead')}
        back={{ href: back, text: query.data?.submission.reference ?? t('hub:show.loading') }} actions={<StopLink />}
      />
      <Show query={query}>{(data) => <Share data={data} back={back} />}</Show>
    </>
  );
}

interface Values {
  referralIds: string[];
  groups: DataGroup[];
  reason: Reason | null;
  facts: string;
  advisedBy: string;
  told: 'yes' | 'no' | null;
  toldWhy: string;
}

function Share({ data: { submission, lines }, back }: { data: Hub; back: string }) {
  const { t } = useTranslation('consents');
  const go = useGo();
  const [{ referral }] = useFilters({ referral: '' });
  const lineOf = (one: { referralId: string }) => lines.find((line) => line.referralId === one.referralId);
  const undecided = submission.referrals.filter((one) => lineOf(one)?.hindrance === 'NoConsent' || (lineOf(one)?.renewBy && one.isWithoutConsent));
  const open = undecided.filter((one) => lineOf(one)?.receivesSafeguarding);
  const form = useForm<Values>({
    defaultValues: { referralIds: open.some((one) => one.referralId === referral) ? [referral] : [], groups: ['Contact'], reason: null, facts: '', advisedBy: '', told: null, toldWhy: '' },
  });
  const share = api.useMutation('post', '/api/hub/submissions/{submissionId}/overrides', { onSuccess: () => { toast(t('override.toast')); go(back); } });
  const send = ({ reason, told, ...values }: Values) => {
    if (values.referralIds.length === 0) return form.setError('referralIds', { message: t('override.servicesMissing') });
    if (values.groups.length === 0) return form.setError('groups', { message: t('override.groupsMissing') });
    if (!reason) return form.setError('reason', { message: t('override.reasonMissing') });
    if (!told) return form.setError('told', { message: t('override.toldMissing') });
    share.mutate({
      params: { path: { submissionId: submission.submissionId } },
      body: { version: submission.version, ...values, reason, personWasTold: told === 'yes' },
    });
  };
  if (open.length === 0) return <NoReceiver isAsked={undecided.length > 0} back={back} />;
  return (
    <Form form={form} submit={t('override.submit')} look="danger" pending={share.isPending} problem={share.error} onSubmit={send} actions={<Link href={back}>{t('hub:cancel')}</Link>}>
      <Card narrow>
        <div className="stack">
          <Checkboxes name="referralIds" label={t('override.services')} hint={t('override.servicesHint')} options={open.map((one) => ({ value: one.referralId, text: `${one.serviceName} (${one.organisationName})` }))} />
          <Checkboxes name="groups" label={t('override.groups')} options={dataGroups.map((value) => ({ value, text: t(`groups.${value}`) }))} />
          <Radios name="reason" label={t('override.reason')} options={reasons.map((value) => ({ value, text: t(`override.reasons.${value}`) }))} />
          <TextArea name="facts" label={t('override.facts')} hint={t('override.factsHint')} rows={4} />
          <TextField name="advisedBy" label={t('override.advised')} autoComplete="off" optional />
          <Radios name="told" label={t('override.told')} options={['yes', 'no'].map((value) => ({ value, text: t(`override.tolds.${value}`) }))} />
          <TextArea name="toldWhy" label={t('override.toldWhy')} rows={2} />
        </div>
      </Card>
    </Form>
  );
}
