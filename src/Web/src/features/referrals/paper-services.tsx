import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { Show } from '../../ui/states';
import { type Checklist, sectionsOf } from './checklist-form';
import { questionNumber } from './question-number';

/** Each service that an answer of the form leads to, with the boxes for what the person says about it. */
export function PaperServices({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation('referrals');
  const questions = sectionsOf(checklist).flatMap((section) => section.questions);
  const query = api.useQuery('post', '/api/checklist-proposals', {
    body: { checklistNumber: checklist.number, answers: questions.map(({ questionId, trigger }) => ({ questionId, reply: trigger, noneToday: false })) },
  });
  const opening = (needs: string[]) => questions.filter(({ need }) => needs.includes(need))
    .map(({ questionId, trigger }) => `${questionNumber(questionId)} ${t(`reply.${trigger}`)}`).join(', ');
  return (
    <Show query={query}>
      {({ services }) => services.filter((service) => service.takesReferrals).map((service) => (
        <div className="paper-service" key={service.serviceId}>
          <span><strong>{service.name}</strong>, {service.organisationName} ({opening(service.needs)})</span>
          <span className="paper-box" />{t('reply.Yes')}<span className="paper-box" />{t('reply.No')}
        </div>
      ))}
    </Show>
  );
}
