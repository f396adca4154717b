import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../../ui/form-binding';
import { useFieldError } from '../../ui/form-errors';
import type { Question, Reply } from './checklist-form';
import './checklist.css';

const replies: Reply[] = ['Yes', 'No', 'DontKnow'];

/** One question with answers that a thumb can hit, and what to ask next where an answer may be urgent. */
export function QuestionField({ question, position }: { question: Question; position: number }) {
  const { t } = useTranslation('referrals');
  const answer: Reply | null = useWatch({ name: `answers.${question.questionId}` });
  const asksToday = question.priority === 'UrgentIfNoneToday' && answer === question.trigger;
  return (
    <div className="question">
      <LargeRadios
        name={`answers.${question.questionId}`} options={replies} hint={question.help}
        legend={<><span className="question-number">{t('fill.number', { number: position })}</span>{question.text}</>}
      />
      {asksToday && (
        <div className="follow-up">
          <LargeRadios name={`noneToday.${question.questionId}`} options={['Yes', 'No']} legend={t('fill.noneToday')} />
        </div>
      )}
    </div>
  );
}

interface Props {
  name: string;
  legend: React.ReactNode;
  options: Reply[];
  hint?: string;
}

function LargeRadios({ name, legend, options, hint }: Props) {
  const { t } = useTranslation('referrals');
  const register = useRegister();
  const { id } = useFieldError(name);
  return (
    <fieldset aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{legend}</legend>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      <div className={options.length === 2 ? 'replies replies-two' : 'replies'}>
        {options.map((reply, index) => (
          <label className="reply" key={reply}>
            <input type="radio" id={index === 0 ? id : `${id}-${index}`} value={reply} {...register(name)} />
            <span>{t(`reply.${reply}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
