import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { date } from '../../lib/format';
import { sentence } from '../../lib/problem';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Details } from '../../ui/details';
import { Table } from '../../ui/table';
import { type Route, routesOf } from './route-terms';
import { TrialDeadlines } from './trial-deadlines';

type Schemas = components['schemas'];
type Need = Schemas['GetRoutingNeedRouted'];
type Tried = Schemas['SimulateRoutingResponse'];

interface Props {
  need: Need;
  services: Schemas['GetRoutingServiceChoice'][];
  onUse: (routes: Route[], fanOut: Schemas['FanOut']) => void;
}

/** Another arrangement of a need, beside the live one, on the checklists of the last 90 days. Nothing is changed by it. */
export function TryRouting({ need, services, onUse }: Props) {
  const { t } = useTranslation('referrals');
  const id = useId();
  const [fanOut, setFanOut] = useState(need.fanOut);
  const [chosen, setChosen] = useState(() => need.services.filter((service) => service.isInUse).map(({ serviceId }) => serviceId));
  const simulate = api.useMutation('post', '/api/routing/{need}/simulation');
  const fitting = services.filter(({ serviceId }) => need.services.some((one) => one.serviceId === serviceId) || chosen.includes(serviceId));
  const others = services.filter((service) => !fitting.includes(service));
  const terms = routesOf(need);
  const termsOf = (serviceId: string, isInUse: boolean): Route => ({ isLevel: false, hasDuty: false, conditions: [], ...terms.find((route) => route.serviceId === serviceId), serviceId, isInUse });
  const routes = [...chosen.map((id) => termsOf(id, true)), ...terms.filter((route) => !chosen.includes(route.serviceId)).map((route) => termsOf(route.serviceId, false))];
  const change = (next: string[]) => {
    simulate.reset();
    setChosen(next);
  };

  return (
    <Details summary={t('routing:try.open')}>
      <div className="stack try-routing">
        <p className="hint">{t('routing:try.lead')}</p>
        <label className="routing-fan" htmlFor={`${id}-fan`}>{t('routing:routing.fanOut')}</label>
        <select id={`${id}-fan`} className="input width-medium" value={fanOut} onChange={(event) => { simulate.reset(); setFanOut(event.target.value as Schemas['FanOut']); }}>
          <option value="All">{t('routing:routing.all')}</option>
          <option value="First">{t('routing:routing.first')}</option>
          <option value="InTurn">{t('routing:routing.inTurn')}</option>
        </select>
        <fieldset className="choices">
          <legend>{t('routing:try.services')}</legend>
          {fitting.map((service) => (
            <div className="choice" key={service.serviceId}>
              <input
                type="checkbox" id={`${id}-${service.serviceId}`} checked={chosen.includes(service.serviceId)}
                onChange={() => change(chosen.includes(service.serviceId) ? chosen.filter((one) => one !== service.serviceId) : [...chosen, service.serviceId])}
              />
              <label htmlFor={`${id}-${service.serviceId}`}><strong>{service.name}</strong>{t('results.by', { name: service.organisationName })}</label>
            </div>
          ))}
        </fieldset>
        {others.length > 0 && (
          <>
            <label className="visually-hidden" htmlFor={`${id}-add`}>{t('routing:routing.addTo', { need: need.name })}</label>
            <select id={`${id}-add`} className="input width-medium" value="" onChange={(event) => change([...chosen, event.target.value])}>
              <option value="">{t('routing:routing.add')}</option>
              {others.map((service) => <option key={service.serviceId} value={service.serviceId}>{t('routing:routing.choice', { name: service.name, organisation: service.organisationName })}</option>)}
            </select>
          </>
        )}
        <div className="form-actions">
          <Button look="secondary" pending={simulate.isPending} onClick={() => simulate.mutate({ params: { path: { need: need.code } }, body: { fanOut, services: routes, deadlines: need.deadlines } })}>{t('routing:try.run')}</Button>
          {simulate.data && <Button onClick={() => onUse(routes, fanOut)}>{t('routing:try.use')}</Button>}
        </div>
        {simulate.error && <p role="alert" className="field-error">{sentence(simulate.error)}</p>}
        <div role="status">{simulate.data && <TriedTable tried={simulate.data} need={need} />}</div>
      </div>
    </Details>
  );
}

function TriedTable({ tried, need }: { tried: Tried; need: Need }) {
  const { t } = useTranslation('referrals');
  const { withoutService: none } = tried;
  return (
    <>
      <p>{t('routing:try.summary', { count: tried.needs, from: date(tried.from), live: none.live, tried: none.tried })}{tried.isRounded && <> {t('routing:try.rounded')}</>}</p>
      <Table
        caption={t('routing:try.caption', { need: need.name })} quietCaption count={false} rows={tried.services} rowKey={(row) => row.serviceId}
        columns={[
          { key: 'name', header: t('routing:try.service'), rowHeader: true, cell: (row) => row.name },
          { key: 'live', header: t('routing:try.live'), number: true, cell: (row) => row.lines.live },
          { key: 'tried', header: t('routing:try.tried'), number: true, cell: (row) => row.lines.tried },
          { key: 'full', header: t('routing:try.full'), number: true, cell: (row) => t('routing:try.fullWeeks', row.fullWeeks) },
        ]}
      />
      {need.deadlines.length > 0 && <TrialDeadlines deadlines={tried.deadlines} />}
    </>
  );
}
