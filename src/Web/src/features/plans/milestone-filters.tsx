import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { useFilters } from '../../lib/address';
import { Card } from '../../ui/card';
import { Details } from '../../ui/details';
import { TextField } from '../../ui/field';
import { Filters } from '../../ui/filters';
import { SelectField } from '../../ui/select-field';
import { statuses } from './milestone-status';

export const defaults = { search: '', goal: '', status: '', organisation: '', show: '' };

type Filtered = Partial<Pick<components['schemas']['FindMilestonesResponse'], 'goals' | 'organisations'>>;

export function MilestoneFilters({ goals = [], organisations = [] }: Filtered) {
  const { t } = useTranslation('plans');
  const [filters] = useFilters(defaults);
  return (
    <Card>
      <Filters defaults={defaults} label={t('filters.label')}>
        <TextField name="search" type="search" label={t('filters.search')} />
        <SelectField
          name="status" label={t('filters.status')} empty={t('filters.anyStatus')}
          options={statuses.map((value) => ({ value, text: t(`status.${value}`) }))}
        />
        <SelectField
          name="show" label={t('filters.show')} empty={t('filters.all')}
          options={['late', 'mine', 'quick-wins'].map((value) => ({ value, text: t(`filters.${value}`) }))}
        />
        <Details summary={t('filters.more')} open={Boolean(filters.goal || filters.organisation)}>
          <div className="more-filters">
            <SelectField
              name="goal" label={t('filters.goal')} empty={t('filters.anyGoal')}
              options={goals.filter(({ title }) => title).map(({ goalId, title }) => ({ value: goalId, text: title }))}
            />
            <SelectField
              name="organisation" label={t('filters.organisation')} empty={t('filters.anyOrganisation')}
              options={organisations.map(({ organisationId, name }) => ({ value: organisationId, text: name }))}
            />
          </div>
        </Details>
      </Filters>
    </Card>
  );
}

/** What the address asks for, as the API takes it. */
export const toQuery = (filters: typeof defaults) => ({
  search: filters.search || undefined,
  goalId: filters.goal || undefined,
  status: statuses.find((status) => status === filters.status),
  ownerOrganisationId: filters.organisation || undefined,
  late: filters.show === 'late' || undefined,
  mine: filters.show === 'mine' || undefined,
  quickWins: filters.show === 'quick-wins' || undefined,
});
