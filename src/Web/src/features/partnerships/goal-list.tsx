import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import './partnerships.css';

export function GoalList({ goals }: { goals: components['schemas']['GoalRecord'][] }) {
  const { t } = useTranslation('partnerships');
  return (
    <ol className="goal-list">
      {goals.map(({ id, title, description, horizonYear }) => (
        <li key={id}>
          <h3>{title}</h3>
          {description && <p>{description}</p>}
          <p className="hint">{t('vision.by', { year: horizonYear })}</p>
        </li>
      ))}
    </ol>
  );
}
