import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { asProblem, fieldName } from '../../lib/problem';
import { Card, Cards } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { useForm } from '../../ui/use-form';
import { CheckAnswers } from './create-check';
import { LeadStep, NameStep, PlaceStep } from './create-steps';
import type { Area } from './place-field';
import { SetUpSteps } from './set-up-steps';
import type { sectors } from './steps';

export interface NewPartnership {
  name: string;
  slug: string;
  areaCodes: string;
  leadOrganisationId: string;
  leadOrganisationName: string;
  sector: (typeof sectors)[number];
}

const steps = ['name', 'place', 'lead', 'check'] as const;
const stepOf: Record<string, (typeof steps)[number]> = { name: 'name', slug: 'name', areaCodes: 'place' };

export default function CreatePartnership() {
  const { t } = useTranslation('partnerships');
  const [{ step }, change] = useFilters({ step: 'name' });
  const [place, setPlace] = useState<Area[]>([]);
  const form = useForm<NewPartnership>({
    defaultValues: { name: '', slug: '', areaCodes: '', leadOrganisationId: 'new', leadOrganisationName: '', sector: 'Statutory' },
  });
  // Answers live in the page: whoever opens a later step by its address begins at the first.
  const current = form.getValues('name') ? Math.max(0, steps.indexOf(step as (typeof steps)[number])) : 0;
  const go = (to: (typeof steps)[number]) => change({ step: to });
  const create = api.useMutation('post', '/api/account/partnerships', {
    onSuccess: ({ slug }) => location.assign(`/p/${slug}/set-up/measures`),
    onError: (error) => {
      const field = Object.keys(asProblem(error).errors ?? {}).map(fieldName)[0];
      if (field) go(stepOf[field] ?? 'lead');
    },
  });
  const body = () => {
    const { name, slug, leadOrganisationId, leadOrganisationName, sector } = form.getValues();
    return { name, slug, leadOrganisationName, sector, areaCodes: place.map(({ code }) => code), leadOrganisationId: leadOrganisationId === 'new' ? null : leadOrganisationId };
  };

  return (
    <>
      <PageHeader title={t('create.title')} lead={t('create.lead')} step={steps[current]} />
      <SetUpSteps current={current} />
      <Cards split>
        <Card title={t(`create.step.${steps[current] ?? 'name'}`)}>
          {current === 0 && <NameStep form={form} problem={create.error} next={() => go('place')} />}
          {current === 1 && <PlaceStep form={form} problem={create.error} place={place} setPlace={setPlace} next={() => go('lead')} back={() => go('name')} />}
          {current === 2 && <LeadStep form={form} problem={create.error} next={() => go('check')} back={() => go('place')} />}
          {current === 3 && <CheckAnswers form={form} place={place} create={() => create.mutate({ body: body() })} pending={create.isPending} problem={create.error} go={go} />}
        </Card>
        <Card title={t('create.help')}><p>{t(`create.helpWords.${steps[current] ?? 'name'}`)}</p></Card>
      </Cards>
    </>
  );
}
