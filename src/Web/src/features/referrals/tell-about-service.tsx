import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { Button } from '../../ui/button';
import { Card, Cards } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Filters } from '../../ui/filters';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { SelectField } from '../../ui/select-field';
import { Empty, Show } from '../../ui/states';
import { StopLink } from './stop-link';
import { type Told, ToldSheet } from './told-sheet';
import './checklist.css';

const defaults = { search: '', need: '' };

/** Find, print or send. It is counted, and nothing is kept about the person. */
export default function TellAboutService() {
  const { t } = useTranslation('referrals');
  const [filters] = useFilters(defaults);
  const [told, setTold] = useState<Told[]>([]);
  const needs = api.useQuery('get', '/api/services/needs');
  const query = api.useInfiniteQuery(
    'get', '/api/services',
    { params: { query: { search: filters.search || undefined, need: filters.need || undefined, take: 30 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next },
  );

  const toggle = (service: Told) =>
    setTold((before) => before.some(({ serviceId }) => serviceId === service.serviceId)
      ? before.filter(({ serviceId }) => serviceId !== service.serviceId)
      : [...before, service]);

  return (
    <>
      <PageHeader title={t('tell.title')} lead={t('tell:lead')} actions={<StopLink />} />
      <Cards>
        <div className="stack no-print">
          <Card title={t('tell:find')}>
            <Filters defaults={defaults}>
              <SelectField name="need" label={t('tell:need')} empty={t('tell:anyNeed')} options={(needs.data?.items ?? []).map(({ code, name }) => ({ value: code, text: name }))} />
              <TextField name="search" type="search" label={t('tell:search')} width="medium" />
            </Filters>
            <Show query={query}>
              {({ pages }) => {
                const services = pages.flatMap((page) => page.items);
                return (
                  <>
                    <p role="status" className="hint">{t('tell:found', { count: pages[0]?.total ?? 0 })}</p>
                    {services.length === 0 && <Empty title={t('tell:none')}><p>{t('tell:noneWords')}</p></Empty>}
                    <ul className="choices-list">
                      {services.map((service) => (
                        <li key={service.serviceId}>
                          <div className="choice">
                            <input
                              type="checkbox" id={service.serviceId} checked={told.some(({ serviceId }) => serviceId === service.serviceId)}
                              onChange={() => toggle(service)}
                            />
                            <label htmlFor={service.serviceId}><strong>{service.name}</strong>{t('results.by', { name: service.organisationName })}</label>
                          </div>
                          <p>{service.description}</p>
                        </li>
                      ))}
                    </ul>
                    <Pager query={query} />
                  </>
                );
              }}
            </Show>
          </Card>
        </div>
        <ToldSheet told={told} need={filters.need} />
      </Cards>
      {told.length > 0 && (
        <div className="told-bar no-print">
          <span role="status">{t('tell:chosen', { count: told.length })}</span>
          <Button small onClick={() => document.getElementById('told')?.scrollIntoView()}>{t('tell:toSheet')}</Button>
        </div>
      )}
    </>
  );
}
