import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Details } from '../../ui/details';
import { SummaryList } from '../../ui/summary-list';

type Submission = components['schemas']['GetSubmissionResponse'];
type Answer = Submission['answers'][number];

/** Everything that was asked, a further question below the one that led to it, and in which language. */
export default function SubmissionAnswers({ submission: { answers, language, checklistNumber } }: { submission: Submission }) {
  const { t } = useTranslation('languages');
  const replyTo = (id: string | null) => answers.find(({ questionId }) => questionId === id)?.reply;
  const firsts = answers.filter(({ followsId }) => !followsId);
  const inOrder = firsts.flatMap((first) => [first, ...answers.filter(({ followsId, followsOn }) => followsId === first.questionId && replyTo(followsId) === followsOn)]);
  const asked = inOrder.filter(({ reply }) => reply !== 'NotAsked');
  const blank = inOrder.filter(({ reply }) => reply === 'NotAsked');
  const row = ({ questionId, text, reply, noneToday, followsId, followsOn }: Answer) => ({
    key: questionId, label: followsId ? `${t(`print.ifReply.${followsOn}`)} ${text}` : text,
    value: [t(`referrals:reply.${reply}`), noneToday ? t('answers.noneToday') : ''].filter(Boolean).join('. '),
  });
  return (
    <Card title={t('answers.title')} lead={language ? t('answers.leadIn', { number: checklistNumber, language: language.name }) : t('answers.lead', { number: checklistNumber })}>
      {asked.length > 0 ? <SummaryList rows={asked.map(row)} /> : <p>{t('answers.none')}</p>}
      {blank.length > 0 && <Details summary={t('answers.notAsked', { count: blank.length })}><SummaryList rows={blank.map(row)} /></Details>}
    </Card>
  );
}
