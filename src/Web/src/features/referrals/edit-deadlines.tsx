import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Details } from '../../ui/details';
import { questionNumber } from './question-number';
import { useDeadlineWords } from './read-deadlines';

type Schemas = components['schemas'];
type Shown = Schemas['DeadlineShown'];
type Deadline = NonNullable<Schemas['Deadline']>;

interface Props {
  deadlines: Shown[];
  name: string;
  questions: Schemas['GetRoutingQuestionChoice'][];
  isPending: boolean;
  onChange: (deadlines: Shown[]) => void;
}

/** By when people with a need must hear from a service, by what they answered. A change is saved in the draft as it is made. */
export function EditDeadlines({ deadlines, name, questions, isPending, onChange }: Props) {
  const { t } = useTranslation('routing');
  const words = useDeadlineWords();
  return (
    <Details summary={<>{t('deadlines.title')}<span className="visually-hidden"> {t('routing.of', { name })}</span></>}>
      <div className="stack route-terms">
        <p className="hint">{t('deadlines.lead')}</p>
        <ul className="bullets">
          {deadlines.map((one) => (
            <li key={words(one)}>
              {words(one)}{' '}
              <Button look="plain" small pending={isPending} aria-label={t('routing.removeCondition', { condition: words(one) })} onClick={() => onChange(deadlines.filter((other) => other !== one))}>{t('routing.remove')}</Button>
            </li>
          ))}
        </ul>
        <AddDeadline questions={questions} isPending={isPending} onAdd={(one) => onChange([...deadlines, one])} />
      </div>
    </Details>
  );
}

const choices: Deadline[] = ['FourHours', 'SameDay', 'SevenDays', 'OneMonth'];

function AddDeadline({ questions, isPending, onAdd }: Pick<Props, 'questions' | 'isPending'> & { onAdd: (one: Shown) => void }) {
  const { t } = useTranslation('routing');
  const id = useId();
  const [deadline, setDeadline] = useState<Deadline>('FourHours');
  const [who, setWho] = useState('');
  const add = () => {
    const [wants, questionId] = who.split(' ') as [Schemas['Reply'], string | undefined];
    onAdd({ deadline, conditions: questionId ? [{ questionId, wants }] : [], isForNoneToday: who === 'noneToday' });
    setWho('');
  };
  return (
    <div className="terms-add" role="group" aria-label={t('deadlines.add')}>
      <label htmlFor={`${id}-deadline`}>{t('deadlines.which')}</label>
      <select id={`${id}-deadline`} className="input width-medium" value={deadline} disabled={isPending} onChange={(event) => setDeadline(event.target.value as Deadline)}>
        {choices.map((one) => <option key={one} value={one}>{t(`ui:deadline.${one}`)}</option>)}
      </select>
      <label htmlFor={`${id}-who`}>{t('deadlines.who')}</label>
      <select id={`${id}-who`} className="input width-medium" value={who} disabled={isPending} onChange={(event) => setWho(event.target.value)}>
        <option value="">{t('deadlines.everybody')}</option>
        <option value="noneToday">{t('deadlines.noneToday')}</option>
        {questions.flatMap(({ questionId, text }) => (['Yes', 'No'] as const).map((wants) => (
          <option key={`${wants} ${questionId}`} value={`${wants} ${questionId}`}>{t(`routing.asks.${wants}`, { number: questionNumber(questionId) })}: {text}</option>
        )))}
      </select>
      <Button look="secondary" small pending={isPending} onClick={add}>{t('deadlines.add')}</Button>
    </div>
  );
}
