import { useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { client } from '../../lib/client';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Radios } from '../../ui/radios';
import { SelectField } from '../../ui/select-field';
import { Show } from '../../ui/states';
import type { NewPartnership } from './create-partnership';
import { type Area, PlaceField } from './place-field';
import { sectors } from './steps';

interface Props {
  form: UseFormReturn<NewPartnership>;
  /** What the server said when it was asked to create. */
  problem: unknown;
  next: () => void;
}

/** A refusal of one field, as the server writes it. */
const refused = (field: string, sentence: string) =>
  ({ type: '/problems/validation', title: sentence, status: 400, errors: { [field]: [sentence] } });

export function NameStep({ form, problem, next }: Props) {
  const { t } = useTranslation('partnerships');
  const [own, setOwn] = useState<unknown>(null);
  const [pending, setPending] = useState(false);

  const suggest = async () => {
    const { name, slug } = form.getValues();
    if (slug || name.trim().length < 3) return;
    const { data } = await client.GET('/api/account/slug', { params: { query: { name } } });
    if (!data || form.getValues('slug')) return;
    form.setValue('slug', data.slug);
    // Whoever is in the field already types over it.
    const here = document.activeElement;
    if (here instanceof HTMLInputElement && here.name === 'slug') here.select();
  };
  const check = async ({ name, slug }: NewPartnership) => {
    if (name.trim().length < 3) return setOwn(refused('name', t('create.nameMissing')));
    setPending(true);
    await suggest();
    const { data, error } = await client.GET('/api/account/slug', { params: { query: { slug: slug || form.getValues('slug') } } });
    setPending(false);
    if (error) return setOwn(error);
    if (!data?.isFree) return setOwn(refused('slug', t('create.slugTaken')));
    setOwn(null);
    next();
  };

  return (
    <Form form={form} leaving="steps" submit={t('create.next')} pending={pending} problem={own ?? problem} onSubmit={check}>
      <div onBlur={() => void suggest()}><TextField name="name" label={t('create.name')} hint={t('create.nameHint')} maxLength={120} /></div>
      <TextField name="slug" label={t('create.slug')} hint={t('create.slugHint')} autoCapitalize="none" spellCheck={false} maxLength={60} />
    </Form>
  );
}

export function PlaceStep({ form, problem, next, back, place, setPlace }: Props & { back: () => void; place: Area[]; setPlace: (areas: Area[]) => void }) {
  const { t } = useTranslation('partnerships');
  const [own, setOwn] = useState<unknown>(null);
  const check = () => {
    if (place.length === 0) return setOwn(refused('areaCodes', t('place.missing')));
    setOwn(null);
    next();
  };
  const choose = (areas: Area[]) => {
    setOwn(null);
    setPlace(areas);
  };
  return (
    <Form form={form} leaving="steps" submit={t('create.next')} problem={own ?? problem} onSubmit={check} actions={<Button look="secondary" onClick={back}>{t('create.back')}</Button>}>
      <PlaceField chosen={place} onChange={choose} />
    </Form>
  );
}

export function LeadStep({ form, problem, next, back }: Props & { back: () => void }) {
  const { t } = useTranslation('partnerships');
  const [own, setOwn] = useState<unknown>(null);
  const mine = api.useQuery('get', '/api/account/organisations');
  const chosen = useWatch({ control: form.control, name: 'leadOrganisationId' });
  const check = (values: NewPartnership) => {
    const known = mine.data?.items.find((organisation) => organisation.organisationId === values.leadOrganisationId);
    if (known) {
      form.setValue('leadOrganisationName', known.name);
      form.setValue('sector', known.sector);
    } else if (values.leadOrganisationName.trim().length < 2) return setOwn(refused('leadOrganisationName', t('create.leadMissing')));
    setOwn(null);
    next();
  };
  return (
    <Show query={mine}>
      {({ items }) => (
        <Form form={form} leaving="steps" submit={t('create.next')} problem={own ?? problem} onSubmit={check} actions={<Button look="secondary" onClick={back}>{t('create.back')}</Button>}>
          {items.length > 0 && (
            <Radios
              name="leadOrganisationId" label={t('create.leadQuestion')}
              options={[...items.map(({ organisationId, name }) => ({ value: organisationId, text: name })), { value: 'new', text: t('create.leadNew') }]}
            />
          )}
          {chosen === 'new' && (
            <>
              <TextField name="leadOrganisationName" label={t('create.leadName')} hint={t('create.leadHint')} autoComplete="organization" />
              <SelectField name="sector" label={t('sector.label')} options={sectors.map((value) => ({ value, text: t(`sector.${value}`) }))} />
            </>
          )}
        </Form>
      )}
    </Show>
  );
}
