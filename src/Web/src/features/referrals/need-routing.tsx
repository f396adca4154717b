import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { list } from '../../lib/format';
import { reads } from '../../lib/live';
import { sentence } from '../../lib/problem';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Status } from '../../ui/status';
import { questionNumber } from './question-number';

type Need = components['schemas']['GetRoutingNeedRouted'];
type Choice = components['schemas']['GetRoutingServiceChoice'];
type FanOut = components['schemas']['FanOut'];
type Route = { serviceId: string; isInUse: boolean };

export function NeedRouting({ need, services }: { need: Need; services: Choice[] }) {
  const { t } = useTranslation('referrals');
  const id = useId();
  const [said, setSaid] = useState('');
  const change = api.useMutation('put', '/api/routing/{need}');
  const routes: Route[] = need.services.map(({ serviceId, isInUse }) => ({ serviceId, isInUse }));
  const others = services.filter((service) => routes.every((route) => route.serviceId !== service.serviceId));

  const save = (next: Route[], fanOut: FanOut, words: string) =>
    change.mutate({ params: { path: { need: need.code } }, body: { version: need.version, fanOut, services: next } }, {
      onSuccess: async () => {
        await queryClient.invalidateQueries({ predicate: reads('/api/routing') });
        setSaid(words);
      },
    });

  const move = (from: number, by: -1 | 1, name: string) => {
    const next = [...routes];
    const [route] = next.splice(from, 1);
    if (!route || from + by < 0 || from + by > next.length) return;
    next.splice(from + by, 0, route);
    save(next, need.fanOut, t('routing.moved', { name, place: from + by + 1 }));
  };

  return (
    <li className="need-routing" aria-labelledby={`${id}-name`}>
      <div>
        <h2 id={`${id}-name`}>{need.name}</h2>
        <p className="hint">{need.questionIds.length > 0 ? t('routing.questions', { count: need.questionIds.length, ids: list(need.questionIds.map(questionNumber)) }) : t('routing.noQuestion')}</p>
        {routes.length > 1 && (
          <>
            <label className="routing-fan" htmlFor={`${id}-fan`}>{t('routing.fanOut')}</label>
            <select id={`${id}-fan`} className="input width-short" value={need.fanOut} disabled={change.isPending} onChange={(event) => save(routes, event.target.value as FanOut, t('routing.saved'))}>
              <option value="All">{t('routing.all')}</option>
              <option value="First">{t('routing.first')}</option>
            </select>
          </>
        )}
      </div>
      <div>
        {routes.length === 0 && <p><Status kind="at-risk">{t('routing.noService')}</Status></p>}
        <ol className="routes">
          {need.services.map((service, at) => (
            <li key={service.serviceId}>
              <div className="choice">
                <input
                  type="checkbox" id={`${id}-${service.serviceId}`} checked={service.isInUse} disabled={change.isPending}
                  onChange={() => save(routes.map((route) => (route.serviceId === service.serviceId ? { ...route, isInUse: !route.isInUse } : route)), need.fanOut, t('routing.saved'))}
                />
                <label htmlFor={`${id}-${service.serviceId}`}>
                  <strong>{service.name}</strong>{t('results.by', { name: service.organisationName })}
                  {!service.takesReferrals && <> <Status kind="neutral">{t('routing.tellOnly')}</Status></>}
                  {service.hindrance && <> <Status kind="at-risk">{t(`routing.hindrance.${service.hindrance}`)}</Status></>}
                </label>
              </div>
              {routes.length > 1 && <span className="route-moves">
                <Button look="plain" small pending={change.isPending} disabled={at === 0} aria-label={t('routing.up', { name: service.name })} onClick={() => move(at, -1, service.name)}>{t('routing.upShort')}</Button>
                <Button look="plain" small pending={change.isPending} disabled={at === routes.length - 1} aria-label={t('routing.down', { name: service.name })} onClick={() => move(at, 1, service.name)}>{t('routing.downShort')}</Button>
              </span>}
            </li>
          ))}
        </ol>
        {others.length > 0 && (
          <>
            <label className="visually-hidden" htmlFor={`${id}-add`}>{t('routing.addTo', { need: need.name })}</label>
            <select
              id={`${id}-add`} className="input width-medium" value="" disabled={change.isPending}
              onChange={(event) => save([...routes, { serviceId: event.target.value, isInUse: true }], need.fanOut, t('routing.added'))}
            >
              <option value="">{t('routing.add')}</option>
              {others.map((service) => <option key={service.serviceId} value={service.serviceId}>{t('routing.choice', { name: service.name, organisation: service.organisationName })}</option>)}
            </select>
          </>
        )}
        <p role="status" className="hint">{said}</p>
        {change.error && <p role="alert" className="field-error">{sentence(change.error)}</p>}
      </div>
    </li>
  );
}
