import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import type { components } from '../../lib/schema';
import { Show } from '../../ui/states';

/** The council's own numbers, as the partnership entered them. */
export function LocalNumbers() {
  const query = api.useQuery('get', '/api/safety-numbers');
  return <Show query={query}>{(numbers) => <Numbers numbers={numbers} />}</Show>;
}

export function Numbers({ numbers: { daytime, outOfHours, children } }: { numbers: components['schemas']['SafetyNumbers'] }) {
  const { t } = useTranslation('referrals');
  const lines = [{ key: 'daytime', number: daytime }, { key: 'outOfHours', number: outOfHours }, { key: 'children', number: children }].filter(({ number }) => number);
  return lines.length === 0 ? <p>{t('stop:noLocal')}</p> : (
    <dl className="numbers">
      {lines.map(({ key, number }) => (
        <div key={key}>
          <dt>{t(`stop:${key}`)}</dt>
          <dd><a href={`tel:${number?.replace(/[^+\d]/g, '')}`}>{number}</a></dd>
        </div>
      ))}
    </dl>
  );
}
