import { useTranslation } from 'react-i18next';
import { whyUnjudged } from '../../../lib/figures';
import type { components } from '../../../lib/schema';
import { Details } from '../../../ui/details';
import { hasCourse, MeasureLine, useMeasureWords } from '../../../ui/measure-line';
import { Status } from '../../../ui/status';
import { SummaryList } from '../../../ui/summary-list';
import { statusKinds } from '../figures';

/** One measure with its course, how it stands, and what exactly is counted. */
export function ProgressMeasure({ shown }: { shown: components['schemas']['ShowPublicPageShown'] }) {
  const { t } = useTranslation('progress');
  const { figures: measure, areaName, numerator, denominator, caveats, breaks } = shown;
  const words = useMeasureWords(measure);
  const why = whyUnjudged(measure);
  return (
    <div className="progress-measure">
      {hasCourse(measure) ? <MeasureLine measure={measure} title={t('of', { name: measure.name, area: areaName })} /> : (
        <>
          <h3>{t('of', { name: measure.name, area: areaName })}</h3>
          <p>{words} {!measure.latest && t('noFigures')}</p>
        </>
      )}
      {measure.status === 'none'
        ? why && <p>{t('notJudged', { why })}</p>
        : <p><Status kind={statusKinds[measure.status] ?? 'neutral'}>{t(`measures:status.${measure.status}`)}</Status></p>}
      <Details summary={t('about')}>
        <SummaryList
          rows={[
            { key: 'counted', label: t('counted'), value: numerator },
            ...(denominator ? [{ key: 'of', label: t('outOf'), value: denominator }] : []),
            ...(measure.source ? [{ key: 'source', label: t('source'), value: measure.source }] : []),
            ...(caveats ? [{ key: 'caveats', label: t('caveats'), value: caveats }] : []),
            ...(breaks.length > 0 ? [{ key: 'breaks', label: t('breaks'), value: breaks.join(' ') }] : []),
          ]}
        />
      </Details>
    </div>
  );
}
