import { useTranslation } from 'react-i18next';
import { relativeDay, shortDate } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Link } from '../../ui/link';
import { MilestoneStatusTag, QuickWinTag } from './milestone-status';

export type Item = components['schemas']['FindMilestonesItem'];

/** One milestone in a list: how it stands, what it is, whose, and by when. */
export function MilestoneRow({ milestone, showGoal }: { milestone: Item; showGoal?: boolean }) {
  const { t } = useTranslation('plans');
  const root = `/p/${useSlug()}/milestones`;
  const owner = milestone.ownerName ? `${milestone.ownerOrganisationName}, ${milestone.ownerName}` : milestone.ownerOrganisationName;
  return (
    <li className="milestone-row">
      <MilestoneStatusTag status={milestone.status} isLate={milestone.isLate} />
      <div>
        <h3><Link href={`${root}/${milestone.milestoneId}`}>{milestone.title}</Link></h3>
        {milestone.isQuickWin && <QuickWinTag />}
        <p className="milestone-about">{milestone.completedOn
          ? t('row.completed', { date: shortDate(milestone.completedOn) })
          : t('row.due', { date: shortDate(milestone.dueOn), when: relativeDay(milestone.dueOn) })}</p>
        <p className="milestone-about">{owner}{showGoal && milestone.goalTitle && ` · ${milestone.goalTitle}`}</p>
        {milestone.latestNote && <p className="milestone-note">{milestone.latestNote}</p>}
      </div>
    </li>
  );
}

export function MilestoneRows({ milestones, showGoal }: { milestones: Item[]; showGoal?: boolean }) {
  return (
    <ul className="milestone-rows">
      {milestones.map((milestone) => <MilestoneRow key={milestone.milestoneId} milestone={milestone} showGoal={showGoal} />)}
    </ul>
  );
}
