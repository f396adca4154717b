import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Details } from '../../ui/details';
import { TextField } from '../../ui/field';
import { Filters } from '../../ui/filters';
import { SelectField } from '../../ui/select-field';
import { useNeeds } from './service-tags';

export const defaults = { search: '', need: '', organisation: '', takes: '', closed: '', sort: '' };
export const orders = ['Name', 'Organisation', 'Checked'] as const satisfies components['schemas']['ServiceOrder'][];

const sorts = ['-Name', 'Organisation', '-Checked', 'Checked'] as const;

export function ServiceFilters({ organisations }: { organisations: { organisationId: string; name: string }[] }) {
  const { t } = useTranslation('services');
  const { needs } = useNeeds();
  const [filters] = useFilters(defaults);
  return (
    <Card>
      <Filters defaults={defaults} label={t('find.filters')}>
        <TextField name="search" type="search" label={t('find.search')} />
        <SelectField
          name="need" label={t('find.need')} empty={t('find.anyNeed')}
          options={needs.map(({ code, name }) => ({ value: code, text: name }))}
        />
        <SelectField
          name="takes" label={t('find.takes')} empty={t('find.takesAny')}
          options={[{ value: 'referrals', text: t('takesReferrals') }, { value: 'information', text: t('informationOnly') }]}
        />
        <Details summary={t('find.more')} open={Boolean(filters.organisation || filters.closed || filters.sort)}>
          <div className="more-filters">
            <SelectField
              name="organisation" label={t('find.organisation')} empty={t('find.anyOrganisation')}
              options={organisations.map(({ organisationId, name }) => ({ value: organisationId, text: name }))}
            />
            <SelectField name="closed" label={t('find.state')} empty={t('find.open')} options={[{ value: 'yes', text: t('find.closed') }]} />
            <SelectField name="sort" label={t('find.sort')} empty={t('find.sorts.Name')} options={sorts.map((value) => ({ value, text: t(`find.sorts.${value}`) }))} />
          </div>
        </Details>
      </Filters>
    </Card>
  );
}
