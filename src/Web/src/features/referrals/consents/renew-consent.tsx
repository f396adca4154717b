import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFilters, useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Checkboxes } from '../../../ui/checkboxes';
import { Form } from '../../../ui/form';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Radios } from '../../../ui/radios';
import { Empty, Show } from '../../../ui/states';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { StopLink } from '../stop-link';
import ConsentMore from './consent-more';
import { saidOf } from './for-person';
import { wordsIn } from './words-in';
import { type DataGroup, dataGroups } from './groups';
import '../checklist.css';

type Schemas = components['schemas'];
type Hub = Schemas['GetHubSubmissionResponse'];

/** The hub asks again, and records what the person says now. */
export default function RenewConsent() {
  const { t } = useTranslation('consents');
  const submissionId = useSegment('submissionId');
  const [{ service }] = useFilters({ service: '' });
  const back = `/p/${useSlug()}/hub/${submissionId}`;
  const query = api.useQuery('get', '/api/hub/submissions/{submissionId}', { params: { path: { submissionId } } });
  const referral = query.data?.submission.referrals.findLast((one) => one.serviceId === service);
  return (
    <>
      <PageHeader
        title={t('renew.title')} lead={referral && t('renew.lead', { service: referral.serviceName })}
        back={{ href: back, text: query.data?.submission.reference ?? t('hub:show.loading') }} actions={<StopLink />}
      />
      <Show query={query}>
        {(data) => referral ? <Renew data={data} referral={referral} back={back} /> : <Empty title={t('renew.gone')}><Link href={back}>{data.submission.reference}</Link></Empty>}
      </Show>
    </>
  );
}

interface Values {
  groups: DataGroup[];
  limits: string;
  consent: { how: Schemas['ConsentGivenHow'] | null; givenBy: Schemas['ConsentGivenBy']; givenByName: string; documentSeen?: string; language?: string; noticeGiven?: Schemas['NoticeGivenHow'] };
}

function Renew({ data: { submission, wording }, referral, back }: { data: Hub; referral: Schemas['GetSubmissionReferralShown']; back: string }) {
  const { t } = useTranslation('consents');
  const go = useGo();
  const root = `/p/${useSlug()}`;
  const before = saidOf(submission, referral.serviceId);
  const form = useForm<Values>({ defaultValues: { groups: before?.groups ?? [], limits: before?.limits ?? '', consent: { how: null, givenBy: 'Person', givenByName: '' } } });
  const [givenBy, language] = useWatch({ control: form.control, name: ['consent.givenBy', 'consent.language'] });
  const renew = api.useMutation('post', '/api/hub/submissions/{submissionId}/consents/renewal', { onSuccess: () => { toast(t('renew.toast')); go(back); } });
  const send = ({ groups, limits, consent: { how, ...consent } }: Values) => {
    if (groups.length === 0) return form.setError('groups', { message: t('renew.groupsMissing') });
    if (!how) return form.setError('consent.how', { message: t('renew.howMissing') });
    renew.mutate({
      params: { path: { submissionId: submission.submissionId } },
      body: {
        version: submission.version, serviceId: referral.serviceId, groups, limits,
        consent: { ...consent, how, wordingNumber: wording.number, givenByName: givenBy === 'Person' ? '' : consent.givenByName },
      },
    });
  };
  return (
    <Form form={form} submit={t('renew.submit')} pending={renew.isPending} problem={renew.error} onSubmit={send} actions={<Link href={back}>{t('hub:cancel')}</Link>}>
      <Card title={t('renew.read')} narrow>
        <div className="stack">
          <blockquote className="read-aloud"><p>{wordsIn(wording, language)}</p><p><strong>{referral.serviceName} ({referral.organisationName})</strong></p></blockquote>
          <Checkboxes name="groups" label={t('renew.groups')} options={dataGroups.map((value) => ({ value, text: t(`groups.${value}`) }))} />
          <TextArea name="limits" label={t('limits.words')} hint={t('limits.wordsHint')} rows={2} optional />
          <Radios name="consent.how" inline label={t('renew.how')} options={['FaceToFace', 'Phone', 'SignedForm', 'Online'].map((value) => ({ value, text: t(`how.${value}`) }))} />
          <Radios name="consent.givenBy" label={t('renew.by')} options={['Person', 'AttorneyOrDeputy', 'ParentOfChild', 'Relative'].map((value) => ({ value, text: t(`by.${value}`) }))} />
          <ConsentMore />
          <p><Link href={`${root}/referrals/${submission.submissionId}/withdraw?service=${referral.serviceId}`}>{t('renew.withdraw')}</Link></p>
        </div>
      </Card>
    </Form>
  );
}
