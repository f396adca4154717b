import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { useForm } from '../../../ui/use-form';
import { triedBy } from '../inbox/channels';

type Schemas = components['schemas'];

interface Props {
  person: Schemas['GetSubmissionResponse']['person'];
  pending: boolean;
  problem: unknown;
  onTried: (how: Schemas['ContactChannel'], note: string) => void;
}

/** By which way nobody was reached: of those that are safe. */
export function TriedForm({ person, pending, problem, onTried }: Props) {
  const { t } = useTranslation('hub');
  const form = useForm<{ how: Schemas['ContactChannel'] | null; note: string }>({ defaultValues: { how: null, note: '' } });
  return (
    <Form
      form={form} submit={t('attempt.submit')} pending={pending} problem={problem}
      onSubmit={({ how, note }) => (how ? onTried(how, note) : form.setError('how', { message: t('attempt.howMissing') }))}
    >
      <Radios name="how" label={t('attempt.how')} inline options={triedBy(person, t)} />
      <TextArea name="note" label={t('attempt.note')} hint={t('attempt.noteHint')} rows={2} optional />
    </Form>
  );
}
