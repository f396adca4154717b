import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { questionNumber } from './question-number';

type Schemas = components['schemas'];
type Shown = Schemas['DeadlineShown'];

interface Props {
  of: Shown;
  /** It is in the draft: its last answer goes with the deadline only, or it would be for everybody at one press. */
  isKept?: boolean;
  questions: Schemas['GetRoutingQuestionChoice'][];
  isPending: boolean;
  onChange: (next: Shown) => void;
}

const most = 5;
const noneToday = 'noneToday';

/** For whom a deadline is: what must all have been answered. */
export function DeadlineAnswers({ of, isKept = false, questions, isPending, onChange }: Props) {
  const { t } = useTranslation('routing');
  const id = useId();
  const { conditions, isForNoneToday } = of;
  const asked = [
    ...conditions.map((condition) => ({
      words: t(`routing.asks.${condition.wants as 'Yes' | 'No'}`, { number: questionNumber(condition.questionId) }),
      text: questions.find(({ questionId }) => questionId === condition.questionId)?.text ?? t('routing.notAsked'),
      without: { ...of, conditions: conditions.filter((other) => other !== condition) },
    })),
    ...(isForNoneToday ? [{ words: t('deadlines.noneToday'), text: '', without: { ...of, isForNoneToday: false } }] : []),
  ];
  const add = (chosen: string) => {
    const [wants, questionId] = chosen.split(' ') as [Schemas['Reply'], string | undefined];
    onChange(questionId ? { ...of, conditions: [...conditions, { questionId, wants }] } : { ...of, isForNoneToday: true });
  };
  const free = conditions.length < most ? questions.filter(({ questionId }) => conditions.every((condition) => condition.questionId !== questionId)) : [];
  return (
    <>
      <p>{t(`deadlines.for.${asked.length === 0 ? 'everybody' : asked.length === 1 ? 'one' : 'all'}`)}</p>
      {asked.length > 0 && (
        <ul className="bullets">
          {asked.map(({ words, text, without }) => (
            <li key={words}>
              {words} <span className="hint">{text}</span>{' '}
              {!(isKept && asked.length === 1) && <Button look="plain" small pending={isPending} aria-label={t('routing.removeCondition', { condition: words })} onClick={() => onChange(without)}>{t('routing.remove')}</Button>}
            </li>
          ))}
        </ul>
      )}
      {(free.length > 0 || !isForNoneToday) && (
        <div className="terms-add">
          <label htmlFor={`${id}-who`}>{t(asked.length === 0 ? 'deadlines.only' : 'deadlines.andOnly')}</label>
          <select id={`${id}-who`} className="input width-medium" value="" disabled={isPending} onChange={(event) => add(event.target.value)}>
            <option value="">{t('deadlines.choose')}</option>
            {!isForNoneToday && <option value={noneToday}>{t('deadlines.noneToday')}</option>}
            {free.flatMap(({ questionId, text }) => (['Yes', 'No'] as const).map((wants) => (
              <option key={`${wants} ${questionId}`} value={`${wants} ${questionId}`}>{t(`routing.asks.${wants}`, { number: questionNumber(questionId) })}: {text}</option>
            )))}
          </select>
        </div>
      )}
    </>
  );
}
