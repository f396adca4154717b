import { useTranslation } from 'react-i18next';
import { valueWords } from '../../lib/figures';
import { useSlug } from '../../lib/partnership';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { Status } from '../../ui/status';
import { type Board, measureKinds } from './figures';

/** What a board has to talk about first: measures off their path, and goals with late milestones. */
export function Attention({ board }: { board: Board }) {
  const { t } = useTranslation('board');
  const root = `/p/${useSlug()}`;
  const measures = [...board.goals.flatMap((goal) => goal.measures), ...board.otherMeasures];
  const troubled = ['off-track', 'at-risk'].flatMap((status) => measures.filter((measure) => measure.status === status));
  const late = board.goals.filter((goal) => goal.milestones.late > 0);

  return (
    <Card title={t('attention.title')}>
      {troubled.length + late.length === 0 ? <p>{t('attention.nothing')}</p> : (
        <ul className="attention">
          {troubled.map((measure) => (
            <li key={measure.id}>
              <Status kind={measureKinds[measure.status] ?? 'neutral'}>{t(`measure.status.${measure.status}`)}</Status>
              <span>
                <Link href={`${root}/measures/${measure.id}`}>{measure.name}</Link>{' '}
                {measure.latest?.value != null && measure.target !== null && t('attention.against', {
                  value: valueWords(measure.latest.value, measure), period: measure.latest.label, target: valueWords(measure.target, measure),
                })}
              </span>
            </li>
          ))}
          {late.map(({ goal, milestones }) => (
            <li key={goal.id}>
              <Status kind="off-track">{t('attention.late')}</Status>
              <span>
                <Link href={`${root}/board/milestones?goal=${goal.id}&figure=late`}>{t('attention.milestones', { count: milestones.late })}</Link>{' '}
                {t('attention.of', { goal: goal.title })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
