import { useTranslation } from 'react-i18next';
import { date, relativeDay } from '../../lib/format';
import { Card } from '../../ui/card';
import { SummaryList } from '../../ui/summary-list';
import type { Milestone } from './get-milestone';
import { MilestoneStatusTag, QuickWinTag } from './milestone-status';

export function MilestoneFacts({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('plans');
  const person = milestone.ownerName && (milestone.ownerHasLeft ? t('get.left', { name: milestone.ownerName }) : milestone.ownerName);
  const isOpen = milestone.status !== 'Complete' && milestone.status !== 'Withdrawn';
  const slips = milestone.dueDateChanges.length;
  const rows = [
    { key: 'due', label: t('fields.dueOn'), value: date(milestone.dueOn) + (isOpen ? ` (${relativeDay(milestone.dueOn)})` : '') },
    { key: 'moved', label: t('get.moved'), value: slips ? t('get.movedTimes', { count: slips, date: date(milestone.dueDateChanges[slips - 1]?.from ?? milestone.dueOn) }) : '' },
    { key: 'completed', label: t('get.completedOn'), value: milestone.completedOn ? date(milestone.completedOn) : '' },
    { key: 'withdrawn', label: t('get.withdrawn'), value: milestone.withdrawnReason },
    { key: 'starts', label: t('fields.startsOn'), value: date(milestone.startsOn) },
    { key: 'organisation', label: t('fields.organisation'), value: milestone.ownerOrganisationName },
    { key: 'person', label: t('fields.person'), value: person || t('fields.nobody') },
  ].filter(({ value }) => value);

  return (
    <Card title={t('get.about')}>
      <div className="stack">
        <p className="milestone-tags">
          <MilestoneStatusTag status={milestone.status} isLate={milestone.isLate} />
          {milestone.isQuickWin && <QuickWinTag />}
        </p>
        {milestone.description && <p className="keep-lines">{milestone.description}</p>}
        <SummaryList rows={rows} />
      </div>
    </Card>
  );
}
