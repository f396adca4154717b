import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { useFieldError } from '../../ui/form-errors';
import { Group } from '../../ui/group';
import './partnerships.css';

export type Area = components['schemas']['Area'];

/** Local authorities: type part of a name, add from what is found, remove what was chosen. */
export function PlaceField({ chosen, onChange }: { chosen: Area[]; onChange: (areas: Area[]) => void }) {
  const { t } = useTranslation('partnerships');
  const { id } = useFieldError('areaCodes');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const found = api.useQuery('get', '/api/account/areas', { params: { query: { search, take: 8 } } }, { enabled: search.length > 1 });
  const offered = (found.data?.items ?? []).filter((area) => !chosen.some(({ code }) => code === area.code));

  return (
    <Group name="areaCodes" label={t('place.label')} hint={t('place.hint')}>
      <div className="stack">
        {chosen.length > 0 && (
          <ul className="chosen-list" aria-label={t('place.chosen')}>
            {chosen.map((area) => (
              <li key={area.code}>
                <Button small look="secondary" onClick={() => onChange(chosen.filter(({ code }) => code !== area.code))}>
                  {t('place.remove', { name: area.name })}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className="field">
          <label htmlFor={id}>{t('place.search')}</label>
          <input
            id={id} className="input width-full" type="search" autoComplete="off" value={typed}
            onChange={(event) => setTyped(event.target.value)} onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </div>
        <div role="status">
          {search.length > 1 && found.data && <p>{offered.length === 0 ? t('place.none') : found.data.total > 8 ? t('place.more', { total: found.data.total }) : t('place.found', { count: offered.length })}</p>}
        </div>
        {search.length > 1 && (
          <div className="button-row">
            {offered.map((area) => (
              <Button
                key={area.code} small look="secondary"
                onClick={() => {
                  onChange([...chosen, area]);
                  setTyped('');
                }}
              >
                {t('place.add', { name: area.name })}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Group>
  );
}
