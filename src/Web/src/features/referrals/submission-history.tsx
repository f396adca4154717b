import { useTranslation } from 'react-i18next';
import { date, dateTime } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Details } from '../../ui/details';
import { SummaryList } from '../../ui/summary-list';
import { Timeline } from '../../ui/timeline';

/** Who did what, newest last, and the answers that it all began with. */
export function SubmissionHistory({ submission }: { submission: components['schemas']['GetSubmissionResponse'] }) {
  const { t } = useTranslation('referrals');
  const blank = submission.answers.filter((answer) => answer.reply === 'NotAsked').length;
  return (
    <>
      <Card title={t('history:show.history')}>
        <Timeline items={submission.history.map((happened, index) => ({
          key: String(index), when: dateTime(happened.at),
          children: (
            <>
              <strong>{t(`history:event.${happened.what}`, { defaultValue: happened.what })}</strong>
              {happened.serviceName && <> {happened.serviceName}</>}
              <p className="hint">{[happened.by, happened.organisationName].filter(Boolean).join(', ') || (happened.what === 'asked' ? '' : t('history:show.byCard'))}</p>
              {happened.note && <p>{happened.note}</p>}
            </>
          ),
        }))} />
      </Card>
      <Card title={t('contact:check.answers')} lead={t(submission.channel === 'Paper' ? 'history:show.paper' : 'history:show.version', { number: submission.checklistNumber, on: date(submission.filledOn), by: submission.keyedInBy })}>
        {submission.ruleSet > 0 && <p>{t('history:show.routed', { number: submission.ruleSet })}</p>}
        <Details summary={t('history:show.answers')}>
          <SummaryList rows={submission.answers.filter((answer) => answer.reply !== 'NotAsked').map((answer) => ({
            key: answer.questionId, label: answer.text,
            value: answer.noneToday ? `${t(`reply.${answer.reply}`)}. ${t('history:show.noneToday')}` : t(`reply.${answer.reply}`),
          }))} />
          {blank > 0 && <p>{t('contact:check.notAsked', { count: blank })}</p>}
        </Details>
      </Card>
    </>
  );
}
