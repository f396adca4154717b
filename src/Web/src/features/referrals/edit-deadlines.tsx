import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Details } from '../../ui/details';
import { DeadlineAnswers } from './deadline-answers';
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

const most = 12;

/** By when people with a need must hear from a service, by what they answered. A change is saved in the draft as it is made. */
export function EditDeadlines({ deadlines, name, questions, isPending, onChange }: Props) {
  const { t } = useTranslation('routing');
  const words = useDeadlineWords();
  return (
    <Details summary={<>{t('deadlines.title')}<span className="visually-hidden"> {t('routing.of', { name })}</span></>}>
      <div className="stack route-terms">
        <p className="hint">{t('deadlines.lead')}</p>
        <ul className="deadlines">
          {deadlines.map((one, at) => (
            <li key={at}>
              <p>
                <strong>{t(`ui:deadline.${one.deadline}`)}</strong>{' '}
                <Button look="plain" small pending={isPending} aria-label={t('routing.removeCondition', { condition: words(one) })} onClick={() => onChange(deadlines.filter((other) => other !== one))}>{t('routing.remove')}</Button>
              </p>
              <DeadlineAnswers of={one} isKept questions={questions} isPending={isPending} onChange={(next) => onChange(deadlines.with(at, next))} />
            </li>
          ))}
        </ul>
        {deadlines.length < most && <AddDeadline questions={questions} isPending={isPending} onAdd={(one) => onChange([...deadlines, one])} />}
      </div>
    </Details>
  );
}

const choices: Deadline[] = ['FourHours', 'SameDay', 'SevenDays', 'OneMonth'];
const blank: Shown = { deadline: 'FourHours', conditions: [], isForNoneToday: false };

function AddDeadline({ questions, isPending, onAdd }: Pick<Props, 'questions' | 'isPending'> & { onAdd: (one: Shown) => void }) {
  const { t } = useTranslation('routing');
  const id = useId();
  const [one, setOne] = useState(blank);
  const add = () => {
    onAdd(one);
    setOne(blank);
  };
  return (
    <div className="stack deadline-add" role="group" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{t('deadlines.another')}</h4>
      <div className="terms-add">
        <label htmlFor={`${id}-deadline`}>{t('deadlines.which')}</label>
        <select id={`${id}-deadline`} className="input width-medium" value={one.deadline ?? choices[0]} disabled={isPending} onChange={(event) => setOne({ ...one, deadline: event.target.value as Deadline })}>
          {choices.map((choice) => <option key={choice} value={choice}>{t(`ui:deadline.${choice}`)}</option>)}
        </select>
      </div>
      <DeadlineAnswers of={one} questions={questions} isPending={isPending} onChange={setOne} />
      <div><Button look="secondary" small pending={isPending} onClick={add}>{t('deadlines.add')}</Button></div>
    </div>
  );
}
