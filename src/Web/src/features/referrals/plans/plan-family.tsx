import { useState } from 'react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Checkbox, Checkboxes } from '../../../ui/checkboxes';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { LinkButton } from '../../../ui/link-button';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Plan } from './plan-types';

type Competence = components['schemas']['Competence'];
type Contact = NonNullable<Plan['family']>['contacts'][number];

interface Values {
  competence: Competence | null;
  competenceReasons: string;
  contacts: (Omit<Contact, 'id'> & { contactId: string | null })[];
}

/** Of a child: whether they decide alone, and who has parental responsibility. Parents who live apart stand here apart. */
export function PlanFamily({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  const root = `/p/${useSlug()}/support-plans/${plan.planId}`;
  const [asking, setAsking] = useState(false);
  const { family } = plan;
  return (
    <Card
      title={t('family.title')} lead={t('family.lead')}
      actions={plan.state === 'Open' && <Button small look="secondary" onClick={() => setAsking(true)}>{t('family.change')}</Button>}
    >
      {!family ? <p>{t('family.none')}</p> : (
        <div className="stack">
          <p><strong>{t(`family.competences.${family.competence}`)}</strong>, {date(family.assessedOn)}. {family.competenceReasons}</p>
          <ul className="plan-list">
            {family.contacts.map((one) => (
              <li key={one.id}>
                <p><strong>{one.name}</strong>, {one.relationship}. {t(one.hasParentalResponsibility ? 'family.responsible' : 'family.notResponsible')}</p>
                <p>{[one.phone, one.safeContact && t('family.safeIs', { words: one.safeContact })].filter(Boolean).join('. ')}</p>
                <LinkButton small look="secondary" href={`${root}/sheet?contact=${one.id}`}>{t('family.print', { name: one.name })}</LinkButton>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Dialog open={asking} title={t('family.title')} onClose={() => setAsking(false)}><Change plan={plan} close={() => setAsking(false)} /></Dialog>
    </Card>
  );
}

function Change({ plan, close }: { plan: Plan; close: () => void }) {
  const { t } = useTranslation('support');
  const { family } = plan;
  const form = useForm<Values>({
    defaultValues: {
      competence: family?.competence ?? null, competenceReasons: family?.competenceReasons ?? '',
      contacts: (family?.contacts ?? []).map(({ id, ...contact }) => ({ contactId: id, ...contact })),
    },
  });
  const set = api.useMutation('put', '/api/support-plans/{planId}/family', { onSuccess: () => { close(); toast(t('family.toast')); } });
  return (
    <Form
      form={form} submit={t('family.submit')} pending={set.isPending} problem={set.error}
      onSubmit={({ competence, ...rest }) => {
        if (!competence) return form.setError('competence', { message: t('family.competenceMissing') });
        set.mutate({ params: { path: { planId: plan.planId } }, body: { version: plan.version, competence, ...rest } });
      }}
    >
      <Radios name="competence" label={t('family.competence')} hint={t('family.competenceHint')} options={(['Competent', 'NotCompetent'] as const).map((value) => ({ value, text: t(`family.competences.${value}`) }))} />
      <TextArea name="competenceReasons" label={t('family.reasons')} rows={3} />
      <Contacts form={form} actions={plan.actions} />
    </Form>
  );
}

function Contacts({ form, actions }: { form: UseFormReturn<Values>; actions: Plan['actions'] }) {
  const { t } = useTranslation('support');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'contacts' });
  const add = () => append({
    contactId: null, name: '', relationship: '', hasParentalResponsibility: false, phone: '', safeContact: '', seesAims: false, seesWheel: false, actionIds: [],
  });
  return (
    <>
      {fields.map((field, index) => (
        <fieldset className="plan-contact" key={field.id}>
          <legend>{t('family.contact', { number: index + 1 })}</legend>
          <TextField name={`contacts.${index}.name`} label={t('family.name')} />
          <TextField name={`contacts.${index}.relationship`} label={t('family.relationship')} />
          <Checkbox name={`contacts.${index}.hasParentalResponsibility`} label={t('family.responsible')} />
          <TextField name={`contacts.${index}.phone`} type="tel" label={t('family.phone')} optional />
          <TextField name={`contacts.${index}.safeContact`} label={t('family.safe')} optional />
          <p>{t('family.shown')}</p>
          <Checkbox name={`contacts.${index}.seesAims`} label={t('shares.aims')} />
          <Checkbox name={`contacts.${index}.seesWheel`} label={t('shares.wheel')} />
          {actions.length > 0 && (
            <Checkboxes name={`contacts.${index}.actionIds`} label={t('family.actions')} hint={t('family.actionsHint')} options={actions.map(({ actionId, what }) => ({ value: actionId, text: what }))} />
          )}
          <Button small look="secondary" onClick={() => remove(index)}>{t('family.remove')}<span className="visually-hidden"> {index + 1}</span></Button>
        </fieldset>
      ))}
      {fields.length < 4 && <Button small look="secondary" onClick={add}>{t('family.add')}</Button>}
    </>
  );
}
