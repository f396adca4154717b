import { useTranslation } from 'react-i18next';
import { date } from '../../lib/format';
import { Stat, Stats } from '../../ui/stat';
import { Status } from '../../ui/status';
import { change, figure, type Measure, statusKinds, unitOf, whyNone, withUnit } from './figures';

/** How it stands: the latest figure, its change, the target and the judgement, each with what it rests on. */
export function MeasureState({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const { judgement, decimals, target, targetDate } = measure;
  const { latest } = judgement;
  const unit = unitOf(measure);
  if (!latest) return null;
  const value = typeof latest.value === 'number' ? figure(latest.value, decimals, unit) : rangeOf(measure) ?? t(`markers.${latest.marker ?? 'x'}`);

  return (
    <Stats>
      <Stat label={t('state.latest')} figure={value}>{unit === '%' ? latest.label : t('state.unitPeriod', { unit, period: latest.label })}</Stat>
      <Stat label={t('state.change')} figure={typeof judgement.change === 'number' ? change(judgement.change, decimals, unit, t('points')) : t('dash')}>
        {typeof judgement.change === 'number' ? t(moveOf(measure)) : t('state.noChange')}
      </Stat>
      <Stat label={t('state.target')} figure={typeof target === 'number' ? figure(target, decimals, unit) : t('dash')}>
        {targetDate ? t('list.by', { date: date(targetDate) }) : t('state.noTarget')}
      </Stat>
      <Stat label={t('state.status')} figure={<Status kind={statusKinds[judgement.status] ?? 'neutral'}>{t(`status.${judgement.status}`)}</Status>}>
        {typeof judgement.path === 'number' ? t('state.path', { value: withUnit(judgement.path, decimals, unit) }) : t('state.because', { why: whyNone(measure) })}
      </Stat>
    </Stats>
  );
}

function rangeOf({ judgement: { latest }, decimals, definitions }: Measure) {
  if (typeof latest?.low !== 'number' || typeof latest.high !== 'number') return undefined;
  const unit = definitions.at(-1)?.unit ?? '';
  return [...new Set([latest.low, latest.high])].map((end) => figure(end, decimals, unit)).join('–');
}

function moveOf({ judgement, direction }: Measure): string {
  const moved = Math.sign(judgement.change ?? 0);
  if (moved === 0) return 'state.same';
  if (direction === 'NoJudgement') return moved > 0 ? 'state.up' : 'state.down';
  return (moved > 0) === (direction === 'HigherIsBetter') ? 'state.wanted' : 'state.unwanted';
}
