import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date, today } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { DateField } from '../../../ui/date-field';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { Due } from '../due';
import { ReasonButton } from '../hub/reason-button';
import '../hub/hub.css';
import { reachedBy, triedBy } from './channels';
import { ColleagueButton } from './colleague-button';
import { DeclineButton } from './decline-button';
import { WaitingListButton } from './waiting-list-button';

type Received = components['schemas']['GetReceivedReferralResponse'];
type Result = 'reached' | 'missed';

/** A try to reach the person: it worked, or it did not. */
export function RecordContact({ referral }: { referral: Received }) {
  const { t } = useTranslation('hub');
  const hasGivenUp = referral.state === 'UnableToContact';
  const isWaiting = referral.state === 'Waitlisted';
  return (
    <Card title={t('contact.title')} lead={t(hasGivenUp ? 'contact.gaveUp' : 'contact.lead', { by: referral.acceptedBy })}>
      <div className="stack">
        {referral.dueAt && <p>{t('inbox.due')}: <Due at={referral.dueAt} /></p>}
        {isWaiting && referral.waitBand && referral.reviewOn && <Banner kind="info">{t('waitList.is', { band: t(`ui:availability.waits.${referral.waitBand}`), on: date(referral.reviewOn) })}</Banner>}
        {referral.attempts.length > 0 && (
          <ul className="bullets">
            {referral.attempts.map((attempt, index) => <li key={index}>{t('contact.tried', { on: date(attempt.on), how: t(`channel.${attempt.channel}`) })}</li>)}
          </ul>
        )}
        <ContactForm key={`${referral.state}-${referral.attempts.length}`} referral={referral} mayMiss={!hasGivenUp} />
        {!hasGivenUp && (
          <div className="form-actions">
            <WaitingListButton referral={referral} />
            <ColleagueButton referral={referral} />
            {isWaiting && <DeclineButton referral={referral} />}
          </div>
        )}
        {referral.state === 'Accepted' && <GiveUp referral={referral} />}
      </div>
    </Card>
  );
}

function ContactForm({ referral, mayMiss }: { referral: Received; mayMiss: boolean }) {
  const { t } = useTranslation('hub');
  const form = useForm<{ result: Result; on: string | null; how: components['schemas']['ContactChannel'] | null }>({ defaultValues: { result: 'reached', on: today(), how: null } });
  const reached = api.useMutation('post', '/api/inbox/{referralId}/first-contact', { onSuccess: () => toast(t('contact.toast')) });
  const missed = api.useMutation('post', '/api/inbox/{referralId}/attempts', { onSuccess: () => toast(t('contact.missedToast')) });
  const result = form.watch('result');
  const [last, setLast] = useState<Result>('reached');
  return (
    <Form
      form={form} submit={t('contact.submit')} pending={reached.isPending || missed.isPending} problem={last === 'reached' ? reached.error : missed.error}
      onSubmit={({ result, on, how }) => {
        if (!on) return form.setError('on', { message: t('contact.onMissing') });
        if (!how) return form.setError('how', { message: t('contact.howMissing') });
        setLast(result);
        const call = { params: { path: { referralId: referral.referralId } }, body: { version: referral.version, on, how } };
        return result === 'reached' ? reached.mutate(call) : missed.mutate(call);
      }}
    >
      {mayMiss && <Radios name="result" label={t('contact.result')} inline options={(['reached', 'missed'] as const).map((value) => ({ value, text: t(`contact.results.${value}`) }))} />}
      <DateField name="on" label={t('contact.on')} hint={t('contact.onHint')} />
      <Radios name="how" label={t('contact.how')} inline options={referral.person ? (result === 'missed' ? triedBy : reachedBy)(referral.person, t) : []} />
    </Form>
  );
}

function GiveUp({ referral }: { referral: Received }) {
  const { t } = useTranslation('hub');
  const giveUp = api.useMutation('post', '/api/inbox/{referralId}/giving-up');
  return (
    <div>
      <p className="hint">{t('giveUp.rule')}</p>
      <ReasonButton
        title={t('giveUp.title')} label={t('giveUp.why')} hint={t('giveUp.hint')} confirm={t('giveUp.confirm')} pending={giveUp.isPending} problem={giveUp.error}
        onConfirm={(note, done) => giveUp.mutate({ params: { path: { referralId: referral.referralId } }, body: { version: referral.version, note } }, { onSuccess: () => { done(); toast(t('giveUp.toast')); } })}
      >
        {t('giveUp.button')}
      </ReasonButton>
    </div>
  );
}
