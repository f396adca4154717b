import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Checkboxes } from '../../../ui/checkboxes';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { Link } from '../../../ui/link';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Submission = components['schemas']['GetSubmissionResponse'];
type Ground = components['schemas']['ErasureGround'];

const grounds: Ground[] = ['ConsentWithdrawn', 'NoLongerNeeded', 'Objects', 'UsedUnlawfully', 'LawDemandsIt'];

interface Answer {
  askedOn: string | null;
  asked: Ground[];
  holds: Partial<Record<Ground, 'yes' | 'no' | null>>;
  reasons: Partial<Record<Ground, string>>;
}

/** Somebody asks to be erased: each ground they give is answered. One that holds erases them; else the record is hidden. */
export function AnswerErasure({ submission, isRestricted }: { submission: Submission; isRestricted: boolean }) {
  const { t } = useTranslation('records');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button small look="secondary" onClick={() => setAsking(true)}>{t('erasure.button')}</Button>
      <Dialog open={asking} title={t('erasure.title')} onClose={() => setAsking(false)}>
        <AnswerForm submission={submission} isRestricted={isRestricted} close={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

function AnswerForm({ submission, isRestricted, close }: { submission: Submission; isRestricted: boolean; close: () => void }) {
  const { t } = useTranslation('records');
  const form = useForm<Answer>({ defaultValues: { askedOn: null, asked: [], holds: {}, reasons: {} } });
  const { asked, holds } = form.watch();
  const root = `/p/${useSlug()}/hub`;
  const same = api.useQuery('get', '/api/hub/submissions/{submissionId}/lookalikes', { params: { path: { submissionId: submission.submissionId } } });
  const others = (same.data?.joined?.checklists ?? []).filter(({ submissionId }) => submissionId !== submission.submissionId);
  const anyHolds = asked.some((ground) => holds[ground] === 'yes');
  const answer = api.useMutation('post', '/api/hub/submissions/{submissionId}/erasure-answer', {
    onSuccess: () => { close(); toast(t(anyHolds ? 'erasure.erased' : 'erasure.restricted')); },
  });
  return (
    <Form
      form={form} submit={t(anyHolds ? 'erasure.erase' : isRestricted ? 'erasure.keepHidden' : 'erasure.restrict')} look={anyHolds ? 'danger' : undefined} pending={answer.isPending} problem={answer.error}
      onSubmit={(given) => {
        if (!given.askedOn) return form.setError('askedOn', { message: t('dayMissing') });
        if (given.asked.length === 0) return form.setError('asked', { message: t('erasure.askedMissing') });
        const open = given.asked.find((ground) => !given.holds[ground]);
        if (open) return form.setError(`holds.${open}`, { message: t('erasure.holdsMissing') });
        answer.mutate({
          params: { path: { submissionId: submission.submissionId } },
          body: {
            version: submission.version, askedOn: given.askedOn, outcome: anyHolds ? 'Delete' : 'Restrict',
            grounds: given.asked.map((ground) => ({ ground, holds: given.holds[ground] === 'yes', reason: given.reasons[ground] ?? '' })),
          },
        });
      }}
    >
      <DateField name="askedOn" label={t('erasure.askedOn')} />
      <Checkboxes name="asked" label={t('erasure.asked')} options={grounds.map((value) => ({ value, text: t(`erasure.grounds.${value}`) }))} />
      {asked.map((ground) => (
        <div key={ground} className="stack">
          <Radios
            name={`holds.${ground}`} label={t('erasure.holds', { ground: t(`erasure.grounds.${ground}`) })}
            options={[{ value: 'yes', text: t('erasure.yes') }, { value: 'no', text: t('erasure.no') }]}
          />
          <TextArea name={`reasons.${ground}`} label={t('erasure.why')} hint={t('tenCharacters')} rows={2} />
        </div>
      ))}
      <p>{t(anyHolds ? 'erasure.willErase' : 'erasure.willRestrict', { reference: submission.reference })}</p>
      {others.length > 0 && (
        <Banner kind="warning" title={t('erasure.others', { count: others.length })}>
          <p>{t('erasure.othersWords')}</p>
          <ul>{others.map(({ submissionId, reference }) => <li key={submissionId}><Link href={`${root}/${submissionId}`}>{reference}</Link></li>)}</ul>
        </Banner>
      )}
    </Form>
  );
}
