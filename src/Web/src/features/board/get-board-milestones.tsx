import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { date } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Empty, Show } from '../../ui/states';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { follows, milestoneKinds } from './figures';

const defaults = { figure: 'due', goal: '' };

/** The milestones that a number of the board counts. */
export default function GetBoardMilestones() {
  const { t } = useTranslation('board');
  const root = `/p/${useSlug()}`;
  const [{ figure, goal }] = useFilters(defaults);
  const query = api.useQuery('get', '/api/board/milestones', { params: { query: { figure, goalId: goal || undefined } } }, follows);

  return (
    <>
      <PageHeader
        title={t('milestones.title', { figure: t(`milestones.${figure}`, { defaultValue: '' }) })} back={{ href: `${root}/board`, text: t('title') }}
        lead={query.data && (query.data.goalTitle ?? t('goal.otherLead'))}
      />
      <Card>
        <Show query={query}>
          {({ items }) => (
            <Table
              caption={t('goal.milestones')} quietCaption rows={items} rowKey={(row) => row.milestone.id}
              columns={[
                {
                  key: 'title', header: t('milestones.name'), rowHeader: true, sort: (row) => row.milestone.title,
                  cell: ({ milestone }) => <Link href={`${root}/milestones/${milestone.id}`}>{milestone.title}</Link>,
                },
                { key: 'owner', header: t('milestones.owner'), sort: (row) => row.ownerName, cell: (row) => row.ownerName },
                { key: 'due', header: t('milestones.dueOn'), sort: (row) => row.milestone.dueOn, cell: (row) => date(row.milestone.dueOn) },
                ...(figure === 'done' ? [{
                  key: 'completed', header: t('milestones.completedOn'), sort: (row: typeof items[number]) => row.milestone.completedOn,
                  cell: ({ milestone }: typeof items[number]) => milestone.completedOn && date(milestone.completedOn),
                }] : []),
                {
                  key: 'status', header: t('milestones.status'), sort: (row) => row.milestone.status,
                  cell: ({ milestone }) => <Status kind={milestoneKinds[milestone.status] ?? 'neutral'} />,
                },
                { key: 'note', header: t('milestones.note'), cell: (row) => row.milestone.latestNote },
              ]}
              empty={<Empty title={t('milestones.none')} />}
            />
          )}
        </Show>
      </Card>
    </>
  );
}
