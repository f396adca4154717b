import { useTranslation } from 'react-i18next';
import type { Measure } from '../../lib/figures';
import { date } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { type Content, milestoneKinds } from './report';
import { ReportMeasure } from './report-measure';

interface Props {
  title: string;
  lead: string;
  measures: Measure[];
  counts: components['schemas']['MilestoneCounts'];
  milestones: Content['milestones'];
  to: string;
}

type Row = Content['milestones'][number];

export function ReportGoal({ title, lead, measures, counts, milestones, to }: Props) {
  const { t } = useTranslation('reports');
  const isLate = ({ milestone }: Row) => milestone.dueOn < to && !(milestone.completedOn && milestone.completedOn <= to);

  return (
    <section className="report-goal">
      <h2>{title}</h2>
      <p>{lead}</p>
      {measures.length === 0 && <p>{t('goal.noMeasures')}</p>}
      {measures.map((measure) => <ReportMeasure key={measure.id} measure={measure} />)}
      <h3>{t('milestones.title')}</h3>
      <p>{milestones.length === 0 ? t('milestones.none') : t('milestones.counts', { ...counts })}</p>
      {milestones.length > 0 && (
        <Table
          caption={t('milestones.of', { goal: title })} quietCaption count={false} rows={milestones} rowKey={(row) => row.milestone.id}
          columns={[
            { key: 'title', header: t('milestones.name'), rowHeader: true, cell: ({ milestone }) => milestone.title },
            { key: 'owner', header: t('milestones.owner'), cell: (row) => row.ownerName },
            { key: 'due', header: t('milestones.dueOn'), cell: ({ milestone }) => date(milestone.dueOn) },
            {
              key: 'status', header: t('milestones.status'),
              cell: (row) => (isLate(row)
                ? <Status kind="off-track">{t('milestones.late')}</Status>
                : <Status kind={milestoneKinds[row.milestone.status] ?? 'neutral'} />),
            },
          ]}
        />
      )}
    </section>
  );
}
