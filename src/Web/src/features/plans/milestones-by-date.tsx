import { useTranslation } from 'react-i18next';
import { month, today } from '../../lib/format';
import { Card } from '../../ui/card';
import { type Item, MilestoneRows } from './milestone-row';

/** Late ones first, then month by month from now on, and last what was to be done before. */
export function MilestonesByDate({ milestones }: { milestones: Item[] }) {
  const { t } = useTranslation('plans');
  const thisMonth = today().slice(0, 7);
  const late = milestones.filter((milestone) => milestone.isLate);
  const others = milestones.filter((milestone) => !milestone.isLate);
  const coming = others.filter((milestone) => milestone.dueOn.slice(0, 7) >= thisMonth);
  const earlier = others.filter((milestone) => milestone.dueOn.slice(0, 7) < thisMonth);
  const months = [...new Set(coming.map((milestone) => milestone.dueOn.slice(0, 7)))];

  return (
    <>
      {late.length > 0 && <Card title={t('byDate.late', { count: late.length })}><MilestoneRows milestones={late} showGoal /></Card>}
      {months.map((at) => (
        <Card key={at} title={month(`${at}-01`)}>
          <MilestoneRows milestones={coming.filter((milestone) => milestone.dueOn.startsWith(at))} showGoal />
        </Card>
      ))}
      {earlier.length > 0 && <Card title={t('byDate.earlier')}><MilestoneRows milestones={earlier.toReversed()} showGoal /></Card>}
    </>
  );
}
