import { useTranslation } from 'react-i18next';
import { date, dateOf } from '../../lib/format';
import { i18n } from '../../lib/i18n';
import { Card } from '../../ui/card';
import { Details } from '../../ui/details';
import { SummaryList } from '../../ui/summary-list';
import { currentDefinition, type Measure, unitOf, unitWords, withUnit } from './figures';

type Meant = Measure['definitions'][number];

/** What exactly is counted, now and before. */
export function Definitions({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const current = currentDefinition(measure);
  if (!current) return null;
  const earlier = measure.definitions.slice(0, -1).reverse();
  return (
    <>
      <Card title={t('definition.title')}>
        <Meaning meant={current} />
        {earlier.map((meant) => (
          <Details key={meant.number} summary={t('definition.earlier', { number: meant.number })}><Meaning meant={meant} /></Details>
        ))}
      </Card>
      <Card title={t('definition.about')}>
        <SummaryList
          rows={[
            { key: 'goal', label: t('form.goal'), value: measure.goalTitle ?? t(measure.goalId ? 'list.goneGoal' : 'list.noGoal') },
            { key: 'direction', label: t('form.direction'), value: t(`direction.${measure.direction}`) },
            { key: 'baseline', label: t('form.baseline'), value: baselineOf(measure, t('definition.none')) },
            { key: 'target', label: t('form.target'), value: targetOf(measure, t('state.noTarget')) },
            { key: 'from', label: t('form.figuresFrom'), value: t(`from.${measure.figuresFrom}`) },
            { key: 'source', label: t('form.source'), value: measure.source || t('definition.ownSource') },
            { key: 'lead', label: t('form.lead'), value: measure.leadOrganisationName ?? t('form.nobody') },
            { key: 'caveats', label: t('form.caveats'), value: measure.caveats || t('definition.none') },
            { key: 'people', label: t('definition.people'), value: hiddenOf(measure) },
          ]}
        />
      </Card>
    </>
  );
}

function Meaning({ meant }: { meant: Meant }) {
  const { t } = useTranslation('measures');
  const rows = [
    { key: 'numerator', label: t(meant.denominator ? 'form.numerator' : 'form.counted'), value: meant.numerator },
    ...(meant.denominator ? [{ key: 'denominator', label: t('form.denominator'), value: meant.denominator }] : []),
    { key: 'type', label: t('form.valueType'), value: t(`valueType.${meant.valueType}`) },
    { key: 'unit', label: t('form.unit'), value: unitWords(meant) },
    { key: 'frequency', label: t('form.frequency'), value: t(`frequency.${meant.frequency}`) },
    ...(meant.seriesLabel ? [{ key: 'series', label: t('definition.series'), value: meant.seriesLabel }] : []),
    ...(meant.changeNote ? [{ key: 'note', label: t('definition.changed', { date: dateOf(meant.begunAt) }), value: meant.changeNote }] : []),
  ];
  return <SummaryList rows={rows} />;
}

const baselineOf = (measure: Measure, none: string) => typeof measure.baseline === 'number'
  ? i18n.t('measures:definition.in', { value: withUnit(measure.baseline, measure.decimals, unitOf(measure)), period: measure.baselinePeriod })
  : none;

const hiddenOf = ({ countsPeople, hidesBelow, leastDenominator, guardsPartners }: Measure) => [
  i18n.t(countsPeople ? 'measures:definition.peopleHidden' : 'measures:definition.noPeople', { most: hidesBelow - 1 }),
  countsPeople && leastDenominator > 0 && i18n.t('measures:definition.leastDenominator', { count: leastDenominator }),
  guardsPartners && i18n.t('measures:definition.guardsPartners'),
].filter(Boolean).join(' ');

const targetOf = (measure: Measure, none: string) => typeof measure.target === 'number' && measure.targetDate
  ? i18n.t('measures:definition.by', { value: withUnit(measure.target, measure.decimals, unitOf(measure)), date: date(measure.targetDate) })
  : none;
