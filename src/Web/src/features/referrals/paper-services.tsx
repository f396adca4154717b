import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { Show } from '../../ui/states';
import { type Checklist, type Question, sectionsOf } from './checklist-form';
import { questionNumber } from './question-number';

/** Each service that an answer of the form leads to, with the boxes for what the person says about it. */
export function PaperServices({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation('referrals');
  const questions = sectionsOf(checklist).flatMap((section) => section.questions);
  // Where an answer leads to a further question it may not be the one that opens a need: both are looked at.
  const leading = (question: Question) => questions.find(({ followsId }) => followsId === question.questionId)?.followsOn ?? question.trigger;
  const asking = (replyTo: (question: Question) => Question['trigger']) => ({
    body: { checklistNumber: checklist.number, answers: questions.map((question) => ({ questionId: question.questionId, reply: replyTo(question), noneToday: false })), isPaper: false, isBlank: true },
  });
  const query = api.useQuery('post', '/api/checklist-proposals', asking(({ trigger }) => trigger));
  const further = api.useQuery('post', '/api/checklist-proposals', asking(leading), { enabled: questions.some(({ followsId }) => followsId) });
  const opening = (needs: string[]) => questions.filter(({ need }) => needs.includes(need))
    .map(({ questionId, trigger }) => `${questionNumber(questionId)} ${t(`reply.${trigger}`)}`).join(', ');
  return (
    <Show query={query}>
      {({ services }) => [...new Map([...services, ...further.data?.services ?? []].map((service) => [service.serviceId, service])).values()].filter((service) => service.takesReferrals).map((service) => (
        <div className="paper-service" key={service.serviceId}>
          <span><strong>{service.name}</strong>, {service.organisationName} ({opening(service.needs)})</span>
          <span className="paper-box" />{t('reply.Yes')}<span className="paper-box" />{t('reply.No')}
        </div>
      ))}
    </Show>
  );
}
