import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Status, type StatusKind } from '../../ui/status';
import './plans.css';

export type MilestoneStatus = components['schemas']['MilestoneStatus'];

export const kinds: Record<MilestoneStatus, StatusKind> = {
  NotStarted: 'not-started', OnTrack: 'on-track', AtRisk: 'at-risk', OffTrack: 'off-track', Complete: 'complete', Withdrawn: 'neutral',
};

/** The statuses that a progress note can give. */
export const openStatuses: MilestoneStatus[] = ['NotStarted', 'OnTrack', 'AtRisk', 'OffTrack'];

export const statuses: MilestoneStatus[] = [...openStatuses, 'Complete', 'Withdrawn'];

/** The status that somebody gave, and beside it whether the date has passed. */
export function MilestoneStatusTag({ status, isLate }: { status: MilestoneStatus; isLate?: boolean }) {
  const { t } = useTranslation('plans');
  return (
    <span className="milestone-tags">
      <Status kind={kinds[status]}>{t(`status.${status}`)}</Status>
      {isLate && <span className="late-tag">{t('late')}</span>}
    </span>
  );
}

export function QuickWinTag() {
  const { t } = useTranslation('plans');
  return <span className="quick-win">{t('quickWin')}</span>;
}
