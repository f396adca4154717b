import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Progress } from '../../ui/progress';
import { type Item, MilestoneRows } from './milestone-row';

type Goal = components['schemas']['FindMilestonesGoal'];

/** A card a goal, in the order of the vision. While a filter is on, goals without a match are left out. */
export function MilestonesByGoal({ goals, milestones, isFiltered }: { goals: Goal[]; milestones: Item[]; isFiltered: boolean }) {
  const { t } = useTranslation('plans');
  const shown = isFiltered ? goals.filter((goal) => goal.total > 0) : goals;
  return shown.map((goal) => (
    <Card
      key={goal.goalId} title={goal.title || t('byGoal.gone')}
      lead={goal.title ? t('byGoal.horizon', { year: goal.horizonYear }) : t('byGoal.goneWords')}
    >
      {goal.total === 0 ? <p className="milestone-about">{t('byGoal.none')}</p> : (
        <div className="stack">
          <Progress
            label={t('byGoal.progress')} value={goal.complete} max={goal.total}
            words={t('byGoal.words', { complete: goal.complete, total: goal.total }) + (goal.late ? ` · ${t('byGoal.late', { count: goal.late })}` : '')}
          />
          <MilestoneRows milestones={milestones.filter((milestone) => milestone.goalId === goal.goalId)} />
        </div>
      )}
    </Card>
  ));
}
