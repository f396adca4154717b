import { lazy, Suspense } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../../ui/form-binding';
import { useFieldError } from '../../ui/form-errors';
import { type Language, type Question, type Reply, replies } from './checklist-form';
import { SaidIn } from './said-in';
import './checklist.css';

// Most forms are asked in English.
const Untranslated = lazy(() => import('./untranslated'));

interface QuestionProps {
  question: Question;
  /** None for what follows another question. */
  position?: number;
  /** That it is asked in, besides English. */
  language?: Language;
}

/** One question with answers that a thumb can hit, and what to ask next where an answer may be urgent. */
export function QuestionField({ question, position, language }: QuestionProps) {
  const { t } = useTranslation('referrals');
  const answer: Reply | null = useWatch({ name: `answers.${question.questionId}` });
  const asksToday = question.priority === 'UrgentIfNoneToday' && answer === question.trigger;
  const words = language && question.in.find((one) => one.code === language.code);
  const spoken = (text?: string) => (text ? { lang: language?.code, dir: language?.isRightToLeft ? 'rtl' : undefined } : undefined);
  return (
    <div className={position ? 'question' : 'question follow-up'}>
      <LargeRadios
        name={`answers.${question.questionId}`} options={replies} language={language} hint={(words?.help || question.help) && <span {...spoken(words?.help)}>{words?.help || question.help}</span>}
        legend={<>{position && <span className="question-number">{t('fill.number', { number: position })}</span>}<span {...spoken(words?.text)}>{words?.text || question.text}</span>{language && !words?.text && <Suspense><Untranslated /></Suspense>}</>}
      />
      {asksToday && (
        <div className="follow-up">
          <LargeRadios name={`noneToday.${question.questionId}`} options={['Yes', 'No']} language={language} legend={t('fill.noneToday')} />
        </div>
      )}
    </div>
  );
}

interface Props {
  name: string;
  legend: React.ReactNode;
  options: Reply[];
  /** In which the answers stand too. */
  language?: Language;
  hint?: React.ReactNode;
}

function LargeRadios({ name, legend, options, language, hint }: Props) {
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
            <span>{t(`reply.${reply}`)}<SaidIn language={language} reply={reply} /></span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
