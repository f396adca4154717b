import { useTranslation } from 'react-i18next';
import { list } from '../../lib/format';
import type { components } from '../../lib/schema';
import { awayWords } from '../../ui/away';
import { Details } from '../../ui/details';
import { questionNumber } from './question-number';

type Schemas = components['schemas'];

interface Props {
  rules: Schemas['RuleShown'][];
  answers: Pick<Schemas['GetSubmissionAnswerShown'], 'questionId' | 'text' | 'reply'>[];
}

/** Which rule and which answers led to a service, in plain words. */
export function WhyThisService({ rules, answers }: Props) {
  const { t } = useTranslation('referrals');
  return (
    <Details summary={t('why.open')}>
      <div className="prose">
        {rules.length === 0 && <p>{t('why.chosen')}</p>}
        {rules.map((rule) => <p key={rule.need}><Rule rule={rule} /></p>)}
        {answers.map((answer) => <p key={answer.questionId}>{answer.text} <strong>{t(`reply.${answer.reply}`)}</strong></p>)}
      </div>
    </Details>
  );
}

function Rule({ rule }: { rule: Schemas['RuleShown'] }) {
  const { t } = useTranslation('referrals');
  return [
    t(`why.rule.${rule.fanOut}`, { need: rule.needName, place: rule.place }),
    ...rule.conditions.map(({ questionId, wants }) => t(`history:why.condition.${wants as 'Yes' | 'No'}`, { number: questionNumber(questionId) })),
    rule.deadline && t('history:why.deadline', { deadline: t(`ui:deadline.${rule.deadline}`), answers: list(rule.deadlineConditions.map(({ questionId, wants }) => t(`history:why.answer.${wants as 'Yes' | 'No'}`, { number: questionNumber(questionId) }))) || t('history:why.always') }),
    ...awayWords(rule),
    t('why.version', { version: rule.version }),
    rule.ruleSet > 0 && t('history:why.ruleSet', { number: rule.ruleSet }),
  ].filter(Boolean).join(' ');
}
