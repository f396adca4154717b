import type { ReactNode } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { today } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { SelectField } from '../../../ui/select-field';
import { TextArea } from '../../../ui/text-area';
import { channels } from '../inbox/channels';
import { declineCodes, type Kind, outcomes, waitBands } from './answer-kinds';

type Schemas = components['schemas'];

export interface Answer {
  kind: Kind | null;
  takenBy: string;
  code: Schemas['DeclineCode'] | null;
  on: string | null;
  how: Schemas['ContactChannel'] | null;
  outcome: Schemas['OutcomeCode'] | null;
  band: Schemas['WaitBand'] | null;
  note: string;
  /** Who said it at the service, and by which way; where the hub writes it down. */
  said: string;
  by: Schemas['Way'];
}

export const nothingSaid = (): Answer => ({ kind: null, takenBy: '', code: null, on: today(), how: null, outcome: null, band: null, note: '', said: '', by: 'Phone' });

interface Props {
  form: UseFormReturn<Answer>;
  kinds: Kind[];
  /** In the words of whoever says it, or of whoever writes it down. */
  voice: 'own' | 'hub';
  pending: boolean;
  problem: unknown;
  onSubmit: (values: Answer, kind: Kind) => unknown;
  /** Fields that come first. */
  children?: ReactNode;
}

/** What a service says to a referral: one choice, and what it needs. */
export function ServiceAnswerForm({ form, kinds, voice, pending, problem, onSubmit, children }: Props) {
  const { t } = useTranslation('links');
  const kind = useWatch({ control: form.control, name: 'kind' });
  const send = (values: Answer) => {
    if (!values.kind) return form.setError('kind', { message: t('answer.missing') });
    return onSubmit(values, values.kind);
  };
  return (
    <Form
      form={form} submit={t(kind ? `answer.submit.${voice}` : 'answer.choose')} pending={pending} problem={problem} label={t(`answer.label.${voice}`)}
      onSubmit={send}
    >
      {children}
      <Radios name="kind" label={t(`answer.label.${voice}`)} options={kinds.map((value) => ({ value, text: t(`answer.${voice}.${value}`) }))} />
      {kind && <Needed kind={kind} voice={voice} />}
    </Form>
  );
}

function Needed({ kind, voice }: { kind: Kind; voice: 'own' | 'hub' }) {
  const { t } = useTranslation('links');
  const withDay = kind === 'Reached' || kind === 'NotReached';
  return (
    <>
      {kind === 'Accepted' && <TextField name="takenBy" label={t('answer.takenBy')} hint={t('answer.takenByHint')} autoComplete={voice === 'own' ? 'name' : 'off'} />}
      {kind === 'Declined' && (
        <>
          {voice === 'own' && <Banner kind="warning">{t('answer.gone')}</Banner>}
          <SelectField name="code" label={t('answer.why')} empty={t('answer.choose')} options={declineCodes.map((value) => ({ value, text: t(`hub:decline.codes.${value}`) }))} />
          <TextArea name="note" label={t('answer.note')} hint={t('answer.noteHint')} rows={3} optional />
        </>
      )}
      {kind === 'Asked' && <TextArea name="note" label={t('answer.question')} hint={t('answer.questionHint')} rows={3} />}
      {kind === 'Waitlisted' && (
        <>
          <Radios name="band" label={t('hub:waitList.band')} options={waitBands.map((value) => ({ value, text: t(`ui:availability.waits.${value}`) }))} />
          <DateField name="on" label={t('hub:waitList.reviewOn')} hint={t('hub:waitList.reviewHint')} />
        </>
      )}
      {(withDay || kind === 'Ended') && <DateField name="on" label={t('answer.on')} />}
      {withDay && <Radios name="how" label={t('answer.how')} inline options={channels.map((value) => ({ value, text: t(`hub:channels.${value}`) }))} />}
      {kind === 'Ended' && (
        <>
          <SelectField name="outcome" label={t('answer.outcome')} empty={t('answer.choose')} options={outcomes.map((value) => ({ value, text: t(`referrals:outcome.${value}`) }))} />
          <TextArea name="note" label={t('answer.outcomeNote')} hint={t('answer.outcomeNoteHint')} rows={3} optional />
        </>
      )}
      {kind === 'GaveUp' && <TextArea name="note" label={t('answer.gaveUp')} hint={t('answer.gaveUpHint')} rows={3} />}
    </>
  );
}
