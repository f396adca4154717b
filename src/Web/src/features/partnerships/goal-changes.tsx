import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';

type Goal = components['schemas']['GoalRecord'];
type Vision = components['schemas']['GetVisionResponse'];

const isSame = (a: Goal, b: Goal) => a.title === b.title && a.description === b.description && a.horizonYear === b.horizonYear;

const changeOf = (before?: Goal, after?: Goal) => {
  if (!before) return 'added';
  if (!after) return 'removed';
  return isSame(before, after) ? 'same' : 'changed';
};

/** Each goal of either version, by its id, as it stood before and stands after. */
export function GoalChanges({ left, right }: { left: Vision; right: Vision }) {
  const { t } = useTranslation('partnerships');
  const ids = [...new Set([...right.goals, ...left.goals].map((goal) => goal.id))];
  const rows = ids.map((id) => {
    const before = left.goals.find((goal) => goal.id === id);
    const after = right.goals.find((goal) => goal.id === id);
    return { id, before, after, change: changeOf(before, after) };
  });
  const words = (goal?: Goal) => (goal ? t('compare.goal', { title: goal.title, year: goal.horizonYear }) : t('none'));
  return (
    <Card title={t('vision.goals')}>
      <Table
        caption={t('vision.goals')} quietCaption rows={rows} rowKey={(row) => row.id}
        columns={[
          { key: 'before', header: t('vision.version', { number: left.number }), cell: (row) => words(row.before) },
          { key: 'after', header: t('vision.version', { number: right.number }), rowHeader: true, cell: (row) => words(row.after) },
          { key: 'change', header: t('compare.change'), sort: (row) => row.change, cell: (row) => <Status kind={row.change === 'same' ? 'neutral' : 'at-risk'}>{t(`compare.${row.change}`)}</Status> },
        ]}
      />
    </Card>
  );
}
