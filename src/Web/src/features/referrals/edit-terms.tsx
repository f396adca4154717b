import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Details } from '../../ui/details';
import { questionNumber } from './question-number';
import type { Route } from './route-terms';

type Reply = components['schemas']['Reply'];

interface Props {
  route: Route | undefined;
  name: string;
  isFirst: boolean;
  questions: components['schemas']['GetRoutingQuestionChoice'][];
  isPending: boolean;
  onChange: (route: Route) => void;
}

const most = 5;

/** On what terms a need leads to a service. A change is saved in the draft as it is made. */
export function EditTerms({ route, name, isFirst, questions, isPending, onChange }: Props) {
  const { t } = useTranslation('routing');
  const id = useId();
  if (!route) return null;
  const conditions = route.conditions ?? [];
  return (
    <Details summary={<>{t('routing.terms')}<span className="visually-hidden"> {t('routing.of', { name })}</span></>}>
      <div className="stack route-terms">
        {!isFirst && (
          <div className="choice">
            <input type="checkbox" id={`${id}-level`} checked={route.isLevel} disabled={isPending} onChange={() => onChange({ ...route, isLevel: !route.isLevel })} />
            <label htmlFor={`${id}-level`}>{t('routing.level')}</label>
          </div>
        )}
        <div className="choice">
          <input type="checkbox" id={`${id}-duty`} checked={route.hasDuty} disabled={isPending} aria-describedby={`${id}-about`} onChange={() => onChange({ ...route, hasDuty: !route.hasDuty })} />
          <label htmlFor={`${id}-duty`}>{t('routing.duty')}</label>
          <p className="hint" id={`${id}-about`}>{t('routing.dutyHint')}</p>
        </div>
        <ul className="bullets">
          {conditions.map((condition) => {
            const words = t(`routing.asks.${condition.wants as 'Yes' | 'No'}`, { number: questionNumber(condition.questionId) });
            const asked = questions.find(({ questionId }) => questionId === condition.questionId);
            return (
              <li key={condition.questionId}>
                {words} <span className="hint">{asked ? asked.text : t('routing.notAsked')}</span>{' '}
                <Button look="plain" small pending={isPending} aria-label={t('routing.removeCondition', { condition: words })} onClick={() => onChange({ ...route, conditions: conditions.filter((other) => other !== condition) })}>{t('routing.remove')}</Button>
              </li>
            );
          })}
        </ul>
        {conditions.length < most && <AddCondition
          questions={questions.filter(({ questionId }) => conditions.every((condition) => condition.questionId !== questionId))}
          isPending={isPending} onAdd={(questionId, wants) => onChange({ ...route, conditions: [...conditions, { questionId, wants }] })}
        />}
      </div>
    </Details>
  );
}

function AddCondition({ questions, isPending, onAdd }: Pick<Props, 'questions' | 'isPending'> & { onAdd: (questionId: string, wants: Reply) => void }) {
  const { t } = useTranslation('routing');
  const id = useId();
  const [wants, setWants] = useState<Reply>('Yes');
  const [question, setQuestion] = useState('');
  return (
    <div className="terms-add" role="group" aria-label={t('routing.addCondition')}>
      <label htmlFor={`${id}-wants`}>{t('routing.only')}</label>
      <select id={`${id}-wants`} className="input width-short" value={wants} disabled={isPending} onChange={(event) => setWants(event.target.value as Reply)}>
        <option value="Yes">{t('routing.answerYes')}</option>
        <option value="No">{t('routing.answerNo')}</option>
      </select>
      <label htmlFor={`${id}-question`}>{t('routing.toQuestion')}</label>
      <select id={`${id}-question`} className="input width-medium" value={question} disabled={isPending} onChange={(event) => setQuestion(event.target.value)}>
        <option value="">{t('routing.choose')}</option>
        {questions.map(({ questionId, text }) => <option key={questionId} value={questionId}>{t('routing.question', { number: questionNumber(questionId), text })}</option>)}
      </select>
      <Button look="secondary" small pending={isPending} disabled={question === ''} onClick={() => { onAdd(question, wants); setQuestion(''); }}>{t('routing.addCondition')}</Button>
    </div>
  );
}
