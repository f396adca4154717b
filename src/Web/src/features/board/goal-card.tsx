import { useTranslation } from 'react-i18next';
import type { Measure } from '../../lib/figures';
import { number } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { MeasureTile } from './measure-tile';

interface Props {
  title: string;
  lead?: string;
  /** Absent for what belongs to no goal of the vision. */
  goalId?: string;
  measures: Measure[];
  milestones: components['schemas']['MilestoneCounts'];
}

/** What is measured and planned for one goal. */
export function GoalCard({ title, lead, goalId, measures, milestones }: Props) {
  const { t } = useTranslation('board');
  const rows = `/p/${useSlug()}/board/milestones?${goalId ? `goal=${goalId}&` : ''}figure=`;
  const planned = milestones.done + milestones.due + milestones.late;

  return (
    <Card title={title} lead={lead}>
      {measures.length > 0
        ? <ul className="tiles">{measures.map((measure) => <MeasureTile key={measure.id} measure={measure} />)}</ul>
        : goalId && <p className="tile-none">{t('goal.noMeasures')}</p>}
      {(goalId || planned > 0) && (
        <div className="goal-milestones">
          <h3>{t('goal.milestones')}</h3>
          {planned === 0 ? <p className="tile-none">{t('goal.noMilestones')}</p> : (
            <ul className="goal-counts">
              {(['done', 'due', 'late'] as const).map((figure) => (
                <li key={figure} className={`goal-count goal-count-${milestones[figure] > 0 ? figure : 'zero'}`}>
                  <Link href={rows + figure}>{t(`goal.${figure}`, { count: milestones[figure], shown: number(milestones[figure]) })}</Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Card>
  );
}
