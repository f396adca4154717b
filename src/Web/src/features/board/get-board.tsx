import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { date } from '../../lib/format';
import { usePermission, useSlug } from '../../lib/partnership';
import { Button } from '../../ui/button';
import { DownloadLink } from '../../ui/download-link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Empty, Show } from '../../ui/states';
import { Attention } from './attention';
import { BoardDistance } from './board-distance';
import { BoardFlow } from './board-flow';
import './board.css';
import { type Board, follows } from './figures';
import { GoalCard } from './goal-card';
import { ReferralFlowCards } from './referral-flow';

const isEmpty = ({ goals, otherMeasures, referrals }: Board) =>
  goals.length === 0 && otherMeasures.length === 0 && referrals.total.made === 0 && referrals.toldAbout === 0;

export default function GetBoard() {
  const { t } = useTranslation('board');
  const slug = useSlug();
  const query = api.useQuery('get', '/api/board', {}, follows);
  const actions = (
    <>
      <DownloadLink href={`/p/${slug}/api/board/export`} about="CSV">{t('download')}</DownloadLink>
      <Button look="secondary" onClick={() => print()}>{t('print')}</Button>
    </>
  );

  return (
    <>
      <PageHeader title={t('title')} lead={query.data ? t('asAt', { date: date(query.data.to) }) : t('lead')} actions={actions} />
      <Show query={query}>
        {(board) => (isEmpty(board) ? <Nothing /> : (
          <>
            <Attention board={board} />
            {board.goals.map(({ goal, measures, milestones }) => (
              <GoalCard
                key={goal.id} goalId={goal.id} title={goal.title} measures={measures} milestones={milestones}
                lead={[t('goal.horizon', { year: goal.horizonYear }), goal.description].filter(Boolean).join(' ')}
              />
            ))}
            <Others board={board} />
            <ReferralFlowCards flow={board.referrals} from={date(board.from)} to={date(board.to)} />
            <BoardFlow />
            <BoardDistance />
          </>
        ))}
      </Show>
    </>
  );
}

function Others({ board: { otherMeasures, otherMilestones } }: { board: Board }) {
  const { t } = useTranslation('board');
  const planned = otherMilestones.done + otherMilestones.due + otherMilestones.late;
  return otherMeasures.length + planned > 0
    ? <GoalCard title={t('goal.other')} lead={t('goal.otherLead')} measures={otherMeasures} milestones={otherMilestones} />
    : null;
}

function Nothing() {
  const { t } = useTranslation('board');
  const root = `/p/${useSlug()}`;
  const mayManage = usePermission('ManagePartnership');
  const mayMeasure = usePermission('ManageMeasures');
  return (
    <Empty
      title={t('empty.title')}
      action={(
        <div className="form-actions">
          {mayManage && <LinkButton href={`${root}/vision`}>{t('empty.vision')}</LinkButton>}
          {mayMeasure && <LinkButton look="secondary" href={`${root}/measures`}>{t('empty.measures')}</LinkButton>}
          {!mayManage && !mayMeasure && <LinkButton look="secondary" href={`${root}/vision`}>{t('empty.read')}</LinkButton>}
        </div>
      )}
    >
      <p>{t('empty.words')}</p>
      <ul><li>{t('empty.goals')}</li><li>{t('empty.milestones')}</li><li>{t('empty.referrals')}</li></ul>
    </Empty>
  );
}
