import { useTranslation } from 'react-i18next';
import { changeWords, type Measure, valueWords, whyNone, whyUnjudged } from '../../lib/figures';
import { useSlug } from '../../lib/partnership';
import { Link } from '../../ui/link';
import { Status } from '../../ui/status';
import { measureKinds } from './figures';
import { Sparkline } from './sparkline';

/** One measure: its name, the latest figure with its period, the change, and how it stands to its target. */
export function MeasureTile({ measure }: { measure: Measure }) {
  const { t } = useTranslation('board');
  const root = `/p/${useSlug()}/measures`;
  const { latest, target, targetDate, status } = measure;
  const kind = measureKinds[status];
  const change = changeWords(measure);
  const why = whyUnjudged(measure);

  return (
    <li className="tile">
      <h3><Link href={`${root}/${measure.id}`}>{measure.name}</Link></h3>
      {latest ? (
        <div className="tile-figures">
          <p>
            <span className="tile-value">{latest.value === null ? whyNone(latest) : valueWords(latest.value, measure)}</span>
            <span className="tile-period">{latest.label}</span>
          </p>
          {measure.points.length > 1 && <Sparkline measure={measure} />}
        </div>
      ) : <p className="tile-none">{t('measure.noFigures')}</p>}
      {change && <p>{change}</p>}
      <p className="tile-target">
        {kind && <Status kind={kind}>{t(`measure.status.${status}`)}</Status>}
        {target !== null && (
          <span className="tile-path">{t(targetDate ? 'measure.targetBy' : 'measure.target', { value: valueWords(target, measure), year: targetDate?.slice(0, 4) })}</span>
        )}
        {why && <span>{t('measure.notJudged', { why })}</span>}
      </p>
    </li>
  );
}
