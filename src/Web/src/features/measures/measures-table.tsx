import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../lib/format';
import { whyNotJudged } from '../../lib/not-judged';
import type { components } from '../../lib/schema';
import { Link } from '../../ui/link';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { change, figure, statusKinds, withUnit } from './figures';
import { Trend } from './trend';

type Item = components['schemas']['ListMeasuresItem'];

interface Props {
  items: Item[];
  total: number;
  root: string;
  empty: ReactNode;
}

export function MeasuresTable({ items, total, root, empty }: Props) {
  const { t } = useTranslation('measures');
  return (
    <Table
      caption={t('list.title')} quietCaption rows={items} rowKey={(item) => item.id} empty={empty} count={t('list.count', { count: total })}
      columns={[
        { key: 'name', header: t('list.measure'), rowHeader: true, cell: (item) => (
          <div>
            <Link href={`${root}/${item.id}`}>{item.name}</Link>
            {item.isRetired && <> <Status kind="neutral">{t('which.Retired')}</Status></>}
            <span className="measure-goal">{item.goalTitle ?? t(item.goalId ? 'list.goneGoal' : 'list.noGoal')}</span>
          </div>
        ) },
        { key: 'latest', header: t('list.latest'), number: true, cell: (item) => <Latest item={item} /> },
        { key: 'change', header: t('list.change'), number: true, cell: (item) => (
          typeof item.change === 'number' ? change(item.change, item.decimals, item.unit, t('points')) : t('dash')
        ) },
        { key: 'trend', header: t('list.trend'), cell: (item) => <Trend values={item.trend} /> },
        { key: 'target', header: t('list.target'), number: true, cell: (item) => (
          <>
            {typeof item.target === 'number' ? figure(item.target, item.decimals, item.unit) : t('dash')}
            {item.targetDate && <span className="measure-goal">{t('list.by', { date: shortDate(item.targetDate) })}</span>}
            {typeof item.baseline === 'number' && (
              <span className="measure-goal">{t('list.begunAt', { value: figure(item.baseline, item.decimals, item.unit), period: item.baselinePeriod })}</span>
            )}
          </>
        ) },
        { key: 'status', header: t('list.status'), cell: (item) => <State item={item} /> },
      ]}
    />
  );
}

function State({ item }: { item: Item }) {
  const { t } = useTranslation('measures');
  const why = whyNotJudged({ ...item, hasDirection: item.direction !== 'NoJudgement' });
  return <><Status kind={statusKinds[item.status] ?? 'neutral'}>{t(`status.${item.status}`)}</Status>{why && <span className="measure-goal">{t('state.because', { why })}</span>}</>;
}

function Latest({ item }: { item: Item }) {
  const { t } = useTranslation('measures');
  const { latest } = item;
  if (!latest) return t('list.noFigures');
  const value = typeof latest.value === 'number' ? withUnit(latest.value, item.decimals, item.unit) : t(`markers.${latest.marker ?? 'x'}`);
  return <>{value}<span className="measure-goal">{latest.label}</span></>;
}
