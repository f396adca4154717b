import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card, Cards } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { AddProgressNote } from './add-progress-note';
import { CloseMilestone } from './close-milestone';
import { MilestoneFacts } from './milestone-facts';
import { MilestoneHistory } from './milestone-history';
import { MilestoneReminders } from './milestone-reminders';

export type Milestone = components['schemas']['GetMilestoneResponse'];

export default function GetMilestone() {
  const { t } = useTranslation('plans');
  const milestoneId = useSegment('milestoneId');
  const root = `/p/${useSlug()}/milestones`;
  const query = api.useQuery('get', '/api/milestones/{milestoneId}', { params: { path: { milestoneId } } });
  const found = query.data;
  const isOpen = found && found.status !== 'Complete' && found.status !== 'Withdrawn';

  return (
    <>
      <PageHeader
        title={found?.title ?? t('get.title')} lead={found && (found.goalTitle || t('byGoal.gone'))} back={{ href: root, text: t('find.title') }}
        actions={found?.mayChange && isOpen && <LinkButton look="secondary" href={`${root}/${milestoneId}/edit`}>{t('get.change')}</LinkButton>}
      />
      <Show query={query}>
        {(milestone) => (
          <Cards split>
            <div>
              <MilestoneFacts milestone={milestone} />
              {milestone.mayChange && milestone.status !== 'Withdrawn' && <AddProgressNote milestone={milestone} />}
              <Card title={t('history.title')}><MilestoneHistory milestone={milestone} /></Card>
            </div>
            <div>
              {milestone.mayChange && <CloseMilestone milestone={milestone} />}
              <MilestoneReminders milestone={milestone} />
            </div>
          </Cards>
        )}
      </Show>
    </>
  );
}
