import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { list } from '../../lib/format';
import { Form } from '../../ui/form';
import { SummaryList } from '../../ui/summary-list';
import type { NewPartnership } from './create-partnership';
import type { Area } from './place-field';

interface Props {
  form: UseFormReturn<NewPartnership>;
  place: Area[];
  create: () => void;
  pending: boolean;
  problem: unknown;
  go: (step: 'name' | 'place' | 'lead') => void;
}

export function CheckAnswers({ form, place, create, pending, problem, go }: Props) {
  const { t } = useTranslation('partnerships');
  const { name, slug, leadOrganisationName, sector } = form.getValues();
  const row = (key: string, value: string, step: 'name' | 'place' | 'lead') => {
    const label = t(`create.row.${key}`);
    return { key, label, value, change: { text: t('create.change'), about: label, onClick: () => go(step) } };
  };
  return (
    <Form form={form} submit={t('create.submit')} pending={pending} problem={problem} onSubmit={create}>
      <SummaryList
        rows={[
          row('name', name, 'name'),
          row('slug', `/p/${slug}`, 'name'),
          row('place', list(place.map((area) => area.name)), 'place'),
          row('lead', leadOrganisationName, 'lead'),
          row('sector', t(`sector.${sector}`), 'lead'),
        ]}
      />
    </Form>
  );
}
