import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date, today } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { DateField } from '../../../ui/date-field';
import { Form } from '../../../ui/form';
import { SelectField } from '../../../ui/select-field';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { Due } from '../due';
import { ReasonButton } from '../hub/reason-button';
import { ColleagueButton } from './colleague-button';

type Schemas = components['schemas'];

const outcomes = ['HelpedFully', 'HelpedPartly', 'AdviceOnly', 'NotHelped', 'DidNotAttend', 'PersonStopped', 'DiedOrMoved'] as const;

export function RecordOutcome({ referral }: { referral: Schemas['GetReceivedReferralResponse'] }) {
  const { t } = useTranslation('hub');
  const form = useForm<{ outcome: Schemas['OutcomeCode'] | null; on: string | null; note: string }>({ defaultValues: { outcome: null, on: today(), note: '' } });
  const record = api.useMutation('post', '/api/inbox/{referralId}/outcome', { onSuccess: () => toast(t('outcome.toast')) });
  const takeBack = api.useMutation('post', '/api/inbox/{referralId}/first-contact/taken-back');
  const params = { path: { referralId: referral.referralId } };
  return (
    <Card
      title={t('outcome.record')}
      lead={referral.firstContactOn && t('outcome.contact', { on: date(referral.firstContactOn), how: referral.firstContactHow ? t(`channel.${referral.firstContactHow}`) : '' })}
    >
      <div className="stack">
        {referral.dueAt && <p>{t('inbox.due')}: <Due at={referral.dueAt} /></p>}
        <Form
          form={form} submit={t('outcome.submit')} pending={record.isPending} problem={record.error}
          onSubmit={({ outcome, on, note }) => {
            if (!outcome) return form.setError('outcome', { message: t('outcome.missing') });
            if (!on) return form.setError('on', { message: t('contact.onMissing') });
            record.mutate({ params, body: { version: referral.version, outcome, on, note } });
          }}
        >
          <SelectField name="outcome" label={t('outcome.which')} empty={t('outcome.choose')} options={outcomes.map((value) => ({ value, text: t(`referrals:outcome.${value}`).replace(/\.$/, '') }))} />
          <DateField name="on" label={t('outcome.on')} />
          <TextArea name="note" label={t('outcome.note')} hint={t('outcome.noteHint')} rows={3} optional />
        </Form>
        <div className="form-actions">
          <ColleagueButton referral={referral} />
          <ReasonButton
            title={t('takeBack.contact')} label={t('takeBack.why')} hint={t('takeBack.hint')} confirm={t('takeBack.confirm')} pending={takeBack.isPending} problem={takeBack.error}
            onConfirm={(note, done) => takeBack.mutate({ params, body: { version: referral.version, note } }, { onSuccess: () => { done(); toast(t('takeBack.toast')); } })}
          >
            {t('takeBack.contact')}
          </ReasonButton>
        </div>
      </div>
    </Card>
  );
}
