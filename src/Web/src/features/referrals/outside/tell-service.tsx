import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { dateOf, list } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card, Cards } from '../../../ui/card';
import { PageHeader } from '../../../ui/page-header';
import { Radios } from '../../../ui/radios';
import { Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { TextField } from '../../../ui/field';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { DeadlineStatus } from '../deadline-status';
import { referralStates } from '../submission-states';
import { type Kind, kindsFor } from './answer-kinds';
import { LinkCard } from './link-card';
import { type Answer, nothingSaid, ServiceAnswerForm } from './service-answer';
import { ReceivedSharing } from '../consents/received-sharing';
import { safeLines } from '../contact/safe-ways';
import { ages } from '../inbox/ages';
import { ReceivedPerson } from '../inbox/received-person';
import { ReceivedReasons } from '../inbox/received-reasons';
import { VisitTogetherNames } from '../people/visit-together';
import { TakenLetter } from './taken-letter';
import { TellingLetter } from './telling-letter';

type Schemas = components['schemas'];
export type Telling = Schemas['GetTellingResponse'];

/** What the hub says to a service that has no accounts, and what it says to that. */
export default function TellService() {
  const { t } = useTranslation('links');
  const [submissionId, referralId] = [useSegment('submissionId'), useSegment('referralId')];
  const root = `/p/${useSlug()}/hub`;
  const query = api.useQuery('get', '/api/hub/submissions/{submissionId}/referrals/{referralId}/telling', { params: { path: { submissionId, referralId } } });
  return (
    <>
      <PageHeader
        title={query.data ? t('tell.title', { service: query.data.serviceName }) : t('tell.plain')} back={{ href: `${root}/${submissionId}`, text: query.data?.reference ?? t('tell.back') }}
        lead={query.data && (
          <>
            <Status kind={referralStates[query.data.state]}>{t(`hub:inbox.states.${query.data.state}`)}</Status>{' '}
            {query.data.isUrgent && <><Status kind="off-track">{t('hub:urgent')}</Status>{' '}</>}
            <DeadlineStatus of={query.data} />
            {[query.data.organisationName, query.data.dueAt && t('page.due', { on: dateOf(query.data.dueAt) })].filter(Boolean).join(' · ')}
          </>
        )}
      />
      <Show query={query}>
        {(telling) => (
          <>
            {telling.received && <ReceivedSharing referral={telling.received} />}
            {telling.received && <VisitTogetherNames together={telling.received.together} />}
            {telling.received?.visitRisk && <Banner kind="warning" title={t('page.risk')}>{telling.received.visitRisk.words}</Banner>}
            <Script telling={telling} />
            {telling.received?.person && <Cards><ReceivedPerson person={telling.received.person} controller={telling.received.controller} /><ReceivedReasons referral={telling.received} /></Cards>}
            <Record key={`${telling.version}-${telling.state}`} telling={telling} submissionId={submissionId} />
            {telling.reachedBy === 'Mailbox' && <LinkCard telling={telling} submissionId={submissionId} />}
            {telling.address && telling.received && !telling.person && kindsFor(telling.state).includes('Accepted') && <TellingLetter telling={telling} />}
            {telling.address && telling.received?.person && <TakenLetter telling={telling} received={telling.received} person={telling.received.person} />}
          </>
        )}
      </Show>
    </>
  );
}

function Script({ telling }: { telling: Telling }) {
  const { t } = useTranslation('links');
  const { glimpse, person } = telling;
  const about = {
    needs: list(telling.needs.map((need) => need.name)), area: glimpse.area || t('hub:glimpse.unknown'),
    age: ages(glimpse), partnership: telling.partnershipName, reference: telling.reference,
  };
  return (
    <Card title={t('tell.script')} lead={telling.phone ? <>{t('tell.ring')} <a href={`tel:${telling.phone.replace(/[^+\d]/g, '')}`}>{telling.phone}</a></> : t('tell.noPhone')}>
      {!telling.received && <Banner kind="warning">{t('tell.nothingNew')}</Banner>}
      <div className="prose">
        {person
          ? (
            <>
              {safeLines(person).length > 0 && <Banner kind="warning" title={t('hub:safeContact')}><ul className="safe-lines">{safeLines(person).map((line) => <li key={line}>{line}</li>)}</ul></Banner>}
              <p>{t('tell.taken', { by: telling.acceptedBy ?? '', name: person.name, phone: person.phone || t('hub:glimpse.unknown') })}</p>
            </>
          )
          : telling.received && (
            <>
              <blockquote>{t('tell.say', about)}</blockquote>
              <p>{t('tell.notWho')}</p>
            </>
          )}
        {telling.question && <p>{t('page.askedWords', { question: telling.question })}</p>}
        {telling.attempts.length > 0 && <p>{t('tell.attempts', { count: telling.attempts.length })}</p>}
      </div>
    </Card>
  );
}

function Record({ telling, submissionId }: { telling: Telling; submissionId: string }) {
  const { t } = useTranslation('links');
  const form = useForm<Answer>({ defaultValues: { ...nothingSaid(), by: telling.phone ? 'Phone' : 'Letter' } });
  const record = api.useMutation('post', '/api/hub/submissions/{submissionId}/referrals/{referralId}/answer-for-service', { onSuccess: () => toast(t('tell.recorded')) });
  const kinds: Kind[] = telling.state === 'Sent' ? ['Told', ...kindsFor('Sent')] : kindsFor(telling.state);
  if (kinds.length === 0) return <Card title={t('answer.label.hub')}><p>{t(telling.state === 'InfoRequested' ? 'tell.waits' : 'tell.over')}</p></Card>;
  return (
    <Card title={t('answer.label.hub')} lead={t('tell.recordLead')}>
      <ServiceAnswerForm
        form={form} kinds={kinds} voice="hub" pending={record.isPending} problem={record.error}
        onSubmit={(values, kind) => record.mutate({ params: { path: { submissionId, referralId: telling.referralId } }, body: { ...values, kind, version: telling.version } })}
      >
        <TextField name="said" label={t('tell.said')} hint={t('tell.saidHint')} autoComplete="off" />
        <Radios name="by" label={t('tell.by')} inline options={(['Phone', 'Letter'] as const).map((value) => ({ value, text: t(`tell.ways.${value}`) }))} />
      </ServiceAnswerForm>
    </Card>
  );
}
