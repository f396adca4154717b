import { useTranslation } from 'react-i18next';
import { countWords } from '../../lib/counts';
import { number } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import { quarterLabel } from '../../lib/quarters';
import { Card, Cards } from '../../ui/card';
import { ChartBars } from '../../ui/chart-bars';
import { ChartLine } from '../../ui/chart-line';
import { Details } from '../../ui/details';
import { Link } from '../../ui/link';
import { Stat, Stats } from '../../ui/stat';
import { Table } from '../../ui/table';
import { groups, type ReferralFlow } from './figures';

// On a phone the table is as long as all else together.
const isWide = () => typeof matchMedia === 'undefined' || matchMedia('(min-width: 640px)').matches;

const figures = ['made', ...groups] as const;

/** What became of the referrals. Every figure opens its rows. */
export function ReferralFlowCards({ flow, from, to }: { flow: ReferralFlow; from: string; to: string }) {
  const { t } = useTranslation('board');
  const board = `/p/${useSlug()}/board`;
  const rows = `${board}/referrals?figure=`;
  const { medianDaysToFirstContact: median, isMedianHidden } = flow;
  // What is hidden has no rows to open.
  const counted = (count: number | null, href: string, atLeast = 0) =>
    count === null && atLeast === 0 ? <span className="hidden-count">{countWords(null)}</span> : <Link href={href}>{countWords(count, atLeast)}</Link>;
  const bars = (figure: string, parts: ReferralFlow['outcomes']) => parts.map(({ part, count, atLeast }) => ({
    key: part, label: t(`${figure}.${part}`), value: count ?? atLeast, words: countWords(count, atLeast),
    href: count !== null || atLeast > 0 ? `${rows}${figure}&part=${part}` : undefined,
  }));

  return (
    <>
      <Card title={t('flow.title')} lead={t('flow.lead', { from, to })}>
        <div className="stack flow-figures">
          <Stats>
            {figures.map((figure) => (
              <Stat key={figure} label={t(`flow.${figure}`)} figure={counted(flow.total[figure], rows + figure, flow.atLeast[figure] ?? 0)} />
            ))}
            <Stat
              label={t('flow.median')}
              figure={isMedianHidden ? <span className="hidden-count">{countWords(null)}</span>
                : median === null ? t('flow.noContact') : <Link href={`${rows}days`}>{t('flow.days', { count: median, shown: number(median, median % 1 ? 1 : 0) })}</Link>}
            />
            <Stat label={t('flow.toldAbout')} figure={counted(flow.toldAbout, `${board}/signposts`, flow.toldAboutAtLeast)} />
          </Stats>
          <p><Link href={`${board}/unmet-needs`}>{t('unmet.link')}</Link></p>
          {flow.hasHidden && <p className="hidden-why">{t('flow.hidden')}</p>}
          <ChartLine
            title={t('flow.each')} summary={t('flow.eachWords')} unit={t('flow.unit')} height={200}
            segments={[{ key: 'made', points: flow.quarters.map(({ quarter, from: day, counts }) => ({
              at: Date.parse(day), label: quarterLabel(quarter), value: counts.made, note: counts.made === null ? countWords(null) : undefined,
            })) }]}
          />
          <Details summary={t('flow.byQuarter')} open={isWide()}>
            <Table
              caption={t('flow.byQuarter')} quietCaption count={false} rows={[...flow.quarters].reverse()} rowKey={(row) => row.quarter}
              columns={[
                { key: 'quarter', header: t('flow.quarter'), rowHeader: true, cell: (row) => quarterLabel(row.quarter) },
                ...figures.map((figure) => ({
                  key: figure, header: t(`flow.${figure}`), number: true,
                  cell: (row: ReferralFlow['quarters'][number]) => counted(row.counts[figure], `${rows}${figure}&quarter=${row.quarter}`),
                })),
              ]}
            />
          </Details>
        </div>
      </Card>
      <Cards>
        <Card>
          {flow.outcomes.length > 0
            ? <ChartBars level={2} title={t('outcomes.title')} summary={t('outcomes.lead')} bars={bars('outcomes', flow.outcomes)} />
            : <><h2>{t('outcomes.title')}</h2><p>{t(flow.total.accepted === 0 ? 'outcomes.nothing' : 'outcomes.hidden')}</p></>}
        </Card>
        <Card><ChartBars level={2} title={t('days.title')} summary={t('days.lead')} bars={bars('days', flow.firstContact)} /></Card>
      </Cards>
    </>
  );
}
