import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFilters, useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { AvailabilityLine } from '../../../ui/availability';
import { Card } from '../../../ui/card';
import { Checkboxes } from '../../../ui/checkboxes';
import { Form } from '../../../ui/form';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Radios } from '../../../ui/radios';
import { SelectField } from '../../../ui/select-field';
import { Show } from '../../../ui/states';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import ConsentMore from '../consents/consent-more';
import { wordsIn } from '../consents/words-in';
import { type DataGroup, dataGroups } from '../consents/groups';
import { StopLink } from '../stop-link';
import '../checklist.css';

type Schemas = components['schemas'];
type Hub = Schemas['GetHubSubmissionResponse'];
type Service = Schemas['ListOpenServicesServiceShown'];

export default function AddReferral() {
  const { t } = useTranslation('hub');
  const root = `/p/${useSlug()}/hub`;
  const submissionId = useSegment('submissionId');
  const query = api.useQuery('get', '/api/hub/submissions/{submissionId}', { params: { path: { submissionId } } });
  const services = api.useQuery('get', '/api/hub/services');
  const back = `${root}/${submissionId}`;
  return (
    <>
      <PageHeader title={t('add.title')} lead={t('add.lead')} back={{ href: back, text: query.data?.submission.reference ?? t('queue.title') }} actions={<StopLink />} />
      <Show query={query}>
        {(data) => <Show query={services}>{({ items }) => <AddForm data={data} services={items} back={back} />}</Show>}
      </Show>
    </>
  );
}

interface Values {
  serviceId: string | null;
  needs: string[];
  reason: string;
  answer: Schemas['ConsentAnswer'] | null;
  leftOut: DataGroup[];
  limits: string;
  consent: { how: Schemas['ConsentGivenHow'] | null; givenBy: Schemas['ConsentGivenBy']; givenByName: string; documentSeen?: string; language?: string; noticeGiven?: Schemas['NoticeGivenHow'] };
}

function AddForm({ data: { submission, wording }, services, back }: { data: Hub; services: Service[]; back: string }) {
  const { t } = useTranslation('hub');
  const go = useGo();
  const [{ need, from }] = useFilters({ need: '', from: '' });
  const form = useForm<Values>({ defaultValues: { serviceId: null, needs: need ? [need] : [], reason: '', answer: null, leftOut: [], limits: '', consent: { how: null, givenBy: 'Person', givenByName: '' } } });
  const add = api.useMutation('post', '/api/hub/submissions/{submissionId}/referrals', { onSuccess: () => { toast(t('add.toast')); go(back); } });
  const [serviceId, answer, language] = useWatch({ control: form.control, name: ['serviceId', 'answer', 'consent.language'] });
  const service = services.find((one) => one.serviceId === serviceId);
  const inUse = submission.referrals.filter((one) => !['Dropped', 'Declined', 'Withdrawn', 'Recalled', 'NoResponse', 'EnteredInError'].includes(one.state)).map((one) => one.serviceId);
  const offered = services
    .filter((one) => !inUse.includes(one.serviceId))
    .sort((a, b) => Number(b.needs.some(({ code }) => code === need)) - Number(a.needs.some(({ code }) => code === need)));

  const send = (values: Values) => {
    if (!values.serviceId) return form.setError('serviceId', { message: t('add.serviceMissing') });
    const needs = values.needs.filter((code) => service?.needs.some((one) => one.code === code));
    if (needs.length === 0) return form.setError('needs', { message: t('add.needsMissing') });
    const said = values.answer;
    if (!said) return form.setError('answer', { message: t('add.agreesMissing') });
    const { how, ...consent } = values.consent;
    if (!how) return form.setError('consent.how', { message: t('add.howMissing') });
    add.mutate({
      params: { path: { submissionId: submission.submissionId } },
      body: {
        version: submission.version, serviceId: values.serviceId, reason: values.reason, inPlaceOf: from || null, needs,
        answer: said, leftOut: said === 'YesWithLimits' ? values.leftOut : [], limits: said === 'YesWithLimits' ? values.limits : '',
        consent: { ...consent, wordingNumber: wording.number, how, givenByName: consent.givenBy === 'Person' ? '' : consent.givenByName },
      },
    });
  };

  return (
    <Form form={form} submit={t('add.submit')} pending={add.isPending} problem={add.error} onSubmit={send} actions={<Link href={back}>{t('cancel')}</Link>}>
      <Card title={t('add.service')} narrow>
        <div className="stack">
          <SelectField
            name="serviceId" label={t('add.which')} hint={t('add.whichHint')} empty={t('add.choose')}
            options={offered.map((one) => ({ value: one.serviceId, text: `${one.name} (${one.organisationName})` }))}
          />
          {service && <ServiceToday service={service} />}
          {service && <Checkboxes name="needs" label={t('add.needs')} options={service.needs.map(({ code, name }) => ({ value: code, text: name }))} />}
          <TextArea name="reason" label={t('add.reason')} hint={t('add.reasonHint')} rows={3} />
        </div>
      </Card>
      {service && (
        <Card title={t('add.consent')} lead={t('add.read')} narrow>
          <div className="stack">
            <blockquote className="read-aloud"><p>{wordsIn(wording, language)}</p><p><strong>{service.name} ({service.organisationName})</strong></p></blockquote>
            <Radios name="answer" label={t('add.said')} options={['Yes', 'YesWithLimits', 'Unable', 'No'].map((value) => ({ value, text: t(`consents:answers.${value}`) }))} />
            {answer === 'YesWithLimits' && (
              <>
                <Checkboxes name="leftOut" label={t('consents:limits.leftOut')} hint={t('consents:limits.leftOutHint')} optional options={dataGroups.filter((value) => value !== 'Attachments').map((value) => ({ value, text: t(`consents:groups.${value}`) }))} />
                <TextArea name="limits" label={t('consents:limits.words')} hint={t('consents:limits.wordsHint')} rows={2} optional />
              </>
            )}
            <Radios name="consent.how" label={t('referrals:consent.how')} options={['FaceToFace', 'Phone', 'SignedForm'].map((value) => ({ value, text: t(`referrals:consent.hows.${value}`) }))} />
            <Radios name="consent.givenBy" label={t('referrals:consent.by')} options={['Person', 'AttorneyOrDeputy', 'ParentOfChild', 'Relative'].map((value) => ({ value, text: t(`consents:by.${value}`) }))} />
            <ConsentMore />
          </div>
        </Card>
      )}
    </Form>
  );
}

/** What to know of a service before the person is asked. */
function ServiceToday({ service: { isFor, availability } }: { service: Service }) {
  const { t } = useTranslation('hub');
  const { minimumAge: from, maximumAge: to, areas, wards } = isFor;
  const where = [...areas, ...wards.map(({ code, name }) => name || code)];
  const who = [
    (from !== null || to !== null) && t(`add.ages.${from === null ? 'upTo' : to === null ? 'from' : 'between'}`, { from, to }),
    where.length > 0 && t('add.areas', { areas: where.join(', ') }),
  ].filter(Boolean);
  return (
    <div>
      <AvailabilityLine of={availability} />
      {who.length > 0 && <p className="because">{t('add.isFor', { who: who.join(', ') })}</p>}
    </div>
  );
}
