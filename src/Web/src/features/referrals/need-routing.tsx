import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { list } from '../../lib/format';
import { reads } from '../../lib/live';
import { sentence } from '../../lib/problem';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Status } from '../../ui/status';
import { EditDeadlines } from './edit-deadlines';
import { EditTerms } from './edit-terms';
import { questionNumber } from './question-number';
import { ReadTerms } from './read-terms';
import { type Route, routesOf } from './route-terms';
import { TryRouting } from './try-routing';

type Need = components['schemas']['GetRoutingNeedRouted'];
type Choice = components['schemas']['GetRoutingServiceChoice'];
type FanOut = components['schemas']['FanOut'];

interface Props {
  need: Need;
  services: Choice[];
  questions: components['schemas']['GetRoutingQuestionChoice'][];
  /** Of the rule set that is written in. */
  number: number;
  version: number;
  isChanged: boolean;
}

/** Which services answer a need in a draft. A change is saved in the draft as it is made. */
export function NeedRouting({ need, services, questions, number, version, isChanged }: Props) {
  const { t } = useTranslation('referrals');
  const id = useId();
  const [said, setSaid] = useState('');
  const change = api.useMutation('put', '/api/routing-versions/{number}/needs/{need}');
  const routes = routesOf(need);
  const others = services.filter((service) => routes.every((route) => route.serviceId !== service.serviceId));

  const save = (next: Route[], fanOut: FanOut, words: string, deadlines = need.deadlines) =>
    change.mutate({ params: { path: { number, need: need.code } }, body: { version, fanOut, services: next, deadlines } }, {
      onSuccess: async () => {
        await queryClient.invalidateQueries({ predicate: reads('/api/routing-versions') });
        setSaid(words);
      },
    });

  const move = (from: number, by: -1 | 1, name: string) => {
    const next = [...routes];
    const [route] = next.splice(from, 1);
    if (!route || from + by < 0 || from + by > next.length) return;
    next.splice(from + by, 0, route);
    save(next, need.fanOut, t('routing:routing.moved', { name, place: from + by + 1 }));
  };

  return (
    <li className="need-routing" aria-labelledby={`${id}-name`}>
      <div>
        <h3 id={`${id}-name`}>{need.name}</h3>
        {isChanged && <p><Status kind="at-risk">{t('routing:version.changed')}</Status></p>}
        <p className="hint">{need.questionIds.length > 0 ? t('routing:routing.questions', { count: need.questionIds.length, ids: list(need.questionIds.map(questionNumber)) }) : t('routing:routing.noQuestion')}</p>
        {routes.length > 1 && (
          <>
            <label className="routing-fan" htmlFor={`${id}-fan`}>{t('routing:routing.fanOut')}</label>
            <select id={`${id}-fan`} className="input width-short" value={need.fanOut} disabled={change.isPending} onChange={(event) => save(routes, event.target.value as FanOut, t('routing:routing.saved'))}>
              <option value="All">{t('routing:routing.all')}</option>
              <option value="First">{t('routing:routing.first')}</option>
              <option value="InTurn">{t('routing:routing.inTurn')}</option>
            </select>
          </>
        )}
      </div>
      <div>
        {routes.length === 0 && <p><Status kind="at-risk">{t('routing:routing.noService')}</Status></p>}
        <ol className="routes">
          {need.services.map((service, at) => (
            <li key={service.serviceId} value={service.place}>
              <div className="choice">
                <input
                  type="checkbox" id={`${id}-${service.serviceId}`} checked={service.isInUse} disabled={change.isPending}
                  onChange={() => save(routes.map((route) => (route.serviceId === service.serviceId ? { ...route, isInUse: !route.isInUse } : route)), need.fanOut, t('routing:routing.saved'))}
                />
                <label htmlFor={`${id}-${service.serviceId}`}>
                  <strong>{service.name}</strong>{t('results.by', { name: service.organisationName })}
                  {!service.takesReferrals && <> <Status kind="neutral">{t('routing:routing.tellOnly')}</Status></>}
                  {service.hindrance && <> <Status kind="at-risk">{t(`routing:routing.hindrance.${service.hindrance}`)}</Status></>}
                  {at > 0 && need.services[at - 1]?.place === service.place && <> <Status kind="neutral">{t('routing:routing.shared', { place: service.place })}</Status></>}
                  <ReadTerms service={service} />
                </label>
              </div>
              {routes.length > 1 && <span className="route-moves">
                <Button look="plain" small pending={change.isPending} disabled={at === 0} aria-label={t('routing:routing.up', { name: service.name })} onClick={() => move(at, -1, service.name)}>{t('routing:routing.upShort')}</Button>
                <Button look="plain" small pending={change.isPending} disabled={at === routes.length - 1} aria-label={t('routing:routing.down', { name: service.name })} onClick={() => move(at, 1, service.name)}>{t('routing:routing.downShort')}</Button>
              </span>}
              <EditTerms
                route={routes.find((route) => route.serviceId === service.serviceId)} name={service.name} isFirst={at === 0} questions={questions} isPending={change.isPending}
                onChange={(next) => save(routes.map((route) => (route.serviceId === next.serviceId ? next : route)), need.fanOut, t('routing:routing.termsSaved', { name: service.name }))}
              />
            </li>
          ))}
        </ol>
        {others.length > 0 && (
          <>
            <label className="visually-hidden" htmlFor={`${id}-add`}>{t('routing:routing.addTo', { need: need.name })}</label>
            <select
              id={`${id}-add`} className="input width-medium" value="" disabled={change.isPending}
              onChange={(event) => save([...routes, { serviceId: event.target.value, isInUse: true, isLevel: false, hasDuty: false, conditions: [] }], need.fanOut, t('routing:routing.added'))}
            >
              <option value="">{t('routing:routing.add')}</option>
              {others.map((service) => <option key={service.serviceId} value={service.serviceId}>{t('routing:routing.choice', { name: service.name, organisation: service.organisationName })}</option>)}
            </select>
          </>
        )}
        <EditDeadlines
          deadlines={need.deadlines} name={need.name} questions={questions} isPending={change.isPending}
          onChange={(deadlines) => save(routes, need.fanOut, t('routing:deadlines.saved'), deadlines)}
        />
        <TryRouting key={version} need={need} services={services} onUse={(next, fanOut) => save(next, fanOut, t('routing:routing.saved'))} />
        <p role="status" className="hint">{said}</p>
        {change.error && <p role="alert" className="field-error">{sentence(change.error)}</p>}
      </div>
    </li>
  );
}
