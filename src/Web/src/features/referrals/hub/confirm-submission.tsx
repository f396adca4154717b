import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateTime, list } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { Details } from '../../../ui/details';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { isAgreed } from '../consents/for-person';
import { SafeContact } from '../contact/safe-contact';
import { isSafe } from '../contact/safe-ways';
import { reachedBy } from '../inbox/channels';
import { HubAttempt } from './hub-attempt';

type Hub = components['schemas']['GetHubSubmissionResponse'];

/** Before anything goes out, somebody of the hub has spoken with the person. */
export function ConfirmSubmission({ data }: { data: Hub }) {
  const { t } = useTranslation('hub');
  const { confirmation, submission } = data;
  if (submission.state === 'Withdrawn') return <Banner kind="warning">{t('confirm.withdrawn')}</Banner>;
  if (confirmation) {
    return (
      <Banner kind="success">
        {t('confirm.done', { by: confirmation.by, at: dateTime(confirmation.at), how: confirmation.how ? t(`channel.${confirmation.how}`) : '' })}
      </Banner>
    );
  }
  return (
    <Card title={t('confirm.title')} lead={t('confirm.lead')}>
      <div className="stack">
        <SafeContact person={submission.person} />
        <CallScript data={data} />
        <HubAttempt submission={submission} />
        <ConfirmForm data={data} />
      </div>
    </Card>
  );
}

function CallScript({ data: { submission, asked } }: { data: Hub }) {
  const { t } = useTranslation('hub');
  const { person } = submission;
  const services = submission.referrals.filter((line) => line.state === 'Proposed' && isAgreed(submission, line)).map((line) => `${line.serviceName} (${line.organisationName})`);
  return (
    <>
      {person.phone && (isSafe(person, 'Phone') ? <p><a href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{t('confirm.ring', { phone: person.phone })}</a></p> : <p>{t('contact:shown.noCall')}</p>)}
      <Details summary={t('script.title')} open>
        <div className="prose">
          <p>{t('script.who', { first: person.firstName, last: person.lastName })}</p>
          <p>{asked ? t(asked.relation === 'Self' ? 'script.askedSelf' : 'script.askedFor') : t('script.hello', { organisation: submission.organisationName })}</p>
          <p>{services.length > 0 ? t('script.services', { services: list(services) }) : t('script.noServices')}</p>
          <p>{t('script.each')}</p>
          <p>{t('script.change')}</p>
          <p>{t('script.safe')}</p>
        </div>
      </Details>
    </>
  );
}

interface Values {
  how: components['schemas']['ContactChannel'] | null;
  note: string;
  noticeGiven: components['schemas']['NoticeGivenHow'];
}

function ConfirmForm({ data: { submission, notice } }: { data: Hub }) {
  const { t } = useTranslation('hub');
  const form = useForm<Values>({ defaultValues: { how: null, note: '', noticeGiven: 'NotGiven' } });
  const ways = (['ReadOut', ...(notice.mayMail ? ['ByLink'] : []), 'OnPaper', 'NotGiven']).map((value) => ({ value, text: t(`confirm.notices.${value}`) }));
  const confirm = api.useMutation('post', '/api/hub/submissions/{submissionId}/confirmation', { onSuccess: () => toast(t('confirm.toast')) });
  return (
    <Form
      form={form} submit={t('confirm.submit')} pending={confirm.isPending} problem={confirm.error}
      onSubmit={({ how, note, noticeGiven }) => {
        if (!how) return form.setError('how', { message: t('confirm.howMissing') });
        confirm.mutate({ params: { path: { submissionId: submission.submissionId } }, body: { version: submission.version, how, note, noticeGiven } });
      }}
    >
      <Radios name="how" label={t('confirm.how')} inline options={reachedBy(submission.person, t)} />
      {notice.isMissing && (
        <>
          <Radios name="noticeGiven" label={t('confirm.notice')} hint={t('confirm.noticeHint')} options={ways} />
          {notice.text && <Details summary={t('confirm.noticeText')}><p className="plain-lines">{notice.text}</p></Details>}
        </>
      )}
      <TextArea name="note" label={t('confirm.note')} hint={t('confirm.noteHint')} rows={3} optional />
    </Form>
  );
}
