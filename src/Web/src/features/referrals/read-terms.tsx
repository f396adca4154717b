import { useTranslation } from 'react-i18next';
import { list } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Status } from '../../ui/status';
import { questionNumber } from './question-number';

/** What must be so for a need to lead to a service, in words. */
export function ReadTerms({ service }: { service: components['schemas']['GetRoutingServiceRouted'] }) {
  const { t } = useTranslation('routing');
  const asked = service.conditions.map(({ questionId, wants }) => t(`routing.asks.${wants as 'Yes' | 'No'}`, { number: questionNumber(questionId) }));
  return (
    <>
      {service.hasDuty && <> <Status kind="neutral">{t('routing.dutyShort')}</Status></>}
      {asked.length > 0 && <span className="hint route-only"> {t('routing.onlyFor', { conditions: list(asked) })}</span>}
    </>
  );
}
