import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { number } from '../../lib/format';
import { i18n } from '../../lib/i18n';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { Details } from '../../ui/details';
import { Link } from '../../ui/link';
import { Show } from '../../ui/states';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { figure, type Measure, unitOf } from './figures';

type PeriodReturns = components['schemas']['ListReturnsPeriodReturns'];
type PartnerReturn = components['schemas']['ListReturnsPartnerReturn'];

/** What each partner sent for each period, with the total and who is missing. */
export function Returns({ measure, home }: { measure: Measure; home: string }) {
  const { t } = useTranslation('measures');
  const query = api.useQuery('get', '/api/measures/{measureId}/returns', { params: { path: { measureId: measure.id } } });
  return (
    <Card title={t('returns.title')} lead={leadOf(measure)}>
      {measure.whyNoTotal && <Banner>{measure.whyNoTotal}</Banner>}
      <Show query={query}>
        {({ periods, mayReturn }) => periods.map((period, index) => (
          <Details key={`${period.definition} ${period.start}`} open={index === 0} summary={summaryOf(period, measure, t('coverage', { returned: period.returned, count: period.expected }))}>
            <Period period={period} measure={measure} home={home} mayReturn={mayReturn} />
          </Details>
        ))}
      </Show>
    </Card>
  );
}

function leadOf({ guardsPartners, countsPeople, hidesBelow }: Measure) {
  if (guardsPartners) return i18n.t('measures:returns.guardedLead');
  return countsPeople ? i18n.t('measures:returns.hiddenLead', { most: hidesBelow - 1 }) : undefined;
}

/** Where the own return of a period is entered: its definition says which 2019/20 is meant. */
export const returnOf = (home: string, { period, definition }: Pick<PeriodReturns, 'period' | 'definition'>) =>
  `${home}/return?period=${encodeURIComponent(period)}&definition=${definition}`;

function summaryOf(period: PeriodReturns, measure: Measure, coverage: string) {
  const total = typeof period.total === 'number' ? figure(period.total, measure.decimals, unitOf(measure)) : undefined;
  return [period.period, coverage, total].filter(Boolean).join(' · ');
}

interface PeriodProps {
  period: PeriodReturns;
  measure: Measure;
  home: string;
  mayReturn: boolean;
}

function Period({ period, measure, home, mayReturn }: PeriodProps) {
  const { t } = useTranslation('measures');
  const show = (row: PartnerReturn) => {
    if (row.state === 'nil') return t('returns.nil');
    if (row.marker === 'c') return t('markers.c');
    return typeof row.value === 'number' ? figure(row.value, measure.decimals, unitOf(measure)) : t('dash');
  };
  const link = (row: PartnerReturn) => row.isOwn && mayReturn && (
    <Link href={returnOf(home, period)}>{t(row.state === 'expected' ? 'returns.enter' : 'returns.correct')}</Link>
  );
  return (
    <Table
      caption={t('returns.caption', { period: period.period })} quietCaption count={false} rows={period.partners} rowKey={(row) => row.organisationId}
      columns={[
        { key: 'name', header: t('returns.organisation'), rowHeader: true, cell: (row) => (row.isOwn ? t('returns.own', { name: row.name }) : row.name) },
        { key: 'state', header: t('returns.state'), cell: (row) => (
          <Status kind={row.state === 'expected' ? 'not-started' : 'complete'}>{t(`returns.states.${row.state}`)}</Status>
        ) },
        { key: 'value', header: t('figures.value'), number: true, cell: show },
        { key: 'parts', header: t('returns.parts'), number: true, cell: (row) => (
          typeof row.numerator === 'number' && typeof row.denominator === 'number' ? t('returns.of', { part: number(row.numerator), whole: number(row.denominator) }) : t('dash')
        ) },
        { key: 'note', header: t('figures.note'), cell: (row) => row.note },
        ...(mayReturn ? [{ key: 'act', header: t('returns.act'), cell: link }] : []),
      ]}
    />
  );
}
