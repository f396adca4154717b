import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { list } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Details } from '../../ui/details';
import { useRegister } from '../../ui/form-binding';
import { Link } from '../../ui/link';
import { Status } from '../../ui/status';
import { withUnit } from './figures';
import { Trend } from './trend';

export type Offered = components['schemas']['ListPublishedMeasuresItem'];

/** One series that exists for the place, to tick. */
export function PublishedMeasure({ item, mayAdopt, root }: { item: Offered; mayAdopt: boolean; root: string }) {
  const { t } = useTranslation('measures');
  const id = useId();
  const segment = item.points.at(-1)?.segment;
  const line = item.points.filter((point) => point.segment === segment);
  return (
    <div className="published-measure">
      {mayAdopt && !item.measureId
        ? <Tick id={id} name={item.name} value={item.key} />
        : <strong>{item.measureId ? <Link href={`${root}/${item.measureId}`}>{item.name}</Link> : item.name}</strong>}
      {item.measureId && <p><Status kind="complete">{t('published.adopted')}</Status></p>}
      <p>{item.question}</p>
      <div className="published-latest">
        <p>
          <strong>{typeof item.latestValue === 'number' ? withUnit(item.latestValue, item.decimals, item.unit) : t('dash')}</strong>
          <span className="measure-goal">{t('published.latest', { area: item.area, period: item.latestPeriod })}</span>
        </p>
        <Trend values={line.map((point) => point.value)} />
      </div>
      <Details summary={t('published.about')}>
        <p className="small">{t('published.source', { source: item.source })}</p>
        {item.comparedWith.length > 0 && <p className="small">{t('published.compared', { areas: list(item.comparedWith) })}</p>}
        <p className="small">{item.caveats}</p>
        <p className="small">{item.licence}</p>
      </Details>
    </div>
  );
}

function Tick({ id, name, value }: { id: string; name: string; value: string }) {
  const register = useRegister();
  return (
    <div className="choice">
      <input type="checkbox" id={id} value={value} {...register('keys')} />
      <label htmlFor={id}><strong>{name}</strong></label>
    </div>
  );
}
