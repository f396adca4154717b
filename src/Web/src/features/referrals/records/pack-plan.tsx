import { useTranslation } from 'react-i18next';
import { date, dateTime, list } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Table } from '../../../ui/table';
import { Facts } from './facts';

type Plan = components['schemas']['SubjectPackPlan'];

const numbered = <Row,>(rows: readonly Row[]) => rows.map((row, index) => ({ row, index }));

/** A support plan: who took part, what was agreed and rated. What was written in it stands with the remarks. */
export function PackPlan({ plan }: { plan: Plan }) {
  const { t } = useTranslation('records');
  const shares = (of: Plan['permissions'][number]['shares']) => (['aims', 'wheel', 'others'] as const).filter((part) => of[part]).map((part) => t(`pack.plan.shares.${part}`));
  return (
    <section className="stack">
      <h3>{t('pack.plan.title', { reference: plan.reference })}</h3>
      <Facts
        facts={[
          [t('pack.plan.opened'), t('pack.plan.openedBy', { on: date(plan.openedOn), organisation: plan.openedBy })], [t('pack.plan.lead'), plan.lead],
          [t('pack.plan.closed'), plan.closedOn ? [date(plan.closedOn), plan.endedBecause && t(`pack.plan.ends.${plan.endedBecause}`)].filter(Boolean).join('. ') : null],
          ...plan.cohorts.map((cohort): [string, string] => [
            t('pack.plan.cohort', { name: cohort.name }),
            [cohort.purpose, t('pack.plan.joined', { on: date(cohort.joinedOn) }), cohort.leftOn && t('pack.plan.left', { on: date(cohort.leftOn) }), cohort.givenByName && t('pack.plan.agreedFor', { name: cohort.givenByName })].filter(Boolean).join(' '),
          ]),
        ]}
      />
      <Table
        caption={t('pack.plan.agencies')} rows={numbered(plan.agencies)} rowKey={({ index }) => String(index)} count={false}
        columns={[
          { key: 'organisation', header: t('pack.organisation'), rowHeader: true, cell: ({ row }) => row.organisation },
          { key: 'state', header: t('pack.state'), cell: ({ row }) => `${t(`pack.plan.states.${row.state}`)}, ${date(row.on)}` },
        ]}
      />
      <Table
        caption={t('pack.plan.permissions')} rows={numbered(plan.permissions)} rowKey={({ index }) => String(index)} count={false}
        columns={[
          { key: 'organisation', header: t('pack.organisation'), rowHeader: true, cell: ({ row }) => row.organisation },
          { key: 'answer', header: t('pack.reply'), cell: ({ row }) => `${t(`pack.said.${row.answer}`)}${row.withdrawnAt ? `, ${t('pack.withdrawn', { at: dateTime(row.withdrawnAt) })}` : ''}` },
          { key: 'shares', header: t('pack.plan.sees'), cell: ({ row }) => list(shares(row.shares)) },
          { key: 'on', header: t('pack.when'), cell: ({ row }) => date(row.on) },
          { key: 'by', header: t('pack.givenBy'), cell: ({ row }) => row.givenByName || t('pack.yourself') },
        ]}
      />
      {plan.ratings.length > 0 && (
        <Table
          caption={t('pack.plan.ratings')} rows={numbered(plan.ratings)} rowKey={({ index }) => String(index)} count={false}
          columns={[
            { key: 'on', header: t('pack.when'), cell: ({ row }) => date(row.on) },
            { key: 'scale', header: t('pack.what'), rowHeader: true, cell: ({ row }) => row.scale },
            { key: 'value', header: t('pack.plan.rating'), number: true, cell: ({ row }) => row.value },
          ]}
        />
      )}
    </section>
  );
}
