import { useTranslation } from 'react-i18next';
import { date, list } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Table } from '../../../ui/table';
import { questionNumber } from '../question-number';
import { TrialDeadlines } from '../trial-deadlines';

type Trial = components['schemas']['TryChecklistResponse'];

/** What the version would have made of the last 90 days, beside what the live one did. */
export function VersionTrial({ trial }: { trial: Trial }) {
  const { t } = useTranslation('builder');
  const { withoutService: none } = trial;
  const counts = (pair: { live: number; tried: number }) => t('trial.pair', pair);
  return (
    <div className="stack">
      <p>{t('trial.summary', { count: trial.checklists, from: date(trial.from), live: none.live, tried: none.tried })}{trial.isRounded && <> {t('trial.rounded')}</>}</p>
      {trial.newQuestionIds.length > 0 && <p>{t('trial.unknown', { count: trial.newQuestionIds.length, ids: list(trial.newQuestionIds.map(questionNumber)) })}</p>}
      <Table
        caption={t('trial.needs')} count={false} rows={trial.needs} rowKey={(row) => row.code} empty={<p>{t('trial.noNeeds')}</p>}
        columns={[
          { key: 'name', header: t('trial.need'), rowHeader: true, cell: (row) => row.name },
          { key: 'found', header: t('trial.found'), number: true, cell: (row) => counts(row.found) },
        ]}
      />
      <Table
        caption={t('trial.services')} count={false} rows={trial.services} rowKey={(row) => row.serviceId} empty={<p>{t('trial.noServices')}</p>}
        columns={[
          { key: 'name', header: t('trial.service'), rowHeader: true, cell: (row) => row.name },
          { key: 'lines', header: t('trial.lines'), number: true, cell: (row) => counts(row.lines) },
          { key: 'full', header: t('trial.full'), number: true, cell: (row) => counts(row.fullWeeks) },
        ]}
      />
      <TrialDeadlines deadlines={trial.deadlines} />
    </div>
  );
}
