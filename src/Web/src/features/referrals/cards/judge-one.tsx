import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { useForm } from '../../../ui/use-form';
import { judgeByCard } from './card-calls';
import type { Answer } from './card-lines';

interface Props {
  line: components['schemas']['CardLine'];
  pass: string;
  take: (answer: Answer, words: string) => void;
}

/** The service says that it has finished: is it so? */
export function JudgeOne({ line, pass, take }: Props) {
  const { t } = useTranslation('cards');
  const [telling, setTelling] = useState(false);
  const [saying, setSaying] = useState(false);
  const form = useForm({ defaultValues: { note: '' } });
  const say = async (word: 'Confirmed' | 'Disputed', note: string) => {
    setSaying(true);
    take(await judgeByCard(pass, line.referralId, word, note), t(`judge.said.${word}`, { name: line.name }));
    setSaying(false);
    setTelling(false);
  };
  const about = <span className="visually-hidden"> {line.name}</span>;
  return (
    <>
      <Button look="secondary" pending={saying && !telling} onClick={() => say('Confirmed', '')}>{t('judge.yes')}{about}</Button>
      <Button look="secondary" onClick={() => setTelling(true)}>{t('judge.no')}{about}</Button>
      <Dialog open={telling} title={t('judge.title', { name: line.name })} onClose={() => setTelling(false)}>
        <Form
          form={form} submit={t('judge.submit')} pending={saying} leaving="free"
          onSubmit={({ note }) => (note.trim().length < 10 ? form.setError('note', { message: t('judge.short') }) : say('Disputed', note))}
        >
          <TextArea name="note" label={t('judge.note')} hint={t('judge.hint')} rows={3} />
        </Form>
      </Dialog>
    </>
  );
}
