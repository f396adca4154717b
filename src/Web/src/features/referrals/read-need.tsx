import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { list } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Status } from '../../ui/status';
import { questionNumber } from './question-number';
import { ReadDeadlines } from './read-deadlines';
import { ReadTerms } from './read-terms';

const fans = { All: 'all', First: 'first', InTurn: 'inTurn' } as const;

/** Which services answer a need, in their order. */
export function ReadNeed({ need, isChanged }: { need: components['schemas']['GetRoutingNeedRouted']; isChanged?: boolean }) {
  const { t } = useTranslation('routing');
  const id = useId();
  return (
    <li className="need-routing" aria-labelledby={`${id}-name`}>
      <div>
        <h3 id={`${id}-name`}>{need.name}</h3>
        {isChanged && <p><Status kind="at-risk">{t('version.changed')}</Status></p>}
        <p className="hint">{need.questionIds.length > 0 ? t('routing.questions', { count: need.questionIds.length, ids: list(need.questionIds.map(questionNumber)) }) : t('routing.noQuestion')}</p>
      </div>
      <div><ReadServices need={need} /></div>
    </li>
  );
}

/** The services of a need in their order, and how it is shared out among them. */
export function ReadServices({ need }: { need: components['schemas']['GetRoutingNeedRouted'] }) {
  const { t } = useTranslation('routing');
  return (
    <>
      <ReadDeadlines deadlines={need.deadlines} />
      {need.services.length > 1 && <p>{t('routing.fanOut')}: {t(`routing.${fans[need.fanOut]}`)}</p>}
      {need.services.length === 0 && <p><Status kind="at-risk">{t('routing.noService')}</Status></p>}
      <ol className="routes">
        {need.services.map((service, at) => (
          <li key={service.serviceId} value={service.place}>
            <p>
              <strong>{service.name}</strong>{t('referrals:results.by', { name: service.organisationName })}
              {!service.isInUse && <> <Status kind="neutral">{t('version.notInUse')}</Status></>}
              {!service.takesReferrals && <> <Status kind="neutral">{t('routing.tellOnly')}</Status></>}
              {service.hindrance && <> <Status kind="at-risk">{t(`routing.hindrance.${service.hindrance}`)}</Status></>}
              {at > 0 && need.services[at - 1]?.place === service.place && <> <Status kind="neutral">{t('routing.shared', { place: service.place })}</Status></>}
              <ReadTerms service={service} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
