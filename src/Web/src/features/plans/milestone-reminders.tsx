import { useTranslation } from 'react-i18next';
import { date } from '../../lib/format';
import { Card } from '../../ui/card';
import type { Milestone } from './get-milestone';

/** When the owner was reminded, and will be. */
export function MilestoneReminders({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('plans');
  const isOpen = milestone.status !== 'Complete' && milestone.status !== 'Withdrawn';
  const toWhom = milestone.ownerName && !milestone.ownerHasLeft
    ? milestone.ownerName
    : t('reminders.coordinators', { organisation: milestone.ownerOrganisationName });
  return (
    <Card title={t('reminders.title')}>
      <div className="prose">
        {milestone.nextReminderOn && isOpen
          ? <p>{t('reminders.next', { date: date(milestone.nextReminderOn), name: toWhom })}</p>
          : <p>{t('reminders.noMore')}</p>}
        {milestone.remindersSentOn.length > 0 && (
          <>
            <p className="milestone-about">{t('reminders.sent')}</p>
            <ul>{milestone.remindersSentOn.map((day) => <li key={day}>{date(day)}</li>)}</ul>
          </>
        )}
      </div>
    </Card>
  );
}
