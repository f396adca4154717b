import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateOf } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { SafeContact } from '../contact/safe-contact';
import { isSafe } from '../contact/safe-ways';
import { TriedForm } from './tried-form';

type Schemas = components['schemas'];
type Submission = Schemas['GetSubmissionResponse'];

const enoughTries = 3;

/** The call four weeks after sending: what the person says came of it. */
export function FollowUp({ submission }: { submission: Submission }) {
  const { t } = useTranslation('hub');
  const { followUp } = submission;
  if (followUp.endedAt && followUp.result) {
    return <Banner kind="success">{t(`followUp.done.${followUp.result}`, { on: dateOf(followUp.endedAt) })}</Banner>;
  }
  const isDue = submission.state === 'FollowUp' || (submission.dueAt !== null && new Date(submission.dueAt) < new Date());
  if (!followUp.isAwaited || !isDue) return null;
  const facts = [
    submission.dueAt && t('followUp.due', { on: dateOf(submission.dueAt) }),
    followUp.tries > 0 && t('followUp.tries', { count: followUp.tries }),
    followUp.letterAt && t('followUp.letter', { on: dateOf(followUp.letterAt) }),
  ].filter(Boolean);
  return (
    <Card title={t('followUp.title')} lead={t('followUp.lead')}>
      <div className="stack">
        <p>{facts.join(' ')}</p>
        <SafeContact person={submission.person} />
        <Asked key={submission.version} submission={submission} />
        <NotReached submission={submission} />
      </div>
    </Card>
  );
}

type Answers = Record<string, string | null>;

function Asked({ submission }: { submission: Submission }) {
  const { t } = useTranslation('hub');
  const reported = submission.referrals.filter((line) => line.state === 'Completed' && !line.withdrawnAt && !line.isKeptFromPerson);
  const form = useForm<Answers>({ defaultValues: { note: '', ...Object.fromEntries(reported.flatMap(({ referralId }) => [[`word-${referralId}`, 'none'], [`note-${referralId}`, '']])) } });
  const said = form.watch();
  const end = api.useMutation('post', '/api/hub/submissions/{submissionId}/follow-up', { onSuccess: () => toast(t('followUp.toast')) });
  return (
    <Form
      form={form} submit={t('followUp.submit')} pending={end.isPending} problem={end.error}
      onSubmit={(answers) => end.mutate({
        params: { path: { submissionId: submission.submissionId } },
        body: {
          version: submission.version, result: 'Reached', note: answers.note ?? '',
          words: reported
            .filter(({ referralId }) => answers[`word-${referralId}`] !== 'none')
            .map(({ referralId }) => ({ referralId, word: answers[`word-${referralId}`] as Schemas['PersonsWord'], note: answers[`note-${referralId}`] ?? '' })),
        },
      })}
    >
      {reported.length === 0 && <p className="hint">{t('followUp.noOutcome')}</p>}
      {reported.map((line) => (
        <div className="stack" key={line.referralId}>
          <Radios
            name={`word-${line.referralId}`} inline
            label={t('followUp.reported', { service: line.serviceName, outcome: line.outcome ? t(`referrals:outcome.${line.outcome}`) : '' })}
            options={(['Confirmed', 'Disputed', 'none'] as const).map((value) => ({ value, text: t(`followUp.words.${value}`) }))}
          />
          {said[`word-${line.referralId}`] === 'Disputed' && (
            <TextArea name={`note-${line.referralId}`} label={t('followUp.disputedNote', { service: line.serviceName })} hint={t('followUp.disputedHint')} rows={2} />
          )}
        </div>
      ))}
      <TextArea name="note" label={t('followUp.note')} rows={2} optional />
    </Form>
  );
}

function NotReached({ submission }: { submission: Submission }) {
  const { t } = useTranslation('hub');
  const [asking, setAsking] = useState(false);
  const end = api.useMutation('post', '/api/hub/submissions/{submissionId}/follow-up');
  const mayGiveUp = submission.followUp.tries >= enoughTries && (submission.followUp.letterAt !== null || !isSafe(submission.person, 'Letter') || !submission.person.address);
  return (
    <div className="stack">
      <div className="form-actions">
        <Button look="secondary" onClick={() => setAsking(true)}>{t('followUp.missed')}</Button>
        {mayGiveUp && (
          <ConfirmButton
            title={t('followUp.giveUp')} question={<p>{t('followUp.giveUpAsk')}</p>} confirm={t('followUp.giveUp')} pending={end.isPending} problem={end.error}
            onConfirm={(done) => end.mutate(
              { params: { path: { submissionId: submission.submissionId } }, body: { version: submission.version, result: 'NotReached', note: '', words: [] } },
              { onSuccess: () => { done(); toast(t('followUp.giveUpToast')); } },
            )}
          >
            {t('followUp.giveUp')}
          </ConfirmButton>
        )}
      </div>
      {!mayGiveUp && <p className="hint">{t('followUp.giveUpRule')}</p>}
      <Dialog open={asking} title={t('followUp.missedTitle')} onClose={() => setAsking(false)}>
        <Missed submission={submission} close={() => setAsking(false)} />
      </Dialog>
    </div>
  );
}

function Missed({ submission, close }: { submission: Submission; close: () => void }) {
  const { t } = useTranslation('hub');
  const record = api.useMutation('post', '/api/hub/submissions/{submissionId}/follow-up/attempts', {
    onSuccess: () => {
      close();
      toast(t('followUp.missedToast'));
    },
  });
  return (
    <TriedForm
      person={submission.person} pending={record.isPending} problem={record.error}
      onTried={(how, note) => record.mutate({ params: { path: { submissionId: submission.submissionId } }, body: { version: submission.version, how, note } })}
    />
  );
}
