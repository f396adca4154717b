import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card, Cards } from '../../../ui/card';
import { PageHeader } from '../../../ui/page-header';
import { Status } from '../../../ui/status';
import { useForm } from '../../../ui/use-form';
import { DeadlineStatus } from '../deadline-status';
import { ReceivedSharing } from '../consents/received-sharing';
import { ReceivedGlimpse } from '../inbox/received-glimpse';
import { ReceivedHistory } from '../inbox/received-history';
import { ReceivedPerson } from '../inbox/received-person';
import { ReceivedReasons } from '../inbox/received-reasons';
import { VisitTogetherNames } from '../people/visit-together';
import { referralStates } from '../submission-states';
import { kindsFor } from './answer-kinds';
import { answerByLink, isOver } from './link-calls';
import type { Entered } from './outside-link';
import { type Answer, nothingSaid, ServiceAnswerForm } from './service-answer';

type Referral = components['schemas']['GetReceivedReferralResponse'];

interface Props {
  entered: Entered;
  name: string;
  take: (entered: Entered) => void;
  over: () => void;
}

/** One referral as the service's inbox would show it, and what the service can say to it. */
export function LinkReferral({ entered, name, take, over }: Props) {
  const { t } = useTranslation('links');
  const { pass, referral } = entered;
  const [said, setSaid] = useState('');
  if (!referral) return <PageHeader title={t('page.done')} lead={t('page.doneLead')} step="done" />;
  return (
    <>
      <PageHeader
        title={referral.person ? `${referral.person.firstName} ${referral.person.lastName}` : t('page.title')} step={referral.state}
        lead={(
          <>
            <Status kind={referralStates[referral.state]}>{t(`hub:inbox.states.${referral.state}`)}</Status>{' '}
            {referral.isUrgent && <><Status kind="off-track">{t('hub:urgent')}</Status>{' '}</>}
            <DeadlineStatus of={referral} />
            {[referral.serviceName, referral.reference, referral.dueAt && t('page.due', { on: dateOf(referral.dueAt) })].filter(Boolean).join(' · ')}
          </>
        )}
      />
      <div role="status">{said && <Banner kind="success">{said}</Banner>}</div>
      <ReceivedSharing referral={referral} />
      <VisitTogetherNames together={referral.together} />
      {referral.visitRisk && <Banner kind="warning" title={t('page.risk')}>{referral.visitRisk.words}</Banner>}
      <Cards>
        {referral.person ? <ReceivedPerson person={referral.person} controller={referral.controller} /> : <ReceivedGlimpse referral={referral} />}
        <ReceivedReasons referral={referral} />
      </Cards>
      {referral.sharing.isReadOnly ? null : referral.state === 'InfoRequested'
        ? <Card title={t('page.asked')}><p>{t('page.askedWords', { question: referral.question })}</p></Card>
        : <Say key={`${referral.referralId}-${referral.version}`} pass={pass} referral={referral} name={name} take={(next, words) => { take(next); setSaid(words); }} over={over} />}
      <ReceivedHistory referral={referral} />
      <div className="form-actions"><Button look="plain" onClick={() => location.replace('/r')}>{t('page.close')}</Button></div>
    </>
  );
}

interface SayProps {
  pass: string;
  referral: Referral;
  name: string;
  take: (entered: Entered, words: string) => void;
  over: () => void;
}

function Say({ pass, referral, name, take, over }: SayProps) {
  const { t } = useTranslation('links');
  const form = useForm<Answer>({ defaultValues: { ...nothingSaid(), takenBy: name } });
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  return (
    <Card title={t('page.say')} lead={referral.person ? t('page.sayLead', { by: referral.acceptedBy }) : t('page.sayFirst')}>
      <ServiceAnswerForm
        form={form} kinds={kindsFor(referral.state)} voice="own" pending={isPending} problem={problem}
        onSubmit={async ({ takenBy, code, on, how, outcome, band, note }, kind) => {
          setPending(true);
          const { data, error } = await answerByLink({ kind, takenBy, code, on, how, outcome, band, note, pass, version: referral.version });
          setPending(false);
          setProblem(error);
          if (data) take(data, t(`said.${kind}`));
          else if (isOver(error)) over();
        }}
      />
    </Card>
  );
}
